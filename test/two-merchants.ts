import { Client } from "pg";
import { expect } from "vitest";
import { buildUbl } from "../src/invoices/ubl/ubl-builder.ts";
import { demoMailbox } from "../src/outgoing-mail/demo-mailbox.ts";
import { type Harness, harness } from "./harness.ts";
import { AN_INVOICE, merchantIn } from "./merchant.ts";
import { STAFF_PASSWORD } from "./staff-session.ts";

export type Merchant = Awaited<ReturnType<typeof merchantIn>>;

/** Tables of `public` that hold nothing of a merchant's, each with what it holds instead. */
export const NOT_A_MERCHANTS: Readonly<Record<string, string>> = {
  installation: "whether the database is for the demo or for real",
  schema_migrations: "which migrations ran",
};

/** Two merchants that have a row in every table, as each other's neighbours; `ofB` has ids of the second one's. */
export async function twoMerchants() {
  const t = await harness({ outgoingMail: demoMailbox() });
  const owner = new Client({ connectionString: t.database.url });
  await owner.connect();
  const a: Merchant = t;
  const b = await merchantIn(t.platform, { name: "Garage De Buren" });
  // Before the rest, because the auditor looks at both merchants and leaves no change behind.
  await frozen(t, a);
  const freeze = await frozen(t, b);
  await populate(t, a);
  const ofB: Record<string, string> = { ...(await populate(t, b)), frz: freeze?.id ?? "" };
  const tenantTables = (await tables(owner)).filter((name) => !(name in NOT_A_MERCHANTS));
  return {
    t,
    owner,
    a,
    b,
    ofB,
    tenantTables,
    async [Symbol.asyncDispose]() {
      await owner.end();
      await t[Symbol.asyncDispose]();
    },
  };
}

/** The column of a table that says whose a row is. */
export function idColumn(table: string): string {
  return table === "merchants" ? "id" : "merchant_id";
}

async function tables(owner: Client): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by 1",
  );
  return rows.map(({ name }) => name);
}

/** Something in every table, by the doors that the product has; the ids by what they begin with. */
async function populate(t: Harness, merchant: Merchant): Promise<Record<string, string>> {
  const customer = await merchant.must<{ id: string }>("POST", "/customers", {
    name: "Bakkerij De Korenaar",
  });
  const invoice = await merchant.issued();
  const pressed = await t.press(invoice);
  expect(pressed.status).toBe(303);
  const [payment] = await merchant.payments(invoice.id);
  const external = await merchant.must<{ id: string }>("POST", `/invoices/${invoice.id}/external-payments`, {
    type: "cash",
    amount: { currency: "EUR", value: "1.00" },
  });
  const credit = await merchant.must<{ id: string }>("POST", `/invoices/${invoice.id}/credit-notes`, {
    lines: [{ description: "Korting", quantity: "1", unitPrice: "1.00", vatRate: "21" }],
  });
  const { xml } = buildUbl({
    lines: [{ quantity: 1n, price: 100_00n, category: "S", rate: 21 }],
    allowances: [{ amount: 5_00n }],
  });
  const imported = await merchant.api("POST", "/invoices/import", xml, { "content-type": "application/xml" });
  expect(imported.status).toBe(201);
  await merchant.api("POST", "/customers", { name: "Met sleutel" }, { "idempotency-key": "tenancy" });
  const { webhookSecret } = await merchant.world.read(
    async ({ sql }) => (await sql<[{ webhookSecret: string }]>`select webhook_secret from merchants`)[0],
  );
  await fetch(`${t.publicUrl}/webhooks/mollie/${webhookSecret}`, {
    method: "POST",
    body: new URLSearchParams({ id: payment?.molliePaymentId ?? "" }),
  });
  const mail = await mailed(t, merchant, invoice.id);
  const scheme = await reminded(t, merchant, invoice);
  const { refund, application } = await moneyBack(t, merchant);
  const transactionType = await settings(t, merchant);
  const keys = await merchant.must<{ data: { id: string }[] }>("GET", "/integrations/mollie/keys");
  const log = await merchant.must<{ data: { id: string }[] }>("GET", "/integration-log");
  return {
    cus: customer.id,
    inv: invoice.id,
    pay: payment?.id ?? "",
    ext: external.id,
    crn: credit.id,
    log: log.data[0]?.id ?? "",
    ref: refund.id,
    sap: application.id,
    ttp: transactionType.id,
    mco: keys.data[0]?.id ?? "",
    mai: mail.id,
    rsc: scheme.id,
    ...(await team(t, merchant)),
  };
}

/** A member, an invitation and a role. */
async function team(t: Harness, merchant: Merchant): Promise<Record<"mbr" | "ivt" | "rol", string>> {
  const { merchantId } = merchant;
  const name = `Collega bij ${merchantId}`;
  const email = `${merchantId}@installatie.example`;
  await t.signIn.createUser({ email, name, password: STAFF_PASSWORD, merchantId, role: "finance" });
  const members = await merchant.must<{ data: { id: string }[] }>("GET", "/team/members");
  const invitation = await merchant.must<{ id: string }>("POST", "/team/invitations", {
    email: "bram@installatie.example",
    role: "employee",
  });
  const role = await merchant.must<{ id: string }>("POST", "/roles", { name: "Balie", rights: [] });
  return { mbr: members.data[0]?.id ?? "", ivt: invitation.id, rol: role.id };
}

/** A mail that was sent, and what the merchant decided about mail; facts of money wait for theirs. */
async function mailed(t: Harness, merchant: Merchant, invoiceId: string): Promise<{ id: string }> {
  const wording = { subject: "Uw factuur", message: "Hierbij." };
  await merchant.must("PATCH", "/settings/mail", { texts: [{ kind: "invoice", language: "nl", wording }] });
  const { data } = await merchant.must<{ data: [{ id: string }] }>("POST", `/invoices/${invoiceId}/mails`);
  await t.work();
  return data[0];
}

/** A scheme of reminders that a customer has, a pause, and a reminder of an invoice. */
async function reminded(
  t: Harness,
  merchant: Merchant,
  { customerId }: { customerId: string },
): Promise<{ id: string }> {
  const steps = [{ days: 7, mailKind: "reminder_first" }];
  const scheme = { name: "Gewoon", isDefault: true, steps };
  const { id } = await merchant.must<{ id: string }>("POST", "/reminder-schemes", scheme);
  await merchant.must("PUT", `/customers/${customerId}/reminders`, { schemeId: id });
  await merchant.must("PUT", `/customers/${customerId}/reminders/pause`, { until: null });
  const invoice = await merchant.issued();
  await merchant.must("POST", `/invoices/${invoice.id}/mark-as-sent`);
  await merchant.must("POST", `/invoices/${invoice.id}/reminders`, { mailKind: "reminder_first" });
  return { id };
}

/** A text, a logo, numbers that were passed over, a page for printed invoices, and a transaction type. */
async function settings(t: Harness, merchant: Merchant): Promise<{ id: string }> {
  await merchant.must("PATCH", "/settings", { texts: { thankYou: { nl: "Dank!" } } });
  const jpeg = Buffer.from("ffd8ffc0001108005000c8030111", "hex");
  await merchant.api("PUT", "/settings/logo", new Uint8Array(jpeg), { "content-type": "image/jpeg" });
  await merchant.must("PUT", "/find-page", { isOpen: true });
  const series = { prefix: "TEST-F{year}-", padding: 5, next: 7 };
  await merchant.must("PUT", "/number-series/test/invoice/default", series);
  return merchant.must("POST", "/transaction-types", { name: "Cadeaubon", booksAs: "other" });
}

/** An invoice whose history tells twice that it was issued, as the auditor finds it. */
async function frozen(t: Harness, merchant: Merchant): Promise<{ id: string } | undefined> {
  const invoice = await merchant.issued();
  await merchant.world.atomically(
    "tamper",
    ({ sql, newId }) => sql`
      insert into events (merchant_id, id, type, invoice_id, source, data, created_at)
      select merchant_id, ${newId("event")}, type, invoice_id, source, data, created_at
      from events where invoice_id = ${invoice.id} and type = 'invoice.issued'`,
  );
  await t.audit();
  const books = await merchant.must<{ freezes: { id: string }[] }>("GET", "/books");
  return books.freezes[0];
}

/** A refund, a chargeback, and surplus of one invoice that pays another. */
async function moneyBack(t: Harness, merchant: Merchant) {
  const invoice = await merchant.issued();
  await t.press(invoice);
  const [payment] = await merchant.payments(invoice.id);
  const mollieId = payment?.molliePaymentId ?? "";
  await t.atMollie(mollieId, "paid", "ideal");
  await t.control(`/payments/${mollieId}/chargebacks`, { amount: { currency: "EUR", value: "1.00" } });
  await t.webhooks();
  await t.work();
  const refund = await merchant.must<{ id: string }>("POST", `/payments/${payment?.id}/refunds`, {
    amount: { currency: "EUR", value: "5.00" },
    purpose: "still-owed",
  });
  await merchant.must("POST", `/invoices/${invoice.id}/external-payments`, {
    type: "bank",
    amount: { currency: "EUR", value: "50.00" },
  });
  const { customerId } = invoice;
  const { customer: _, ...rest } = AN_INVOICE;
  const draft = await merchant.must<{ id: string }>("POST", "/invoices", { ...rest, customerId });
  await merchant.must("POST", `/invoices/${draft.id}/issuance`);
  const application = await merchant.must<{ id: string }>(
    "POST",
    `/invoices/${invoice.id}/surplus-applications`,
    { toInvoiceId: draft.id },
  );
  return { refund, application };
}
