export const invoices = {
  new: "New invoice",
  test: "Test",
  noNumber: "No number",
  methods: { banktransfer: "Bank transfer", creditcard: "Card", directdebit: "Direct debit" },
} as const;
