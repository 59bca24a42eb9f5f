import type { FastifyRequest } from "fastify";
import { dayIn } from "../clock/clock.ts";
import { showParty } from "../customers/keep-customer.ts";
import type { Tx } from "../db/tx.ts";
import { localeOf } from "../http/viewing.ts";
import type { InvoiceId } from "../ids/ids.ts";
import type { Language } from "../languages/languages.ts";
import { readMerchant } from "../merchants/merchant-queries.ts";
import { creationLabel, statusLabel } from "../mollie/payment-status.ts";
import { money, toJson } from "../money/money.ts";
import { invariant, Problem } from "../problems/problems.ts";
import { say } from "../sentences/say.ts";
import { readAllowances, readLines, readVat } from "./document-queries.ts";
import { readFrozenSince } from "./freeze-queries.ts";
import { type Invoice, isOverdue, isPartiallyPaid, payableMinor, settledBy } from "./invoice.ts";
import { readInvoice } from "./invoice-queries.ts";
import type { InvoiceAnswer } from "./invoice-schemas.ts";
import { proposeRefunds } from "./proposed-refunds.ts";
import {
  type PayLinkRow,
  readPayLinks,
  readTellingPayments,
  type TellingPaymentRow,
} from "./related-queries.ts";
import { showContent } from "./show-content.ts";

/** How a caller sees things: where links begin, and in which language labels are. */
export type Viewing = { publicUrl: string; locale: Language };

/** How whoever asks sees things. */
export function viewing(request: FastifyRequest): Viewing {
  return { publicUrl: request.world.publicUrl, locale: localeOf(request) };
}

/** An invoice as the API gives it, or the problem `not_found`. */
export async function showInvoice(
  tx: Tx,
  { invoiceId, ...viewing }: Viewing & { invoiceId: InvoiceId },
): Promise<InvoiceAnswer> {
  const invoice = await requireInvoice(tx, { id: invoiceId });
  const [shown] = await showInvoices(tx, { invoices: [invoice], ...viewing });
  invariant(shown, "One invoice in, one out.");
  return shown;
}

/** The invoice's row, unlocked, or the problem `not_found`. */
export async function requireInvoice(tx: Tx, { id }: { id: InvoiceId }): Promise<Invoice> {
  const invoice = await readInvoice(tx, { id });
  if (!invoice) throw new Problem("not_found", { detail: say("There is no invoice {{id}}.", { id }) });
  return invoice;
}

/** Several at once, with the same few queries as one. */
export async function showInvoices(
  tx: Tx,
  { invoices, ...viewing }: Viewing & { invoices: readonly Invoice[] },
): Promise<InvoiceAnswer[]> {
  if (invoices.length === 0) return [];
  const ids = invoices.map(({ id }) => id);
  // Asked at once, they cost one way to the database and back.
  const [{ timeZone }, lines, vat, allowances, linkRows, paymentRows, frozen, proposals] = await Promise.all([
    readMerchant(tx),
    readLines(tx, { ids }),
    readVat(tx, { ids }),
    readAllowances(tx, { ids }),
    readPayLinks(tx, { ids }),
    readTellingPayments(tx, { ids }),
    readFrozenSince(tx, { ids }),
    proposeRefunds(tx, { invoices }),
  ]);
  const content = {
    lines: Map.groupBy(lines, ({ ownerId }) => ownerId),
    vat: Map.groupBy(vat, ({ ownerId }) => ownerId),
    allowances: Map.groupBy(allowances, ({ ownerId }) => ownerId),
  };
  const payLinks = new Map(linkRows.map((row) => [row.invoiceId, row]));
  const payments = new Map(paymentRows.map((row) => [row.invoiceId, row]));
  const today = dayIn(timeZone, tx.now);
  return invoices.map((invoice) => ({
    ...showFacts(invoice, { isOverdue: isOverdue(invoice, { today }) }),
    ...showContent({
      currency: invoice.currency,
      lines: content.lines.get(invoice.id) ?? [],
      vat: content.vat.get(invoice.id) ?? [],
      allowances: content.allowances.get(invoice.id) ?? [],
    }),
    frozenAt: frozen.get(invoice.id)?.toISOString() ?? null,
    payLink: showPayLink(payLinks.get(invoice.id) ?? null, viewing),
    payment: showPayment(payments.get(invoice.id) ?? null, viewing),
    proposedRefunds: (proposals.get(invoice.id) ?? []).map(({ paymentId, amountMinor }) => ({
      paymentId,
      amount: toJson(money(amountMinor, invoice.currency)),
    })),
  }));
}

function showFacts(
  invoice: Invoice,
  derived: { isOverdue: boolean },
): Omit<
  InvoiceAnswer,
  "lines" | "vat" | "allowances" | "frozenAt" | "payLink" | "payment" | "proposedRefunds"
> {
  const amount = (minor: bigint) => toJson(money(minor, invoice.currency));
  return {
    id: invoice.id,
    type: "invoice",
    number: invoice.number,
    status: invoice.status,
    isOverdue: derived.isOverdue,
    isPartiallyPaid: isPartiallyPaid(invoice),
    customerId: invoice.customerId,
    customer: showParty(invoice.billTo),
    mode: invoice.mode,
    currency: invoice.currency,
    total: amount(invoice.totalMinor),
    totalExclVat: amount(invoice.totalExclVatMinor),
    rounding: amount(invoice.roundingMinor),
    prepaid: amount(invoice.prepaidMinor),
    credited: amount(invoice.creditedMinor),
    writtenOff: amount(invoice.writtenOffMinor),
    received: amount(invoice.receivedMinor),
    outstanding: amount(invoice.outstandingMinor),
    surplus: amount(invoice.surplusMinor),
    unexplainedRefunds: amount(invoice.unexplainedMinor),
    payable: amount(payableMinor(invoice)),
    settledBy: settledBy(invoice),
    issuedOn: invoice.issuedOn,
    dueOn: invoice.dueOn,
    sentAt: invoice.sentAt?.toISOString() ?? null,
    paidAt: invoice.paidAt?.toISOString() ?? null,
    reference: invoice.reference,
    note: invoice.note,
    revision: invoice.revision,
    createdAt: invoice.createdAt.toISOString(),
    updatedAt: invoice.updatedAt.toISOString(),
  };
}

function showPayLink(row: PayLinkRow | null, { publicUrl }: Viewing): InvoiceAnswer["payLink"] {
  return row && { url: payLinkUrl(publicUrl, row.token), createdAt: row.createdAt.toISOString() };
}

/** The permanent address where an invoice is paid. */
export function payLinkUrl(publicUrl: string, token: string): string {
  return `${publicUrl}/i/${token}`;
}

function showPayment(row: TellingPaymentRow | null, { locale }: Viewing): InvoiceAnswer["payment"] {
  return (
    row && {
      id: row.id,
      status: row.status,
      statusLabel:
        row.status === null
          ? creationLabel({ creation: row.creation, locale })
          : statusLabel({ status: row.status, method: row.method, locale }),
      method: row.method,
      amount: toJson(money(row.amountMinor, row.currency)),
      completedAt: row.completedAt?.toISOString() ?? null,
    }
  );
}
