import type { Tx } from "../db/tx.ts";
import { recordEvent } from "../events/record-event.ts";
import type { CustomerId } from "../ids/ids.ts";
import { Problem } from "../problems/problems.ts";
import { say } from "../sentences/say.ts";
import {
  type Customer,
  type CustomerDetails,
  insertCustomer,
  readCustomer,
  updateCustomer,
} from "./customer-queries.ts";
import type { CustomerAnswer, CustomerInput, CustomerPatch, PartyAnswer } from "./customer-schemas.ts";

/** Makes a customer from what a caller sent. */
export async function createCustomer(tx: Tx, { input }: { input: CustomerInput }): Promise<Customer> {
  return addCustomer(tx, { details: detailsOf(input) });
}

/** What a caller sent, as columns; what was left out is not known. */
export function detailsOf(input: CustomerInput): CustomerDetails {
  return { ...BLANK, name: input.name, ...given(input) };
}

/** Stores a new customer with its event. */
export async function addCustomer(tx: Tx, { details }: { details: CustomerDetails }): Promise<Customer> {
  const id = tx.newId("customer");
  await insertCustomer(tx, { id, ...details });
  await recordEvent(tx, { type: "customer.created", data: { customerId: id } });
  return { id, ...details, createdAt: tx.now, updatedAt: tx.now };
}

/** Changes what the patch names and leaves the rest; null clears a field. Documents issued before keep what they say. */
export async function changeCustomer(
  tx: Tx,
  { id, patch }: { id: CustomerId; patch: CustomerPatch },
): Promise<Customer> {
  const before = await requireCustomer(tx, { id });
  const after = { ...before, ...(patch.name === undefined ? {} : { name: patch.name }), ...given(patch) };
  await updateCustomer(tx, after);
  await recordEvent(tx, {
    type: "customer.updated",
    data: { customerId: id, changed: changedFields(before, after) },
  });
  return { ...after, updatedAt: tx.now };
}

/** The customer, or the problem `not_found`. */
export async function requireCustomer(tx: Tx, { id }: { id: CustomerId }): Promise<Customer> {
  const customer = await readCustomer(tx, { id });
  if (!customer) throw new Problem("not_found", { detail: say("There is no customer {{id}}.", { id }) });
  return customer;
}

/** The customer as a document shows it: without id and language. */
export function showParty(details: Omit<CustomerDetails, "locale">): PartyAnswer {
  return {
    name: details.name,
    email: details.email,
    phone: details.phone,
    address: {
      street: details.street,
      postalCode: details.postalCode,
      city: details.city,
      country: details.country,
    },
    vatNumber: details.vatNumber,
    registrationNumber: details.registrationNumber,
  };
}

/** The customer as the API gives it. */
export function showCustomer(customer: Customer): CustomerAnswer {
  return {
    id: customer.id,
    ...showParty(customer),
    locale: customer.locale,
    createdAt: customer.createdAt.toISOString(),
    updatedAt: customer.updatedAt.toISOString(),
  };
}

/** Their names and not what they said: what is known of a person is not kept in facts that stay for ever. */
function changedFields(before: Customer, after: Customer): string[] {
  // justified: `Object.keys` forgets which keys a customer has
  const fields = Object.keys(after) as (keyof Customer)[];
  return fields.filter((field) => after[field] !== before[field]);
}

const BLANK: Omit<CustomerDetails, "name"> = {
  email: null,
  phone: null,
  street: null,
  postalCode: null,
  city: null,
  country: null,
  vatNumber: null,
  registrationNumber: null,
  locale: null,
};

/** The optional details that a caller named, as columns. */
function given({ email, phone, address, vatNumber, registrationNumber, locale }: CustomerPatch) {
  const named = { email, phone, ...address, vatNumber, registrationNumber, locale };
  return Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined)) as Partial<
    Omit<CustomerDetails, "name">
  >; // justified: the entries are exactly those optional columns that are there
}
