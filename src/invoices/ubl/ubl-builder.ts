import type { VatCategory } from "./vat-category.ts";

/** An allowance (or charge) in minor units. */
export type BuiltAllowance = { charge?: boolean; amount: bigint; category?: VatCategory; rate?: number };

/** A line in minor units; what it comes to is quantity × price with its own allowances and charges. */
export type BuiltLine = {
  quantity: bigint;
  price: bigint;
  category: VatCategory;
  rate: number;
  name?: string;
  allowances?: readonly BuiltAllowance[];
};

export type BuiltTotals = Record<
  | "lineExtension"
  | "allowances"
  | "charges"
  | "taxExclusive"
  | "tax"
  | "taxInclusive"
  | "prepaid"
  | "rounding"
  | "payable",
  bigint
>;

export type BuiltOptions = {
  kind?: "invoice" | "credit_note";
  lines: readonly BuiltLine[];
  allowances?: readonly BuiltAllowance[];
  prepaid?: bigint;
  rounding?: bigint;
  currency?: string;
  decimals?: number;
  /** A second TaxTotal, its amount as it is to be written. */
  taxCurrency?: { code: string; amount: string };
  /** Prefixes for the root's namespace and the two of UBL's components. */
  prefixes?: { root: string; cac: string; cbc: string };
  /** Elements right before the supplier, written with `cac:` and `cbc:`. */
  references?: string;
  customerName?: string;
};

/**
 * Writes an invoice of an installer in Zwolle to a customer in Gent and computes its totals in plain integers, by
 * another road than the reader takes, so that tests compare two opinions.
 */
export function buildUbl(options: BuiltOptions): { xml: string; totals: BuiltTotals } {
  const { currency = "EUR", decimals = 2, kind = "invoice", lines, allowances = [] } = options;
  const money = (minor: bigint): string => {
    const digits = (minor < 0n ? -minor : minor).toString().padStart(decimals + 1, "0");
    const whole = digits.slice(0, digits.length - decimals);
    return `${minor < 0n ? "-" : ""}${whole}${decimals ? `.${digits.slice(-decimals)}` : ""}`;
  };
  const amount = (name: string, minor: bigint): string =>
    `<cbc:${name} currencyID="${currency}">${money(minor)}</cbc:${name}>`;
  const { totals, vat } = totalsOf(options);
  const isInvoice = kind === "invoice";
  const root = isInvoice ? "Invoice" : "CreditNote";
  const body = [
    "<cbc:CustomizationID>urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0</cbc:CustomizationID>",
    "<cbc:ProfileID>urn:fdc:peppol.eu:2017:poacc:billing:01:1.0</cbc:ProfileID>",
    `<cbc:ID>${isInvoice ? "2026-0117" : "C2026-004"}</cbc:ID>`,
    "<cbc:IssueDate>2026-03-02</cbc:IssueDate>",
    isInvoice ? "<cbc:DueDate>2026-04-01</cbc:DueDate>" : "",
    `<cbc:${root}TypeCode>${isInvoice ? "380" : "381"}</cbc:${root}TypeCode>`,
    "<cbc:Note>Onderhoud volgens contract</cbc:Note>",
    `<cbc:DocumentCurrencyCode>${currency}</cbc:DocumentCurrencyCode>`,
    options.taxCurrency ? `<cbc:TaxCurrencyCode>${options.taxCurrency.code}</cbc:TaxCurrencyCode>` : "",
    "<cbc:BuyerReference>Afdeling gebouwen</cbc:BuyerReference>",
    options.references ?? "",
    SUPPLIER,
    customer(options.customerName ?? "Brouwerij De Torenkraan NV"),
    "<cac:Delivery><cbc:ActualDeliveryDate>2026-02-27</cbc:ActualDeliveryDate></cac:Delivery>",
    paymentMeans(isInvoice),
    "<cac:PaymentTerms><cbc:Note>Binnen 30 dagen</cbc:Note></cac:PaymentTerms>",
    ...allowances.map((each) => allowanceXml(each, { amount, withCategory: true })),
    "<cac:TaxTotal>",
    amount("TaxAmount", totals.tax),
    ...[...vat.values()].map((row) =>
      [
        "<cac:TaxSubtotal>",
        amount("TaxableAmount", row.taxable),
        amount("TaxAmount", row.tax),
        categoryXml("TaxCategory", row.category, row.rate, { withReason: true }),
        "</cac:TaxSubtotal>",
      ].join("\n"),
    ),
    "</cac:TaxTotal>",
    options.taxCurrency
      ? `<cac:TaxTotal><cbc:TaxAmount currencyID="${options.taxCurrency.code}">${options.taxCurrency.amount}</cbc:TaxAmount></cac:TaxTotal>`
      : "",
    "<cac:LegalMonetaryTotal>",
    amount("LineExtensionAmount", totals.lineExtension),
    amount("TaxExclusiveAmount", totals.taxExclusive),
    amount("TaxInclusiveAmount", totals.taxInclusive),
    allowances.some(({ charge }) => !charge) ? amount("AllowanceTotalAmount", totals.allowances) : "",
    allowances.some(({ charge }) => charge) ? amount("ChargeTotalAmount", totals.charges) : "",
    totals.prepaid === 0n ? "" : amount("PrepaidAmount", totals.prepaid),
    totals.rounding === 0n ? "" : amount("PayableRoundingAmount", totals.rounding),
    amount("PayableAmount", totals.payable),
    "</cac:LegalMonetaryTotal>",
    ...lines.map((line, index) => lineXml(line, { index, isInvoice, amount })),
  ].filter((piece) => piece !== "");
  const xml = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<r:${root} xmlns:r="urn:oasis:names:specification:ubl:schema:xsd:${root}-2"`,
    '  xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"',
    '  xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">',
    ...body,
    `</r:${root}>`,
    "",
  ].join("\n");
  return { xml: withPrefixes(xml, options.prefixes ?? { root: "", cac: "cac", cbc: "cbc" }), totals };
}

/** What a line comes to, in minor units. */
function netOf({ quantity, price, allowances = [] }: BuiltLine): bigint {
  return allowances.reduce((net, { charge, amount }) => net + (charge ? amount : -amount), quantity * price);
}

type VatRow = { category: VatCategory; rate: number; taxable: bigint; tax: bigint };

function totalsOf({ lines, allowances = [], prepaid = 0n, rounding = 0n }: BuiltOptions) {
  const vat = new Map<string, VatRow>();
  const tax = (category: VatCategory, rate: number, amount: bigint): void => {
    const key = `${category}${rate}`;
    const taxable = (vat.get(key)?.taxable ?? 0n) + amount;
    vat.set(key, { category, rate, taxable, tax: percent(taxable, rate) });
  };
  for (const line of lines) tax(line.category, line.rate, netOf(line));
  for (const { charge, amount, category = "S", rate = 21 } of allowances) {
    tax(category, rate, charge ? amount : -amount);
  }
  const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((total, each) => total + each, 0n);
  const lineExtension = sum(lines.map(netOf));
  const allowanceTotal = sum(allowances.filter(({ charge }) => !charge).map(({ amount }) => amount));
  const chargeTotal = sum(allowances.filter(({ charge }) => charge).map(({ amount }) => amount));
  const taxExclusive = lineExtension - allowanceTotal + chargeTotal;
  const taxTotal = sum([...vat.values()].map((row) => row.tax));
  const totals: BuiltTotals = {
    lineExtension,
    allowances: allowanceTotal,
    charges: chargeTotal,
    taxExclusive,
    tax: taxTotal,
    taxInclusive: taxExclusive + taxTotal,
    prepaid,
    rounding,
    payable: taxExclusive + taxTotal - prepaid + rounding,
  };
  return { totals, vat };
}

/** Half away from zero, for a rate in whole percents. */
function percent(taxable: bigint, rate: number): bigint {
  const size = (taxable < 0n ? -taxable : taxable) * BigInt(rate);
  const rounded = (size + 50n) / 100n;
  return taxable < 0n ? -rounded : rounded;
}

type Writing = { amount: (name: string, minor: bigint) => string };

function lineXml(
  line: BuiltLine,
  { index, isInvoice, amount }: Writing & { index: number; isInvoice: boolean },
) {
  const quantity = isInvoice ? "InvoicedQuantity" : "CreditedQuantity";
  return [
    `<cac:${isInvoice ? "InvoiceLine" : "CreditNoteLine"}>`,
    `<cbc:ID>${index + 1}</cbc:ID>`,
    `<cbc:${quantity} unitCode="HUR">${line.quantity}</cbc:${quantity}>`,
    amount("LineExtensionAmount", netOf(line)),
    ...(line.allowances ?? []).map((each) => allowanceXml(each, { amount, withCategory: false })),
    "<cac:Item>",
    `<cbc:Name>${line.name ?? "Arbeid monteur"}</cbc:Name>`,
    categoryXml("ClassifiedTaxCategory", line.category, line.rate, { withReason: false }),
    "</cac:Item>",
    `<cac:Price>${amount("PriceAmount", line.price)}</cac:Price>`,
    `</cac:${isInvoice ? "InvoiceLine" : "CreditNoteLine"}>`,
  ].join("\n");
}

function allowanceXml(
  { charge = false, amount: minor, category = "S", rate = 21 }: BuiltAllowance,
  { amount, withCategory }: Writing & { withCategory: boolean },
): string {
  return [
    "<cac:AllowanceCharge>",
    `<cbc:ChargeIndicator>${charge}</cbc:ChargeIndicator>`,
    `<cbc:AllowanceChargeReasonCode>${charge ? "FC" : "95"}</cbc:AllowanceChargeReasonCode>`,
    `<cbc:AllowanceChargeReason>${charge ? "Voorrijkosten" : "Korting"}</cbc:AllowanceChargeReason>`,
    amount("Amount", minor),
    withCategory ? categoryXml("TaxCategory", category, rate, { withReason: false }) : "",
    "</cac:AllowanceCharge>",
  ]
    .filter((piece) => piece !== "")
    .join("\n");
}

function categoryXml(
  name: string,
  category: VatCategory,
  rate: number,
  { withReason }: { withReason: boolean },
): string {
  const percentXml = category === "O" ? "" : `<cbc:Percent>${rate}.00</cbc:Percent>`;
  const untaxed = !["S", "Z", "L", "M"].includes(category);
  const reason =
    withReason && untaxed ? `<cbc:TaxExemptionReason>Reden ${category}</cbc:TaxExemptionReason>` : "";
  return `<cac:${name}><cbc:ID>${category}</cbc:ID>${percentXml}${reason}<cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:${name}>`;
}

const SUPPLIER = `<cac:AccountingSupplierParty><cac:Party>
<cbc:EndpointID schemeID="0106">90011223</cbc:EndpointID>
<cac:PartyName><cbc:Name>Vonk Installaties</cbc:Name></cac:PartyName>
<cac:PostalAddress><cbc:StreetName>Havenstraat 9</cbc:StreetName><cbc:CityName>Zwolle</cbc:CityName>
<cbc:PostalZone>8011 AB</cbc:PostalZone><cac:Country><cbc:IdentificationCode>NL</cbc:IdentificationCode></cac:Country></cac:PostalAddress>
<cac:PartyTaxScheme><cbc:CompanyID>NL009988776B01</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>
<cac:PartyLegalEntity><cbc:RegistrationName>Vonk Installatietechniek B.V.</cbc:RegistrationName>
<cbc:CompanyID schemeID="0106">90011223</cbc:CompanyID></cac:PartyLegalEntity>
</cac:Party></cac:AccountingSupplierParty>`;

function customer(name: string): string {
  return `<cac:AccountingCustomerParty><cac:Party>
<cbc:EndpointID schemeID="0208">0899123456</cbc:EndpointID>
<cac:PostalAddress><cbc:StreetName>Gravensteenkaai 4</cbc:StreetName><cbc:CityName>Gent</cbc:CityName>
<cbc:PostalZone>9000</cbc:PostalZone><cac:Country><cbc:IdentificationCode>BE</cbc:IdentificationCode></cac:Country></cac:PostalAddress>
<cac:PartyTaxScheme><cbc:CompanyID>BE0899123456</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>
<cac:PartyLegalEntity><cbc:RegistrationName>${name}</cbc:RegistrationName></cac:PartyLegalEntity>
<cac:Contact><cbc:Name>Lieve Maes</cbc:Name><cbc:ElectronicMail>lieve@torenkraan.example</cbc:ElectronicMail></cac:Contact>
</cac:Party></cac:AccountingCustomerParty>`;
}

function paymentMeans(isInvoice: boolean): string {
  const due = isInvoice ? "" : "<cbc:PaymentDueDate>2026-03-16</cbc:PaymentDueDate>";
  return `<cac:PaymentMeans><cbc:PaymentMeansCode>30</cbc:PaymentMeansCode>${due}<cbc:PaymentID>2026-0117</cbc:PaymentID>
<cac:PayeeFinancialAccount><cbc:ID>NL00 BANK 0123 4567 89</cbc:ID><cbc:Name>Vonk Installatietechniek</cbc:Name>
<cac:FinancialInstitutionBranch><cbc:ID>BANKNL2A</cbc:ID></cac:FinancialInstitutionBranch></cac:PayeeFinancialAccount></cac:PaymentMeans>`;
}

function withPrefixes(xml: string, { root, cac, cbc }: { root: string; cac: string; cbc: string }): string {
  const tag = (prefix: string): string => (prefix === "" ? "" : `${prefix}:`);
  const declared = (prefix: string): string => (prefix === "" ? "xmlns=" : `xmlns:${prefix}=`);
  return xml
    .replace(/xmlns:(r|cac|cbc)=/g, (_, which) =>
      declared(which === "r" ? root : which === "cac" ? cac : cbc),
    )
    .replace(/(<\/?)(r|cac|cbc):/g, (_, open, which) => {
      return `${open}${tag(which === "r" ? root : which === "cac" ? cac : cbc)}`;
    });
}
