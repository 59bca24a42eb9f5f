import { Big } from "big.js";
import { asDecimal } from "../../money/decimal.ts";
import { toDecimal } from "../../money/money.ts";
import { readRate } from "./read-rate.ts";
import {
  all,
  amount,
  decimal,
  plain,
  type Reading,
  requiredAmount,
  requiredText,
  text,
} from "./read-values.ts";
import { amountSlack } from "./slack.ts";
import type { UblAllowanceOrCharge, UblDocumentAllowanceOrCharge } from "./ubl-document.ts";
import { shown } from "./xml-refusal.ts";
import type { XmlElement } from "./xml-tree.ts";

/** The allowances and charges of a line. */
export function readAllowancesAndCharges(
  reading: Reading,
  parent: XmlElement,
): readonly UblAllowanceOrCharge[] {
  return all(parent, "cac:AllowanceCharge").map((element) => readOne(reading, element));
}

/** Those of the document, which have a VAT category of their own (BR-32, BR-37). */
export function readDocumentAllowancesAndCharges(
  reading: Reading,
  root: XmlElement,
): readonly UblDocumentAllowanceOrCharge[] {
  return all(root, "cac:AllowanceCharge").map((element) => ({
    ...readOne(reading, element),
    vat: readRate(reading, element, { name: "cac:TaxCategory" }),
  }));
}

function readOne(reading: Reading, element: XmlElement): UblAllowanceOrCharge {
  const percentage = decimal(reading, element, "cbc:MultiplierFactorNumeric");
  const read = {
    kind: kindOf(reading, element),
    amount: requiredAmount(reading, element, "cbc:Amount"),
    base: amount(reading, element, "cbc:BaseAmount"),
    percentage: percentage && plain(percentage),
    reason: text(reading, element, "cbc:AllowanceChargeReason"),
    reasonCode: text(reading, element, "cbc:AllowanceChargeReasonCode"),
  } satisfies UblAllowanceOrCharge;
  checkPercentage(reading, element, read);
  return read;
}

/** PEPPOL-EN16931-R043 wants the words; XML Schema's booleans may also be digits. */
function kindOf(reading: Reading, element: XmlElement): "allowance" | "charge" {
  const indicator = requiredText(reading, element, "cbc:ChargeIndicator");
  if (indicator === "true" || indicator === "1") return "charge";
  if (indicator !== "" && indicator !== "false" && indicator !== "0") {
    reading.refusals.notAccepted(
      element,
      `has the ChargeIndicator ${shown(indicator)}, which is neither true nor false.`,
    );
  }
  return "allowance";
}

/** PEPPOL-EN16931-R040: the amount is the base times the percentage, where both are there. */
function checkPercentage(
  { refusals, currency }: Reading,
  element: XmlElement,
  { amount, base, percentage }: UblAllowanceOrCharge,
): void {
  if (!base || percentage === null) return;
  const expected = asDecimal(base).times(new Big(percentage)).div(100);
  if (asDecimal(amount).minus(expected).abs().lte(amountSlack(currency))) return;
  refusals.doesNotAddUp(
    element,
    `has the Amount ${toDecimal(amount)}, but ${percentage} % of BaseAmount ${toDecimal(base)} is ${plain(expected)}.`,
  );
}
