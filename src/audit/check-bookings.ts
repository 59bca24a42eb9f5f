import type { TransactionSql } from "../db/database.ts";
import type { Currency } from "../money/currency.ts";
import type { Batch, Scope } from "./audit-queries.ts";
import {
  type BookingRow,
  disagreeingBookings,
  type Entries,
  sharedMollieIds,
  strayWriteOffs,
} from "./booking-queries.ts";
import { amount, type Finding } from "./finding.ts";

/** Every fact that moves money on these invoices is booked exactly once, account by account, and nothing else is. */
export async function bookingFindings(sql: TransactionSql, batch: Batch): Promise<Finding[]> {
  const bookings = await disagreeingBookings(sql, batch);
  const stray = await strayWriteOffs(sql, batch);
  return [
    ...bookings.flatMap(findingsOf),
    ...stray.map(({ key, account }) => ({
      about: `Ledger transaction ${key}`,
      sentence: `It is booked on the account ${account}, where no write-off belongs.`,
    })),
  ];
}

/** One payment at Mollie is one payment here; rule 1 of the money. */
export async function sharedIdFindings(sql: TransactionSql, scope: Scope): Promise<Finding[]> {
  const shared = await sharedMollieIds(sql, scope);
  return shared.map(({ molliePaymentId, paymentIds }) => ({
    about: `Mollie payment ${molliePaymentId}`,
    sentence: `It is kept as ${paymentIds.length} payments (${paymentIds.join(", ")}); at Mollie it is one.`,
  }));
}

/** What a fact of each kind is called, and what should have happened in the ledger. */
const WORDS: Readonly<Record<string, string>> = {
  invoice_issued: "Issued invoice",
  invoice_voided: "Voided invoice",
  prepaid: "Prepayment of",
  payment: "Payment",
  external_payment: "External payment",
  external_payment_removed: "External payment taken back,",
  credit_note: "Credit note",
  refund: "Refund",
  refund_reversed: "Refund that came to nothing,",
  refund_paid: "Refund paid out,",
  chargeback: "Chargeback",
  chargeback_reversed: "Reversed chargeback",
  surplus_released: "Surplus given to another invoice,",
  surplus_applied: "Surplus of another invoice,",
  surplus_application_removed: "Applied surplus taken back,",
};

function findingsOf(row: BookingRow): Finding[] {
  const { factId, factKind, factEntries, factAccount, factMinor, factCurrency } = row;
  if (
    factId === null ||
    factKind === null ||
    factAccount === null ||
    factMinor === null ||
    factCurrency === null
  )
    return [withoutFact(row)];
  const on = row.factInvoice === null ? "" : ` on invoice ${row.factInvoice}`;
  const about = `${WORDS[factKind] ?? factKind} ${factId}${on} (${row.key})`;
  if (row.bookedKind === null) {
    const sentence = `Its ${amount(sizeOf(factMinor), factCurrency)} should be booked once in the ledger, and is not there.`;
    return [{ about, sentence }];
  }
  const sentences = [
    ...placeSentences(row),
    ...amountSentences(row, { factAccount, factMinor, factCurrency }),
    ...accountSentences(row, { factEntries: factEntries ?? {}, factAccount, factCurrency }),
  ];
  return sentences.map((sentence) => ({ about, sentence }));
}

function withoutFact({ key, bookedKind, bookedEntries, bookedCurrency, bookedInvoice }: BookingRow): Finding {
  const what = (WORDS[bookedKind ?? ""] ?? "Fact").replace(",", "").toLowerCase();
  const debits = Object.values(bookedEntries ?? {})
    .map((minor) => BigInt(minor ?? 0))
    .filter((minor) => minor > 0n);
  const size =
    bookedCurrency === null
      ? "something"
      : amount(
          debits.reduce((sum, minor) => sum + minor, 0n),
          bookedCurrency,
        );
  const on = bookedInvoice === null ? "" : ` on invoice ${bookedInvoice}`;
  return {
    about: `Ledger transaction ${key}`,
    sentence: `It books ${size}${on}, but there is no ${what} that says so.`,
  };
}

/** As what, in which mode and on which invoice it is booked. */
function placeSentences(row: BookingRow): string[] {
  const sentences = [];
  if (row.bookedKind !== row.factKind) sentences.push(`It is booked as ${row.bookedKind}.`);
  if (row.factMode !== null && row.bookedMode !== row.factMode) {
    sentences.push(`The invoice is of the mode ${row.factMode}, but it is booked as ${row.bookedMode}.`);
  }
  if (row.bookedInvoice !== row.factInvoice) {
    sentences.push(
      `It is booked on ${row.bookedInvoice === null ? "no invoice" : `invoice ${row.bookedInvoice}`}.`,
    );
  }
  return sentences;
}

function amountSentences(
  { bookedEntries, bookedCurrency }: BookingRow,
  {
    factAccount,
    factMinor,
    factCurrency,
  }: { factAccount: string; factMinor: bigint; factCurrency: Currency },
): string[] {
  const bookedMinor = BigInt(bookedEntries?.[factAccount] ?? 0);
  if (bookedMinor === factMinor && bookedCurrency === factCurrency) return [];
  const wanted = amount(sizeOf(factMinor), factCurrency);
  if (bookedMinor === -factMinor) return [`Its ${wanted} is booked the wrong way round.`];
  const booked = bookedCurrency === null ? "nothing" : amount(sizeOf(bookedMinor), bookedCurrency);
  return [`It is for ${wanted}, but the ledger has ${booked}.`];
}

/** The other accounts; when it is for another amount altogether, that says it all. */
function accountSentences(
  row: BookingRow,
  {
    factEntries,
    factAccount,
    factCurrency,
  }: { factEntries: Entries; factAccount: string; factCurrency: Currency },
): string[] {
  const booked = row.bookedEntries ?? {};
  if (booked[factAccount] !== factEntries[factAccount]) return [];
  const accounts = [...new Set([...Object.keys(factEntries), ...Object.keys(booked)])].toSorted();
  return accounts.flatMap((account) => {
    const [wanted, has] = [factEntries[account], booked[account]];
    if (wanted === has) return [];
    if (has === undefined) return [`It is not booked on the account ${account}.`];
    if (wanted === undefined) return [`It is booked on the account ${account}, where it does not belong.`];
    const [is, should] = [has, wanted].map((minor) => amount(BigInt(minor), factCurrency));
    return [`On the account ${account} it has ${is}; it should be ${should}.`];
  });
}

/** A bookkeeper compares sizes; which way they go is said in words. */
function sizeOf(minor: bigint): bigint {
  return minor < 0n ? -minor : minor;
}
