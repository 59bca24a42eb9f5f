import { say } from "../sentences/say.ts";

/** Why an invoice is not reminded of now, and how that is said. */
export const BLOCKS = {
  not_open: say("The invoice is not open."),
  nothing_to_pay: say("Nothing is to be paid any more."),
  test_mode: say("It is a test invoice."),
  not_sent: say("The invoice was not sent yet."),
  no_address: say("The customer has no e-mail address."),
  processing: say("A payment is on its way."),
  disputed: say("The bank took a payment back, and that is not settled."),
  refund_unexplained: say("A refund waits for the word whether it is still owed."),
  frozen: say("The books of the invoice disagree; somebody has to look first."),
  paused: say("Reminders are paused."),
  reminded_lately: say("The customer was reminded of it less than a day ago."),
  mail_off: say("No mail was sent at the time."),
  mollie_unknown: say("Mollie could not be asked whether it was paid meanwhile."),
} as const;
export type Block = keyof typeof BLOCKS;
