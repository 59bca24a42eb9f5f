import { type Customer, type CustomerDetails, findSameCustomer } from "../customers/customer-queries.ts";
import { addCustomer } from "../customers/keep-customer.ts";
import type { Tx } from "../db/tx.ts";
import { recordEvent } from "../events/record-event.ts";
import type { CreditNoteId, InvoiceId } from "../ids/ids.ts";
import type { Mode } from "../mollie-connections/mollie-connection-queries.ts";
import { currentMode } from "../mollie-connections/show-connection.ts";
import { Problem } from "../problems/problems.ts";
import { say } from "../sentences/say.ts";
import { addCreditNote } from "./credit-note.ts";
import { insertContent } from "./document-queries.ts";
import { type Became, digestOf, type Imported, importedBefore } from "./imported-before.ts";
import { insertImportedDocument } from "./imported-document-queries.ts";
import { type IssuedInvoice, isIssued } from "./invoice.ts";
import { findInvoiceByNumber, insertInvoice, lockInvoice } from "./invoice-queries.ts";
import { issueInvoice } from "./issue-invoice.ts";
import { lockNumber } from "./number-queries.ts";
import { billToOf } from "./read-draft.ts";
import { settleInvoice } from "./settle-invoice.ts";
import { readUbl } from "./ubl/read-ubl.ts";
import type { UblDocument } from "./ubl/ubl-document.ts";
import { contentOf } from "./ubl-content.ts";
import { undoWriteOff } from "./write-off.ts";

/**
 * Takes in a UBL document: an invoice becomes open with the supplier's number, a credit note lowers the invoice that it
 * refers to, or is held as the customer's credit. The same document again changes nothing; the same number with other
 * content is a conflict.
 */
export async function importUbl(tx: Tx, { xml }: { xml: Buffer }): Promise<Imported> {
  const document = openUbl(xml);
  const { kind, number } = document;
  const mode = await currentMode(tx);
  await lockNumber(tx, { mode, document: kind, number });
  const before = await ublImportedBefore(tx, { document, xml, mode });
  if (before) return { ...before, isNew: false };
  const kept = { kind, mode, number, digest: digestOf(xml), content: xml };
  if (kind === "invoice") {
    const invoiceId = await storeInvoice(tx, document);
    await insertImportedDocument(tx, { ...kept, invoiceId, creditNoteId: null });
    return { invoiceId, isNew: true };
  }
  const creditNoteId = await storeCreditNote(tx, { document, mode });
  await insertImportedDocument(tx, { ...kept, invoiceId: null, creditNoteId });
  return { creditNoteId, isNew: true };
}

/** Reads a document, and refuses what UBL allows and an invoice of ours cannot be. */
export function openUbl(xml: Buffer): UblDocument {
  const document = readUbl(xml);
  if (document.kind === "invoice" && document.totals.prepaid.minor < 0n) {
    throw new Problem("ubl_not_accepted", {
      detail: say(
        "LegalMonetaryTotal/PrepaidAmount is negative; an invoice cannot be prepaid with less than nothing.",
      ),
      errors: [
        { pointer: "/Invoice/LegalMonetaryTotal/PrepaidAmount", detail: say("It should be zero or more.") },
      ],
    });
  }
  return document;
}

/** What this very document became when it was imported before; another with its number is a conflict. */
export async function ublImportedBefore(
  tx: Tx,
  { document, xml, mode }: { document: UblDocument; xml: Buffer; mode: Mode },
): Promise<Became | null> {
  const { kind, number } = document;
  const conflict = () => numberConflict(document);
  return importedBefore(tx, { kind, mode, number, digest: digestOf(xml), conflict });
}

/** Its customer, as we would keep them. */
export function ublCustomer({ customer: party }: UblDocument): CustomerDetails {
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

async function storeInvoice(tx: Tx, document: UblDocument): Promise<InvoiceId> {
  const details = ublCustomer(document);
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

async function storeCreditNote(
  tx: Tx,
  { document, mode }: { document: UblDocument; mode: Mode },
): Promise<CreditNoteId> {
  const found = await invoiceReferredTo(tx, { document, mode });
  // What the supplier credits was not lost after all: credited and written off, it would count twice.
  const invoice = found && found.writtenOffMinor > 0n ? await undoWriteOff(tx, { invoice: found }) : found;
  const details = ublCustomer(document);
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

/** BR-CL-14 asks for ISO 3166-1 alpha-2. Nothing is at stake with anything else, so it is left out and not refused. */
function countryCode(country: string | null): string | null {
  const code = country?.toUpperCase() ?? "";
  return /^[A-Z]{2}$/.test(code) ? code : null;
}

function numberConflict({ kind, number }: UblDocument): Problem {
  const what = kind === "invoice" ? "An invoice" : "A credit note";
  return new Problem("ubl_conflict", {
    detail: say(
      "{{what}} with number {{number}} exists with other content; a document that was imported is never changed.",
      { what, number },
    ),
  });
}
