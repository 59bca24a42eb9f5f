import { randomBytes } from "node:crypto";

/** What each kind of thing's id begins with. An id tells what it is, in logs, URLs and support mails alike. */
const PREFIXES = {
  merchant: "mer",
  apiKey: "key",
  customer: "cus",
  invoice: "inv",
  creditNote: "crn",
  payLink: "lnk",
  payment: "pay",
  externalPayment: "ext",
  transactionType: "ttp",
  refund: "ref",
  chargeback: "cbk",
  surplusApplication: "sap",
  freeze: "frz",
  mollieConnection: "mco",
  ledgerTransaction: "ltx",
  event: "evt",
  mail: "mai",
  reminder: "rem",
  reminderScheme: "rsc",
  reminderStep: "rst",
  role: "rol",
  member: "mbr",
  invitation: "ivt",
  webhookCall: "whc",
  integrationLogEntry: "log",
} as const;

export type IdKind = keyof typeof PREFIXES;
export type Id<K extends IdKind> = string & { readonly __id: K };

export type MerchantId = Id<"merchant">;
export type CustomerId = Id<"customer">;
export type InvoiceId = Id<"invoice">;
export type CreditNoteId = Id<"creditNote">;
export type PaymentId = Id<"payment">;
export type ExternalPaymentId = Id<"externalPayment">;
export type TransactionTypeId = Id<"transactionType">;
export type RefundId = Id<"refund">;
export type ChargebackId = Id<"chargeback">;
export type SurplusApplicationId = Id<"surplusApplication">;
export type FreezeId = Id<"freeze">;
export type EventId = Id<"event">;
export type MailId = Id<"mail">;
export type ReminderId = Id<"reminder">;
export type ReminderSchemeId = Id<"reminderScheme">;
export type ReminderStepId = Id<"reminderStep">;
export type MollieConnectionId = Id<"mollieConnection">;

/** Makes ids; the demo brings one that makes them at the times of its story. */
export type NewId = <K extends IdKind>(kind: K) => Id<K>;

/** Crockford's base 32 in lower case: no letters that look alike, safe in URLs, sorts like its bytes. */
const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

/**
 * A new id: 48 bits of time and 80 of chance, as in ULID (https://github.com/ulid/spec), so that ids made later sort
 * later and index pages stay warm. Not a secret: pay tokens and API keys are made by `randomToken`.
 */
export function idsAt(now: () => Date): NewId {
  return <K extends IdKind>(kind: K) => {
    const time = BigInt(now().getTime());
    const chance = BigInt(`0x${randomBytes(10).toString("hex")}`);
    let value = (time << 80n) | chance;
    let text = "";
    for (let i = 0; i < 26; i++) {
      text = ALPHABET[Number(value & 31n)] + text;
      value >>= 5n;
    }
    return `${PREFIXES[kind]}_${text}` as Id<K>; // justified: this is where such an id is made
  };
}

/** The regular expression (as source) that an id of this kind matches; for schemas. */
export function idPattern(kind: IdKind): string {
  return `^${PREFIXES[kind]}_[0-9a-hjkmnp-tv-z]{26}$`;
}

/** An unguessable secret for URLs and keys: 192 bits, base64url, so 32 characters. */
export function randomToken(): string {
  return randomBytes(24).toString("base64url");
}

/**
 * A random name for an address that stands on paper: ten characters without look-alikes, in two groups as people type
 * them. Not a secret; its 50 bits keep a stranger from walking through all that there are.
 */
export function randomName(): string {
  const letters = [...randomBytes(10)].map((byte) => ALPHABET[byte & 31]);
  return `${letters.slice(0, 5).join("")}-${letters.slice(5).join("")}`;
}
