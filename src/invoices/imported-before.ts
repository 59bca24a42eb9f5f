import { createHash } from "node:crypto";
import type { Tx } from "../db/tx.ts";
import type { CreditNoteId, InvoiceId } from "../ids/ids.ts";
import type { Mode } from "../mollie-connections/mollie-connection-queries.ts";
import type { Problem } from "../problems/problems.ts";
import { readImportedDocument } from "./imported-document-queries.ts";
import { isNumberTaken } from "./number-queries.ts";

/** What a document became. */
export type Became = { invoiceId: InvoiceId } | { creditNoteId: CreditNoteId };

export type Imported = Became & { isNew: boolean };

/** By this the same document is known again. */
export function digestOf(content: Buffer): Buffer {
  return createHash("sha256").update(content).digest();
}

/**
 * What this very document became when it was imported before, and null when its number is still free. A number that
 * something else has is refused with `conflict`. Lock the number first when you mean to take it.
 */
export async function importedBefore(
  tx: Tx,
  {
    kind,
    mode,
    number,
    digest,
    conflict,
  }: {
    kind: "invoice" | "credit_note";
    mode: Mode;
    number: string;
    digest: Buffer;
    conflict: () => Problem;
  },
): Promise<Became | null> {
  const before = await readImportedDocument(tx, { kind, mode, number });
  if (before) {
    if (!before.digest.equals(digest)) throw conflict();
    if (before.invoiceId !== null) return { invoiceId: before.invoiceId };
    if (before.creditNoteId !== null) return { creditNoteId: before.creditNoteId };
  }
  if (await isNumberTaken(tx, { mode, document: kind, number })) throw conflict();
  return null;
}
