import { createReadStream } from "node:fs";
import type { Tx } from "../db/tx.ts";
import type { MerchantId } from "../ids/ids.ts";
import { readCreditNote } from "../invoices/credit-note-queries.ts";
import { importUbl } from "../invoices/import-ubl.ts";
import type { Imported } from "../invoices/imported-before.ts";
import { readInvoice } from "../invoices/invoice-queries.ts";
import { MAX_UBL_BYTES } from "../invoices/ubl/read-ubl.ts";
import { decimalsOf } from "../money/currency.ts";
import { type Money, money, toDecimal } from "../money/money.ts";
import { errorCode } from "../problems/error-code.ts";
import { invariant, Problem } from "../problems/problems.ts";
import { tellProblem } from "../problems/tell-problem.ts";
import { type Platform, worldOf } from "../world/world.ts";

type Outcome = { kind: "imported" | "known" | "refused"; text: string };
export type ImportCount = Record<Outcome["kind"], number>;

/**
 * Imports one file after the other, each in a transaction of its own, and says of each what became of it. A refused
 * file, with every reason that was found, does not stop the others.
 */
export async function importFiles(
  platform: Platform,
  {
    merchantId,
    files,
    say,
  }: { merchantId: MerchantId; files: readonly string[]; say: (line: string) => void },
): Promise<ImportCount> {
  const count: ImportCount = { imported: 0, known: 0, refused: 0 };
  for (const [index, file] of files.entries()) {
    const { kind, text } = await importFile(platform, { merchantId, file });
    count[kind]++;
    say(`[${index + 1}/${files.length}] ${file} …  ${text}`);
  }
  say(`${count.imported} imported, ${count.known} imported before, ${count.refused} refused.`);
  return count;
}

async function importFile(
  platform: Platform,
  { merchantId, file }: { merchantId: MerchantId; file: string },
): Promise<Outcome> {
  try {
    const xml = await readBytes(file);
    return await worldOf(platform, { merchantId, source: "import" }).atomically(
      "import document",
      async (tx) => {
        const imported = await importUbl(tx, { xml });
        const what = await describe(tx, imported);
        return imported.isNew
          ? { kind: "imported", text: what }
          : { kind: "known", text: `${what}: already imported` };
      },
    );
  } catch (error) {
    if (error instanceof Problem) return { kind: "refused", text: refusal(error) };
    const unreadable = UNREADABLE[errorCode(error)];
    if (unreadable === undefined) throw error;
    return { kind: "refused", text: `refused: ${unreadable}` };
  }
}

const UNREADABLE: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file.",
  ENOTDIR: "there is no such file.",
  EACCES: "this account may not read it.",
  EISDIR: "it is a folder.",
};

/** One byte more than is accepted, so that the reader says in its own words what is too much. */
async function readBytes(file: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of createReadStream(file, { end: MAX_UBL_BYTES })) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function describe(tx: Tx, imported: Imported): Promise<string> {
  if ("creditNoteId" in imported) {
    const note = await readCreditNote(tx, { id: imported.creditNoteId });
    invariant(note, "A credit note that was imported is there.");
    return `credit note ${note.number}, ${amountText(money(note.totalMinor, note.currency))}`;
  }
  const invoice = await readInvoice(tx, { id: imported.invoiceId });
  invariant(invoice, "An invoice that was imported is there.");
  return `invoice ${invoice.number}, ${amountText(money(invoice.totalMinor, invoice.currency))}`;
}

/** `EUR 1,656.25`: the code instead of the sign, because a terminal may not have the sign. */
function amountText(amount: Money): string {
  const decimals = decimalsOf(amount.currency);
  const format = new Intl.NumberFormat("en", {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  // justified: `toDecimal` writes nothing but a sign, digits and a dot, which `Intl` formats exactly
  return `${amount.currency} ${format.format(toDecimal(amount) as `${number}`)}`;
}

/** The reasons name their lines; where there is only the sentence, it stands alone. */
function refusal(problem: Problem): string {
  const { detail, errors } = tellProblem(problem, "en");
  const others = errors.map((error) => error.detail).filter((reason) => reason !== detail);
  return [`refused: ${detail}`, ...others].join("\n      ");
}
