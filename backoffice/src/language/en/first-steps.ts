export const firstSteps = {
  title: "From here to your first paid invoice",
  intro: "The numbers come here by themselves. Until then:",
  introTest:
    "There are no test invoices yet. With a test key of Mollie you can try everything without real money:",
  connect: "Connect Mollie",
  connectText: "Paste an API key, and your customers can pay with iDEAL, cards and more.",
  done: "Done",
  make: "Make an invoice",
  makeText: "Write one here, or import UBL or CSV files from your invoicing program.",
  toImport: "To the import",
  share: "Share its pay link",
  shareText:
    "By mail, as a text message or as a QR code. When the customer pays, the invoice becomes paid by itself.",
} as const;
