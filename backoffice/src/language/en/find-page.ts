/** The page on which payers find an invoice from paper. */
export const findPage = {
  title: "Page for printed invoices",
  hint: "On this page a customer types the number and the amount of an invoice from paper and pays it online. An invoice that is found gets its pay link if it had none, whenever payments are created otherwise. Leave it closed if many of your invoices have the same amount.",
  isOpen: "Payers can find invoices here",
  slug: "Name in the address",
  slugHint:
    "Lower-case letters, digits and hyphens; left empty: a random name. Names you had before keep working.",
  slugShape: "Use at least three lower-case letters or digits, with single hyphens between.",
  link: "Address of the page",
  qr: "QR code of the page for printed invoices",
  save: "Save the page",
  saved: "The page is saved.",
} as const;
