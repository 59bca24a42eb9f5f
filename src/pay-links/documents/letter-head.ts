import { contrastOf } from "../../merchants/brand-color.ts";
import type { Fact } from "../headline.ts";
import type { PayPageContent, Reader } from "../pay-page-content.ts";
import { logoForPrint } from "./logo-for-print.ts";
import { CONTENT_WIDTH, INK, MARGIN, type Paper, SOFT } from "./paper.ts";
import { customerLines, merchantLines } from "./party-lines.ts";

/** A logo as it was uploaded; `paper.ts` draws PNG and JPEG. */
export type LogoImage = { readonly content: Buffer; readonly width: number; readonly height: number };

export type LetterHead = {
  readonly title: string;
  readonly isTest: boolean;
  readonly merchant: PayPageContent["merchant"];
  readonly customer: PayPageContent["invoice"]["customer"];
  readonly logo: LogoImage | null;
  readonly facts: readonly Fact[];
};

const LOGO = { width: 170, height: 52 } as const;
const LEFT_WIDTH = 270;
const RIGHT_X = MARGIN + LEFT_WIDTH + 24;
const RIGHT_WIDTH = CONTENT_WIDTH - LEFT_WIDTH - 24;
/** What large letters need on white. Source: https://www.w3.org/TR/WCAG22/#contrast-minimum */
const ENOUGH_FOR_LARGE_LETTERS = 3;

/** Whose document it is, for whom, and what it is called: the top of the first page. */
export function writeLetterHead(paper: Paper, head: LetterHead, reader: Reader): void {
  writeName(paper, head);
  const lines = merchantLines(head.merchant, reader).join("\n");
  const right = { x: RIGHT_X, width: RIGHT_WIDTH };
  const small = { size: 8, color: SOFT } as const;
  const below = paper.write(paper.root, "P", lines, { ...right, y: MARGIN }, small);
  paper.moveTo(Math.max(below, MARGIN + LOGO.height) + 22);
  if (head.isTest) {
    const banner = reader.t("testMode");
    paper.moveTo(paper.write(paper.root, "P", banner, {}, { isBold: true, color: "#8a4b00" }) + 10);
  }
  paper.moveTo(paper.write(paper.root, "H1", head.title, {}, { size: 20, isBold: true }) + 14);
  const top = paper.y;
  const customer = paper.element(paper.root, "Div");
  const label = paper.write(customer, "P", reader.t("billedTo"), { width: LEFT_WIDTH }, small);
  const address = customerLines(head.customer, reader).join("\n");
  const left = paper.write(customer, "P", address, { y: label + 2, width: LEFT_WIDTH });
  customer.end();
  paper.moveTo(Math.max(left, writeFacts(paper, head.facts, { ...right, y: top })) + 22);
}

function writeName(paper: Paper, { merchant, logo }: LetterHead): void {
  const picture = logo && logoForPrint(logo.content);
  if (logo === null || picture === null || !paper.canDraw(picture)) {
    const { brandColor } = merchant;
    const isSeen = brandColor !== null && contrastOf(brandColor, "#ffffff") >= ENOUGH_FOR_LARGE_LETTERS;
    const look = { size: 16, isBold: true, color: isSeen ? brandColor : INK };
    paper.write(paper.root, "P", merchant.name, { width: LEFT_WIDTH }, look);
    return;
  }
  const scale = Math.min(LOGO.width / logo.width, LOGO.height / logo.height, 1);
  const box = { x: MARGIN, y: MARGIN, width: logo.width * scale, height: logo.height * scale };
  paper.figure(paper.root, merchant.name, box, (doc) =>
    doc.image(picture, box.x, box.y, { width: box.width, height: box.height }),
  );
}

/** Labels with their values beside them; answers where the next line begins. */
export function writeFacts(
  paper: Paper,
  facts: readonly Fact[],
  { x, y, width }: { x: number; y: number; width: number },
): number {
  const labelWidth = width * LABEL_SHARE;
  const valueWidth = width - labelWidth - 8;
  let next = y;
  for (const [label, value] of facts) {
    const fact = paper.element(paper.root, "Div");
    const left = paper.write(fact, "P", label, { x, y: next, width: labelWidth }, { color: SOFT });
    const right = paper.write(fact, "P", value, { x: x + labelWidth + 8, y: next, width: valueWidth });
    fact.end();
    next = Math.max(left, right) + 2;
  }
  return next;
}

const LABEL_SHARE = 0.48;
