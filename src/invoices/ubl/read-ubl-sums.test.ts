import { expect, test } from "vitest";
import { readUbl } from "./read-ubl.ts";
import { refusalOf } from "./refusal-of.ts";
import { type BuiltLine, buildUbl } from "./ubl-builder.ts";

const labour: BuiltLine = { quantity: 4n, price: 62_50n, category: "S", rate: 21 };
const exempt: BuiltLine = { quantity: 1n, price: 80_00n, category: "E", rate: 0 };

/** An invoice of €250.00 + €52.50 VAT, a charge and an allowance of which leave it there. */
const { xml: plain } = buildUbl({
  lines: [labour],
  allowances: [{ amount: 10_00n }, { amount: 10_00n, charge: true }],
});

/** The line on which a piece of the text begins, counted by hand. */
function lineOf(xml: string, piece: string): number {
  return xml.slice(0, xml.lastIndexOf(piece)).split("\n").length;
}

test("a wrong payable amount names its line, what it is, and what it should be", () => {
  const xml = plain.replace(">302.50</cbc:PayableAmount>", ">302.51</cbc:PayableAmount>");
  const line = lineOf(xml, "<cbc:PayableAmount");
  const detail = `Line ${line}: LegalMonetaryTotal/PayableAmount is 302.51, but TaxInclusiveAmount − PrepaidAmount + PayableRoundingAmount is 302.50.`;
  expect(refusalOf(xml)).toMatchObject({
    code: "ubl_does_not_add_up",
    status: 422,
    detail,
    errors: [{ pointer: "/Invoice/LegalMonetaryTotal/PayableAmount", detail }],
  });
});

test("lines are counted alike with CRLF and CR line ends", () => {
  const wrong = plain.replace(">302.50</cbc:PayableAmount>", ">302.51</cbc:PayableAmount>");
  for (const end of ["\r\n", "\r"]) {
    expect(refusalOf(wrong.replace(/\n/g, end)).detail).toBe(refusalOf(wrong).detail);
  }
});

test.each([
  ["LineExtensionAmount", "250.00", "/Invoice/LegalMonetaryTotal/LineExtensionAmount"], // BR-CO-10
  ["AllowanceTotalAmount", "10.00", "/Invoice/LegalMonetaryTotal/AllowanceTotalAmount"], // BR-CO-11
  ["ChargeTotalAmount", "10.00", "/Invoice/LegalMonetaryTotal/ChargeTotalAmount"], // BR-CO-12
  ["TaxExclusiveAmount", "250.00", "/Invoice/LegalMonetaryTotal/TaxExclusiveAmount"], // BR-CO-13
  ["TaxInclusiveAmount", "302.50", "/Invoice/LegalMonetaryTotal/TaxInclusiveAmount"], // BR-CO-15
  ["PayableAmount", "302.50", "/Invoice/LegalMonetaryTotal/PayableAmount"], // BR-CO-16
])("a %s that is a cent off is refused where it stands", (name, value, pointer) => {
  const total = plain.slice(
    plain.indexOf("<cac:LegalMonetaryTotal>"),
    plain.indexOf("</cac:LegalMonetaryTotal>"),
  );
  const xml = plain.replace(
    total,
    total.replace(
      `<cbc:${name} currencyID="EUR">${value}`,
      `<cbc:${name} currencyID="EUR">${value.slice(0, -1)}1`,
    ),
  );
  const refusal = refusalOf(xml);
  expect(refusal.code).toBe("ubl_does_not_add_up");
  expect(refusal.errors.map((error) => error.pointer)).toContain(pointer);
});

test("an allowance without a total of allowances is refused", () => {
  const xml = plain.replace(/<cbc:AllowanceTotalAmount.*\n/, "");
  expect(refusalOf(xml)).toMatchObject({ code: "ubl_does_not_add_up" });
  expect(refusalOf(xml).detail).toContain("has no AllowanceTotalAmount, so it is 0.00, but");
});

test("a line three cents from quantity × price is refused, two cents are Peppol's slack", () => {
  const line = (net: bigint) => {
    const { xml } = buildUbl({ lines: [{ ...labour, quantity: 1n, price: net }] });
    const amount = `${net / 100n}.${String(net % 100n).padStart(2, "0")}`;
    return xml.replace(`>${amount}</cbc:PriceAmount>`, ">62.50</cbc:PriceAmount>");
  };
  expect(readUbl(line(62_52n)).lines[0]?.net.minor).toBe(62_52n);
  expect(refusalOf(line(62_53n))).toMatchObject({
    code: "ubl_does_not_add_up",
    errors: [{ pointer: "/Invoice/InvoiceLine/LineExtensionAmount" }],
  });
});

test("whole yen may be two yen from quantity × price", () => {
  const yen = (net: bigint) => {
    const { xml } = buildUbl({
      lines: [{ ...exempt, quantity: 1n, price: net }],
      currency: "JPY",
      decimals: 0,
    });
    return xml
      .replace(">1</cbc:InvoicedQuantity>", ">3</cbc:InvoicedQuantity>")
      .replace(`>${net}</cbc:PriceAmount>`, ">33.5</cbc:PriceAmount>");
  };
  expect(readUbl(yen(102n)).totals.payable.minor).toBe(102n);
  expect(refusalOf(yen(103n)).detail).toContain("is 103, but quantity × price ÷ base quantity");
});

test("a percentage that does not lead from the base to the allowance is refused", () => {
  const withBase = (base: string) =>
    plain
      .replace(
        '<cbc:Amount currencyID="EUR">10.00',
        `<cbc:MultiplierFactorNumeric>5</cbc:MultiplierFactorNumeric>$&</cbc:Amount><cbc:BaseAmount currencyID="EUR">${base}</cbc:BaseAmount><cbc:Note`,
      )
      .replace("<cbc:Note</cbc:Amount>", "");
  expect(readUbl(withBase("200.00")).allowancesAndCharges[0]).toMatchObject({
    percentage: "5",
    base: { minor: 200_00n },
  });
  expect(refusalOf(withBase("210.00")).detail).toContain("5 % of BaseAmount 210.00 is 10.5.");
});

test("VAT that is one whole euro from taxable × rate is refused, less is the slack of EN 16931", () => {
  const withVat = (tax: string, payable: string) =>
    plain.replaceAll(">52.50<", `>${tax}<`).replaceAll(">302.50<", `>${payable}<`);
  expect(readUbl(withVat("53.49", "303.49")).totals.tax.minor).toBe(53_49n);
  expect(refusalOf(withVat("53.50", "303.50"))).toMatchObject({
    code: "ubl_does_not_add_up",
    errors: [{ pointer: "/Invoice/TaxTotal/TaxSubtotal/TaxAmount" }],
  });
});

test("a total of VAT that is not the sum of its rows is refused", () => {
  const xml = plain.replace(">52.50<", ">52.51<").replaceAll(">302.50<", ">302.51<");
  expect(refusalOf(xml).errors.map(({ pointer }) => pointer)).toEqual(["/Invoice/TaxTotal/TaxAmount"]);
});

test("an exempt taxable amount is exact to the cent, and its VAT is nothing", () => {
  const { xml } = buildUbl({ lines: [exempt] });
  expect(
    refusalOf(xml.replace('TaxableAmount currencyID="EUR">80.00', 'TaxableAmount currencyID="EUR">80.01'))
      .detail,
  ).toContain(
    "TaxTotal/TaxSubtotal/TaxableAmount is 80.01, but lines − allowances + charges for category E are 80.",
  );
  expect(
    refusalOf(xml.replaceAll('TaxAmount currencyID="EUR">0.00', 'TaxAmount currencyID="EUR">0.01')).detail,
  ).toContain("TaxTotal/TaxSubtotal/TaxAmount is 0.01, but 0 % of 80.00 is 0.");
});

test("a rate on the lines without its row of VAT, and a row without its lines, are refused", () => {
  const { xml } = buildUbl({ lines: [labour, { ...labour, rate: 9 }] });
  const other = xml.replace("<cbc:Percent>9.00", "<cbc:Percent>6.00");
  expect(refusalOf(other).errors.map(({ detail }) => detail.replace(/Line \d+: /, ""))).toEqual([
    "TaxTotal/TaxSubtotal[2]/TaxableAmount is 250.00, but lines − allowances + charges for category S at 6 % are 0.",
    "TaxTotal/TaxSubtotal[2]/TaxAmount is 22.50, but 6 % of 250.00 is 15.",
    "TaxTotal has no TaxSubtotal for category S at 9 %, but lines, allowances and charges of 250 have it.",
  ]);
});

test("a taxable amount at a rate may be less than one euro from its lines, as in EN 16931", () => {
  const taxable = (value: string) =>
    plain.replace('TaxableAmount currencyID="EUR">250.00', `TaxableAmount currencyID="EUR">${value}`);
  expect(readUbl(taxable("250.99")).vat).toMatchObject([{ taxable: { minor: 250_99n } }]);
  expect(refusalOf(taxable("251.00")).errors.map(({ pointer }) => pointer)).toEqual([
    "/Invoice/TaxTotal/TaxSubtotal/TaxableAmount",
  ]);
});
