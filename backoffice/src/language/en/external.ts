export const external = {
  title: "Other payments",
  none: "Money that came by bank, cash or card reader is registered here.",
  register: "Register payment",
  registered: "The payment is registered.",
  type: "How it came",
  types: { bank: "Bank", cash: "Cash", card_reader: "Card reader", other: "Other" },
  amount: "Amount",
  paidOn: "Received on",
  reference: "Reference",
  referenceHint: "Such as the line of the bank statement",
  takeBack: "Take back",
  takeBackOf: "Take back {{amount}}",
  takenBack: "Taken back",
  takenBackToast: "The payment is taken back.",
  takeBackTitle: "Take this payment back?",
  takeBackText:
    "A counter-entry of {{amount}} is made and the invoice asks for that amount again. Both stay in the timeline.",
} as const;
