export const importing = {
  title: "Import invoices",
  intro: "UBL 2.1 or Peppol BIS 3.0 files (XML). Importing a file twice changes nothing.",
  drop: "Drop files here, or press to choose",
  limit: "XML files of at most 5 MB each",
  notXml: "{{name}} is not an XML file of at most 5 MB.",
  progress: "{{done}} of {{total}} files",
  waiting: "Waiting",
  running: "Importing",
  invoice: "Invoice {{number}}",
  creditNote: "Credit note {{number}}",
  showInvoice: "Show the invoice",
  results: "Results",
} as const;
