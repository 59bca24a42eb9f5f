import { createHash } from "node:crypto";
import type { Tx } from "../db/tx.ts";
import { randomToken } from "../ids/ids.ts";
import { EUR } from "../money/currency.ts";
import { insertApiKey, insertMerchant, type Merchant } from "./merchant-queries.ts";

/** The merchant's own details; what is left out begins empty or with the Dutch default. */
export type NewMerchant = Pick<Merchant, "name" | "package"> &
  Partial<Omit<Merchant, "id" | "name" | "package" | "webhookSecret" | "createdAt">>;

/** Makes the merchant that `tx` is bound to. */
export async function createMerchant(tx: Tx, { details }: { details: NewMerchant }): Promise<void> {
  await insertMerchant(tx, {
    tradeName: null,
    brandColor: null,
    locale: "nl",
    timeZone: "Europe/Amsterdam",
    currency: EUR,
    paymentTermDays: 14,
    paymentCreation: "manual",
    bankDetails: "with_qr",
    paymentReference: "number",
    logRetentionDays: 90,
    email: null,
    phone: null,
    street: null,
    postalCode: null,
    city: null,
    country: "NL",
    vatNumber: null,
    registrationNumber: null,
    iban: null,
    bic: null,
    ...details,
    id: tx.merchantId,
    webhookSecret: randomToken(),
  });
}

/**
 * Makes an API key and returns it, for the only time: we keep its hash. A given key (the demo's) must be as long as
 * ours are random.
 */
export async function createApiKey(tx: Tx, { name, key }: { name: string; key?: string }): Promise<string> {
  const secret = key ?? `vk_${randomToken()}`;
  await insertApiKey(tx, {
    id: tx.newId("apiKey"),
    name,
    hash: hashApiKey(secret),
    hint: `${secret.slice(0, 3)}…${secret.slice(-4)}`,
  });
  return secret;
}

/** What we keep of an API key. It is long and random, so a plain SHA-256 is as good as a slow hash, and one look-up finds it. */
export function hashApiKey(key: string): Buffer {
  return createHash("sha256").update(key).digest();
}
