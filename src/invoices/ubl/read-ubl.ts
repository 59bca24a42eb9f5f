import { Problem } from "../../problems/problems.ts";
import { say } from "../../sentences/say.ts";
import { DOCUMENT_KINDS, type DocumentKind } from "./document-types.ts";
import { readDocument } from "./read-document.ts";
import type { UblDocument } from "./ubl-document.ts";
import { decodeXml } from "./xml-encoding.ts";
import { shown, xmlRefusal } from "./xml-refusal.ts";
import { parseXml, type XmlDocument } from "./xml-tree.ts";

/**
 * The largest document that is read. An invoice of ten thousand lines takes about that much; what is larger holds
 * attachments, which we have no use for.
 */
export const MAX_UBL_BYTES = 5 * 1024 * 1024;

/**
 * Reads a UBL 2.1 Invoice or CreditNote, as Peppol BIS Billing 3.0 writes it, and checks it against the rules of
 * EN 16931 and Peppol on which money depends; the rule's name stands beside each check. Every Peppol document that
 * passes those rules is read; beyond Peppol we are lenient where nothing is at stake.
 *
 * Throws a Problem whose detail and `errors[]` name the line of the XML where the element begins:
 * `body_too_large`; `ubl_not_xml` (not well-formed, or not in its encoding); `ubl_not_accepted` (another document,
 * a DOCTYPE or entity, an element missing or not supported); `ubl_does_not_add_up`.
 */
export function readUbl(xml: Buffer | string): UblDocument {
  const bytes = typeof xml === "string" ? Buffer.byteLength(xml) : xml.byteLength;
  if (bytes > MAX_UBL_BYTES) {
    throw new Problem("body_too_large", {
      detail: say("The document has {{bytes}} bytes; at most {{limit}} are read.", {
        bytes,
        limit: MAX_UBL_BYTES,
      }),
    });
  }
  const document = parseXml(decodeXml(xml));
  return readDocument(document.root, { kind: kindOf(document) });
}

function kindOf({ root, namespace }: XmlDocument): DocumentKind {
  const local = root.name;
  for (const kind of ["invoice", "credit_note"] as const) {
    if (local === DOCUMENT_KINDS[kind].root && namespace === DOCUMENT_KINDS[kind].namespace) return kind;
  }
  const what = `${shown(local)} ${namespace ? `of the namespace ${shown(namespace)}` : "without a namespace"}`;
  const sentence = `the document is ${what}, not an Invoice or CreditNote of UBL 2.1.`;
  throw xmlRefusal("ubl_not_accepted", { line: root.line, sentence });
}
