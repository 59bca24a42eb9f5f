import { headlineOf } from "../headline.ts";
import { documentFacts } from "../invoice-details.ts";
import { invoiceSums } from "../invoice-sums.ts";
import type { PayPageContent, Reader } from "../pay-page-content.ts";
import { isSomething } from "../went-back.ts";
import { writeLines, writeSums } from "./content-table.ts";
import { footOf } from "./foot.ts";
import { type LogoImage, writeLetterHead } from "./letter-head.ts";
import { createPaper, type Paper } from "./paper.ts";
import { writeWaysToPay } from "./ways-to-pay.ts";

/**
 * An invoice to print, mail and keep: what the online invoice says at this moment, without what is only true for
 * minutes. `at` is the moment.
 */
export function invoicePdf(
  content: PayPageContent,
  reader: Reader,
  { logo, at }: { logo: LogoImage | null; at: Date },
): Promise<Buffer> {
  const { invoice, merchant } = content;
  const title = reader.t("invoice", { number: invoice.number ?? "" });
  const paper = createPaper({ title, language: reader.language, at });
  const facts = documentFacts(invoice, reader);
  const { customer } = invoice;
  writeLetterHead(paper, { title, isTest: invoice.mode === "test", merchant, customer, logo, facts }, reader);
  writeLines(paper, invoice.lines, reader);
  writeSums(paper, invoiceSums(content, reader), reader);
  paper.moveTo(paper.y + 16);
  if (invoice.note !== null) writeParagraph(paper, invoice.note);
  writeState(paper, content, reader);
  if (isAskedFor(content)) {
    const { paymentInstruction } = content.ownWords;
    if (paymentInstruction !== null) writeParagraph(paper, paymentInstruction.text);
    writeWaysToPay(paper, content, reader);
  }
  return paper.finish(footOf(merchant, reader));
}

/** Whether somebody who holds the paper should pay; not what was cancelled, settled, or is on its way already. */
function isAskedFor({ state, invoice }: PayPageContent): boolean {
  return (state.kind === "open" || state.kind === "not_paid") && isSomething(invoice.payable);
}

/** What became of it, or by when it is to be paid. A payment that is being tried now is nothing for paper. */
function writeState(paper: Paper, content: PayPageContent, reader: Reader): void {
  const { state } = content;
  if (state.kind === "being_confirmed" || state.kind === "transfer_awaited") return;
  const lasting =
    state.kind === "not_paid"
      ? ({
          ...state,
          kind: "open",
          isOverdue: content.invoice.isOverdue,
          isPartlyPaid: content.invoice.isPartiallyPaid,
        } as const)
      : state;
  const { title, amount, leads } = headlineOf({ ...content, state: lasting }, reader);
  paper.need(50);
  const look = { size: 12, isBold: true } as const;
  const below = paper.write(paper.root, "H2", amount === undefined ? title : `${title} ${amount}`, {}, look);
  paper.moveTo(below + 3);
  for (const lead of leads) writeParagraph(paper, lead);
  paper.moveTo(paper.y + 6);
}

function writeParagraph(paper: Paper, text: string): void {
  paper.need(paper.heightOf(text, {}));
  paper.moveTo(paper.write(paper.root, "P", text) + 6);
}
