import { html } from "ghtml";
import type { InvoiceAnswer } from "../invoices/invoice-schemas.ts";
import { addressLines } from "./address-lines.ts";
import { type Fact, renderFacts } from "./headline.ts";
import { renderInvoiceSums } from "./invoice-sums.ts";
import { payLinkPaths } from "./pay-link-paths.ts";
import type { PayPageContent, Reader } from "./pay-page-content.ts";
import { isSomething } from "./went-back.ts";

/** The invoice itself: who owes whom, for what, and how the amount came about. */
export function renderInvoiceDetails(content: PayPageContent, reader: Reader): string {
  const { invoice, merchant } = content;
  const { t, formats } = reader;
  const { customer } = invoice;
  return html`<section class="card"><h2>${t("detailsTitle")}</h2>
!${renderFacts(documentFacts(invoice, reader))}
<div class="parties">
<div><h3>${t("billedBy")}</h3><address>${addressLines({ ...merchant, name: merchant.companyName, email: null, phone: null }, reader).join("\n")}</address></div>
<div><h3>${t("billedTo")}</h3><address>${addressLines({ ...customer, ...customer.address, email: null, phone: null, registrationNumber: null }, reader).join("\n")}</address></div>
</div>
<table>
<thead><tr><th scope="col">${t("description")}</th><th scope="col">${t("lineTotal")}</th></tr></thead>
<tbody>!${invoice.lines.map((line) => html`<tr><td>${line.description}<br><span class="small">${lineBasis(line, reader)}</span></td><td>${formats.money(line.net)}</td></tr>`)}</tbody>
!${renderInvoiceSums(content, reader)}
</table>
!${invoice.note === null ? "" : html`<p class="note">${invoice.note}</p>`}
!${renderDownloads(content, reader)}
</section>`;
}

/** In the language of the page. Before there is a link there is nothing to fetch. */
function renderDownloads({ token, isPreview, invoice }: PayPageContent, { t, language }: Reader): string {
  if (isPreview) return "";
  const paths = payLinkPaths(token);
  const receipt = isSomething(invoice.received)
    ? html`<a href="${paths.receiptPdf({ language })}">${t("receiptAsPdf")}</a>`
    : "";
  return html`<p class="files"><a href="${paths.invoicePdf({ language })}">${t("invoiceAsPdf")}</a> !${receipt}</p>`;
}

/** What an invoice is called, and its days. */
export function documentFacts(invoice: InvoiceAnswer, { t, formats }: Reader): Fact[] {
  const facts: (Fact | null)[] = [
    invoice.number === null ? null : [t("invoiceNumber"), invoice.number],
    invoice.issuedOn === null ? null : [t("invoiceDate"), formats.day(invoice.issuedOn)],
    invoice.dueOn === null ? null : [t("dueDate"), formats.day(invoice.dueOn)],
    invoice.reference === null ? null : [t("reference"), invoice.reference],
  ];
  return facts.filter((fact) => fact !== null);
}

/** "2 hour × €45.00, discount €5.00, VAT 21%": how a line's amount came about. */
function lineBasis(line: InvoiceAnswer["lines"][number], { t, formats }: Reader): string {
  const unit = line.unit === null ? "" : ` ${line.unit}`;
  const parts = [`${formats.quantity(line.quantity)}${unit} × ${formats.money(line.unitPrice)}`];
  if (line.discount !== null) parts.push(t("lineDiscount", { amount: formats.money(line.discount) }));
  if (line.vatCategory === "S") parts.push(t("lineVat", { rate: formats.rate(line.vatRate) }));
  return parts.join(", ");
}
