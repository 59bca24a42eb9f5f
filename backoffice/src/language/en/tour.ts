export const tour = {
  progress: "Tour: step {{step}} of {{steps}}",
  skip: "Skip the tour",
  back: "Back",
  next: "Next",
  done: "Done",
  look: {
    title: "Find an invoice that is still owed",
    text: "Each invoice shows its status and what is outstanding. Open one that is open.",
    go: "Show open invoices",
  },
  ask: {
    title: "Create its payment",
    text: "On the invoice, press “Create payment” if it has no link yet. Copy the link to share it, or open it as your customer would.",
  },
  pay: {
    title: "Pay it, and watch it become paid",
    text: "Press Pay on the customer’s page and choose how it ends. No real money moves in this demo. The invoice here says “Paid” by itself within seconds.",
  },
} as const;
