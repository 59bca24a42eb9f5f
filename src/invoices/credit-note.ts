import { type Day, dayIn, parseDay } from "../clock/clock.ts";
import { showParty } from "../customers/keep-customer.ts";
import type { Tx } from "../db/tx.ts";
import { recordEvent } from "../events/record-event.ts";
import type { CreditNoteId, InvoiceId } from "../ids/ids.ts";
import { book } from "../ledger/book.ts";
import { readMerchant } from "../merchants/merchant-queries.ts";
import { money, toJson } from "../money/money.ts";
import { invariant, Problem } from "../problems/problems.ts";
import { say } from "../sentences/say.ts";
import { insertCreditNote, readCreditNote } from "./credit-note-queries.ts";
import { insertContent, readAllowances, readLines, readVat } from "./document-queries.ts";
import { computeDocument } from "./document-totals.ts";
import type { CreditNote, DocumentContent, DocumentSource, IssuedInvoice } from "./invoice.ts";
import type { CreditNoteAnswer, CreditNoteInput } from "./invoice-schemas.ts";
import { lockIssued } from "./lock-issued.ts";
import { settleInvoice } from "./settle-invoice.ts";
import { showContent } from "./show-content.ts";
import { takeNumber } from "./take-number.ts";

/** Credits an invoice, whole or the given lines; never more than it was for. What was paid already becomes surplus. */
export async function creditInvoice(
  tx: Tx,
  { invoiceId, input, source }: { invoiceId: InvoiceId; input: CreditNoteInput; source: DocumentSource },
): Promise<CreditNoteId> {
  const invoice = await lockIssued(tx, { id: invoiceId });
  if (invoice.status === "void") {
    throw new Problem("invoice_not_open", {
      detail: say("Invoice {{number}} is void; there is nothing to credit.", { number: invoice.number }),
    });
  }
  if (invoice.writtenOffMinor > 0n) {
    throw new Problem("invoice_not_open", {
      detail: say("Invoice {{number}} was written off; take that back before you credit it.", {
        number: invoice.number,
      }),
    });
  }
  const content = input.lines
    ? computeDocument({ lines: input.lines, currency: invoice.currency })
    : await wholeOf(tx, invoice);
  const left = invoice.totalMinor - invoice.creditedMinor;
  if (content.totalMinor > left) {
    const { value, currency } = toJson(money(left, invoice.currency));
    throw new Problem("credit_exceeds_invoice", {
      detail: say(
        "Of invoice {{number}}, {{amount}} can still be credited; send lines for that much or less.",
        { number: invoice.number, amount: { value, currency } },
      ),
    });
  }
  if (content.totalMinor <= 0n) {
    const detail = say("A credit note should be for more than zero.");
    throw new Problem("invalid_request", { detail, errors: [{ pointer: "/lines", detail }] });
  }
  const issuedOn = await readIssuedOn(tx, input.issuedOn ?? null);
  const number = await takeNumber(tx, {
    mode: invoice.mode,
    document: "credit_note",
    series: "default",
    issuedOn,
  });
  const noteId = await addCreditNote(tx, {
    note: {
      id: tx.newId("creditNote"),
      customerId: invoice.customerId,
      invoiceId,
      mode: invoice.mode,
      number,
      currency: invoice.currency,
      totalMinor: content.totalMinor,
      totalExclVatMinor: content.totalExclVatMinor,
      roundingMinor: content.roundingMinor,
      issuedOn,
      reason: input.reason ?? null,
      billTo: invoice.billTo,
      source,
    },
    content,
    invoice,
  });
  await settleInvoice(tx, { invoice, at: tx.now });
  return noteId;
}

/**
 * Stores and books a credit note. With an invoice (locked) it lowers what is owed there, and the caller settles it;
 * without one it is held as credit of the customer.
 */
export async function addCreditNote(
  tx: Tx,
  {
    note,
    content,
    invoice,
  }: { note: Omit<CreditNote, "createdAt">; content: DocumentContent; invoice: IssuedInvoice | null },
): Promise<CreditNoteId> {
  await insertCreditNote(tx, note);
  await insertContent(tx, { owner: { creditNoteId: note.id }, content });
  const vatMinor = content.vat.reduce((sum, row) => sum + row.vatMinor, 0n);
  await book(tx, {
    key: `credited:${note.id}`,
    kind: "credit_note",
    mode: note.mode,
    invoiceId: invoice?.id ?? null,
    customerId: note.customerId,
    currency: note.currency,
    occurredAt: tx.now,
    entries: [
      { account: "revenue", minor: note.totalMinor - vatMinor },
      { account: "vat", minor: vatMinor },
      invoice
        ? { account: "receivable", minor: -note.totalMinor, invoiceId: invoice.id }
        : { account: "customer_credit", minor: -note.totalMinor },
    ],
  });
  await recordEvent(tx, {
    type: "credit_note.issued",
    invoiceId: invoice?.id ?? null,
    mode: note.mode,
    data: {
      creditNoteId: note.id,
      number: note.number,
      total: toJson(money(note.totalMinor, note.currency)),
    },
  });
  return note.id;
}

/** A credit note as the API gives it. */
export async function showCreditNote(tx: Tx, { id }: { id: CreditNoteId }): Promise<CreditNoteAnswer> {
  const note = await readCreditNote(tx, { id });
  invariant(note, "A credit note that was stored is there.");
  const amount = (minor: bigint) => toJson(money(minor, note.currency));
  return {
    id: note.id,
    type: "credit_note",
    number: note.number,
    mode: note.mode,
    invoiceId: note.invoiceId,
    customerId: note.customerId,
    customer: showParty(note.billTo),
    ...showContent({
      currency: note.currency,
      lines: await readLines(tx, { ids: [id] }),
      vat: await readVat(tx, { ids: [id] }),
      allowances: await readAllowances(tx, { ids: [id] }),
    }),
    currency: note.currency,
    total: amount(note.totalMinor),
    totalExclVat: amount(note.totalExclVatMinor),
    rounding: amount(note.roundingMinor),
    issuedOn: note.issuedOn,
    reason: note.reason,
    createdAt: note.createdAt.toISOString(),
  };
}

/** All that an invoice says, as a credit note takes it back; or all that a credit note says. */
export async function wholeOf(tx: Tx, document: IssuedInvoice | CreditNote): Promise<DocumentContent> {
  const ids = [document.id];
  return {
    lines: await readLines(tx, { ids }),
    vat: await readVat(tx, { ids }),
    allowances: await readAllowances(tx, { ids }),
    totalMinor: document.totalMinor,
    totalExclVatMinor: document.totalExclVatMinor,
    roundingMinor: document.roundingMinor,
  };
}

async function readIssuedOn(tx: Tx, text: string | null): Promise<Day> {
  const { timeZone } = await readMerchant(tx);
  if (text === null) return dayIn(timeZone, tx.now);
  const day = parseDay(text);
  if (day) return day;
  const detail = say('"{{text}}" is not a day that exists; write it as YYYY-MM-DD.', { text });
  throw new Problem("invalid_request", { detail, errors: [{ pointer: "/issuedOn", detail }] });
}
