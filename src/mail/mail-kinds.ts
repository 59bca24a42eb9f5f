/**
 * What a mail is about. `on_request` ones go when somebody asks, `by_scheme` ones when a reminder becomes due, the others
 * when their fact becomes true.
 */
export const MAIL_KINDS = {
  invoice: { reader: "payer", goes: "on_request", document: "invoice" },
  payment_received: { reader: "payer", goes: "by_itself", document: "receipt" },
  payment_failed: { reader: "payer", goes: "by_itself", document: null },
  reminder_upcoming: { reader: "payer", goes: "by_scheme", document: "invoice" },
  reminder_first: { reader: "payer", goes: "by_scheme", document: "invoice" },
  reminder_second: { reader: "payer", goes: "by_scheme", document: "invoice" },
  reminder_final: { reader: "payer", goes: "by_scheme", document: "invoice" },
  refund: { reader: "payer", goes: "by_itself", document: null },
  credit_note: { reader: "payer", goes: "by_itself", document: "credit_note" },
  chargeback: { reader: "merchant", goes: "by_itself", document: null },
  surplus: { reader: "merchant", goes: "by_itself", document: null },
} as const satisfies Record<string, MailKindFacts>;

type MailKindFacts = {
  /** Who reads it: the customer, or the business itself. */
  readonly reader: "payer" | "merchant";
  readonly goes: "on_request" | "by_itself" | "by_scheme";
  /** The PDF file that goes with it. */
  readonly document: "invoice" | "receipt" | "credit_note" | null;
};

export type MailKind = keyof typeof MAIL_KINDS;

// `Object.keys` forgets which keys the table has.
export const ALL_MAIL_KINDS = Object.keys(MAIL_KINDS) as MailKind[];
