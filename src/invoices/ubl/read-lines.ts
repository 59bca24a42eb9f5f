import { Big } from "big.js";
import { asDecimal, type Decimal } from "../../money/decimal.ts";
import { toDecimal } from "../../money/money.ts";
import { DOCUMENT_KINDS, type DocumentKind } from "./document-types.ts";
import { readAllowancesAndCharges } from "./read-allowances.ts";
import { readPeriod } from "./read-period.ts";
import { readRate } from "./read-rate.ts";
import {
  all,
  decimal,
  first,
  follow,
  joinedText,
  plain,
  type Reading,
  refuseMissing,
  requiredAmount,
  requiredText,
  text,
} from "./read-values.ts";
import { amountSlack } from "./slack.ts";
import type { UblLine, UblRate } from "./ubl-document.ts";
import { shown } from "./xml-refusal.ts";
import type { XmlElement } from "./xml-tree.ts";

/** More than any invoice that a person could check, and few enough to show on a page and store in one go. */
export const MAX_LINES = 10_000;

/** The document's lines, each checked against its own quantity and price. */
export function readLines(
  reading: Reading,
  root: XmlElement,
  { kind }: { kind: DocumentKind },
): readonly UblLine[] {
  const { line: name, quantity } = DOCUMENT_KINDS[kind];
  const elements = all(root, name);
  // BR-16
  if (elements.length === 0) refuseMissing(reading, root, name);
  const beyond = elements[MAX_LINES];
  if (beyond) {
    reading.refusals.notAccepted(
      beyond,
      `is one of ${elements.length} lines; at most ${MAX_LINES} are read.`,
    );
    return [];
  }
  return elements.map((element) => readLine(reading, element, { quantityName: quantity }));
}

function readLine(
  reading: Reading,
  element: XmlElement,
  { quantityName }: { quantityName: string },
): UblLine {
  const item = follow(reading, element, "cac:Item");
  const price = follow(reading, element, "cac:Price");
  if (!item) refuseMissing(reading, element, "cac:Item");
  // BR-22, BR-26 and PEPPOL-EN16931-R121
  const quantity = requiredDecimal(reading, element, quantityName);
  const unitPrice = price ? requiredDecimal(reading, price, "cbc:PriceAmount") : new Big(0);
  if (!price) refuseMissing(reading, element, "cac:Price/cbc:PriceAmount");
  checkPriceCurrency(reading, price);
  const baseQuantity = decimal(reading, price, "cbc:BaseQuantity") ?? new Big(1);
  const line: UblLine = {
    id: requiredText(reading, element, "cbc:ID"),
    name: item ? requiredText(reading, item, "cbc:Name") : "",
    description: joinedText(item, "cbc:Description"),
    note: joinedText(element, "cbc:Note"),
    quantity: plain(quantity),
    unitCode: follow(reading, element, quantityName)?.attributes.get("unitCode") || null,
    unitName: readUnitName(item),
    unitPrice: plain(unitPrice),
    baseQuantity: plain(baseQuantity),
    allowancesAndCharges: readAllowancesAndCharges(reading, element),
    net: requiredAmount(reading, element, "cbc:LineExtensionAmount"),
    vat: item ? readRate(reading, item, { name: "cac:ClassifiedTaxCategory" }) : OUTSIDE,
    orderLine: text(reading, first(element, "cac:OrderLineReference"), "cbc:LineID"),
    period: readPeriod(reading, element),
  };
  if (baseQuantity.lte(0)) {
    const where = follow(reading, price, "cbc:BaseQuantity") ?? element;
    reading.refusals.notAccepted(where, `is ${plain(baseQuantity)}, but must be more than zero.`);
  } else {
    checkNet(reading, element, { line, quantity, unitPrice, baseQuantity });
  }
  return line;
}

/** The property (BG-32) in which a document of ours keeps the supplier's own word for the unit. */
export const UNIT_PROPERTY = "Unit";

function readUnitName(item: XmlElement | null): string | null {
  const property = all(item, "cac:AdditionalItemProperty").find(
    (each) => first(each, "cbc:Name")?.text === UNIT_PROPERTY,
  );
  return first(property ?? null, "cbc:Value")?.text || null;
}

/** Stands in on a line without an item, which is refused. */
const OUTSIDE: UblRate = { category: "O", rate: "0" };

function requiredDecimal(reading: Reading, parent: XmlElement, name: string): Decimal {
  if (!follow(reading, parent, name)) refuseMissing(reading, parent, name);
  return decimal(reading, parent, name) ?? new Big(0);
}

/** PEPPOL-EN16931-R051 for the one amount that may have more decimals than the currency. */
function checkPriceCurrency({ refusals, currency }: Reading, price: XmlElement | null): void {
  const element = first(price, "cbc:PriceAmount");
  const unit = element?.attributes.get("currencyID");
  if (!element || unit === currency) return;
  const has = unit === undefined ? "has no currencyID" : `is in ${shown(unit)}`;
  refusals.notAccepted(element, `${has}, but must be in ${currency}.`);
}

/** PEPPOL-EN16931-R120: net = quantity × price ÷ base quantity + charges − allowances, within its slack. */
function checkNet(
  { refusals, currency }: Reading,
  element: XmlElement,
  { line, quantity, unitPrice, baseQuantity }: LineNumbers,
): void {
  const gross = quantity.times(unitPrice).div(baseQuantity);
  const expected = line.allowancesAndCharges.reduce(
    (sum, { kind, amount }) =>
      kind === "charge" ? sum.plus(asDecimal(amount)) : sum.minus(asDecimal(amount)),
    gross,
  );
  if (asDecimal(line.net).minus(expected).abs().lte(amountSlack(currency))) return;
  refusals.doesNotAddUp(
    first(element, "cbc:LineExtensionAmount") ?? element,
    `is ${toDecimal(line.net)}, but quantity × price ÷ base quantity + charges − allowances is ${plain(expected)}.`,
  );
}

type LineNumbers = { line: UblLine; quantity: Decimal; unitPrice: Decimal; baseQuantity: Decimal };
