import { balanceOf } from "../invoices/balance.ts";
import type { InvoiceStatus } from "../invoices/invoice.ts";
import { statusFor } from "../invoices/settle-invoice.ts";
import { PART_OF_KIND, type Part, type TransactionKind } from "../ledger/book.ts";
import type { AuditedInvoice, EventCountRow, ReceivableRow } from "./audit-queries.ts";
import { amount, type Finding } from "./finding.ts";

/**
 * What an invoice says of itself against a recomputation from the ledger, and against its events. Pure: rule 2 of the
 * money, with the same functions that write the balance.
 */
export function compareInvoice({
  invoice,
  receivables,
  events,
  unexplainedMinor,
}: {
  invoice: AuditedInvoice;
  receivables: readonly ReceivableRow[];
  events: readonly Pick<EventCountRow, "type" | "times">[];
  /** What went back by its refunds without a word why. */
  unexplainedMinor: bigint;
}): Finding[] {
  const about = `Invoice ${invoice.number ?? invoice.id}`;
  const sentences =
    invoice.status === "draft"
      ? draftSentences(receivables)
      : [
          ...strangeEntries(invoice, receivables),
          ...balanceSentences(invoice, accountFrom(invoice, receivables)),
          ...unexplainedSentences(invoice, unexplainedMinor),
          ...eventSentences(invoice.status, events),
        ];
  return sentences.map((sentence) => ({ about, sentence }));
}

function draftSentences(receivables: readonly ReceivableRow[]): string[] {
  return receivables.length === 0 ? [] : ["It is a draft, but the ledger has bookings on it."];
}

/** Bookings that the account cannot count: another currency's, or of a kind that nobody knows. */
function strangeEntries({ currency }: AuditedInvoice, receivables: readonly ReceivableRow[]): string[] {
  return receivables.flatMap((row) => {
    if (row.currency !== currency) {
      return [
        `It is in ${currency}, but the ledger has ${amount(row.minor, row.currency)} on it (${row.kind}).`,
      ];
    }
    if (!isKnownKind(row.kind)) {
      return [
        `The ledger has ${amount(row.minor, row.currency)} on it of the unknown kind "${row.kind}"; the audit of a newer version may know it.`,
      ];
    }
    return [];
  });
}

function accountFrom(
  { currency }: AuditedInvoice,
  receivables: readonly ReceivableRow[],
): Record<Part, bigint> {
  const account: Record<Part, bigint> = { owed: 0n, prepaid: 0n, credited: 0n, writtenOff: 0n, received: 0n };
  for (const row of receivables) {
    if (row.currency !== currency || !isKnownKind(row.kind)) continue;
    const part = PART_OF_KIND[row.kind];
    account[part] += part === "owed" ? row.minor : -row.minor;
  }
  return account;
}

function isKnownKind(kind: string): kind is TransactionKind {
  return Object.hasOwn(PART_OF_KIND, kind);
}

function balanceSentences(invoice: AuditedInvoice, account: Record<Part, bigint>): string[] {
  const { currency, status } = invoice;
  const expected = balanceOf(account);
  const differs = (what: string, said: bigint, booked: bigint): string[] =>
    said === booked
      ? []
      : [`It says that ${amount(said, currency)} ${what}, but the ledger has ${amount(booked, currency)}.`];
  const expectedStatus = statusFor(status, {
    outstandingMinor: expected.outstandingMinor,
    writtenOffMinor: account.writtenOff,
  });
  return [
    ...differs("was owed for it", status === "void" ? 0n : invoice.totalMinor, account.owed),
    ...differs("was prepaid", invoice.prepaidMinor, account.prepaid),
    ...differs("was credited", invoice.creditedMinor, account.credited),
    ...differs("was written off", invoice.writtenOffMinor, account.writtenOff),
    ...differs("was received", invoice.receivedMinor, account.received),
    ...differs("is outstanding", invoice.outstandingMinor, expected.outstandingMinor),
    ...differs("is surplus", invoice.surplusMinor, expected.surplusMinor),
    ...(status === expectedStatus
      ? []
      : [
          `Its status is ${status}, but by the ledger it should be ${expectedStatus}: ${amount(expected.outstandingMinor, currency)} is outstanding.`,
        ]),
  ];
}

/** The payer is not asked for this much, so it must be what the refunds say. */
function unexplainedSentences({ currency, unexplainedMinor }: AuditedInvoice, minor: bigint): string[] {
  return unexplainedMinor === minor
    ? []
    : [
        `It says that ${amount(unexplainedMinor, currency)} was refunded without a word why, but its refunds say ${amount(minor, currency)}.`,
      ];
}

function eventSentences(
  status: InvoiceStatus,
  events: readonly Pick<EventCountRow, "type" | "times">[],
): string[] {
  const times = (type: string) => events.find((event) => event.type === type)?.times ?? 0;
  const issued = times("invoice.issued");
  return [
    ...(issued === 1
      ? []
      : [
          `It was issued once, but its history tells ${issued === 0 ? "nothing of that" : `of it ${issued} times`} (invoice.issued).`,
        ]),
    ...(status === "paid" && times("invoice.paid") === 0
      ? ["It is paid, but its history does not say when it became so (invoice.paid)."]
      : []),
    ...(status === "uncollectible" && times("invoice.written_off") === 0
      ? ["It is written off, but its history does not say when it became so (invoice.written_off)."]
      : []),
    ...(status === "void" && times("invoice.voided") === 0
      ? ["It is void, but its history does not say when it became so (invoice.voided)."]
      : []),
  ];
}
