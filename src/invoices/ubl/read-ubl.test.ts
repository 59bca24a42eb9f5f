import { expect, test } from "vitest";
import { toDecimal } from "../../money/money.ts";
import { readUbl } from "./read-ubl.ts";
import { type BuiltLine, buildUbl } from "./ubl-builder.ts";

const labour: BuiltLine = { quantity: 4n, price: 62_50n, category: "S", rate: 21 };
const plant: BuiltLine = { quantity: 2n, price: 14_95n, category: "S", rate: 9, name: "Kamerplant" };

test("a Dutch invoice reads with its parties, days, references and payment means", () => {
  const { xml } = buildUbl({
    lines: [labour],
    references: `<cac:InvoicePeriod><cbc:StartDate>2026-02-01</cbc:StartDate><cbc:EndDate>2026-02-28</cbc:EndDate></cac:InvoicePeriod>
      <cac:OrderReference><cbc:ID>BO-77</cbc:ID></cac:OrderReference>`,
  });
  expect(readUbl(xml)).toMatchObject({
    kind: "invoice",
    number: "2026-0117",
    typeCode: "380",
    issuedOn: "2026-03-02",
    dueOn: "2026-04-01",
    currency: "EUR",
    taxCurrency: null,
    note: "Onderhoud volgens contract",
    buyerReference: "Afdeling gebouwen",
    orderReference: "BO-77",
    period: { startsOn: "2026-02-01", endsOn: "2026-02-28" },
    deliveredOn: "2026-02-27",
    paymentTerms: "Binnen 30 dagen",
    supplier: {
      name: "Vonk Installatietechniek B.V.",
      tradingName: "Vonk Installaties",
      endpoint: { id: "90011223", scheme: "0106" },
      vatNumber: "NL009988776B01",
      companyNumber: { id: "90011223", scheme: "0106" },
      address: { street: "Havenstraat 9", postalCode: "8011 AB", city: "Zwolle", country: "NL" },
    },
    customer: {
      name: "Brouwerij De Torenkraan NV",
      tradingName: null,
      vatNumber: "BE0899123456",
      contact: { name: "Lieve Maes", phone: null, email: "lieve@torenkraan.example" },
    },
    paymentMeans: [
      {
        code: "30",
        reference: "2026-0117",
        account: "NL00BANK0123456789",
        accountName: "Vonk Installatietechniek",
        bic: "BANKNL2A",
      },
    ],
  });
});

test("two rates are two rows of VAT, each with its own taxable amount", () => {
  const document = readUbl(buildUbl({ lines: [labour, plant] }).xml);
  expect(
    document.vat.map(({ category, rate, taxable, tax }) => [
      category,
      rate,
      toDecimal(taxable),
      toDecimal(tax),
    ]),
  ).toEqual([
    ["S", "21", "250.00", "52.50"],
    ["S", "9", "29.90", "2.69"],
  ]);
  expect(toDecimal(document.totals.payable)).toBe("335.09");
});

test("allowances and charges of lines and of the document count in the totals", () => {
  const document = readUbl(
    buildUbl({
      lines: [{ ...labour, allowances: [{ amount: 10_00n }, { amount: 2_50n, charge: true }] }, plant],
      allowances: [{ amount: 20_00n }, { amount: 35_00n, charge: true }],
    }).xml,
  );
  expect(document.lines[0]).toMatchObject({
    quantity: "4",
    unitCode: "HUR",
    unitPrice: "62.5",
    baseQuantity: "1",
    net: { minor: 242_50n },
    allowancesAndCharges: [
      { kind: "allowance", amount: { minor: 10_00n }, reason: "Korting", reasonCode: "95" },
      { kind: "charge", amount: { minor: 2_50n }, reason: "Voorrijkosten", reasonCode: "FC" },
    ],
  });
  expect(document.allowancesAndCharges).toMatchObject([
    { kind: "allowance", amount: { minor: 20_00n }, vat: { category: "S", rate: "21" } },
    { kind: "charge", amount: { minor: 35_00n }, vat: { category: "S", rate: "21" } },
  ]);
  expect(toDecimal(document.totals.taxExclusive)).toBe("287.40");
});

test.each(["E", "AE", "K", "G", "O"] as const)(
  "category %s is read with the reason why no VAT is due",
  (category) => {
    const document = readUbl(buildUbl({ lines: [{ ...labour, category, rate: 0 }] }).xml);
    expect(document.vat).toMatchObject([
      { category, rate: "0", tax: { minor: 0n }, exemptionReason: `Reden ${category}` },
    ]);
    expect(document.totals.payable.minor).toBe(250_00n);
  },
);

test.each([
  ["Z", 0, 250_00n],
  ["L", 7, 267_50n],
  ["M", 4, 260_00n],
] as const)("category %s at %d %% is read without a reason", (category, rate, payable) => {
  const document = readUbl(buildUbl({ lines: [{ ...labour, category, rate }] }).xml);
  expect(document.vat).toMatchObject([{ category, rate: String(rate), exemptionReason: null }]);
  expect(document.totals.payable.minor).toBe(payable);
});

test("what was prepaid and what is rounded off lead to what is payable", () => {
  const { totals } = readUbl(buildUbl({ lines: [labour, plant], prepaid: 100_00n, rounding: 1n }).xml);
  expect([totals.taxInclusive, totals.prepaid, totals.rounding, totals.payable].map(toDecimal)).toEqual([
    "335.09",
    "100.00",
    "0.01",
    "235.10",
  ]);
});

test("a credit note names the invoice it credits, and its due date among the payment means", () => {
  const { xml } = buildUbl({
    kind: "credit_note",
    lines: [labour],
    references: `<cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>2026-0098</cbc:ID>
      <cbc:IssueDate>2026-01-31</cbc:IssueDate></cac:InvoiceDocumentReference></cac:BillingReference>`,
  });
  expect(readUbl(xml)).toMatchObject({
    kind: "credit_note",
    number: "C2026-004",
    typeCode: "381",
    dueOn: "2026-03-16",
    billingReferences: [{ number: "2026-0098", issuedOn: "2026-01-31" }],
    totals: { payable: { minor: 302_50n } },
  });
});

test("a line with a negative quantity, and an invoice below zero, are read as they are", () => {
  const document = readUbl(buildUbl({ lines: [labour, { ...labour, quantity: -6n }] }).xml);
  expect(document.lines[1]).toMatchObject({ quantity: "-6", net: { minor: -375_00n } });
  expect(toDecimal(document.totals.payable)).toBe("-151.25");
});

test("an invoice in pounds with its VAT in euros keeps both", () => {
  const document = readUbl(
    buildUbl({ lines: [labour], currency: "GBP", taxCurrency: { code: "EUR", amount: "61.15" } }).xml,
  );
  expect(document).toMatchObject({
    currency: "GBP",
    taxCurrency: "EUR",
    taxInTaxCurrency: { minor: 61_15n, currency: "EUR" },
    totals: { tax: { minor: 52_50n, currency: "GBP" } },
  });
});

test.each([
  ["JPY", 0, "303"],
  ["KWD", 3, "0.303"],
] as const)("an amount in %s has %d decimals", (currency, decimals, payable) => {
  const document = readUbl(
    buildUbl({ lines: [{ quantity: 1n, price: 250n, category: "S", rate: 21 }], currency, decimals }).xml,
  );
  expect(toDecimal(document.totals.payable)).toBe(payable);
});

test.each([
  { root: "", cac: "cac", cbc: "cbc" },
  { root: "inv", cac: "a", cbc: "b" },
  { root: "ubl", cac: "", cbc: "x-1" },
  { root: "cbc", cac: "r", cbc: "cac" },
])("the prefixes $root, $cac and $cbc mean what they are declared to mean", (prefixes) => {
  const { xml, totals } = buildUbl({ lines: [labour], prefixes });
  expect(readUbl(xml).totals.payable.minor).toBe(totals.payable);
});

test("elements of other namespaces, and what is in them, are not taken for the invoice's", () => {
  const { xml } = buildUbl({ lines: [labour] });
  const extended = xml.replace(
    "<cbc:CustomizationID>",
    `<ext:UBLExtensions xmlns:ext="urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2">
      <cbc:ID>not this one</cbc:ID><cac:LegalMonetaryTotal/></ext:UBLExtensions>
      <ID xmlns="urn:example:other">nor this one</ID><cbc:CustomizationID>`,
  );
  expect(readUbl(extended)).toEqual(readUbl(xml));
});

test("references, CDATA, comments and processing instructions are read as XML has them", () => {
  const { xml } = buildUbl({
    lines: [{ ...labour, name: "<![CDATA[Bocht & mof < 22 mm]]>&#233;n&#xA0;&quot;T&quot;" }],
    customerName: 'M&#252;ller<!-- & "Co" --> &amp; Z<?edit it\'s?>n &lt;BV&gt;',
  });
  const document = readUbl(xml.replace("<cbc:ID>", "<!-- <!DOCTYPE no> --><?note don't?><cbc:ID>"));
  expect(document.customer.name).toBe("Müller & Zn <BV>");
  expect(document.lines[0]?.name).toBe('Bocht & mof < 22 mmén\u00a0"T"');
  expect(document.number).toBe("2026-0117");
});

test("a reference inside CDATA stays as it is, and a decoded one is not decoded again", () => {
  const { xml } = buildUbl({ lines: [labour], customerName: "<![CDATA[A &amp; B]]> &amp;lt;" });
  expect(readUbl(xml).customer.name).toBe("A &amp; B &lt;");
});

test.each([
  ["UTF-8", (xml: string) => Buffer.from(xml)],
  ["UTF-8 with a byte order mark", (xml: string) => Buffer.from(`\uFEFF${xml}`)],
  [
    "UTF-16 with a byte order mark",
    (xml: string) => Buffer.from(`\uFEFF${xml.replace("UTF-8", "UTF-16")}`, "utf16le"),
  ],
  ["UTF-16 without one", (xml: string) => Buffer.from(xml.replace("UTF-8", "UTF-16"), "utf16le")],
  ["ISO-8859-1", (xml: string) => Buffer.from(xml.replace("UTF-8", "ISO-8859-1"), "latin1")],
])("a document in %s reads", (_, encode) => {
  const { xml } = buildUbl({ lines: [labour], customerName: "Café Müller" });
  expect(readUbl(encode(xml)).customer.name).toBe("Café Müller");
});

test("numbers may be written in every way that XML Schema has", () => {
  const xml = buildUbl({ lines: [labour] })
    .xml.replace(">4</cbc:InvoicedQuantity>", "> +04.0 </cbc:InvoicedQuantity>")
    .replace(">62.50</cbc:PriceAmount>", ">62.</cbc:PriceAmount><cbc:BaseQuantity>.992</cbc:BaseQuantity>")
    .replace(">302.50</cbc:PayableAmount>", ">302.5000</cbc:PayableAmount>");
  expect(readUbl(xml)).toMatchObject({
    lines: [{ quantity: "4", unitPrice: "62", baseQuantity: "0.992" }],
    totals: { payable: { minor: 302_50n } },
  });
});

test("a unit price with the decimals of floating point reads", () => {
  const xml = buildUbl({ lines: [labour] }).xml.replace(
    ">62.50</cbc:PriceAmount>",
    ">62.499999999999999</cbc:PriceAmount>",
  );
  expect(readUbl(xml).lines[0]?.unitPrice).toBe("62.499999999999999");
});

test("a party with only a trading name, and no address, is known by that name", () => {
  const xml = buildUbl({ lines: [labour] }).xml.replace(
    /(<cac:AccountingCustomerParty>)[^]*(<\/cac:AccountingCustomerParty>)/,
    "$1<cac:Party><cac:PartyName><cbc:Name>Bakker Bart</cbc:Name></cac:PartyName></cac:Party>$2",
  );
  expect(readUbl(xml).customer).toMatchObject({
    name: "Bakker Bart",
    tradingName: null,
    endpoint: null,
    address: { street: null, country: null },
  });
});
