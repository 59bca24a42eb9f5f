/** What needs attention, by the kinds of `GET /overview`. */
export const worries = {
  key_problem: {
    title: "The connection to Mollie has a problem",
    text: "Look at the connection to see what to do.",
  },
  not_connected: {
    title: "Mollie is not connected",
    text: "Customers cannot pay online until you connect an API key.",
  },
  webhook_silence: {
    title: "No messages arrive from Mollie",
    text: "A payment was made {{since}}, and Mollie’s message about it did not arrive. Payments are looked up all the same, only later. Check that Mollie can reach this server.",
  },
  frozen: {
    title: "The books of an invoice disagree",
    text: "No money leaves it until an administrator has looked and released it.",
  },
  payment_set_aside: {
    title: "A payment was set aside",
    text: "Mollie reports it otherwise than it was asked for, so it is not booked.",
  },
  chargeback: {
    title: "Charged back",
    text: "The bank took the money back, and the invoice asks for it again.",
  },
  mail_not_sent: {
    title: "An e-mail did not arrive",
    text: "It was refused, could not be sent, or perhaps did not go. Mend the address and send it again.",
  },
  unexplained_refund: {
    title: "A refund without a reason",
    text: "It was made at Mollie. Say why, so that the invoice asks for the right amount.",
  },
  surplus: {
    title: "Paid too much",
    text: "Refund it, or pay another invoice with it.",
  },
} as const;
