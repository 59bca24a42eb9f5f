export const why = {
  notDraft: "Only a draft can be issued.",
  draft: "Issue the invoice first.",
  settled: "There is nothing left to pay.",
  closed: "The invoice is closed.",
  booked: "Money or a credit note has been booked, so the invoice can only be credited.",
  sent: "The invoice was sent to the customer, so it can only be credited.",
  alreadySent: "The invoice was sent already.",
  noOtherInvoice: "The customer owes nothing on another invoice in this currency.",
  allWentBack: "All of this payment was refunded or charged back.",
  notConnected: "Connect Mollie first, under Software integrations.",
  powerUpInactive: "Activate the Mollie Power-Up first, under Software integrations.",
  allCredited: "All of the invoice has been credited.",
} as const;
