import type { Tx } from "../db/tx.ts";
import type { Id, MerchantId } from "../ids/ids.ts";
import type { Language } from "../languages/languages.ts";
import type { Currency } from "../money/currency.ts";
import type { Package } from "./power-ups.ts";

/** When the pay link of an invoice opens: by hand, when it is issued, or when it is sent to the customer. */
export type PaymentCreation = "manual" | "on_issue" | "on_send";

/** Where the online invoice shows the bank account: beside the button, with a QR code or not, or only in its place. */
export type BankDetails = "with_qr" | "without_qr" | "when_needed";
/** What a payer writes with a transfer, where the invoice did not come with a reference. */
export type PaymentReferenceKind = "number" | "rf" | "ogm" | "betalingskenmerk";

/** A business whose customers pay its invoices. */
export type Merchant = {
  id: MerchantId;
  /** Of the company, as on its bank account. */
  name: string;
  /** What payers know the business by; null where that is the name itself. */
  tradeName: string | null;
  brandColor: string | null;
  package: Package;
  locale: Language;
  timeZone: string;
  currency: Currency;
  paymentTermDays: number;
  paymentCreation: PaymentCreation;
  /** After so many days the integration log forgets bodies. */
  logRetentionDays: number;
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
  bankDetails: BankDetails;
  paymentReference: PaymentReferenceKind;
  webhookSecret: string;
  createdAt: Date;
};

/** Stores a merchant; row-level security lets it be only the one that `tx` is bound to. */
export async function insertMerchant({ sql, now }: Tx, merchant: Omit<Merchant, "createdAt">): Promise<void> {
  await sql`
    insert into merchants (id, name, trade_name, brand_color, package, locale, time_zone, currency, payment_term_days,
      payment_creation, log_retention_days, email, phone, street, postal_code, city, country, vat_number,
      registration_number, iban, bic, bank_details, payment_reference, webhook_secret, created_at)
    values (${merchant.id}, ${merchant.name}, ${merchant.tradeName}, ${merchant.brandColor}, ${merchant.package},
      ${merchant.locale}, ${merchant.timeZone}, ${merchant.currency}, ${merchant.paymentTermDays},
      ${merchant.paymentCreation}, ${merchant.logRetentionDays}, ${merchant.email}, ${merchant.phone},
      ${merchant.street}, ${merchant.postalCode}, ${merchant.city}, ${merchant.country}, ${merchant.vatNumber},
      ${merchant.registrationNumber}, ${merchant.iban}, ${merchant.bic}, ${merchant.bankDetails},
      ${merchant.paymentReference}, ${merchant.webhookSecret}, ${now})`;
}

/** The merchant of this transaction; row-level security shows no other. */
export async function readMerchant({ sql, merchantId }: Tx): Promise<Merchant> {
  const [row] = await sql<[Merchant]>`select ${columns(sql)} from merchants where id = ${merchantId}`;
  return row;
}

/** The same with its row locked, so that two changes at the same instant come one after the other. */
export async function lockMerchant({ sql, merchantId }: Tx): Promise<Merchant> {
  const [row] = await sql<[Merchant]>`
    select ${columns(sql)} from merchants where id = ${merchantId} for no key update`;
  return row;
}

/** What a merchant decides about itself. */
export type MerchantDetails = Omit<
  Merchant,
  "id" | "package" | "timeZone" | "currency" | "webhookSecret" | "createdAt"
>;

/** Writes every detail anew; what did not change is written as it was. */
export async function updateMerchant({ sql, merchantId }: Tx, details: MerchantDetails): Promise<void> {
  await sql`
    update merchants set name = ${details.name}, trade_name = ${details.tradeName},
      brand_color = ${details.brandColor}, locale = ${details.locale},
      payment_term_days = ${details.paymentTermDays}, payment_creation = ${details.paymentCreation},
      log_retention_days = ${details.logRetentionDays}, email = ${details.email}, phone = ${details.phone},
      street = ${details.street}, postal_code = ${details.postalCode}, city = ${details.city},
      country = ${details.country}, vat_number = ${details.vatNumber},
      registration_number = ${details.registrationNumber}, iban = ${details.iban}, bic = ${details.bic},
      bank_details = ${details.bankDetails}, payment_reference = ${details.paymentReference}
    where id = ${merchantId}`;
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

/** Begins a trial of the Mollie Power-Up; false when it was tried or activated before. */
export async function startMollieTrial(
  { sql, now, merchantId }: Tx,
  { trialEndsAt }: { trialEndsAt: Date },
): Promise<boolean> {
  const started = await sql`
    insert into power_ups (merchant_id, power_up, status, trial_ends_at, activated_at)
    values (${merchantId}, 'mollie', 'trial', ${trialEndsAt}, ${now})
    on conflict do nothing`;
  return started.count === 1;
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

function columns(sql: Tx["sql"]) {
  return sql`id, name, trade_name, brand_color, package, locale, time_zone, currency, payment_term_days,
    payment_creation, log_retention_days, email, phone, street, postal_code, city, country, vat_number,
    registration_number, iban, bic, bank_details, payment_reference, webhook_secret, created_at`;
}
