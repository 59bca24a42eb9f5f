import { DOCUMENT_KINDS } from "./document-types.ts";
import { specificationOf } from "./specification.ts";
import type { UblDocument, UblLink, UblPaymentMeans } from "./ubl-document.ts";
import { writeAllowanceOrCharge, writeTaxTotals, writeTotals } from "./write-amounts.ts";
import { writeLine, writePeriod } from "./write-line.ts";
import { writeParty } from "./write-party.ts";
import { element, PREFIXES, toXml, type XmlNode } from "./xml-nodes.ts";

/** What every file of ours begins with. */
export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>';

/**
 * Writes an invoice or credit note as UBL 2.1: `readUbl` of it is the same document again. The elements stand in the
 * order of UBL's schemas, without which no validator reads them
 * (https://docs.oasis-open.org/ubl/os-UBL-2.1/xsd/maindoc/). It says that it follows Peppol BIS Billing 3.0, or
 * EN 16931, only where it does: see `specification.ts`.
 */
export function writeUbl(document: UblDocument): string {
  const { kind } = document;
  const { root, namespace } = DOCUMENT_KINDS[kind];
  const node = element(
    root,
    [
      ...writeHead(document),
      ...writeReferences(document),
      writeParty("cac:AccountingSupplierParty", document.supplier),
      writeParty("cac:AccountingCustomerParty", document.customer),
      element("cac:Delivery", [element("cbc:ActualDeliveryDate", document.deliveredOn)]),
      ...document.paymentMeans.map((means) => writePaymentMeans(means, document)),
      writePaymentTerms(document.paymentTerms),
      ...document.allowancesAndCharges.map(writeAllowanceOrCharge),
      ...writeTaxTotals(document),
      writeTotals(document.totals),
      ...document.lines.map((line) => writeLine(line, document)),
    ],
    { xmlns: namespace, ...PREFIXES },
  );
  return `${XML_DECLARATION}\n${node && toXml(node)}\n`;
}

/** A credit note has no element of its own for its due date (BT-9); it stands among the payment means. */
function writeHead(document: UblDocument): (XmlNode | null)[] {
  const isInvoice = document.kind === "invoice";
  const { customization, profile } = specificationOf(document);
  return [
    element("cbc:CustomizationID", customization),
    element("cbc:ProfileID", profile),
    element("cbc:ID", document.number),
    element("cbc:IssueDate", document.issuedOn),
    element("cbc:DueDate", isInvoice ? document.dueOn : null),
    element(DOCUMENT_KINDS[document.kind].typeCode, document.typeCode),
    element("cbc:Note", document.note),
    element("cbc:DocumentCurrencyCode", document.currency),
    element("cbc:TaxCurrencyCode", document.taxCurrency),
    element("cbc:BuyerReference", document.buyerReference),
    writePeriod(document.period),
  ];
}

function writeReferences({ orderReference, billingReferences, links }: UblDocument): (XmlNode | null)[] {
  return [
    element("cac:OrderReference", [element("cbc:ID", orderReference)]),
    ...billingReferences.map(({ number, issuedOn }) =>
      element("cac:BillingReference", [
        element("cac:InvoiceDocumentReference", [
          element("cbc:ID", number),
          element("cbc:IssueDate", issuedOn),
        ]),
      ]),
    ),
    ...links.map((link) => writeLink(link)),
  ];
}

export function writeLink({ id, description, uri }: UblLink, attributes = {}): XmlNode | null {
  return element(
    "cac:AdditionalDocumentReference",
    [
      element("cbc:ID", id),
      element("cbc:DocumentDescription", description),
      element("cac:Attachment", [element("cac:ExternalReference", [element("cbc:URI", uri)])]),
    ],
    attributes,
  );
}

export function writePaymentMeans(
  { code, reference, account, accountName, bic }: UblPaymentMeans,
  { kind, dueOn }: Pick<UblDocument, "kind" | "dueOn">,
  attributes = {},
): XmlNode | null {
  return element(
    "cac:PaymentMeans",
    [
      element("cbc:PaymentMeansCode", code),
      element("cbc:PaymentDueDate", kind === "credit_note" ? dueOn : null),
      element("cbc:PaymentID", reference),
      element("cac:PayeeFinancialAccount", [
        element("cbc:ID", account),
        element("cbc:Name", accountName),
        element("cac:FinancialInstitutionBranch", [element("cbc:ID", bic)]),
      ]),
    ],
    attributes,
  );
}

export function writePaymentTerms(terms: string | null, attributes = {}): XmlNode | null {
  return element("cac:PaymentTerms", [element("cbc:Note", terms)], attributes);
}
