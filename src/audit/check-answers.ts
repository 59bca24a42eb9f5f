import type { TransactionSql } from "../db/database.ts";
import { type Money, money, parseMoney } from "../money/money.ts";
import type { Batch } from "./audit-queries.ts";
import { type MoneyAtMollieRow, paymentsWithAnswers } from "./booking-queries.ts";
import { amount, type Finding } from "./finding.ts";

/**
 * What we keep of each payment against Mollie's own last answer about it: its status and amount, and that we know of
 * everything that went back. Mollie decides (rule 3 of the money), so a difference is ours to explain.
 */
export async function answerFindings(sql: TransactionSql, batch: Batch): Promise<Finding[]> {
  const payments = await paymentsWithAnswers(sql, batch);
  return payments.flatMap((payment) =>
    sentencesOf(payment).map((sentence) => ({
      about: `Payment ${payment.paymentId} on invoice ${payment.invoice}`,
      sentence,
    })),
  );
}

function sentencesOf(row: MoneyAtMollieRow): string[] {
  return [
    ...statusSentences(row),
    ...amountSentences(row),
    // What went back is booked once the payment is: of one that is not paid here, its status is what is told.
    ...(row.status === "paid" ? moneyBackSentences(row) : []),
  ];
}

function statusSentences({ status, answeredStatus, isToBeLookedAt }: MoneyAtMollieRow): string[] {
  return status === answeredStatus || isToBeLookedAt
    ? []
    : [`Mollie last said that it is ${answeredStatus}, but it is kept as ${status}.`];
}

function amountSentences(row: MoneyAtMollieRow): string[] {
  const own = money(row.amountMinor, row.currency);
  const answered = read(row.answeredAmount, row.answeredCurrency);
  if (answered?.minor === own.minor && answered.currency === own.currency) return [];
  return [
    `Mollie last said that it is for ${row.answeredCurrency} ${row.answeredAmount}, but it is kept as ${amount(own.minor, own.currency)}.`,
  ];
}

function moneyBackSentences(row: MoneyAtMollieRow): string[] {
  return [
    ...unknownMoneyBack(row, "refunded", row.answeredRefunded, row.refundedMinor),
    ...unknownMoneyBack(row, "charged back", row.answeredChargedBack, row.chargedBackMinor),
  ];
}

function unknownMoneyBack(
  { currency }: MoneyAtMollieRow,
  what: string,
  answered: string | null,
  knownMinor: bigint,
): string[] {
  if (answered === null) return [];
  const told = read(answered, currency);
  if (told !== null && told.minor <= knownMinor) return [];
  return [
    `Mollie last said that ${currency} ${answered} of it was ${what}, but here only ${amount(knownMinor, currency)} is known.`,
  ];
}

function read(value: string, currency: string): Money | null {
  const parsed = parseMoney({ value, currency });
  return parsed.ok ? parsed.money : null;
}
