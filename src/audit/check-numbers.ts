import type { TransactionSql } from "../db/database.ts";
import { numberGaps, type Scope } from "./audit-queries.ts";
import type { Finding } from "./finding.ts";

const DOCUMENTS = { invoice: "invoice", credit_note: "credit note" } as const;

/** The tax authority asks for numbers that follow each other, so each one given out belongs to a document. */
export async function numberFindings(sql: TransactionSql, scope: Scope): Promise<Finding[]> {
  const gaps = await numberGaps(sql, scope);
  return gaps.map(({ mode, document, first, last, missing }) => {
    const what = `${mode === "test" ? "test " : ""}${DOCUMENTS[document]}`;
    return missing === 1
      ? { about: `Number ${first}`, sentence: `It was given out, but no ${what} has it.` }
      : {
          about: `Numbers ${first} to ${last}`,
          sentence: `These ${missing} were given out, but no ${what} has them.`,
        };
  });
}
