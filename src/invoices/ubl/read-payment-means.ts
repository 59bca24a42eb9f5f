import type { Day } from "../../clock/clock.ts";
import { all, day, follow, joinedText, type Reading, requiredText, text } from "./read-values.ts";
import type { UblPaymentMeans } from "./ubl-document.ts";
import type { XmlElement } from "./xml-tree.ts";

/**
 * The ways of paying that the document offers, and the due date that a credit note keeps there (BT-9), since it has
 * no DueDate of its own.
 */
export function readPaymentMeans(
  reading: Reading,
  root: XmlElement,
): { readonly means: readonly UblPaymentMeans[]; readonly dueOn: Day | null } {
  const elements = all(root, "cac:PaymentMeans");
  const dueDays = elements.map((element) => day(reading, element, "cbc:PaymentDueDate"));
  return {
    means: elements.map((element) => readOne(reading, element)),
    dueOn: dueDays.find((each) => each !== null) ?? null,
  };
}

function readOne(reading: Reading, element: XmlElement): UblPaymentMeans {
  const account = follow(reading, element, "cac:PayeeFinancialAccount");
  const branch = follow(reading, account, "cac:FinancialInstitutionBranch");
  return {
    // BR-49
    code: requiredText(reading, element, "cbc:PaymentMeansCode"),
    reference: joinedText(element, "cbc:PaymentID"),
    account: text(reading, account, "cbc:ID")?.replace(/\s/g, "") ?? null,
    accountName: text(reading, account, "cbc:Name"),
    bic: text(reading, branch, "cbc:ID") ?? text(reading, branch, "cac:FinancialInstitution", "cbc:ID"),
  };
}
