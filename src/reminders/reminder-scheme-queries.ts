import type { Tx } from "../db/tx.ts";
import type { CustomerId, ReminderSchemeId, ReminderStepId } from "../ids/ids.ts";
import type { ReminderScheme, ReminderStep } from "./reminder-scheme.ts";

type SchemeRow = Omit<ReminderScheme, "steps">;
type StepRow = ReminderStep & { schemeId: ReminderSchemeId };

/** All schemes of the merchant with their steps, by name. */
export async function listSchemes({ sql }: Tx): Promise<ReminderScheme[]> {
  const schemes = await sql<SchemeRow[]>`
    select id, name, is_default, created_at from reminder_schemes order by lower(name)`;
  const steps = await sql<StepRow[]>`
    select scheme_id, id, days, mail_kind, since::text as since from reminder_steps order by days`;
  return schemes.map((scheme) => ({
    ...scheme,
    steps: steps
      .filter(({ schemeId }) => schemeId === scheme.id)
      .map(({ id, days, mailKind, since }) => ({ id, days, mailKind, since })),
  }));
}

/** One scheme, or null when the merchant has none with that id. */
export async function readScheme(tx: Tx, { id }: { id: ReminderSchemeId }): Promise<ReminderScheme | null> {
  return (await listSchemes(tx)).find((scheme) => scheme.id === id) ?? null;
}

/** The scheme that holds for a customer: its own, else the default one; null where there is neither. */
export async function readSchemeFor(
  tx: Tx,
  { customerId }: { customerId: CustomerId },
): Promise<ReminderScheme | null> {
  const schemes = await listSchemes(tx);
  const own = await readOwnScheme(tx, { customerId });
  return schemes.find(({ id, isDefault }) => (own === null ? isDefault : id === own)) ?? null;
}

/** The scheme that was chosen for a customer; null where none was. */
export async function readOwnScheme(
  { sql }: Tx,
  { customerId }: { customerId: CustomerId },
): Promise<ReminderSchemeId | null> {
  const [row] = await sql<{ schemeId: ReminderSchemeId }[]>`
    select scheme_id from customer_reminder_schemes where customer_id = ${customerId}`;
  return row?.schemeId ?? null;
}

/** Chooses a scheme for a customer; null goes back to the default one. */
export async function putOwnScheme(
  { sql, merchantId }: Tx,
  { customerId, schemeId }: { customerId: CustomerId; schemeId: ReminderSchemeId | null },
): Promise<void> {
  if (schemeId === null) {
    await sql`delete from customer_reminder_schemes where customer_id = ${customerId}`;
    return;
  }
  await sql`
    insert into customer_reminder_schemes (merchant_id, customer_id, scheme_id)
    values (${merchantId}, ${customerId}, ${schemeId})
    on conflict (merchant_id, customer_id) do update set scheme_id = excluded.scheme_id`;
}

/** Stores a scheme, or its new name; its steps are written by `putSteps`. */
export async function putScheme(
  { sql, now, merchantId }: Tx,
  { id, name, isDefault }: Pick<ReminderScheme, "id" | "name" | "isDefault">,
): Promise<void> {
  if (isDefault) await sql`update reminder_schemes set is_default = false where is_default and id <> ${id}`;
  await sql`
    insert into reminder_schemes (merchant_id, id, name, is_default, created_at, updated_at)
    values (${merchantId}, ${id}, ${name}, ${isDefault}, ${now}, ${now})
    on conflict (merchant_id, id) do update set name = ${name}, is_default = ${isDefault}, updated_at = ${now}`;
}

/** Makes these the steps of a scheme: one that was there on the same day stays the same step. */
export async function putSteps(
  { sql, merchantId }: Tx,
  { schemeId, steps }: { schemeId: ReminderSchemeId; steps: readonly ReminderStep[] },
): Promise<void> {
  const days = steps.map((step) => step.days);
  await sql`delete from reminder_steps where scheme_id = ${schemeId} and days <> all(${days}::integer[])`;
  for (const step of steps) {
    await sql`
      insert into reminder_steps (merchant_id, id, scheme_id, days, mail_kind, since)
      values (${merchantId}, ${step.id}, ${schemeId}, ${step.days}, ${step.mailKind}, ${step.since})
      on conflict (merchant_id, scheme_id, days) do update set mail_kind = excluded.mail_kind`;
  }
}

/** Drops a scheme with its steps; what it reminded of stays, and its customers have the default one. */
export async function deleteScheme({ sql }: Tx, { id }: { id: ReminderSchemeId }): Promise<void> {
  await sql`delete from reminder_schemes where id = ${id}`;
}

/** One step, or null when its scheme does not have it any more. */
export async function readStep({ sql }: Tx, { id }: { id: ReminderStepId }): Promise<ReminderStep | null> {
  const [row] = await sql<ReminderStep[]>`
    select id, days, mail_kind, since::text as since from reminder_steps where id = ${id}`;
  return row ?? null;
}
