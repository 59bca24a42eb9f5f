/** What a dropped file is, by what it contains: names and types lie, and differ from one computer to the next. */
export type FileKind = "ubl" | "csv" | "spreadsheet" | "unknown";

export function kindOf(bytes: Uint8Array): FileKind {
  if (beginsWith(bytes, ZIP) || beginsWith(bytes, OLD_OFFICE)) return "spreadsheet";
  const text = textOf(bytes.subarray(0, LOOKED_AT));
  if (text.trimStart().startsWith("<")) return "ubl";
  return text.includes("\0") || beginsWith(bytes, PDF) ? "unknown" : "csv";
}

/**
 * The text of a file. Excel writes UTF-8 with a byte-order mark or UTF-16 when it is told to, and else Windows-1252,
 * in which nearly any text with a letter beyond ASCII is no UTF-8.
 */
export function textOf(bytes: Uint8Array): string {
  if (beginsWith(bytes, [0xff, 0xfe])) return new TextDecoder("utf-16le").decode(bytes);
  if (beginsWith(bytes, [0xfe, 0xff])) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** How the files begin that are offered by mistake: XLSX and other ZIP files, XLS, PDF. */
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];
const PDF = [0x25, 0x50, 0x44, 0x46];

/** Enough to tell what a file is, whatever comments an XML document begins with. */
const LOOKED_AT = 4096;

function beginsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
