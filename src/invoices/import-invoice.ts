import type { CustomerDetails } from "../customers/customer-queries.ts";
import { type Customer, findOnlyCustomer, findSameCustomer } from "../customers/customer-queries.ts";
import { addCustomer, detailsOf } from "../customers/keep-customer.ts";
import type { Tx } from "../db/tx.ts";
import { recordEvent } from "../events/record-event.ts";
import type { InvoiceId } from "../ids/ids.ts";
import type { Mode } from "../mollie-connections/mollie-connection-queries.ts";
import { currentMode } from "../mollie-connections/show-connection.ts";
import { Problem } from "../problems/problems.ts";
import { say } from "../sentences/say.ts";
import { insertContent } from "./document-queries.ts";
import type { InvoiceToImport } from "./import-schemas.ts";
import { type Became, digestOf, type Imported, importedBefore } from "./imported-before.ts";
import { insertImportedDocument } from "./imported-document-queries.ts";
import { insertInvoice } from "./invoice-queries.ts";
import { issueInvoice } from "./issue-invoice.ts";
import { lockNumber } from "./number-queries.ts";
import { billToOf, readDocument } from "./read-draft.ts";

/**
 * Takes in an invoice that was made elsewhere: it becomes open with the number that it has. The same again changes
 * nothing; the same number with other content is a conflict.
 */
export async function importInvoice(tx: Tx, { input }: { input: InvoiceToImport }): Promise<Imported> {
  const mode = await currentMode(tx);
  await lockNumber(tx, { mode, document: "invoice", number: input.number });
  const content = bytesOf(input);
  const before = await invoiceImportedBefore(tx, { input, mode });
  if (before) return { ...before, isNew: false };
  const invoiceId = await store(tx, { input });
  await insertImportedDocument(tx, {
    kind: "invoice",
    mode,
    number: input.number,
    digest: digestOf(content),
    content,
    invoiceId,
    creditNoteId: null,
  });
  return { invoiceId, isNew: true };
}

/** What this very invoice became when it was imported before; another with its number is a conflict. */
export async function invoiceImportedBefore(
  tx: Tx,
  { input, mode }: { input: InvoiceToImport; mode: Mode },
): Promise<Became | null> {
  const { number } = input;
  const digest = digestOf(bytesOf(input));
  const conflict = () => numberTaken(number);
  return importedBefore(tx, { kind: "invoice", mode, number, digest, conflict });
}

/** Whom a line of a list means: the same customer, else the only one that it can mean. */
export async function customerMeant(tx: Tx, details: CustomerDetails): Promise<Customer | null> {
  return (await findSameCustomer(tx, details)) ?? (await findOnlyCustomer(tx, details));
}

async function store(tx: Tx, { input }: { input: InvoiceToImport }): Promise<InvoiceId> {
  const { facts, content } = await readDocument(tx, { input });
  const details = detailsOf(input.customer);
  const customer = (await customerMeant(tx, details)) ?? (await addCustomer(tx, { details }));
  const id = tx.newId("invoice");
  await insertInvoice(tx, {
    id,
    ...facts,
    customerId: customer.id,
    billTo: billToOf(filledIn(details, customer)),
    paymentReference: null,
    source: tx.source === "backoffice" ? "backoffice" : "api",
  });
  await insertContent(tx, { owner: { invoiceId: id }, content });
  await recordEvent(tx, { type: "invoice.imported", invoiceId: id, data: { number: input.number } });
  await issueInvoice(tx, { invoiceId: id });
  return id;
}

/** What the list leaves out, such as the address, as we know it of this customer. */
function filledIn(details: CustomerDetails, customer: Customer): CustomerDetails {
  const given = Object.entries(details).filter(([, value]) => value !== null);
  return { ...customer, ...Object.fromEntries(given) };
}

/** The same for the same invoice, whatever the order of its fields and whether an empty one is null or left out. */
function bytesOf(input: InvoiceToImport): Buffer {
  return Buffer.from(JSON.stringify(inOrder(input)));
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== "object" || value === null) return value;
  const fields = Object.entries(value).filter(([, field]) => field !== null && field !== undefined);
  return Object.fromEntries(
    fields.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, field]) => [name, inOrder(field)]),
  );
}

function numberTaken(number: string): Problem {
  return new Problem("invoice_number_taken", {
    detail: say(
      "Invoice {{number}} exists with other content; what was issued is never changed. Give this one another number, or credit the first.",
      { number },
    ),
    errors: [{ pointer: "/number", detail: say("{{number}} is the number of another invoice.", { number }) }],
  });
}
