import { xmlRefusal } from "./xml-refusal.ts";

/**
 * Encodings that are read beside UTF-8. They cover what bookkeeping software of the last twenty years writes, and
 * `TextDecoder` decodes each of them. (It reads ISO-8859-1 as Windows-1252, as browsers do: the two differ only in
 * control characters that XML does not allow.)
 */
const READABLE: ReadonlySet<string> = new Set([
  "utf-8",
  "us-ascii",
  "iso-8859-1",
  "iso-8859-15",
  "windows-1252",
  "utf-16",
  "utf-16le",
  "utf-16be",
]);

/** The declaration is the first thing in the file; nobody writes one longer than this. */
const DECLARATION_BYTES = 200;

/**
 * The characters of an XML document, without its byte order mark.
 * Throws `ubl_not_xml` when the bytes are not in the encoding they claim, `ubl_not_accepted` for an encoding that
 * is not read here.
 */
export function decodeXml(xml: Buffer | string): string {
  if (typeof xml === "string") return xml.startsWith("\uFEFF") ? xml.slice(1) : xml;
  const encoding = encodingOf(xml);
  if (!READABLE.has(encoding)) {
    const sentence = `the encoding is ${encoding}, which is not read here; save the document as UTF-8.`;
    throw xmlRefusal("ubl_not_accepted", { line: 1, sentence });
  }
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(xml);
  } catch (cause) {
    const sentence = `the bytes are not ${encoding}, the encoding that the document claims.`;
    throw xmlRefusal("ubl_not_xml", { line: 1, sentence, cause });
  }
}

/** By byte order mark, by the zero bytes of UTF-16, by declaration, else UTF-8 (XML 1.0, appendix F). */
function encodingOf(bytes: Buffer): string {
  const [first, second] = bytes;
  if (first === 0xef && second === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return "utf-16be";
  const declaration = bytes.toString("latin1", 0, DECLARATION_BYTES);
  const declared = /^<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z][\w.:-]*)["']/.exec(declaration)?.[1];
  return declared?.toLowerCase() ?? "utf-8";
}
