import type { PagePayment } from "./pay-page-content.ts";
import type { PlainTextKey, Translate } from "./translate.ts";

/**
 * The name of the method that a payment was made with: a word of the payer's language for what is a common noun, else
 * the brand as Mollie writes it, because brands change ("iDEAL" became "iDEAL | Wero"), else Mollie's id.
 */
export function methodLabel(
  { method, methodName }: Pick<PagePayment, "method" | "methodName">,
  t: Translate,
): string {
  const word = COMMON_NOUNS.get(method ?? "");
  return word === undefined ? (methodName ?? method ?? "") : t(word);
}

const COMMON_NOUNS: ReadonlyMap<string, PlainTextKey> = new Map([
  ["banktransfer", "methodBankTransfer"],
  ["creditcard", "methodCard"],
  ["directdebit", "methodDirectDebit"],
]);
