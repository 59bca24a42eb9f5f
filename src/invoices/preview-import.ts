import { addDays, type Day, dayIn } from "../clock/clock.ts";
import { findSameCustomer } from "../customers/customer-queries.ts";
import { detailsOf } from "../customers/keep-customer.ts";
import type { Tx } from "../db/tx.ts";
import type { Language } from "../languages/languages.ts";
import { readMerchant } from "../merchants/merchant-queries.ts";
import { currentMode } from "../mollie-connections/show-connection.ts";
import { money, toJson } from "../money/money.ts";
import { Problem } from "../problems/problems.ts";
import { tellProblem } from "../problems/tell-problem.ts";
import { customerMeant, invoiceImportedBefore } from "./import-invoice.ts";
import type { AcceptedAnswer, ImportPreview, InvoiceToImport } from "./import-schemas.ts";
import { openUbl, ublCustomer, ublImportedBefore } from "./import-ubl.ts";
import type { Became } from "./imported-before.ts";
import { readDocument } from "./read-draft.ts";
import { contentOf } from "./ubl-content.ts";

/** What importing this UBL document would do. Refuses it as the import would. */
export async function previewUbl(tx: Tx, { xml }: { xml: Buffer }): Promise<AcceptedAnswer> {
  const document = openUbl(xml);
  const mode = await currentMode(tx);
  const before = await ublImportedBefore(tx, { document, xml, mode });
  const customer = ublCustomer(document);
  return {
    ...became(before),
    type: document.kind,
    number: document.number,
    customerName: customer.name,
    isNewCustomer: !before && (await findSameCustomer(tx, customer)) === null,
    issuedOn: document.issuedOn,
    dueOn: document.kind === "invoice" ? (document.dueOn ?? (await dueAfter(tx, document.issuedOn))) : null,
    total: toJson(money(contentOf(document).totalMinor, document.currency)),
  };
}

/** What importing each of these would do; one that would be refused tells why, and the others are looked at all the same. */
export async function previewInvoices(
  tx: Tx,
  { invoices, language }: { invoices: readonly InvoiceToImport[]; language: Language },
): Promise<ImportPreview[]> {
  const previews: ImportPreview[] = [];
  for (const input of invoices) {
    try {
      previews.push(await previewInvoice(tx, input));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const { detail, errors } = tellProblem(error, language);
      previews.push({
        outcome: "refused",
        number: input.number,
        problem: { code: error.code, detail, errors },
      });
    }
  }
  return previews;
}

async function previewInvoice(tx: Tx, input: InvoiceToImport): Promise<AcceptedAnswer> {
  const { facts } = await readDocument(tx, { input });
  const mode = await currentMode(tx);
  const before = await invoiceImportedBefore(tx, { input, mode });
  const issuedOn = facts.issuedOn ?? dayIn((await readMerchant(tx)).timeZone, tx.now);
  return {
    ...became(before),
    type: "invoice",
    number: input.number,
    customerName: input.customer.name,
    isNewCustomer: !before && (await customerMeant(tx, detailsOf(input.customer))) === null,
    issuedOn,
    dueOn: facts.dueOn ?? (await dueAfter(tx, issuedOn)),
    total: toJson(money(facts.totalMinor, facts.currency)),
  };
}

function became(before: Became | null): Pick<AcceptedAnswer, "outcome" | "invoiceId" | "creditNoteId"> {
  return {
    outcome: before ? "imported_before" : "new",
    invoiceId: before && "invoiceId" in before ? before.invoiceId : null,
    creditNoteId: before && "creditNoteId" in before ? before.creditNoteId : null,
  };
}

async function dueAfter(tx: Tx, issuedOn: Day): Promise<Day> {
  return addDays(issuedOn, (await readMerchant(tx)).paymentTermDays);
}
