import type { AcceptedAnswer } from "../../../src/invoices/import-schemas.ts";
import type { ImportedDocument } from "../api/imports.ts";
import { guessMapping, type Mapping, missingFields } from "./columns.ts";
import type { Fault } from "./fault.ts";
import { kindOf, textOf } from "./file-text.ts";
import { gatherInvoices, type Listed } from "./gather-invoices.ts";
import { type CsvTable, type CsvTrouble, readCsv } from "./read-csv.ts";

/** What the service takes of a UBL document; larger than any that we have seen with its PDF inside. */
export const UBL_AT_MOST_MB = 5;

/** Holds the most rows that are read, with a long text in each. */
export const CSV_AT_MOST_MB = 10;

/** Why a file as a whole cannot be taken, each with its sentence in `importing.trouble`. */
export type Trouble =
  | CsvTrouble
  | { what: "spreadsheet" }
  | { what: "unknown" }
  | { what: "tooLarge"; most: number };

/** A file that was chosen, and the documents that were found in it. */
export type ImportFile = { readonly name: string; rows: ImportRow[] } & (
  | { kind: "ubl"; content: File }
  | { kind: "csv"; table: CsvTable; mapping: Mapping }
  | { kind: "refused"; trouble: Trouble }
);

/** From being looked at to being there. What is faulty, refused or known is left out of the import. */
export type ImportResult =
  | { kind: "checking" }
  | { kind: "faulty"; faults: readonly Fault[] }
  | { kind: "refused"; error: unknown }
  | { kind: "known" }
  | { kind: "ready" }
  | { kind: "running" }
  | { kind: "created" | "there"; document: ImportedDocument }
  | { kind: "failed"; error: unknown };

/** A document of a file: an invoice, or with UBL a credit note. */
export type ImportRow = {
  readonly key: string;
  readonly fileName: string;
  /** Null for a UBL document, which is its file. */
  readonly listed: Listed | null;
  readonly content: File | null;
  preview: AcceptedAnswer | null;
  result: ImportResult;
};

/** Reads a file as far as that can be done here. */
export async function openFile(file: File, key: string): Promise<ImportFile> {
  const refused = (trouble: Trouble): ImportFile => ({ kind: "refused", name: file.name, trouble, rows: [] });
  if (file.size > CSV_AT_MOST_MB * MEGABYTE) return refused({ what: "tooLarge", most: CSV_AT_MOST_MB });
  const bytes = new Uint8Array(await file.arrayBuffer());
  const kind = kindOf(bytes);
  if (kind === "unknown" || kind === "spreadsheet") return refused({ what: kind });
  if (kind === "ubl") {
    if (file.size > UBL_AT_MOST_MB * MEGABYTE) return refused({ what: "tooLarge", most: UBL_AT_MOST_MB });
    const row: ImportRow = {
      key,
      fileName: file.name,
      listed: null,
      content: file,
      preview: null,
      result: { kind: "checking" },
    };
    return { kind, name: file.name, content: file, rows: [row] };
  }
  const table = readCsv(textOf(bytes));
  if ("what" in table) return refused(table);
  const mapping = guessMapping(table.head);
  return { kind, name: file.name, table, mapping, rows: rowsOf({ table, mapping, name: file.name, key }) };
}

/** The invoices of a CSV file, by the columns that were chosen; none while a column is missing that each needs. */
export function rowsOf({
  table,
  mapping,
  name,
  key,
}: {
  table: CsvTable;
  mapping: Mapping;
  name: string;
  key: string;
}): ImportRow[] {
  if (missingFields(mapping).length > 0) return [];
  return gatherInvoices(table, mapping).map((listed, index) => ({
    key: `${key}.${index}`,
    fileName: name,
    listed,
    content: null,
    preview: null,
    result: listed.input ? { kind: "checking" } : { kind: "faulty", faults: listed.faults },
  }));
}

const MEGABYTE = 1024 * 1024;
