export const balance = {
  title: "Outstanding",
  total: "Total",
  prepaid: "Prepaid",
  credited: "Credited",
  received: "Received",
  outstanding: "Outstanding",
  surplus: "Paid too much",
  writtenOff: "Written off",
  unexplained:
    "{{amount}} was paid back at Mollie, and nobody has said why yet. Until then the customer is not asked for it.",
  void: "The invoice is void and asks for nothing any more.",
  uncollectible: "The invoice is written off and asks for nothing any more.",
  settledBy: {
    payment: "Settled by payment",
    credit: "Settled by a credit note",
    mixed: "Settled by payment and credit",
  },
} as const;
