import { readCustomer } from "../../customers/customer-queries.ts";
import type { Tx } from "../../db/tx.ts";
import type { CreditNoteId, InvoiceId } from "../../ids/ids.ts";
import { showCreditNote } from "../../invoices/credit-note.ts";
import { readCreditNote } from "../../invoices/credit-note-queries.ts";
import { listExternalPayments } from "../../invoices/external-payment-queries.ts";
import { readInvoice } from "../../invoices/invoice-queries.ts";
import { showFindPage } from "../../merchants/find-page.ts";
import { readLogo, readLogoFacts } from "../../merchants/logo-queries.ts";
import { readMerchant } from "../../merchants/merchant-queries.ts";
import { methodName } from "../../mollie/method-names.ts";
import { money, toJson } from "../../money/money.ts";
import { listPaymentsOfInvoice } from "../../payments/payment-queries.ts";
import { formatsFor } from "../formats.ts";
import { payeeOf, readConnection, readPayPage, type Wishes } from "../load-pay-page.ts";
import type { PayPageContent, Reader } from "../pay-page-content.ts";
import { payerLanguage } from "../payer-language.ts";
import { translator } from "../translate.ts";
import { creditNotePdf } from "./credit-note-pdf.ts";
import { invoicePdf } from "./invoice-pdf.ts";
import { type ReceivedAmount, receiptPdf } from "./receipt-pdf.ts";

/** A document to send: `make` takes no connection of the database while it draws. */
export type PdfDocument = { readonly name: string; readonly make: () => Promise<Buffer> };

/** An issued invoice; null for a draft, which is none yet, and where there is no such invoice. */
export async function readInvoiceDocument(tx: Tx, asked: Asked): Promise<PdfDocument | null> {
  const read = await readContent(tx, asked);
  if (!read) return null;
  const { content, reader } = read;
  const logo = await readLogo(tx);
  return {
    name: fileName(reader.t("invoice", { number: content.invoice.number ?? "" })),
    make: () => invoicePdf(content, reader, { logo, at: tx.now }),
  };
}

/** What was paid of an invoice; null while nothing was. */
export async function readReceipt(tx: Tx, asked: Asked): Promise<PdfDocument | null> {
  const read = await readContent(tx, asked);
  if (!read) return null;
  const { content, reader } = read;
  const received = await readReceived(tx, { invoiceId: asked.invoiceId, ...read });
  if (received.length === 0) return null;
  const logo = await readLogo(tx);
  return {
    name: fileName(reader.t("receipt", { number: content.invoice.number ?? "" })),
    make: () => receiptPdf(content, reader, { received, logo, at: tx.now }),
  };
}

/** A credit note; null where there is none of that id. */
export async function readCreditNoteDocument(
  tx: Tx,
  { creditNoteId, wishes }: { creditNoteId: CreditNoteId; wishes: Wishes },
): Promise<PdfDocument | null> {
  const row = await readCreditNote(tx, { id: creditNoteId });
  if (!row) return null;
  const note = await showCreditNote(tx, { id: creditNoteId });
  const invoice = row.invoiceId === null ? null : await readInvoice(tx, { id: row.invoiceId });
  const merchant = await readMerchant(tx);
  const customer = await readCustomer(tx, { id: row.customerId });
  const language = payerLanguage({
    ...wishes,
    customer: customer?.locale ?? null,
    merchant: merchant.locale,
  });
  const reader: Reader = {
    language,
    t: translator(language),
    formats: formatsFor(language, { timeZone: merchant.timeZone }),
  };
  const payee = payeeOf(merchant, { logo: await readLogoFacts(tx) });
  const logo = await readLogo(tx);
  return {
    name: fileName(reader.t("creditNote", { number: note.number })),
    make: () =>
      creditNotePdf({ note, invoiceNumber: invoice?.number ?? null, merchant: payee }, reader, {
        logo,
        at: tx.now,
      }),
  };
}

export type Asked = {
  readonly invoiceId: InvoiceId;
  readonly publicUrl: string;
  readonly wishes: Wishes;
};

async function readContent(
  tx: Tx,
  asked: Asked,
): Promise<{ content: PayPageContent; reader: Reader } | null> {
  const page = await readPayPage(tx, { ...asked, token: "", view: { kind: "invoice" }, notice: null });
  if (!page) return null;
  const { content, reader } = page;
  // Without a pay link yet there is no page to lead to, but perhaps one that makes the link.
  const address = content.invoice.payLink?.url ?? "";
  const findAddress = address === "" ? await readFindAddress(tx, { content, ...asked }) : null;
  return { content: { ...content, address, findAddress }, reader };
}

/** The merchant's page for printed invoices while it is open; it finds no test invoices. */
async function readFindAddress(
  tx: Tx,
  { content, publicUrl }: { content: PayPageContent; publicUrl: string },
): Promise<string | null> {
  const { isOpen, url } = await showFindPage(tx, { publicUrl });
  return isOpen && content.invoice.mode === "live" ? url : null;
}

/** Money through Mollie that was booked, and money that came another way and was not taken back, in the order of days. */
async function readReceived(
  tx: Tx,
  { invoiceId, reader, content }: { invoiceId: InvoiceId; reader: Reader; content: PayPageContent },
): Promise<ReceivedAmount[]> {
  const { t, formats, language } = reader;
  const payments = await listPaymentsOfInvoice(tx, { invoiceId });
  const external = await listExternalPayments(tx, { invoiceId });
  const { methods } = await readConnection(tx, { mode: content.invoice.mode });
  const nameOf = (id: string) => methodName(methods.find((method) => method.id === id) ?? { id }, language);
  const through = payments.flatMap(({ status, paidAt, method, amountMinor, currency }) =>
    status === "paid" && paidAt !== null
      ? [
          {
            at: paidAt.toISOString(),
            day: formats.instantDay(paidAt),
            way: method === null ? "" : nameOf(method),
            amount: toJson(money(amountMinor, currency)),
          },
        ]
      : [],
  );
  const direct = external.flatMap(({ removedAt, paidOn, type, amountMinor, currency }) =>
    removedAt === null
      ? [
          {
            at: paidOn,
            day: formats.day(paidOn),
            way:
              type === "bank"
                ? nameOf("banktransfer")
                : t("paidDirectly", { merchant: content.merchant.name }),
            amount: toJson(money(amountMinor, currency)),
          },
        ]
      : [],
  );
  return [...through, ...direct].toSorted((a, b) => (a.at < b.at ? -1 : 1));
}

/** What every system lets a file be called. */
function fileName(title: string): string {
  return `${title
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replaceAll(/[^\w .-]+/g, "-")}.pdf`;
}
