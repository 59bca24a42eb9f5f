import type { TransactionSql } from "../db/database.ts";
import type { Batch, Scope } from "./audit-queries.ts";
import { type BookingRow, disagreeingBookings, sharedMollieIds } from "./booking-queries.ts";
import { amount, type Finding } from "./finding.ts";

/** Every fact that moves money on these invoices is booked exactly once for its amount, and nothing else is. */
export async function bookingFindings(sql: TransactionSql, batch: Batch): Promise<Finding[]> {
  const bookings = await disagreeingBookings(sql, batch);
  return bookings.flatMap(findingsOf);
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
  if (row.factId === null || row.factKind === null || row.factMinor === null || row.factCurrency === null) {
    return [withoutFact(row)];
  }
  const on = row.factInvoice === null ? "" : ` on invoice ${row.factInvoice}`;
  const about = `${WORDS[row.factKind] ?? row.factKind} ${row.factId}${on} (${row.key})`;
  const wanted = amount(sizeOf(row.factMinor), row.factCurrency);
  if (row.bookedKind === null) {
    const what = row.factMinor === 0n ? "It" : `Its ${wanted}`; // what moves nothing on the invoice is booked too
    return [{ about, sentence: `${what} should be booked once in the ledger, and is not there.` }];
  }
  return disagreements(row, wanted).map((sentence) => ({ about, sentence }));
}

function withoutFact({ key, bookedKind, bookedMinor, bookedCurrency, bookedInvoice }: BookingRow): Finding {
  const what = (WORDS[bookedKind ?? ""] ?? "Fact").replace(",", "").toLowerCase();
  const size =
    bookedMinor === null || bookedCurrency === null
      ? "something"
      : amount(sizeOf(bookedMinor), bookedCurrency);
  const on = bookedInvoice === null ? "" : ` on invoice ${bookedInvoice}`;
  return {
    about: `Ledger transaction ${key}`,
    sentence: `It books ${size}${on}, but there is no ${what} that says so.`,
  };
}

function disagreements(row: BookingRow, wanted: string): string[] {
  const sentences = [];
  if (row.bookedKind !== row.factKind) sentences.push(`It is booked as ${row.bookedKind}.`);
  if (row.bookedMinor !== row.factMinor || row.bookedCurrency !== row.factCurrency) {
    const booked =
      row.bookedMinor === null || row.bookedCurrency === null
        ? "nothing"
        : amount(sizeOf(row.bookedMinor), row.bookedCurrency);
    const isOpposite = row.bookedMinor !== null && row.bookedMinor === -(row.factMinor ?? 0n);
    sentences.push(
      isOpposite
        ? `Its ${wanted} is booked the wrong way round.`
        : `It is for ${wanted}, but the ledger has ${booked}.`,
    );
  }
  if (row.factMode !== null && row.bookedMode !== row.factMode) {
    sentences.push(`The invoice is of the mode ${row.factMode}, but it is booked as ${row.bookedMode}.`);
  }
  if (row.bookedInvoice !== row.factInvoice) {
    sentences.push(
      `It is booked on ${row.bookedInvoice === null ? "no invoice" : `invoice ${row.bookedInvoice}`}.`,
    );
  }
  if (row.factAccount !== null && !row.bookedAccounts?.includes(row.factAccount)) {
    sentences.push(`It is not booked on the account ${row.factAccount}.`);
  }
  return sentences;
}

/** A bookkeeper compares sizes; which way they go is said in words. */
function sizeOf(minor: bigint): bigint {
  return minor < 0n ? -minor : minor;
}
