import Papa from "papaparse";
import type { CsvTable } from "./read-csv.ts";

/**
 * The rows that were left out, as they came, each with what is wrong with it in a last column: mended there, the file
 * can be imported again. A cell that a spreadsheet would run as a formula gets an apostrophe before it
 * (https://owasp.org/www-community/attacks/CSV_Injection), which `read-csv.ts` takes away again.
 */
export function errorCsv(
  { head, delimiter, rows }: CsvTable,
  { errors, title }: { errors: ReadonlyMap<number, string>; title: string },
): string {
  // A file that was mended once has the column already.
  const kept = head.map((_, column) => column).filter((column) => head[column] !== title);
  const left = rows.filter(({ row }) => errors.has(row));
  return writeCsv(
    [
      [...kept.map((column) => head[column] ?? ""), title],
      ...left.map(({ row, cells }) => [...kept.map((column) => cells[column] ?? ""), errors.get(row) ?? ""]),
    ],
    delimiter,
  );
}

/** A formula, and not a number below zero. Papaparse's own pattern misses one with a line break in it. */
const FORMULA = /^(?!-[\d.,\s]+$)[=+\-@\t\r]/;

/** With a byte-order mark, by which spreadsheets know UTF-8. */
export function writeCsv(rows: readonly (readonly string[])[], delimiter: string): string {
  const text = Papa.unparse(
    rows.map((cells) => [...cells]),
    { delimiter, escapeFormulae: FORMULA },
  );
  return `\uFEFF${text}\r\n`;
}
