import type { Currency } from "../money/currency.ts";
import { type MoneyJson, parseMoney } from "../money/money.ts";
import { Problem } from "../problems/problems.ts";
import { type Sentence, say } from "../sentences/say.ts";

/**
 * The field `amount` of a request about an invoice in `currency`, in minor units: a decimal of that currency, above
 * zero; or the problem that names what to mend.
 */
export function readAmount(amount: MoneyJson, { currency }: { currency: Currency }): bigint {
  const parsed = parseMoney(amount);
  if (!parsed.ok) throw invalid(`/amount/${parsed.field}`, parsed.detail);
  if (parsed.money.currency !== currency) {
    throw invalid(
      "/amount/currency",
      say("The invoice is in {{currency}}; send the amount in that currency.", { currency }),
    );
  }
  if (parsed.money.minor <= 0n) throw invalid("/amount/value", say("The amount should be more than zero."));
  return parsed.money.minor;
}

function invalid(pointer: string, detail: Sentence): Problem {
  return new Problem("invalid_request", { detail, errors: [{ pointer, detail }] });
}
