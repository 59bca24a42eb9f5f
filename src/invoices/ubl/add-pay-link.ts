import { invariant } from "../../problems/problems.ts";
import { all, first } from "./read-values.ts";
import type { UblLink, UblPaymentMeans } from "./ubl-document.ts";
import { writeLink, writePaymentMeans, writePaymentTerms, XML_DECLARATION } from "./write-ubl.ts";
import { decodeXml } from "./xml-encoding.ts";
import { element, PREFIXES, toXml, type XmlNode } from "./xml-nodes.ts";
import { parseXml, type XmlElement } from "./xml-tree.ts";

/** What we add to an invoice that was made elsewhere, as far as it does not say so itself. */
export type PaymentAdditions = {
  readonly reference: string;
  /** Null where the merchant has no account. */
  readonly means: UblPaymentMeans | null;
  /** Null while there is no pay link. */
  readonly link: UblLink | null;
  readonly terms: string | null;
};

/**
 * An invoice that was imported, as it came, with the pay link and the payment reference in it. The rest stays to the
 * letter: what we do not read (attachments, article numbers, the place of delivery, a payee) is part of it all the same.
 * One with a signature stays as it is, because a signature holds for those bytes only.
 */
export function addPayLink(xml: Buffer, additions: PaymentAdditions): string {
  const text = decodeXml(xml);
  const { root } = parseXml(text);
  const places = first(root, "cac:Signature") ? [] : placesFor(root, additions);
  // From the end, so that the places before stay where they are; of two at one place the later element goes in first.
  const complete = places
    .filter(({ node }) => node !== null)
    .toReversed()
    .toSorted((a, b) => b.at - a.at)
    .reduce((so, { at, node }) => so.slice(0, at) + (node && toXml(node)) + so.slice(at), text);
  return declaredAsUtf8(complete);
}

/** A document that was imported, as it came but for its encoding. */
export function asUtf8(xml: Buffer): string {
  return declaredAsUtf8(decodeXml(xml));
}

function declaredAsUtf8(text: string): string {
  return `${XML_DECLARATION}\n${text.replace(/^\s*<\?xml\s[^>]*\?>\s*/, "")}`;
}

type Place = { readonly at: number; readonly node: XmlNode | null };

function placesFor(root: XmlElement, { reference, means, link, terms }: PaymentAdditions): Place[] {
  const ownMeans = all(root, "cac:PaymentMeans");
  const isNamed = ownMeans.some((each) => first(each, "cbc:PaymentID"));
  const asInvoice = { kind: "invoice", dueOn: null } as const;
  return [
    { at: before(root, AFTER_LINKS), node: link && writeLink(link, PREFIXES) },
    ...(isNamed ? [] : ownMeans).map((each) => ({
      at: beforeOrLast(each, AFTER_PAYMENT_ID),
      node: element("cbc:PaymentID", reference, PREFIXES),
    })),
    {
      at: before(root, AFTER_PAYMENT_MEANS),
      node: ownMeans.length === 0 && means ? writePaymentMeans(means, asInvoice, PREFIXES) : null,
    },
    {
      at: before(root, AFTER_PAYMENT_TERMS),
      node: first(root, "cac:PaymentTerms") ? null : writePaymentTerms(terms, PREFIXES),
    },
  ];
}

/** What UBL's schema has behind these elements, each list ending with one that every invoice has. */
const AFTER_PAYMENT_TERMS = [
  "cac:PrepaidPayment",
  "cac:AllowanceCharge",
  "cac:TaxExchangeRate",
  "cac:PricingExchangeRate",
  "cac:PaymentExchangeRate",
  "cac:PaymentAlternativeExchangeRate",
  "cac:TaxTotal",
];
const AFTER_PAYMENT_MEANS = ["cac:PaymentTerms", ...AFTER_PAYMENT_TERMS];
const AFTER_LINKS = ["cac:ProjectReference", "cac:AccountingSupplierParty"];
const AFTER_PAYMENT_ID = [
  "cac:CardAccount",
  "cac:PayerFinancialAccount",
  "cac:PayeeFinancialAccount",
  "cac:CreditAccount",
  "cac:PaymentMandate",
  "cac:TradeFinancing",
];

function before(parent: XmlElement, names: readonly string[]): number {
  const starts = startsOf(parent, names);
  invariant(starts.length > 0, "A document that was read has a supplier and its VAT.");
  return Math.min(...starts);
}

/** Where none of them is there, behind everything that is. */
function beforeOrLast(parent: XmlElement, names: readonly string[]): number {
  const children = [...parent.children.values()].flat();
  return Math.min(...startsOf(parent, names), Math.max(...children.map(({ end }) => end)));
}

function startsOf(parent: XmlElement, names: readonly string[]): number[] {
  return names.flatMap((name) => all(parent, name).map(({ start }) => start));
}
