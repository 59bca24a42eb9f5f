import { readCustomer } from "../customers/customer-queries.ts";
import type { Tx } from "../db/tx.ts";
import type { CreditNoteId, CustomerId, InvoiceId } from "../ids/ids.ts";
import type { Language } from "../languages/languages.ts";
import { type Merchant, readMerchant } from "../merchants/merchant-queries.ts";
import { Problem } from "../problems/problems.ts";
import { say } from "../sentences/say.ts";
import { wholeOf } from "./credit-note.ts";
import { readCreditNote } from "./credit-note-queries.ts";
import { readImportedContent } from "./imported-document-queries.ts";
import { type CreditNote, type IssuedInvoice, isIssued } from "./invoice.ts";
import { readInvoice } from "./invoice-queries.ts";
import { issuedUbl } from "./issued-ubl.ts";
import { paymentReferenceOf } from "./payment-reference.ts";
import { readPayLinks } from "./related-queries.ts";
import { payLinkUrl, requireInvoice } from "./show-invoice.ts";
import { addPayLink, asUtf8, type PaymentAdditions } from "./ubl/add-pay-link.ts";
import type { UblDocument, UblPaymentMeans } from "./ubl/ubl-document.ts";
import { writeUbl } from "./ubl/write-ubl.ts";

/** A document of UBL and the name of its file. */
export type UblFile = { readonly fileName: string; readonly xml: string };

/**
 * An issued invoice as UBL: of one that was imported the document that came, of another one that we write; both with
 * the pay link and the payment reference.
 */
export async function exportInvoice(
  tx: Tx,
  { invoiceId, publicUrl }: { invoiceId: InvoiceId; publicUrl: string },
): Promise<UblFile> {
  const invoice = await requireInvoice(tx, { id: invoiceId });
  if (!isIssued(invoice)) {
    throw new Problem("invoice_not_open", {
      detail: say("A draft is no document yet: issue it first, or look at its preview."),
    });
  }
  const merchant = await readMerchant(tx);
  const payment = await paymentOf(tx, { invoice, merchant, publicUrl });
  const imported = await importedContent(tx, { kind: "invoice", document: invoice });
  const xml = imported
    ? addPayLink(imported, { ...payment, means: merchant.iban === null ? null : payment.means })
    : writeUbl(
        issuedUbl({
          ...invoice,
          ...payment,
          kind: "invoice",
          buyerReference: invoice.reference,
          merchant,
          credited: null,
          content: await wholeOf(tx, invoice),
        }),
      );
  return { fileName: fileNameOf("invoice", invoice), xml };
}

/** A credit note as UBL: the document that was imported, or one that we write. */
export async function exportCreditNote(
  tx: Tx,
  { creditNoteId }: { creditNoteId: CreditNoteId },
): Promise<UblFile> {
  const note = await readCreditNote(tx, { id: creditNoteId });
  if (!note) {
    throw new Problem("not_found", { detail: say("There is no credit note {{id}}.", { id: creditNoteId }) });
  }
  const fileName = fileNameOf("credit-note", note);
  const imported = await importedContent(tx, { kind: "credit_note", document: note });
  if (imported) return { fileName, xml: asUtf8(imported) };
  const invoice = note.invoiceId && (await readInvoice(tx, { id: note.invoiceId }));
  const credited = invoice && isIssued(invoice) ? invoice : null;
  const xml = writeUbl(
    issuedUbl({
      ...note,
      kind: "credit_note",
      dueOn: null,
      prepaidMinor: 0n,
      buyerReference: credited?.reference ?? null,
      note: note.reason,
      merchant: await readMerchant(tx),
      credited: credited && { number: credited.number, issuedOn: credited.issuedOn },
      content: await wholeOf(tx, note),
      means: null,
      link: null,
      terms: null,
    }),
  );
  return { fileName, xml };
}

/** The very document that it was made from; null for one that was made here, or imported as JSON. */
async function importedContent(
  tx: Tx,
  {
    kind,
    document: { source, mode, number },
  }: { kind: UblDocument["kind"]; document: IssuedInvoice | CreditNote },
): Promise<Buffer | null> {
  return source === "ubl" ? readImportedContent(tx, { kind, mode, number }) : null;
}

/** How the invoice is paid, in the words of its customer. */
async function paymentOf(
  tx: Tx,
  { invoice, merchant, publicUrl }: { invoice: IssuedInvoice; merchant: Merchant; publicUrl: string },
): Promise<PaymentAdditions> {
  const reference = paymentReferenceOf(invoice, { kind: merchant.paymentReference });
  const [payLink] = await readPayLinks(tx, { ids: [invoice.id] });
  const url = payLink ? payLinkUrl(publicUrl, payLink.token) : null;
  const language = await languageOf(tx, { customerId: invoice.customerId, merchant });
  return {
    reference,
    means: meansOf({ merchant, reference, url }),
    link:
      url === null ? null : { id: invoice.number, description: say("Online invoice").in(language), uri: url },
    terms: url === null ? null : say("Pay online: {{url}}", { url }).in(language),
  };
}

/**
 * UBL-SR-47 allows one code (UNCL 4461) for all ways to pay: a credit transfer where the merchant has an account, for
 * every receiver can do that; else an online payment service, or "not defined" where there is no pay link either.
 */
function meansOf({
  merchant: { iban, bic, name },
  reference,
  url,
}: {
  merchant: Pick<Merchant, "iban" | "bic" | "name">;
  reference: string;
  url: string | null;
}): UblPaymentMeans {
  if (iban !== null) return { code: "30", reference, account: iban, accountName: name, bic };
  return { code: url === null ? "1" : "68", reference, account: null, accountName: null, bic: null };
}

async function languageOf(
  tx: Tx,
  { customerId, merchant }: { customerId: CustomerId; merchant: Merchant },
): Promise<Language> {
  const customer = await readCustomer(tx, { id: customerId });
  return customer?.locale ?? merchant.locale;
}

/** What every system lets a file be called; a number may have slashes. */
function fileNameOf(what: string, { number }: { number: string }): string {
  return `${what}-${number.replaceAll(/[^\w.-]+/g, "-")}.xml`;
}
