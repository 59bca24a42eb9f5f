import Papa from "papaparse";
import { guessMapping } from "./columns.ts";

/** A row as it stands in the file; `row` counts as a spreadsheet does, where the head is usually row 1. */
export type CsvRow = { readonly row: number; readonly cells: readonly string[] };

export type CsvTable = {
  readonly delimiter: string;
  readonly head: readonly string[];
  readonly rows: readonly CsvRow[];
};

export type CsvTrouble =
  | { readonly what: "empty" }
  | { readonly what: "quotes"; readonly row: number }
  | { readonly what: "tooManyRows"; readonly most: number };

/** A year of a large office; with more, a browser would be busy for minutes. */
export const ROWS_AT_MOST = 25_000;

/** The rows below the head. A file with a quotation mark astray is refused whole, because its cells cannot be trusted. */
export function readCsv(text: string): CsvTable | CsvTrouble {
  const { delimiter, body, rowsBefore } = delimiterOf(text);
  const { data, errors } = Papa.parse<string[]>(body, { delimiter });
  const astray = errors.find(({ type }) => type === "Quotes");
  if (astray) return { what: "quotes", row: (astray.row ?? 0) + 1 + rowsBefore };
  const [head, ...rows] = data
    .map((cells, index) => ({ row: index + 1 + rowsBefore, cells: cells.map(clean) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ""));
  if (!head || rows.length === 0) return { what: "empty" };
  if (rows.length > ROWS_AT_MOST) return { what: "tooManyRows", most: ROWS_AT_MOST };
  return { delimiter, head: head.cells, rows };
}

const DELIMITERS = [";", ",", "\t"];

/**
 * The delimiter by which the head has the most columns that we know, and among those the most columns: decimal commas
 * further down cannot lead astray. Excel's own first line `sep=;` decides where there is one.
 */
function delimiterOf(text: string): { delimiter: string; body: string; rowsBefore: number } {
  const told = /^sep=(.)\r?\n/i.exec(text);
  if (told) return { delimiter: told[1] ?? ",", body: text.slice(told[0].length), rowsBefore: 1 };
  const [best] = DELIMITERS.map((delimiter) => {
    const { data } = Papa.parse<string[]>(text, { delimiter, preview: 1, skipEmptyLines: "greedy" });
    const head = data[0] ?? [];
    return { delimiter, known: Object.keys(guessMapping(head)).length, columns: head.length };
  }).toSorted((a, b) => b.known - a.known || b.columns - a.columns);
  return { delimiter: best?.delimiter ?? ",", body: text, rowsBefore: 0 };
}

/** The apostrophe before what would be a formula is a spreadsheet's, ours in a file of errors, and none of the text. */
function clean(cell: string): string {
  return cell.trim().replace(/^'(?=[=+\-@])/, "");
}
