import type { MailKind } from "./mail-kinds.ts";

/**
 * What a text may name between double braces. `payLink` is the address as a link and `qr` a picture of it to scan; the
 * others are words.
 */
export const VARIABLES = [
  "customer.name",
  "merchant.name",
  "invoice.number",
  "invoice.total",
  "invoice.outstanding",
  "invoice.issuedOn",
  "invoice.dueOn",
  "invoice.reference",
  "creditNote.number",
  "amount",
  "method",
  "inviter.name",
  "payLink",
  "qr",
] as const;
export type Variable = (typeof VARIABLES)[number];

/** What only some mails know; the rest is known to all that the office writes. */
const ONLY_IN: Partial<Record<Variable, readonly MailKind[]>> = {
  "creditNote.number": ["credit_note"],
  amount: ["payment_received", "payment_failed", "refund", "credit_note", "chargeback", "surplus"],
  method: ["payment_received", "payment_failed"],
  "inviter.name": ["invitation"],
};

/** What a text of this kind may name. */
export function variablesOf(kind: MailKind): readonly Variable[] {
  return VARIABLES.filter((variable) => ONLY_IN[variable]?.includes(kind) ?? true);
}

/** What a text names that a mail of this kind does not know, as it is written there. */
export function unknownVariables(text: string, { kind }: { kind: MailKind }): string[] {
  const known = variablesOf(kind);
  return piecesOf(text).flatMap((piece) =>
    "name" in piece && !known.some((variable) => variable === piece.name) ? [piece.name] : [],
  );
}

/** Words as they stand, or the name of something to put in their place. */
export type Piece = { readonly words: string } | { readonly name: string };

const BRACES = /\{\{([^{}]*)\}\}/;

/** A text, cut where something is to be put in. */
export function piecesOf(text: string): Piece[] {
  return text.split(BRACES).flatMap((part, place): Piece[] => {
    if (place % 2 === 1) return [{ name: part.trim() }];
    return part === "" ? [] : [{ words: part }];
  });
}

/** The paragraphs of a message: what a blank line parts. */
export function paragraphsOf(message: string): Piece[][] {
  return message
    .replaceAll("\r\n", "\n")
    .split(/\n\s*\n/)
    .map((paragraph) => piecesOf(paragraph.trim()))
    .filter((pieces) => pieces.length > 0);
}

/** One line of words: what is put in cannot begin another header. */
export function subjectOf(text: string, values: Readonly<Record<Variable, string>>): string {
  return piecesOf(text)
    .map((piece) => ("words" in piece ? piece.words : valueOf(piece.name, values)))
    .join("")
    .replaceAll(/\s+/g, " ")
    .trim();
}

/** A text to go on writing in: the words are put in, and what is more than words keeps its name. */
export function fillWords(text: string, values: Readonly<Record<Variable, string>>): string {
  return piecesOf(text)
    .map((piece) => {
      if ("words" in piece) return piece.words;
      return isMoreThanWords(piece.name) ? `{{${piece.name}}}` : valueOf(piece.name, values);
    })
    .join("");
}

function isMoreThanWords(name: string): boolean {
  return name === "payLink" || name === "qr";
}

/** What stands for a name; nothing for one that is not known, which was refused when the text was written. */
export function valueOf(name: string, values: Readonly<Record<Variable, string>>): string {
  const variable = VARIABLES.find((known) => known === name);
  return variable === undefined ? "" : values[variable];
}
