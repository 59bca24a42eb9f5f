import type { Tx } from "../db/tx.ts";
import type { MollieConnectionId } from "../ids/ids.ts";
import type { MoneyJson } from "../money/money.ts";

export type Mode = "test" | "live";

/** A payment method as Mollie described it when the key was last checked; limits in Mollie's notation. */
export type Method = {
  id: string;
  description: string;
  minimumAmount: MoneyJson | null;
  maximumAmount: MoneyJson | null;
};

/** A Mollie API key with the profile and mode that Mollie said it has. */
export type MollieConnection = {
  id: MollieConnectionId;
  status: "active" | "retired" | "disconnected";
  mode: Mode;
  profileId: string;
  profileName: string;
  website: string | null;
  profileStatus: string;
  /** Null once the key was forgotten. */
  keyCiphertext: Buffer | null;
  keyHint: string;
  methods: Method[];
  checkedAt: Date;
  trouble: string | null;
  createdAt: Date;
  endedAt: Date | null;
  forgottenAt: Date | null;
};

/** Stores a connection as the active one; the one before was ended. */
export async function insertConnection(
  { sql, now, merchantId }: Tx,
  connection: Omit<
    MollieConnection,
    "status" | "checkedAt" | "trouble" | "createdAt" | "endedAt" | "forgottenAt"
  >,
): Promise<void> {
  await sql`
    insert into mollie_connections (merchant_id, id, status, mode, profile_id, profile_name, website, profile_status,
      key_ciphertext, key_hint, methods, checked_at, created_at)
    values (${merchantId}, ${connection.id}, 'active', ${connection.mode}, ${connection.profileId},
      ${connection.profileName}, ${connection.website}, ${connection.profileStatus}, ${connection.keyCiphertext},
      ${connection.keyHint}, ${sql.json(connection.methods)}, ${now}, ${now})`;
}

/** The connection that new payments are made with, if there is one. */
export async function readActiveConnection({ sql }: Tx): Promise<MollieConnection | null> {
  const [row] = await sql<MollieConnection[]>`
    select ${columns(sql)} from mollie_connections where status = 'active'`;
  return row ?? null;
}

/** The active connection, else the last one there was; null when Mollie was never connected. */
export async function readNewestConnection({ sql }: Tx): Promise<MollieConnection | null> {
  const [row] = await sql<MollieConnection[]>`
    select ${columns(sql)} from mollie_connections order by (status = 'active') desc, created_at desc, id desc limit 1`;
  return row ?? null;
}

/** The one most likely to work of those with this profile and mode: not forgotten or refused lately, active, the newest. */
export async function readConnectionOfProfile(
  { sql }: Tx,
  { profileId, mode }: Pick<MollieConnection, "profileId" | "mode">,
): Promise<MollieConnection | null> {
  const [row] = await sql<MollieConnection[]>`
    select ${columns(sql)} from mollie_connections where profile_id = ${profileId} and mode = ${mode}
    order by (forgotten_at is null) desc, (trouble is null) desc, (status = 'active') desc, created_at desc, id desc limit 1`;
  return row ?? null;
}

/** A connection by its id, active or not: payments keep the one that they began with. */
export async function readConnection(
  { sql }: Tx,
  { id }: { id: MollieConnectionId },
): Promise<MollieConnection | null> {
  const [row] = await sql<MollieConnection[]>`
    select ${columns(sql)} from mollie_connections where id = ${id}`;
  return row ?? null;
}

/** The keys that are kept, the active one first and then the newest. */
export async function listKeptConnections({ sql }: Tx): Promise<MollieConnection[]> {
  return sql<MollieConnection[]>`
    select ${columns(sql)} from mollie_connections where forgotten_at is null
    order by (status = 'active') desc, created_at desc, id desc`;
}

/** Forgets the key of a connection that ended, for ever; what it was stays. */
export async function forgetKey({ sql, now }: Tx, { id }: { id: MollieConnectionId }): Promise<void> {
  await sql`
    update mollie_connections set key_ciphertext = null, forgotten_at = ${now}
    where id = ${id} and status <> 'active' and forgotten_at is null`;
}

/** Ends the active connection, if any; its key is kept for the payments that began with it. */
export async function endActiveConnection(
  { sql, now }: Tx,
  { as }: { as: "retired" | "disconnected" },
): Promise<MollieConnectionId | null> {
  const [row] = await sql<{ id: MollieConnectionId }[]>`
    update mollie_connections set status = ${as}, ended_at = ${now} where status = 'active' returning id`;
  return row?.id ?? null;
}

/** What Mollie says about the key while it is used: a sentence when it is refused, null when it works again. */
export async function noteTrouble(
  { sql, now }: Tx,
  { id, trouble }: { id: MollieConnectionId; trouble: string | null },
): Promise<void> {
  await sql`
    update mollie_connections set trouble = ${trouble}, checked_at = ${now}
    where id = ${id} and trouble is distinct from ${trouble}`;
}

/** Locks the merchant's row: two connects at the same instant come one after the other. */
export async function lockMerchantForConnecting({ sql, merchantId }: Tx): Promise<void> {
  await sql`select id from merchants where id = ${merchantId} for no key update`;
}

/** When Mollie last called about a payment of this merchant, our own test calls aside; null when it never did. */
export async function readLastWebhookAt({ sql }: Tx): Promise<Date | null> {
  const [row] = await sql<{ at: Date | null }[]>`
    select max(received_at) as at from webhook_inbox where mollie_id not like 'selftest\\_%'`;
  return row?.at ?? null;
}

/**
 * Since when the refunds and chargebacks of a profile were not read to the end: since it was connected when they never
 * were, because what is older cannot be about payments of ours. Null for a profile that was never connected.
 */
export async function readMoneyBackUnreadSince(
  { sql }: Tx,
  { profileId, mode }: Pick<MollieConnection, "profileId" | "mode">,
): Promise<Date | null> {
  const [row] = await sql<{ at: Date | null }[]>`
    select coalesce(max(money_back_read_at), min(created_at)) as at from mollie_connections
    where profile_id = ${profileId} and mode = ${mode}`;
  return row?.at ?? null;
}

/** They were read to the end, as they were at `readAt`. */
export async function noteMoneyBackRead(
  { sql }: Tx,
  { profileId, mode, readAt }: Pick<MollieConnection, "profileId" | "mode"> & { readAt: Date },
): Promise<void> {
  await sql`
    update mollie_connections set money_back_read_at = ${readAt} where profile_id = ${profileId} and mode = ${mode}`;
}

/** Somebody is about to read them; see the sweep. */
export async function noteMoneyBackAsked(
  { sql, now }: Tx,
  { profileId, mode }: Pick<MollieConnection, "profileId" | "mode">,
): Promise<void> {
  await sql`
    update mollie_connections set money_back_asked_at = ${now} where profile_id = ${profileId} and mode = ${mode}`;
}

function columns(sql: Tx["sql"]) {
  return sql`id, status, mode, profile_id, profile_name, website, profile_status, key_ciphertext, key_hint, methods,
    checked_at, trouble, created_at, ended_at, forgotten_at`;
}
