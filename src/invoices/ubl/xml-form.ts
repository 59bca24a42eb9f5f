import { XMLValidator } from "fast-xml-parser";
import type { ProblemCode } from "../../problems/problems.ts";
import type { LineOf } from "./xml-lines.ts";
import { xmlRefusal } from "./xml-refusal.ts";

/**
 * How deep elements may nest. UBL itself needs about ten levels; a signature in its extensions doubles that. The
 * limit keeps recursion over the tree away from the end of the stack.
 */
export const MAX_XML_DEPTH = 64;

/** Everything XML 1.0 does not allow in a document at all (production 2, Char). */
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const FORBIDDEN_CHARACTER = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/;

/**
 * Refuses what is not well-formed (`ubl_not_xml`) and what we do not open (`ubl_not_accepted`: a DOCTYPE, and with
 * it every entity of the document's own; elements nested too deep), in one pass over the text.
 *
 * The library's validator matches tags and attributes and is lenient about the rest, so comments, CDATA,
 * processing instructions and declarations are checked here first. Returns the text with the quotes inside
 * processing instructions blanked, at the same length: the library takes an apostrophe there for the start of a
 * value and would read on to the next one.
 */
export function checkXmlForm(xml: string, { lineOf }: { lineOf: LineOf }): string {
  const refuse = (code: ProblemCode, index: number, sentence: string): never => {
    throw xmlRefusal(code, { line: lineOf(index), sentence });
  };
  const end = (found: number, start: number, what: string): number =>
    found === -1 ? refuse("ubl_not_xml", start, `${what} begins here and does not end.`) : found;

  const forbidden = FORBIDDEN_CHARACTER.exec(xml);
  if (forbidden) refuse("ubl_not_xml", forbidden.index, "a character stands here that XML does not allow.");

  const pieces: string[] = [];
  const open: number[] = [];
  let copied = 0;
  let root = false;
  let at = xml.indexOf("<");
  while (at !== -1) {
    let next: number;
    if (xml.startsWith("<!--", at)) {
      next = end(xml.indexOf("-->", at + 4), at, "a comment") + 3;
    } else if (xml.startsWith("<![CDATA[", at)) {
      next = end(xml.indexOf("]]>", at + 9), at, "a CDATA section") + 3;
    } else if (xml.startsWith("<?", at)) {
      next = end(xml.indexOf("?>", at + 2), at, "a processing instruction") + 2;
      pieces.push(xml.slice(copied, at), xml.slice(at, next).replace(/["']/g, " "));
      copied = next;
    } else if (xml.startsWith("<!DOCTYPE", at)) {
      return refuse("ubl_not_accepted", at, "the document has a DOCTYPE; a UBL document has none.");
    } else if (xml.startsWith("<!", at)) {
      return refuse("ubl_not_xml", at, "a declaration stands here that a document cannot have.");
    } else {
      next = end(tagEnd(xml, at), at, "a tag");
      if (open.length === 0 && root) refuse("ubl_not_xml", at, "a second root element begins here.");
      root = true;
      if (xml[at + 1] === "/") open.pop();
      else if (xml[next - 2] !== "/") open.push(at);
      if (open.length > MAX_XML_DEPTH) {
        refuse("ubl_not_accepted", at, `elements are nested more than ${MAX_XML_DEPTH} levels deep.`);
      }
    }
    at = xml.indexOf("<", next);
  }
  pieces.push(xml.slice(copied));
  const text = pieces.join("");

  const innermost = open.at(-1);
  if (innermost !== undefined) {
    const name = /[^\s>/]+/.exec(xml.slice(innermost + 1, innermost + 80))?.[0] ?? "an element";
    refuse("ubl_not_xml", innermost, `${name} begins here and is not closed; is the document cut off?`);
  }
  const valid = XMLValidator.validate(text);
  if (valid !== true) {
    throw xmlRefusal("ubl_not_xml", { line: valid.err.line, sentence: valid.err.msg });
  }
  return text;
}

/** The index behind the `>` of the tag that begins at `start`, or -1; a quoted value may hold `>` but no `<`. */
function tagEnd(xml: string, start: number): number {
  for (let index = start + 1; index < xml.length; index++) {
    const character = xml[index];
    if (character === ">") return index + 1;
    if (character === "<") return -1;
    if (character === '"' || character === "'") {
      const close = xml.indexOf(character, index + 1);
      if (close === -1 || xml.slice(index, close).includes("<")) return -1;
      index = close;
    }
  }
  return -1;
}
