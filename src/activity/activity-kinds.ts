import type { EventType } from "../events/record-event.ts";
import type { Actor } from "../rights/actor.ts";
import type { Module } from "../rights/rights.ts";

/** The parts of the product that somebody changes; the log of calls changes by itself. */
export type ActivityKind = Exclude<Module, "logs">;

/**
 * Which facts are somebody's doing, by the part of the product that they change. What payers and Mollie do (a payment
 * that is paid, a chargeback) is on the invoice's timeline; a draft that stores itself while it is written says nothing.
 */
const TYPES: Record<ActivityKind, readonly EventType[]> = {
  team: [
    "member.invited",
    "member.invitation_withdrawn",
    "member.joined",
    "member.role_changed",
    "member.removed",
    "second_factor.enabled",
    "second_factor.disabled",
    "second_factor.reset",
    "role.created",
    "role.changed",
    "role.deleted",
  ],
  settings: ["settings.changed", "power_up.activated", "power_up.trial_started"],
  integrations: ["mollie.connected", "mollie.disconnected", "mollie.key_forgotten"],
  invoices: [
    "invoice.issued",
    "invoice.imported",
    "invoice.sent",
    "invoice.voided",
    "invoice.deleted",
    "invoice.written_off",
    "invoice.write_off_undone",
    "invoice.frozen",
    "invoice.released",
    "credit_note.issued",
    "reminders.paused",
    "reminders.resumed",
  ],
  payments: [
    "external_payment.registered",
    "external_payment.removed",
    "surplus.applied",
    "surplus.application_removed",
  ],
  refunds: ["refund.requested", "refund.explained", "refund.canceled"],
  customers: ["customer.created", "customer.updated"],
};

// `Object.keys` forgets which keys the table has.
export const ACTIVITY_KINDS = Object.keys(TYPES) as ActivityKind[];

/** The facts of one kind, or of all, about parts of the product that the reader may read. */
export function typesFor(actor: Actor, { kind }: { kind: ActivityKind | null }): readonly EventType[] {
  const asked = kind === null ? ACTIVITY_KINDS : [kind];
  return asked.filter((each) => actor.rights.has(`${each}:read`)).flatMap((each) => TYPES[each]);
}

/** What a fact is about. */
export function kindOf(type: EventType): ActivityKind | null {
  return ACTIVITY_KINDS.find((kind) => TYPES[kind].includes(type)) ?? null;
}
