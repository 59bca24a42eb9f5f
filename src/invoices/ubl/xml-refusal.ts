import { Problem, type ProblemCode } from "../../problems/problems.ts";
import { recognise } from "../../sentences/recognise.ts";

/** A sentence that quotes a document must not become as long as the document. */
const MAX_SENTENCE_CHARACTERS = 400;

/** Enough of a wrong value to find it by; a right one is shorter. */
const MAX_SHOWN_CHARACTERS = 40;

/** A refusal of the document as a whole, or of its XML, where no path of UBL leads. */
export function xmlRefusal(
  code: ProblemCode,
  { line, sentence, cause }: { line: number; sentence: string; cause?: unknown },
): Problem {
  const detail = recognise(sentenceAt(line, sentence));
  return new Problem(code, { detail, errors: [{ pointer: "", detail }], cause });
}

/** Every refusal begins with the line of the XML on which the offending element begins. */
export function sentenceAt(line: number, sentence: string): string {
  return `Line ${line}: ${shortened(sentence, MAX_SENTENCE_CHARACTERS)}`;
}

/** A value of the document as a sentence quotes it. */
export function shown(value: string): string {
  return `"${shortened(value, MAX_SHOWN_CHARACTERS)}"`;
}

function shortened(text: string, characters: number): string {
  return text.length > characters ? `${text.slice(0, characters)}…` : text;
}
