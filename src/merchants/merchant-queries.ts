import type { Tx } from "../db/tx.ts";
import type { Id, MerchantId } from "../ids/ids.ts";
import type { Currency } from "../money/currency.ts";
import type { Package } from "./power-ups.ts";

/** A business whose customers pay its invoices. */
export type Merchant = {
  id: MerchantId;
  name: string;
  package: Package;
  locale: "nl" | "en";
  timeZone: string;
  currency: Currency;
  paymentTermDays: number;
  paymentCreation: "manual" | "on_issue";
  email: string | null;
  phone: string | null;
  street: string | null;
  postalCode: string | null;
  city: string | null;
  country: string;
  vatNumber: string | null;
  registrationNumber: string | null;
  iban: string | null;
  bic: string | null;
  webhookSecret: string;
  createdAt: Date;
};

/** Stores a merchant; row-level security lets it be only the one that `tx` is bound to. */
export async function insertMerchant({ sql, now }: Tx, merchant: Omit<Merchant, "createdAt">): Promise<void> {
  await sql`
    insert into merchants (id, name, package, locale, time_zone, currency, payment_term_days, payment_creation, email,
      phone, street, postal_code, city, country, vat_number, registration_number, iban, bic, webhook_secret, created_at)
    values (${merchant.id}, ${merchant.name}, ${merchant.package}, ${merchant.locale}, ${merchant.timeZone},
      ${merchant.currency}, ${merchant.paymentTermDays}, ${merchant.paymentCreation}, ${merchant.email},
      ${merchant.phone}, ${merchant.street}, ${merchant.postalCode}, ${merchant.city}, ${merchant.country},
      ${merchant.vatNumber}, ${merchant.registrationNumber}, ${merchant.iban}, ${merchant.bic},
      ${merchant.webhookSecret}, ${now})`;
}

/** The merchant of this transaction; row-level security shows no other. */
export async function readMerchant({ sql, merchantId }: Tx): Promise<Merchant> {
  const [row] = await sql<[Merchant]>`
    select id, name, package, locale, time_zone, currency, payment_term_days, payment_creation, email, phone, street,
      postal_code, city, country, vat_number, registration_number, iban, bic, webhook_secret, created_at
    from merchants where id = ${merchantId}`;
  return row;
}

/** Changes what the merchant may use. */
export async function updatePackage(
  { sql, merchantId }: Tx,
  { package: name }: { package: Package },
): Promise<void> {
  await sql`update merchants set package = ${name} where id = ${merchantId}`;
}

export type PowerUpRow = { status: "trial" | "active" | "inactive"; trialEndsAt: Date | null };

/** How the Mollie Power-Up stands; null when it was never activated. */
export async function readMolliePowerUp({ sql }: Tx): Promise<PowerUpRow | null> {
  const [row] = await sql<PowerUpRow[]>`
    select status, trial_ends_at from power_ups where power_up = 'mollie'`;
  return row ?? null;
}

/** Makes the Mollie Power-Up active without an end, also one that was on trial. */
export async function activateMolliePowerUp({ sql, now, merchantId }: Tx): Promise<void> {
  await sql`
    insert into power_ups (merchant_id, power_up, status, activated_at) values (${merchantId}, 'mollie', 'active', ${now})
    on conflict (merchant_id, power_up) do update set status = 'active', trial_ends_at = null, activated_at = ${now}`;
}

/** Stores an API key by its hash; one that is there already stays as it is. */
export async function insertApiKey(
  { sql, now, merchantId }: Tx,
  key: { id: Id<"apiKey">; name: string; hash: Buffer; hint: string },
): Promise<void> {
  await sql`
    insert into api_keys (merchant_id, id, name, key_hash, key_hint, created_at)
    values (${merchantId}, ${key.id}, ${key.name}, ${key.hash}, ${key.hint}, ${now})
    on conflict (key_hash) do nothing`;
}
