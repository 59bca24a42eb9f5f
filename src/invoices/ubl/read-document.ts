import type { Day } from "../../clock/clock.ts";
import { type Currency, parseCurrency } from "../../money/currency.ts";
import { checkTotals } from "./check-totals.ts";
import { checkVat } from "./check-vat.ts";
import { DOCUMENT_KINDS, type DocumentKind } from "./document-types.ts";
import { readDocumentAllowancesAndCharges } from "./read-allowances.ts";
import { readLines } from "./read-lines.ts";
import { readParty } from "./read-party.ts";
import { readPaymentMeans } from "./read-payment-means.ts";
import { readPeriod } from "./read-period.ts";
import { readTax } from "./read-tax.ts";
import { readTotals } from "./read-totals.ts";
import { all, day, first, joinedText, type Reading, requiredDay, requiredText, text } from "./read-values.ts";
import { gatherRefusals, type Refusals } from "./refusals.ts";
import type { UblBillingReference, UblDocument, UblLink } from "./ubl-document.ts";
import { shown } from "./xml-refusal.ts";
import type { XmlElement } from "./xml-tree.ts";

/**
 * Reads the elements of an Invoice or CreditNote and checks them. Everything is read before anything is thrown, so
 * that the maker of the document hears all reasons at once; values that stand in for refused ones never leave here.
 */
export function readDocument(root: XmlElement, { kind }: { kind: DocumentKind }): UblDocument {
  const refusals = gatherRefusals();
  const currency = readCurrency(refusals, root);
  const reading: Reading = { refusals, currency };
  const lines = readLines(reading, root, { kind });
  const allowancesAndCharges = readDocumentAllowancesAndCharges(reading, root);
  const tax = readTax(reading, root);
  const { totals, element } = readTotals(reading, root, { tax: tax.total });
  const paymentMeans = readPaymentMeans(reading, root);
  const document: UblDocument = {
    kind,
    number: readNumber(reading, root),
    typeCode: readTypeCode(reading, root, { kind }),
    // BR-03
    issuedOn: requiredDay(reading, root, "cbc:IssueDate"),
    dueOn: day(reading, root, "cbc:DueDate") ?? paymentMeans.dueOn,
    currency,
    taxCurrency: tax.taxCurrency,
    taxInTaxCurrency: tax.inTaxCurrency,
    note: joinedText(root, "cbc:Note"),
    buyerReference: text(reading, root, "cbc:BuyerReference"),
    orderReference: text(reading, root, "cac:OrderReference", "cbc:ID"),
    billingReferences: readBillingReferences(reading, root),
    links: readLinks(root),
    supplier: readParty(reading, root, { role: "cac:AccountingSupplierParty" }),
    customer: readParty(reading, root, { role: "cac:AccountingCustomerParty" }),
    paymentMeans: paymentMeans.means,
    paymentTerms: joinedTerms(root),
    deliveredOn: readDeliveredOn(reading, root),
    period: readPeriod(reading, root),
    lines,
    allowancesAndCharges,
    vat: tax.rows.map(({ vat }) => vat),
    totals,
  };
  checkVat(reading, root, { document, rows: tax.rows });
  checkTotals(reading, { document, element, taxTotalElement: tax.totalElement });
  refusals.throwIfAny();
  return document;
}

/** BR-05 and BR-CL-04. Without it no amount can be read, so this one is thrown at once. */
function readCurrency(refusals: Refusals, root: XmlElement): Currency {
  const [element, second] = all(root, "cbc:DocumentCurrencyCode");
  const currency = parseCurrency(element?.text ?? "");
  if (currency && !second) return currency;
  if (second) refusals.notAccepted(second, "appears a second time; it can be there only once.");
  else if (element)
    refusals.notAccepted(element, `is ${shown(element.text)}, which is not an ISO 4217 currency.`);
  else {
    refusals.notAccepted(root, "has no DocumentCurrencyCode; an invoice must have it.", {
      missing: "cbc:DocumentCurrencyCode",
    });
  }
  refusals.throwIfAny();
  throw new Error("A document without a currency was refused above.");
}

/** As long as a number of ours may be; real ones have some twenty characters. */
const LONGEST_NUMBER = 100;

/** BR-02. */
function readNumber(reading: Reading, root: XmlElement): string {
  const number = requiredText(reading, root, "cbc:ID");
  if (number.length > LONGEST_NUMBER) {
    const sentence = `has ${number.length} characters; a number has at most ${LONGEST_NUMBER}.`;
    reading.refusals.notAccepted(first(root, "cbc:ID") ?? root, sentence);
  }
  return number;
}

/** BR-04 and BR-CL-01. */
function readTypeCode(reading: Reading, root: XmlElement, { kind }: { kind: DocumentKind }): string {
  const { typeCode: name, types } = DOCUMENT_KINDS[kind];
  const code = requiredText(reading, root, name);
  if (code !== "" && !types.has(code)) {
    const what = kind === "invoice" ? "invoice that asks for payment" : "credit note";
    reading.refusals.notAccepted(
      first(root, name) ?? root,
      `is ${shown(code)}, which is not a type of ${what}.`,
    );
  }
  return code;
}

/** BR-55: a reference without the number of what it refers to is refused. */
function readBillingReferences(reading: Reading, root: XmlElement): readonly UblBillingReference[] {
  return all(root, "cac:BillingReference")
    .flatMap((reference) => [
      ...all(reference, "cac:InvoiceDocumentReference"),
      ...all(reference, "cac:CreditNoteDocumentReference"),
    ])
    .map((element) => ({
      number: requiredText(reading, element, "cbc:ID"),
      issuedOn: day(reading, element, "cbc:IssueDate"),
    }));
}

/** Nothing is at stake with them, so one without its number (BR-52) is left out rather than refused. */
function readLinks(root: XmlElement): readonly UblLink[] {
  return all(root, "cac:AdditionalDocumentReference").flatMap((element) => {
    const id = first(element, "cbc:ID")?.text ?? "";
    const place = first(first(element, "cac:Attachment"), "cac:ExternalReference");
    const uri = first(place, "cbc:URI")?.text ?? "";
    return id === "" || uri === ""
      ? []
      : [{ id, description: joinedText(element, "cbc:DocumentDescription"), uri }];
  });
}

function joinedTerms(root: XmlElement): string | null {
  const notes = all(root, "cac:PaymentTerms").map((terms) => joinedText(terms, "cbc:Note"));
  return notes.filter((note) => note !== null).join("\n") || null;
}

/** UBL allows several deliveries, Peppol one; the first that has a day counts. */
function readDeliveredOn(reading: Reading, root: XmlElement): Day | null {
  const days = all(root, "cac:Delivery").map((delivery) => day(reading, delivery, "cbc:ActualDeliveryDate"));
  return days.find((each) => each !== null) ?? null;
}
