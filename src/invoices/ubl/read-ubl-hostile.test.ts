import { expect, test } from "vitest";
import { MAX_UBL_BYTES, readUbl } from "./read-ubl.ts";
import { refusalOf } from "./refusal-of.ts";
import { type BuiltLine, buildUbl } from "./ubl-builder.ts";
import { MAX_XML_DEPTH } from "./xml-form.ts";

const labour: BuiltLine = { quantity: 4n, price: 62_50n, category: "S", rate: 21 };
const { xml: plain } = buildUbl({ lines: [labour] });

const withDoctype = (doctype: string) => plain.replace("?>", `?>\n${doctype}`);

test.each([
  [
    "a billion laughs",
    '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;">]>',
  ],
  ["an external entity", '<!DOCTYPE x [<!ENTITY passwd SYSTEM "file:///etc/passwd">]>'],
  ["an external subset", '<!DOCTYPE x SYSTEM "http://attacker.example/x.dtd">'],
])("%s is refused by its DOCTYPE", (_, doctype) => {
  expect(refusalOf(withDoctype(doctype))).toMatchObject({
    code: "ubl_not_accepted",
    detail: "Line 2: the document has a DOCTYPE; a UBL document has none.",
  });
});

test("an entity that XML does not have is refused with its line", () => {
  const xml = plain.replace("Onderhoud", "Onderhoud &laugh;");
  const line = xml.slice(0, xml.indexOf("<cbc:Note>")).split("\n").length;
  expect(refusalOf(xml)).toMatchObject({
    code: "ubl_not_accepted",
    detail: `Line ${line}: cbc:Note uses the entity &laugh;, which XML does not have.`,
  });
});

test.each([
  ["a bare ampersand", plain.replace("Onderhoud", "Onderhoud & meer")],
  ["a bare ampersand in an attribute", plain.replace('unitCode="HUR"', 'unitCode="H&R"')],
  ["a character that XML forbids", plain.replace("Onderhoud", "Onder\u0001houd")],
  ["a reference to such a character", plain.replace("Onderhoud", "Onder&#0;houd")],
  ["a reference beyond Unicode", plain.replace("Onderhoud", "Onder&#x110000;houd")],
  ["a closing tag of another name", plain.replace("</cbc:Note>", "</cbc:Nota>")],
  ["an attribute twice", plain.replace('unitCode="HUR"', 'unitCode="HUR" unitCode="DAY"')],
  ["two roots", `${plain}<Invoice/>`],
  ["text behind the root", `${plain}and so on`],
  ["a prefix that nobody declared", plain.replace(/cbc:Note>/g, "abc:Note>")],
  ["an endless comment", plain.replace("<cbc:Note>", "<!-- ")],
  ["an endless CDATA section", plain.replace("Onderhoud", "<![CDATA[Onderhoud")],
  ["a declaration in the middle", plain.replace("Onderhoud", "<!ELEMENT x>")],
  ["an unclosed quote", plain.replace('unitCode="HUR"', 'unitCode="HUR')],
  ["nothing", ""],
  ["only white space", " \n "],
  ["a comment alone", "<!-- x -->"],
  ["JSON", '{"number":"2026-0117"}'],
])("%s is not well-formed XML", (_, xml) => {
  expect(refusalOf(xml)).toMatchObject({ code: "ubl_not_xml", detail: expect.stringMatching(/^Line \d+: /) });
});

test("a document that is cut off anywhere is not well-formed XML", () => {
  for (let length = 0; length < plain.trimEnd().length; length += 37) {
    expect(refusalOf(plain.slice(0, length)).code).toBe("ubl_not_xml");
  }
});

test("a document that is cut off says which element is not closed", () => {
  const cut = plain.slice(0, plain.indexOf("<cbc:TaxableAmount"));
  const line = cut.slice(0, cut.indexOf("<cac:TaxSubtotal>")).split("\n").length;
  expect(refusalOf(cut).detail).toBe(
    `Line ${line}: cac:TaxSubtotal begins here and is not closed; is the document cut off?`,
  );
});

test("bytes that are no text are not XML", () => {
  expect(refusalOf(Buffer.from([0x25, 0x50, 0x44, 0x46, 0x2d, 0x31, 0xff, 0xd8, 0xc3])).code).toBe(
    "ubl_not_xml",
  );
  expect(refusalOf(Buffer.from(plain.replace("Onderhoud", "Onderhoudé"), "latin1")).code).toBe("ubl_not_xml");
});

test("an encoding that is not read is named", () => {
  expect(refusalOf(Buffer.from(plain.replace("UTF-8", "Shift_JIS")))).toMatchObject({
    code: "ubl_not_accepted",
    detail: "Line 1: the encoding is shift_jis, which is not read here; save the document as UTF-8.",
  });
});

test("elements nested too deep are refused", () => {
  const deep = (levels: number) =>
    plain.replace("<cbc:CustomizationID>", `${"<x>".repeat(levels)}${"</x>".repeat(levels)}$&`);
  expect(readUbl(deep(MAX_XML_DEPTH - 1)).number).toBe("2026-0117");
  expect(refusalOf(deep(MAX_XML_DEPTH)).code).toBe("ubl_not_accepted");
  expect(refusalOf(deep(200_000)).code).toBe("ubl_not_accepted");
});

test("a document of exactly the size limit is read, and one byte more is too large", () => {
  const padded = (bytes: number) => plain + " ".repeat(bytes - Buffer.byteLength(plain));
  expect(readUbl(padded(MAX_UBL_BYTES)).number).toBe("2026-0117");
  expect(refusalOf(padded(MAX_UBL_BYTES + 1)).code).toBe("body_too_large");
  expect(refusalOf(Buffer.from(padded(MAX_UBL_BYTES + 1))).code).toBe("body_too_large");
});

test.each([
  ["a web page", "<!DOCTYPE html>\n<html><body><p>Hello</body></html>"],
  ["a web page that is XML", '<html xmlns="http://www.w3.org/1999/xhtml"><body/></html>'],
  ["a UBL order", '<Order xmlns="urn:oasis:names:specification:ubl:schema:xsd:Order-2"><ID>1</ID></Order>'],
  ["an Invoice of no namespace", "<Invoice><ID>1</ID></Invoice>"],
  ["an Invoice of a CreditNote's namespace", plain.replace("xsd:Invoice-2", "xsd:CreditNote-2")],
  ["names that every object has", plain.replace("Onderhoud", "<__proto__>x</__proto__><constructor/>")],
])("%s is not accepted", (_, xml) => {
  expect(refusalOf(xml).code).toBe("ubl_not_accepted");
});

test("a quote in an instruction or a tag in a comment hides nothing", () => {
  const xml = plain
    .replace("<cbc:ID>", '<?a "?><cbc:Note>seen</cbc:Note><?b "?><!-- </Invoice> --><cbc:ID>')
    .replace("<cbc:Note>Onderhoud volgens contract</cbc:Note>", "");
  expect(readUbl(xml).note).toBe("seen");
});

test.each(["<cac:AllowanceCharge/>", "<cac:TaxTotal/>", "<cbc:ID/>", "<cac:InvoiceLine/>"])(
  "a hundred thousand times %s is refused like one of them",
  (element) => {
    expect(refusalOf(plain.replace("<cac:LegalMonetaryTotal>", `${element.repeat(100_000)}$&`)).code).toBe(
      "ubl_not_accepted",
    );
  },
);

test("a refusal quotes no more of the document than one can read", () => {
  const long = "9".repeat(100_000);
  for (const xml of [
    plain.replace(/>302.50</g, `>${long}<`),
    plain.replace(">380<", `>${long}<`),
    plain.replace(/cbc:Note>/g, `cbc:N${long}>`).replace(`</cbc:N${long}>`, "</cbc:Note>"),
    `<N${long}/>`,
  ]) {
    const { detail, errors } = refusalOf(xml);
    expect(JSON.stringify({ detail, errors }).length).toBeLessThan(2_000);
  }
});
