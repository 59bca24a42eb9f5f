import { ApiProblem } from "../api/api.ts";
import type { Text } from "../language/language.ts";
import { sentenceOf } from "../shell/sentence-of.ts";
import { FIELDS, type Field } from "./columns.ts";
import type { Fault } from "./fault.ts";
import type { ImportFile, ImportRow } from "./import-file.ts";

/** Why a document is not imported, in sentences; of a CSV file with the row and the column. Empty when it is. */
export function reasonsOf(row: ImportRow, t: Text): string[] {
  const { result, listed } = row;
  if (result.kind === "faulty") return result.faults.map((fault) => placed(fault, t));
  if (result.kind !== "refused" && result.kind !== "failed") return [];
  if (listed) return faultsIn(row, t).map((fault) => placed(fault, t));
  const { error } = result;
  if (isTaken(error)) return [t("importing.taken")];
  const sentence = sentenceOf(error, t);
  const details = error instanceof ApiProblem ? error.errors.map(({ detail }) => detail) : [];
  return details.includes(sentence) ? details : [sentence, ...details];
}

/** What to write beside each row of a CSV file that was left out, by the number of the row. */
export function errorsByRow({ rows }: ImportFile, t: Text): Map<number, string> {
  const errors = new Map<number, string>();
  for (const row of rows) {
    const faults = faultsIn(row, t);
    if (faults.length === 0) continue;
    const faulty = [...new Set(faults.map((fault) => fault.row))].join(", ");
    for (const { row: number } of row.listed?.rows ?? []) {
      const own = faults.filter((fault) => fault.row === number).map((fault) => sentence(fault, t));
      errors.set(number, own.join(" ") || t("importing.becauseOf", { rows: faulty }));
    }
  }
  return errors;
}

function faultsIn({ result, listed }: ImportRow, t: Text): readonly Fault[] {
  if (result.kind === "faulty") return result.faults;
  if (!listed || (result.kind !== "refused" && result.kind !== "failed")) return [];
  const first = listed.rows[0]?.row ?? 0;
  const { error } = result;
  if (isTaken(error)) {
    return [{ row: first, field: "number", what: "refused", sentence: t("importing.taken") }];
  }
  if (!(error instanceof ApiProblem) || error.errors.length === 0) {
    return [{ row: first, field: null, what: "refused", sentence: sentenceOf(error, t) }];
  }
  return error.errors.map(({ pointer, detail }) => {
    const [, line, inLine] = /^\/lines\/(\d+)(?:\/(\w+))?/.exec(pointer) ?? [];
    const name = inLine ?? pointer.split("/").at(-1) ?? "";
    return {
      row: (line === undefined ? undefined : listed.rows[Number(line)]?.row) ?? first,
      field: fieldOf(name),
      what: "refused",
      sentence: detail,
    };
  });
}

function isTaken(error: unknown): boolean {
  return error instanceof ApiProblem && ["invoice_number_taken", "ubl_conflict"].includes(error.code);
}

/** The API's names are ours, but for the customer's. */
function fieldOf(name: string): Field | null {
  return name === "name" ? "customer" : (FIELDS.find((field) => field === name) ?? null);
}

function placed(fault: Fault, t: Text): string {
  return t("importing.inRow", { row: fault.row, sentence: sentence(fault, t) });
}

function sentence(fault: Fault, t: Text): string {
  const { field } = fault;
  // Each sentence takes from these what it names.
  const named = { value: "", most: 0, other: 0, ...fault };
  const what = fault.what === "refused" ? fault.sentence : t(`importing.wrong.${fault.what}`, named);
  return field === null ? what : `${t(`importing.fields.${field}`)}: ${what}`;
}
