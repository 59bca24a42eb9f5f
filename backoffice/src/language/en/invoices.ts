export const invoices = {
  new: "New invoice",
  test: "Test",
  noNumber: "No number",
} as const;
