import type { Tx } from "../db/tx.ts";
import type { CustomerId } from "../ids/ids.ts";
import type { Language } from "../languages/languages.ts";

/** Someone who pays invoices. */
export type Customer = {
  id: CustomerId;
  name: string;
  email: string | null;
  phone: string | null;
  street: string | null;
  postalCode: string | null;
  city: string | null;
  country: string | null;
  vatNumber: string | null;
  registrationNumber: string | null;
  locale: Language | null;
  createdAt: Date;
  updatedAt: Date;
};

export type CustomerDetails = Omit<Customer, "id" | "createdAt" | "updatedAt">;

/** Stores a customer; the event is the use case's. */
export async function insertCustomer(
  { sql, now, merchantId }: Tx,
  { id, ...details }: CustomerDetails & { id: CustomerId },
): Promise<void> {
  await sql`
    insert into customers (merchant_id, id, name, email, phone, street, postal_code, city, country, vat_number,
      registration_number, locale, created_at, updated_at)
    values (${merchantId}, ${id}, ${details.name}, ${details.email}, ${details.phone}, ${details.street},
      ${details.postalCode}, ${details.city}, ${details.country}, ${details.vatNumber}, ${details.registrationNumber},
      ${details.locale}, ${now}, ${now})`;
}

/** Writes every detail anew; what did not change is written as it was. */
export async function updateCustomer(
  { sql, now }: Tx,
  { id, ...details }: CustomerDetails & { id: CustomerId },
): Promise<void> {
  await sql`
    update customers set name = ${details.name}, email = ${details.email}, phone = ${details.phone},
      street = ${details.street}, postal_code = ${details.postalCode}, city = ${details.city},
      country = ${details.country}, vat_number = ${details.vatNumber},
      registration_number = ${details.registrationNumber}, locale = ${details.locale}, updated_at = ${now}
    where id = ${id}`;
}

/** One customer, or null when this merchant has none with that id. */
export async function readCustomer({ sql }: Tx, { id }: { id: CustomerId }): Promise<Customer | null> {
  const [row] = await sql<Customer[]>`select ${columns(sql)} from customers where id = ${id}`;
  return row ?? null;
}

/** The customer that an imported document means: the same VAT number, else the same name and postal code. */
export async function findSameCustomer({ sql }: Tx, details: CustomerDetails): Promise<Customer | null> {
  const [row] = await sql<Customer[]>`
    select ${columns(sql)} from customers
    where (${details.vatNumber}::text is not null and vat_number = ${details.vatNumber})
      or (lower(name) = lower(${details.name}) and postal_code is not distinct from ${details.postalCode}
        and vat_number is not distinct from ${details.vatNumber})
    order by created_at, id limit 1`;
  return row ?? null;
}

/**
 * The customer that a line of a list means, which rarely tells everything: the only one of this name that it does not
 * contradict. Null where there is none, or more than one.
 */
export async function findOnlyCustomer({ sql }: Tx, details: CustomerDetails): Promise<Customer | null> {
  const rows = await sql<Customer[]>`
    select ${columns(sql)} from customers
    where lower(name) = lower(${details.name})
      and coalesce(vat_number = ${details.vatNumber}::text, true)
      and coalesce(postal_code = ${details.postalCode}::text, true)
      and coalesce(lower(email) = lower(${details.email}::text), true)
    limit 2`;
  return rows.length === 1 ? (rows[0] ?? null) : null;
}

/** Newest first; ids sort by time, so the cursor is the last id of the page before. */
export async function listCustomers(
  { sql }: Tx,
  { before, q, limit }: { before: string | null; q: string | null; limit: number },
): Promise<Customer[]> {
  const like = q === null ? null : `%${q.replace(/[\\%_]/g, "\\$&")}%`;
  return sql<Customer[]>`
    select ${columns(sql)} from customers
    where (${before}::text is null or id < ${before})
      and (${like}::text is null or name ilike ${like} or email ilike ${like})
    order by id desc limit ${limit}`;
}

function columns(sql: Tx["sql"]) {
  return sql`id, name, email, phone, street, postal_code, city, country, vat_number, registration_number, locale,
    created_at, updated_at`;
}
