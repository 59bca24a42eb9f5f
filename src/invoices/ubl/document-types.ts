/**
 * The document types that are read, by UNCL 1001 code.
 *
 * Invoices: what Peppol BIS Billing 3.0 allows (PEPPOL-EN16931-P0100), with 389 and 527 of its self-billing twin,
 * and 130, 202 to 204, 211, 295, 385, 387, 390, 394, 456 to 458, 633 and 935, which EN 16931 knows too (BR-CL-01).
 * Left out on purpose: 325 (pro forma) and 751 (for the books alone), because neither asks anybody to pay, and 381
 * in an Invoice, because a credit note has a root element of its own.
 */
const INVOICE_TYPES: ReadonlySet<string> = new Set(
  (
    "71 80 82 84 102 130 202 203 204 211 218 219 295 326 331 380 382 383 384 385 386 387 388 389 390 393 394 395 " +
    "456 457 458 527 553 575 623 633 780 817 870 875 876 877 935"
  ).split(" "),
);

/** Credit notes: PEPPOL-EN16931-P0101, with 261 (self-billed), 262, 296, 308, 420 and 458 of BR-CL-01. */
const CREDIT_NOTE_TYPES: ReadonlySet<string> = new Set(
  "81 83 261 262 296 308 381 396 420 458 532".split(" "),
);

export type DocumentKind = "invoice" | "credit_note";

/** What differs between the two documents of UBL that we read. The namespaces are those of OASIS UBL 2.1. */
export const DOCUMENT_KINDS = {
  invoice: {
    root: "Invoice",
    namespace: "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2",
    typeCode: "cbc:InvoiceTypeCode",
    types: INVOICE_TYPES,
    line: "cac:InvoiceLine",
    quantity: "cbc:InvoicedQuantity",
  },
  credit_note: {
    root: "CreditNote",
    namespace: "urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2",
    typeCode: "cbc:CreditNoteTypeCode",
    types: CREDIT_NOTE_TYPES,
    line: "cac:CreditNoteLine",
    quantity: "cbc:CreditedQuantity",
  },
} as const;
