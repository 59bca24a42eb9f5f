import * as fc from "fast-check";
import { expect, test } from "vitest";
import { Problem } from "../../problems/problems.ts";
import { readUbl } from "./read-ubl.ts";
import { builtDocuments as documents } from "./ubl-arbitraries.ts";
import { type BuiltTotals, buildUbl } from "./ubl-builder.ts";

test("whatever the lines, allowances and rates, the totals read are those that were written", () => {
  fc.assert(
    fc.property(documents, (options) => {
      const { xml, totals } = buildUbl(options);
      const read = readUbl(xml);
      const minors = Object.fromEntries(
        Object.entries(read.totals).map(([name, { minor }]) => [name, minor]),
      );
      expect(minors).toEqual(totals satisfies BuiltTotals);
      expect(read.lines).toHaveLength(options.lines.length);
    }),
  );
});

/**
 * Amounts that are parts or sums of others without slack: the totals, the lines' net amounts and the VAT. (A price,
 * an allowance on a line and a taxable amount at a rate have the slack of the standard, so a cent is no fault there.)
 */
const EXACT =
  /<cbc:(?:TaxAmount|LineExtensionAmount|TaxExclusiveAmount|TaxInclusiveAmount|AllowanceTotalAmount|ChargeTotalAmount|PrepaidAmount|PayableRoundingAmount|PayableAmount) [^>]*>([^<]*)</g;

test("a document in which one amount is a cent off is refused", () => {
  fc.assert(
    fc.property(documents, fc.nat(), fc.constantFrom(1n, -1n), (options, pick, cent) => {
      const { xml } = buildUbl(options);
      const matches = [...xml.matchAll(EXACT)];
      const match = matches[pick % matches.length];
      const written = match?.[1] ?? "";
      const changed = decimal(BigInt(written.replace(".", "")) + cent);
      const at = (match?.index ?? 0) + (match?.[0].lastIndexOf(`>${written}<`) ?? 0) + 1;
      const wrong = xml.slice(0, at) + changed + xml.slice(at + written.length);
      expect(codeOf(() => readUbl(wrong))).toBe("ubl_does_not_add_up");
    }),
  );
});

test("no text makes the reader fail in another way than with a problem", () => {
  const { xml } = buildUbl({ lines: [{ quantity: 1n, price: 10_00n, category: "S", rate: 21 }] });
  const pieces = fc.constantFrom(
    "<",
    ">",
    "&",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "<?",
    "?>",
    '"',
    "'",
    "</",
    "/>",
    "\0",
    "&#x;",
  );
  fc.assert(
    fc.property(fc.nat(xml.length), fc.nat(40), fc.oneof(pieces, fc.string()), (at, cut, piece) => {
      const broken = xml.slice(0, at) + piece + xml.slice(at + cut);
      expect([null, "ubl_not_xml", "ubl_not_accepted", "ubl_does_not_add_up"]).toContain(
        codeOf(() => readUbl(broken)),
      );
    }),
    { numRuns: 400 },
  );
});

function codeOf(read: () => unknown): string | null {
  try {
    read();
    return null;
  } catch (error) {
    if (error instanceof Problem) return error.code;
    throw error;
  }
}

function decimal(minor: bigint): string {
  const digits = (minor < 0n ? -minor : minor).toString().padStart(3, "0");
  return `${minor < 0n ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
