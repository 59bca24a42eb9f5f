import type { TransactionSql } from "../db/database.ts";
import { type NumberGapRow, numberGaps, type Scope } from "./audit-queries.ts";
import { type SharedNumberRow, sharedNumbers } from "./document-sum-queries.ts";
import type { Finding } from "./finding.ts";

const DOCUMENTS = { invoice: "invoice", credit_note: "credit note" } as const;

/** The tax authority asks for numbers that follow each other, so each one given out belongs to one document. */
export async function numberFindings(sql: TransactionSql, scope: Scope): Promise<Finding[]> {
  const shared = await sharedNumbers(sql, scope);
  const gaps = await numberGaps(sql, scope);
  return [...shared.map(sharedFinding), ...gaps.map(gapFinding)];
}

function sharedFinding({ document, mode, number, times }: SharedNumberRow): Finding {
  return {
    about: `Number ${number}`,
    sentence: `${times} ${mode === "test" ? "test " : ""}${document} have it; a number belongs to one.`,
  };
}

function gapFinding({ mode, document, first, last, missing }: NumberGapRow): Finding {
  const what = `${mode === "test" ? "test " : ""}${DOCUMENTS[document]}`;
  return missing === 1
    ? { about: `Number ${first}`, sentence: `It was given out, but no ${what} has it.` }
    : {
        about: `Numbers ${first} to ${last}`,
        sentence: `These ${missing} were given out, but no ${what} has them.`,
      };
}
