/** How documents are numbered. */
export const numbering = {
  title: "Numbering",
  hint: "Numbers follow each other without gaps. Test documents have their own.",
  documents: {
    invoice: "Invoices",
    credit_note: "Credit notes",
  },
  next: "next: {{number}}",
  change: "Change",
  changeOf: "Change the numbering of {{name}}, next: {{number}}",
  edit: "Change the numbering",
  prefix: "Begins with",
  prefixHint:
    "Letters, digits, spaces and - . / _; {year} is the year of the document, and begins the count again each year",
  digits: "Digits at least",
  digitsRange: "Write a number from 1 to {{most}}.",
  nextCount: "Next count",
  nextHint: "It can only rise; the numbers in between are noted as passed over.",
  preview: "A document of today will be {{number}}.",
  changed: "The numbering is changed. Documents that were issued keep their numbers.",
} as const;
