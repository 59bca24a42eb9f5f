/** Which ways of paying beside Mollie are told apart. */
export const transactionTypes = {
  title: "Transaction types",
  hint: "How money can come that does not come through Mollie. Your own types are booked as one of the built-in ways.",
  builtIn: "built in",
  booksAs: "booked as {{way}}",
  name: "New type",
  namePlaceholder: "Such as Gift voucher",
  booksAsLabel: "Booked as",
  add: "Add",
  added: "The type is added.",
  withdraw: "Offer no longer",
  withdrawOf: "Offer no longer: {{name}}",
  withdrawn: "The type is offered no longer. Payments that have it keep it.",
} as const;
