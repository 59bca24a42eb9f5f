import { createHash } from "node:crypto";
import { type Customer, type CustomerDetails, findSameCustomer } from "../customers/customer-queries.ts";
import { addCustomer } from "../customers/keep-customer.ts";
import type { Tx } from "../db/tx.ts";
import { recordEvent } from "../events/record-event.ts";
import type { CreditNoteId, InvoiceId } from "../ids/ids.ts";
import type { Mode } from "../mollie-connections/mollie-connection-queries.ts";
import { currentMode } from "../mollie-connections/show-connection.ts";
import { Problem } from "../problems/problems.ts";
import { addCreditNote } from "./credit-note.ts";
import { insertContent } from "./document-queries.ts";
import { insertImportedDocument, readImportedDocument } from "./imported-document-queries.ts";
import { type IssuedInvoice, isIssued } from "./invoice.ts";
import { findInvoiceByNumber, insertInvoice, lockInvoice } from "./invoice-queries.ts";
import { issueInvoice } from "./issue-invoice.ts";
import { isNumberTaken, lockNumber } from "./number-queries.ts";
import { billToOf } from "./read-draft.ts";
import { settleInvoice } from "./settle-invoice.ts";
import { readUbl } from "./ubl/read-ubl.ts";
import type { UblDocument, UblParty } from "./ubl/ubl-document.ts";
import { contentOf } from "./ubl-content.ts";
import { undoWriteOff } from "./write-off.ts";

export type Imported = ({ invoiceId: InvoiceId } | { creditNoteId: CreditNoteId }) & { isNew: boolean };

/**
 * Takes in a UBL document: an invoice becomes open with the supplier's number, a credit note lowers the invoice that it
 * refers to, or is held as the customer's credit. The same document again changes nothing; the same number with other
 * content is a conflict.
 */
export async function importUbl(tx: Tx, { xml }: { xml: Buffer }): Promise<Imported> {
  const document = readUbl(xml);
  const mode = await currentMode(tx);
  const key = { kind: document.kind, mode, number: document.number };
  const digest = createHash("sha256").update(xml).digest();
  const numbered = { mode, document: document.kind, number: document.number };
  await lockNumber(tx, numbered);
  const before = await readImportedDocument(tx, key);
  if (before) {
    if (!before.digest.equals(digest)) throw conflict(document);
    if (before.invoiceId !== null) return { invoiceId: before.invoiceId, isNew: false };
    if (before.creditNoteId !== null) return { creditNoteId: before.creditNoteId, isNew: false };
  }
  if (await isNumberTaken(tx, numbered)) throw conflict(document);
  if (document.kind === "invoice") {
    const invoiceId = await importInvoice(tx, document);
    await insertImportedDocument(tx, { ...key, digest, content: xml, invoiceId, creditNoteId: null });
    return { invoiceId, isNew: true };
  }
  const creditNoteId = await importCreditNote(tx, { document, mode });
  await insertImportedDocument(tx, { ...key, digest, content: xml, invoiceId: null, creditNoteId });
  return { creditNoteId, isNew: true };
}

async function importInvoice(tx: Tx, document: UblDocument): Promise<InvoiceId> {
  if (document.totals.prepaid.minor < 0n) {
    throw new Problem("ubl_not_accepted", {
      detail:
        "LegalMonetaryTotal/PrepaidAmount is negative; an invoice cannot be prepaid with less than nothing.",
      errors: [
        { pointer: "/Invoice/LegalMonetaryTotal/PrepaidAmount", detail: "It should be zero or more." },
      ],
    });
  }
  const details = detailsOf(document.customer);
  const customer = await customerOf(tx, details);
  const content = contentOf(document);
  const id = tx.newId("invoice");
  await insertInvoice(tx, {
    id,
    customerId: customer.id,
    number: document.number,
    series: "default",
    currency: document.currency,
    totalMinor: content.totalMinor,
    totalExclVatMinor: content.totalExclVatMinor,
    prepaidMinor: document.totals.prepaid.minor,
    roundingMinor: content.roundingMinor,
    issuedOn: document.issuedOn,
    dueOn: document.dueOn,
    reference: (document.orderReference ?? document.buyerReference)?.slice(0, LONGEST_REFERENCE) ?? null,
    paymentReference: paymentReferenceOf(document),
    note: document.note,
    billTo: billToOf(details),
    source: "ubl",
  });
  await insertContent(tx, { owner: { invoiceId: id }, content });
  await recordEvent(tx, { type: "invoice.imported", invoiceId: id, data: { number: document.number } });
  await issueInvoice(tx, { invoiceId: id });
  return id;
}

async function importCreditNote(
  tx: Tx,
  { document, mode }: { document: UblDocument; mode: Mode },
): Promise<CreditNoteId> {
  const found = await invoiceReferredTo(tx, { document, mode });
  // What the supplier credits was not lost after all: credited and written off, it would count twice.
  const invoice = found && found.writtenOffMinor > 0n ? await undoWriteOff(tx, { invoice: found }) : found;
  const details = detailsOf(document.customer);
  const customer = await customerOf(tx, details);
  const content = contentOf(document);
  const creditNoteId = await addCreditNote(tx, {
    note: {
      id: tx.newId("creditNote"),
      customerId: invoice?.customerId ?? customer.id,
      invoiceId: invoice?.id ?? null,
      mode,
      number: document.number,
      currency: document.currency,
      totalMinor: content.totalMinor,
      totalExclVatMinor: content.totalExclVatMinor,
      roundingMinor: content.roundingMinor,
      issuedOn: document.issuedOn,
      reason: document.note,
      billTo: billToOf(details),
      source: "ubl",
    },
    content,
    invoice,
  });
  if (invoice) await settleInvoice(tx, { invoice, at: tx.now });
  return creditNoteId;
}

/** The invoice that the credit note is about, locked: ours, in the same currency, and not void. */
async function invoiceReferredTo(
  tx: Tx,
  { document, mode }: { document: UblDocument; mode: Mode },
): Promise<IssuedInvoice | null> {
  for (const { number } of document.billingReferences) {
    const found = await findInvoiceByNumber(tx, { number, mode });
    const invoice = found && (await lockInvoice(tx, { id: found.id }));
    if (invoice && isIssued(invoice) && invoice.status !== "void" && invoice.currency === document.currency) {
      return invoice;
    }
  }
  return null;
}

/** As long as a reference of ours may be; the document itself is kept whole. */
const LONGEST_REFERENCE = 200;

/** What the payer is asked to name. One that is cut would lead the money nowhere, so one too long is none. */
function paymentReferenceOf({ paymentMeans }: UblDocument): string | null {
  const found = paymentMeans.find(({ reference }) => reference !== null)?.reference ?? null;
  return found !== null && found.length > LONGEST_REFERENCE ? null : found;
}

/** The one that we know already, or a new one. The document shows what it says itself, whatever we know. */
async function customerOf(tx: Tx, details: CustomerDetails): Promise<Customer> {
  return (await findSameCustomer(tx, details)) ?? (await addCustomer(tx, { details }));
}

function detailsOf(party: UblParty): CustomerDetails {
  return {
    name: party.name.slice(0, 200),
    email: party.contact.email,
    phone: party.contact.phone,
    street: [party.address.street, party.address.additionalStreet].filter(Boolean).join(", ") || null,
    postalCode: party.address.postalCode,
    city: party.address.city,
    country: countryCode(party.address.country),
    vatNumber: party.vatNumber,
    registrationNumber: party.companyNumber?.id ?? null,
    locale: null,
  };
}

/** BR-CL-14 asks for ISO 3166-1 alpha-2. Nothing is at stake with anything else, so it is left out and not refused. */
function countryCode(country: string | null): string | null {
  const code = country?.toUpperCase() ?? "";
  return /^[A-Z]{2}$/.test(code) ? code : null;
}

function conflict({ kind, number }: UblDocument): Problem {
  const what = kind === "invoice" ? "An invoice" : "A credit note";
  return new Problem("ubl_conflict", {
    detail: `${what} with number ${number} exists with other content; a document that was imported is never changed.`,
  });
}
