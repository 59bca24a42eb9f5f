export const invoices = {
  new: "New invoice",
  test: "Test",
  noNumber: "No number yet",
} as const;
