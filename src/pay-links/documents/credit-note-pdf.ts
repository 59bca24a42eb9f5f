import type { CreditNoteAnswer } from "../../invoices/invoice-schemas.ts";
import type { Fact } from "../headline.ts";
import { totalSums } from "../invoice-sums.ts";
import type { PayPageContent, Reader } from "../pay-page-content.ts";
import { writeLines, writeSums } from "./content-table.ts";
import { footOf } from "./foot.ts";
import { type LogoImage, writeLetterHead } from "./letter-head.ts";
import { createPaper } from "./paper.ts";

/** A credit note to print, mail and keep; `invoiceNumber` is what it takes back, null when it is held for the customer. */
export function creditNotePdf(
  {
    note,
    invoiceNumber,
    merchant,
  }: {
    note: CreditNoteAnswer;
    invoiceNumber: string | null;
    merchant: PayPageContent["merchant"];
  },
  reader: Reader,
  { logo, at }: { logo: LogoImage | null; at: Date },
): Promise<Buffer> {
  const { t, formats } = reader;
  const title = t("creditNote", { number: note.number });
  const paper = createPaper({ title, language: reader.language, at });
  const facts: Fact[] = [
    [t("creditNoteNumber"), note.number],
    [t("date"), formats.day(note.issuedOn)],
    ...(invoiceNumber === null ? [] : [[t("creditFor"), invoiceNumber] as const]),
    ...(note.reason === null ? [] : [[t("reason"), note.reason] as const]),
  ];
  const { customer } = note;
  writeLetterHead(paper, { title, isTest: note.mode === "test", merchant, customer, logo, facts }, reader);
  writeLines(paper, note.lines, reader);
  writeSums(paper, totalSums(note, reader), reader);
  return paper.finish(footOf(merchant, reader));
}
