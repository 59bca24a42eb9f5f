import type { ImportPreview, InvoiceToImport } from "../../../src/invoices/import-schemas.ts";
import { PREVIEWED_AT_MOST } from "../../../src/invoices/previewed-at-most.ts";
import { ApiProblem } from "../api/api.ts";
import { previewInvoices, previewUbl } from "../api/imports.ts";
import type { ImportRow } from "./import-file.ts";

/** How the service is asked; a test answers in its place. */
export type Asking = { previewUbl: typeof previewUbl; previewInvoices: typeof previewInvoices };

const SERVICE: Asking = { previewUbl, previewInvoices };

/** Half of the body that the service takes. */
const BODY_AT_MOST = 512 * 1024;

/**
 * Asks the service what importing these would do, some at a time, and yields after each answer. Throws when the service
 * cannot be asked; what was not answered is still `checking` then.
 */
export async function* lookAhead(
  rows: readonly ImportRow[],
  asking: Asking = SERVICE,
): AsyncGenerator<void, void, void> {
  for (const row of rows) {
    if (row.content === null) continue;
    await lookAtUbl(row, row.content, asking);
    yield;
  }
  for (const batch of batchesOf(rows)) {
    await lookAtBatch(batch, asking);
    yield;
  }
}

type Asked = { row: ImportRow; input: InvoiceToImport };

async function lookAtUbl(row: ImportRow, content: File, asking: Asking): Promise<void> {
  try {
    const preview = await asking.previewUbl(content);
    if (preview) accept(row, preview);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    row.result = { kind: "refused", error };
  }
}

/** A field that the service cannot read refuses the whole body, and names its invoice: the others are asked for again. */
async function lookAtBatch(batch: readonly Asked[], asking: Asking): Promise<void> {
  try {
    const previews = await asking.previewInvoices(batch.map(({ input }) => input));
    for (const [index, { row }] of batch.entries()) {
      const preview = previews[index];
      if (preview) accept(row, preview);
    }
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const { status, code, detail } = error;
    const faults = byInvoice(error);
    for (const [index, { row }] of batch.entries()) {
      const errors = faults.size === 0 ? error.errors : faults.get(index);
      if (errors) row.result = { kind: "refused", error: new ApiProblem({ status, code, detail, errors }) };
    }
    const others = batch.filter(({ row }) => row.result.kind === "checking");
    if (others.length === batch.length) throw error;
    if (others.length > 0) await lookAtBatch(others, asking);
  }
}

function accept(row: ImportRow, preview: ImportPreview): void {
  if (preview.outcome === "refused") {
    const { code, detail, errors = [] } = preview.problem;
    row.result = { kind: "refused", error: new ApiProblem({ status: 422, code, detail, errors }) };
    return;
  }
  row.preview = preview;
  row.result = { kind: preview.outcome === "new" ? "ready" : "known" };
}

/** The service's no to what was sent, rather than its silence. */
function isRefusal(error: unknown): error is ApiProblem {
  return error instanceof ApiProblem && [409, 413, 415, 422].includes(error.status);
}

/** `/invoices/3/customer/email` is about the fourth invoice, and of it about `/customer/email`. */
function byInvoice({ errors }: ApiProblem): Map<number, ApiProblem["errors"]> {
  const found = new Map<number, ApiProblem["errors"]>();
  for (const { pointer, detail } of errors) {
    const [, index, rest = ""] = /^\/invoices\/(\d+)(.*)$/.exec(pointer) ?? [];
    if (index === undefined) continue;
    found.set(Number(index), [...(found.get(Number(index)) ?? []), { pointer: rest, detail }]);
  }
  return found;
}

function* batchesOf(rows: readonly ImportRow[]): Generator<Asked[]> {
  let batch: Asked[] = [];
  let size = 0;
  for (const row of rows) {
    const input = row.listed?.input;
    if (!input) continue;
    const bytes = JSON.stringify(input).length;
    if (batch.length === PREVIEWED_AT_MOST || (batch.length > 0 && size + bytes > BODY_AT_MOST)) {
      yield batch;
      [batch, size] = [[], 0];
    }
    batch.push({ row, input });
    size += bytes;
  }
  if (batch.length > 0) yield batch;
}
