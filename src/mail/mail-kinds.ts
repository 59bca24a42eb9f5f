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
  invitation: { reader: "colleague", goes: "by_itself", document: null },
} as const satisfies Record<string, MailKindFacts>;

type MailKindFacts = {
  /** Who reads it: the customer, the business itself, or somebody who is to work there. */
  readonly reader: "payer" | "merchant" | "colleague";
  readonly goes: "on_request" | "by_itself" | "by_scheme";
  /** The PDF file that goes with it. */
  readonly document: "invoice" | "receipt" | "credit_note" | null;
};

export type MailKind = keyof typeof MAIL_KINDS;

/**
 * Kinds that stand under E-mail and whose texts the office writes. An invitation does not: its link is for one person
 * alone, so what it says is not kept, and what became of it stands with the team.
 */
export type OfficeMailKind = Exclude<MailKind, "invitation">;

/** Whether the office sees mails of this kind. */
export function isForOffice(kind: MailKind): kind is OfficeMailKind {
  return kind !== "invitation";
}

// `Object.keys` forgets which keys the table has.
export const OFFICE_MAIL_KINDS = (Object.keys(MAIL_KINDS) as MailKind[]).filter(isForOffice);
