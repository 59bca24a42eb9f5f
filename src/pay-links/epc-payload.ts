import { isCreditorReference } from "../invoices/creditor-reference.ts";
import type { MoneyJson } from "../money/money.ts";

/**
 * What the QR code of a credit transfer says, which banking apps turn into a transfer that is filled in: version 002, in
 * which the BIC may be missing, and UTF-8. Null for what it cannot say: it knows euros alone, and an amount above zero.
 * Source: EPC069-12, Quick Response Code: Guidelines to enable data capture for the initiation of an SCT
 * (https://www.europeanpaymentscouncil.eu/document-library/guidance-documents/quick-response-code-guidelines-enable-data-capture-initiation)
 */
export function epcPayload({
  name,
  iban,
  bic,
  amount,
  reference,
}: {
  name: string;
  iban: string;
  bic: string | null;
  amount: MoneyJson;
  reference: string;
}): string | null {
  const beneficiary = inOneLine(name, LONGEST_NAME);
  if (amount.currency !== "EUR" || !AMOUNT.test(amount.value) || beneficiary === "") return null;
  const compact = reference.replace(/\s/g, "");
  // A structured reference is one of ISO 11649; national ones, such as Belgium's, travel as text.
  const isStructured = isCreditorReference(compact);
  return [
    "BCD",
    "002",
    UTF_8,
    "SCT",
    bic?.replace(/\s/g, "") ?? "",
    beneficiary,
    iban.replace(/\s/g, ""),
    `EUR${amount.value}`,
    NO_PURPOSE,
    isStructured ? compact : "",
    isStructured ? "" : inOneLine(reference, LONGEST_TEXT),
  ]
    .join("\n")
    .trimEnd();
}

const UTF_8 = "1";
/** A code of ISO 20022 such as "GDDS"; banks do not ask for one. */
const NO_PURPOSE = "";
/** Letters of the beneficiary's name, and of an unstructured remittance, as the guidelines allow them. */
const LONGEST_NAME = 70;
const LONGEST_TEXT = 140;
/** From 0.01 to 999999999.99. */
const AMOUNT = /^(?!0+\.00$)\d{1,9}\.\d{2}$/;

/** A line break would move every field after it. */
function inOneLine(text: string, longest: number): string {
  const line = text.replace(/\s+/g, " ").trim();
  // Half of a pair that makes one sign is none.
  return line
    .slice(0, longest)
    .replace(/[\ud800-\udbff]$/, "")
    .trim();
}
