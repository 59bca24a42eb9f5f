import { Client } from "pg";
import { expect, test } from "vitest";
import type { ActivityAnswer } from "../src/activity/activity-schemas.ts";
import { days } from "../src/clock/clock.ts";
import type { Role } from "../src/rights/actor.ts";
import type { MemberAnswer } from "../src/team/team-schemas.ts";
import { type Harness, harness } from "./harness.ts";
import { merchantIn } from "./merchant.ts";
import { STAFF_PASSWORD as password } from "./staff-session.ts";
import { type WebSession, webSession } from "./web-session.ts";

type Page = { data: ActivityAnswer[]; nextCursor: string | null };

test("the log says who changed what, with what a setting said before and after", async () => {
  await using t = await harness();
  const anna = await employed(t, { name: "Anna", role: "administrator" });
  await anna("PATCH", "/api/v1/settings", {
    paymentTermDays: 21,
    address: { city: "Zwolle" },
    texts: { thankYou: { nl: "Dank u!" } },
  });
  await t.must("POST", "/customers", { name: "Bakkerij" });
  const [byProgram, byAnna] = await activity(t);
  expect(byAnna).toMatchObject({
    kind: "settings",
    type: "settings.changed",
    actor: { kind: "person", name: "Anna" },
    changes: [
      { field: "address.city", to: "Zwolle" },
      { field: "paymentTermDays", from: 14, to: 21 },
      { field: "texts.thankYou.nl", from: null, to: "Dank u!" },
    ],
  });
  expect(byProgram).toMatchObject({
    kind: "customers",
    actor: { kind: "api-key", id: expect.stringMatching(/^key_/), name: expect.any(String) },
    customer: { name: "Bakkerij" },
  });
});

test("roles given and changed, invoices ended, money moved and Mollie cut off are all somebody's doing", async () => {
  await using t = await harness();
  const anna = await employed(t, { name: "Anna", role: "administrator" });
  const bram = await employed(t, { name: "Bram", role: "employee" });
  const { data: members } = await t.must<{ data: MemberAnswer[] }>("GET", "/team/members");
  const his = members.find(({ name }) => name === "Bram");
  await anna("PATCH", `/api/v1/team/members/${his?.id}`, { role: "finance" });
  const role = await anna<{ id: string }>("POST", "/api/v1/roles", {
    name: "Balie",
    rights: ["invoices:read"],
  });
  await anna("PUT", `/api/v1/roles/${role.body.id}`, { name: "Balie", rights: ["team:read"] });
  const voided = await t.issued();
  const writtenOff = await t.issued();
  await bram("POST", `/api/v1/invoices/${voided.id}/void`);
  await bram("POST", `/api/v1/invoices/${writtenOff.id}/write-off`, { reason: "Failliet" });
  const { customer, id } = await t.issued();
  const { customerId } = await t.must<{ customerId: string }>("GET", `/invoices/${id}`);
  await bram("PATCH", `/api/v1/customers/${customerId}`, { phone: "038 1234567" });
  await anna("DELETE", "/api/v1/integrations/mollie");

  const found = (await activity(t)).filter(({ actor }) => actor.kind === "person");
  expect(found.map(({ type, actor }) => [actor.name, type])).toEqual([
    ["Anna", "mollie.disconnected"],
    ["Bram", "customer.updated"],
    ["Bram", "invoice.written_off"],
    ["Bram", "invoice.voided"],
    ["Anna", "role.changed"],
    ["Anna", "role.created"],
    ["Anna", "member.role_changed"],
  ]);
  expect(found[1]).toMatchObject({
    customer: { name: customer.name },
    changes: [{ field: "phone", from: null, to: null }],
  });
  expect(found[2]).toMatchObject({ invoice: { number: writtenOff.number }, data: { reason: "Failliet" } });
  expect(found[4]).toMatchObject({
    changes: [{ field: "rights", from: ["invoices:read"], to: ["team:read"] }],
  });
  expect(found[6]).toMatchObject({
    person: { id: his?.userId, name: "Bram" },
    changes: [{ field: "role", from: "employee", to: "finance" }],
  });
  // A customer's telephone number is in no fact, and no key is in anything.
  expect(JSON.stringify(found)).not.toMatch(/1234567|live_\w{20}/);
});

test("it is narrowed by person, kind and day, comes in pages, and downloads as CSV", async () => {
  await using t = await harness();
  const anna = await employed(t, { name: "Anna", role: "administrator" });
  const { id: userId } = await idOf(anna);
  for (const term of [10, 11, 12]) await anna("PATCH", "/api/v1/settings", { paymentTermDays: term });
  await t.advance(days(3));
  await t.must("POST", "/customers", { name: "=cmd()" });

  const first = await t.must<Page>("GET", `/activity?by=${userId}&limit=2`);
  expect(first.data.map(termIn)).toEqual([12, 11]);
  const second = await t.must<Page>("GET", `/activity?by=${userId}&limit=2&cursor=${first.nextCursor}`);
  expect(second.data.map(termIn)).toEqual([10]);
  expect(second.nextCursor).toBeNull();
  expect((await activity(t, "?kind=customers")).map(({ type }) => type)).toEqual(["customer.created"]);
  expect((await activity(t, "?by=api")).every(({ actor }) => actor.kind === "api-key")).toBe(true);
  // As the merchant's calendar says it.
  const today = new Date().toLocaleDateString("sv-SE", { timeZone: "Europe/Amsterdam" });
  expect(await activity(t, `?kind=customers&to=${today}`)).toEqual([]);
  expect(await activity(t, `?kind=settings&from=${today}&to=${today}&by=${userId}`)).toHaveLength(3);
  for (const bad of ["?kind=logs", "?from=yesterday", "?cursor=x", "?who=anna"]) {
    expect((await t.api("GET", `/activity${bad}`)).status, bad).toBeGreaterThanOrEqual(400);
  }

  const file = await fetch(`${t.publicUrl}/api/v1/activity?format=csv&kind=customers`, {
    headers: { authorization: `Bearer ${t.apiKey}` },
  });
  expect(file.headers.get("content-disposition")).toContain("activity.csv");
  const lines = (await file.text()).trim().split("\r\n");
  expect(lines[0]).toContain("at,actor,actor_kind,kind,type,about,changes,invoice,customer,id");
  expect(lines).toHaveLength(2);
  expect(lines[1]).toContain("'=cmd()");
});

test("who left is still named, and who may not read a part of the product does not read of it here", async () => {
  await using t = await harness();
  const anna = await employed(t, { name: "Anna", role: "administrator" });
  const bram = await employed(t, { name: "Bram", role: "administrator" });
  await bram("PATCH", "/api/v1/settings", { paymentTermDays: 10 });
  const { data: members } = await t.must<{ data: MemberAnswer[] }>("GET", "/team/members");
  await anna("DELETE", `/api/v1/team/members/${members.find(({ name }) => name === "Bram")?.id}`);
  const [removed, changed] = await activity(t);
  expect(changed).toMatchObject({ type: "settings.changed", actor: { name: "Bram" } });
  expect(removed).toMatchObject({
    type: "member.removed",
    person: { name: "Bram" },
    actor: { name: "Anna" },
  });

  const role = await t.must<{ id: Role }>("POST", "/roles", {
    name: "Leiding",
    rights: ["logs:read", "team:read"],
  });
  const carla = await employed(t, { name: "Carla", role: role.id });
  const seen = await carla<Page>("GET", "/api/v1/activity");
  expect(seen.body.data.map(({ kind }) => kind)).toEqual(["team", "team"]);
  const employee = await employed(t, { name: "Daan", role: "employee" });
  expect((await employee("GET", "/api/v1/activity")).status).toBe(403);
});

test("another merchant's doings, people and keys are in nobody else's log", async () => {
  await using t = await harness();
  const other = await merchantIn(t.platform, { name: "Garage De Buren" });
  const bram = await employed(
    { ...t, merchantId: other.merchantId },
    { name: "Bram", role: "administrator" },
  );
  await bram("PATCH", "/api/v1/settings", { paymentTermDays: 10 });
  const { id } = await idOf(bram);
  expect(await activity(t, `?by=${id}`)).toEqual([]);
  expect(JSON.stringify(await activity(t))).not.toContain("Bram");
  expect(await other.must<Page>("GET", `/activity?by=${id}`)).toMatchObject({
    data: [{ actor: { name: "Bram" } }],
  });
});

test("a change that fails leaves no word of itself", async () => {
  await using t = await harness();
  const anna = await employed(t, { name: "Anna", role: "administrator" });
  const before = await activity(t);
  const owner = new Client({ connectionString: t.database.url });
  await owner.connect();
  await owner.query("alter table merchants add constraint stays check (payment_term_days <> 77)");
  await owner.end();
  expect((await anna("PATCH", "/api/v1/settings", { paymentTermDays: 77 })).status).toBe(500);
  expect((await anna("PATCH", "/api/v1/settings", { iban: "NL00 NOPE" })).status).toBe(422);
  expect(await activity(t)).toEqual(before);
});

async function employed(
  t: Pick<Harness, "signIn" | "publicUrl" | "merchantId">,
  { name, role }: { name: string; role: Role },
): Promise<WebSession> {
  const email = `${name.toLowerCase()}@installatie.example`;
  await t.signIn.createUser({ email, name, password, merchantId: t.merchantId, role });
  const session = webSession(t);
  expect((await session("POST", "/auth/sign-in/email", { email, password })).status).toBe(200);
  return session;
}

const activity = async (t: Pick<Harness, "must">, query = "") =>
  (await t.must<Page>("GET", `/activity${query}`)).data;

const idOf = async (session: WebSession) =>
  (await session<{ user: { id: string } }>("GET", "/api/v1/session")).body.user;

const termIn = ({ changes }: ActivityAnswer) => changes.find(({ field }) => field === "paymentTermDays")?.to;
