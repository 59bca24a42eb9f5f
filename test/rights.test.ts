import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Actor, meets, memberActor, type Role } from "../src/rights/actor.ts";
import { BUILT_IN_ROLES } from "../src/rights/built-in-roles.ts";
import type { Right } from "../src/rights/rights.ts";
import { type Harness, harness } from "./harness.ts";
import { signedInSession } from "./staff-session.ts";

/** The rights of a role that the merchant made itself: a mixture that no built-in role has. */
const OWN_RIGHTS: Right[] = ["invoices:read", "refunds:create", "customers:delete", "logs:read"];

type Call = Awaited<ReturnType<typeof signedInSession>>;

type Member = { call: Call; actor: Actor };

let t: Harness;
let members: Map<Role, Member>;
let routes: Harness["app"]["routeTable"];

beforeAll(async () => {
  t = await harness();
  const own = await ownRole();
  members = new Map();
  for (const role of [...BUILT_IN_ROLES, own]) {
    const call = await signedInSession(t, { role });
    const ownRights = role === own ? OWN_RIGHTS : [];
    members.set(role, { call, actor: memberActor({ userId: "", name: "", email: "", role, ownRights }) });
  }
  routes = t.app.routeTable.filter(({ url }) => url.startsWith("/api/v1"));
});

afterAll(() => t?.[Symbol.asyncDispose]());

/** A role of the merchant's own, as its administrator would make it. */
async function ownRole(): Promise<Role> {
  const id = t.platform.newId("role");
  const owner = new Client({ connectionString: t.database.url });
  await owner.connect();
  await owner.query(
    `insert into auth.organization (id, name, slug, "createdAt") values ($1, $1, $1, now()) on conflict do nothing`,
    [t.merchantId],
  );
  await owner.query(`insert into auth."ownRole" values ($1, $2, 'Incasso', $3, now())`, [
    t.merchantId,
    id,
    OWN_RIGHTS,
  ]);
  await owner.end();
  return id;
}

describe("every route of the API", () => {
  test("says what it asks of its caller", () => {
    expect(routes.length).toBeGreaterThan(40);
    const silent = routes.filter(({ right }) => right === undefined);
    expect(silent, "give the route config: { right: … }; see docs/guides/adding-an-endpoint.md").toEqual([]);
  });

  test("that reads asks for a right to read, and one that changes something for a right to change", () => {
    const strange = routes.filter(({ method, right = "" }) =>
      method === "GET" || method === "HEAD"
        ? !/:read$|^everybody$/.test(right)
        : !/:(create|update|delete)$|^administrator$/.test(right),
    );
    expect(strange).toEqual([]);
  });

  test("refuses with 403 exactly the roles that have not its right, and no others", async () => {
    const wrong: string[] = [];
    let refused = 0;
    const askEverything = async (role: Role, { call, actor }: Member) => {
      for (const { method, url, right } of routes) {
        const answer = await call(method, addressOf(url));
        const mayPass = right !== undefined && meets(actor, right);
        if (answer.status === 401 || (answer.status === 403) === mayPass) {
          wrong.push(`${role} at ${method} ${url} (${right}): ${answer.status}`);
        }
        if (answer.status === 403) refused++;
      }
    };
    // All roles side by side: one after the other they took 23 s on a busy machine, and this 12 s.
    await Promise.all([...members].map(([role, member]) => askEverything(role, member)));
    expect(wrong).toEqual([]);
    // Both answers occur many times over, so neither all open nor all closed would pass.
    expect(refused).toBeGreaterThan(routes.length);
    expect(refused).toBeLessThan(routes.length * (members.size - 1));
  });

  test("does so for API keys too, which may everything", async () => {
    for (const { method, url } of routes.filter((route) => route.method !== "HEAD")) {
      const answer = await fetch(`${t.publicUrl}${addressOf(url)}`, {
        method,
        headers: { authorization: `Bearer ${t.apiKey}` },
      });
      await answer.arrayBuffer();
      expect([401, 403], `${method} ${url}`).not.toContain(answer.status);
    }
  });
});

/** Of the right form, and nobody's: whoever gets past the rights gets no further. */
function addressOf(url: string): string {
  return url.replaceAll(/:\w+/g, "inv_01kb0000000000000000000000");
}

describe("by name", () => {
  const statusFor = async (role: Role, method: string, path: string, body?: unknown) =>
    (await (members.get(role)?.call ?? fail(role))(method, `/api/v1${path}`, body)).status;

  test("an employee makes an invoice and sees what was refunded, and refunds, voids and connects nothing", async () => {
    expect(await statusFor("employee", "POST", "/invoices")).toBe(422);
    expect(await statusFor("employee", "GET", "/refunds/ref_01kb0000000000000000000000")).toBe(404);
    expect(await statusFor("employee", "POST", "/payments/pay_01kb0000000000000000000000/refunds")).toBe(403);
    expect(await statusFor("employee", "POST", "/invoices/inv_01kb0000000000000000000000/void")).toBe(403);
    expect(await statusFor("employee", "DELETE", "/integrations/mollie")).toBe(403);
    expect(await statusFor("employee", "GET", "/integration-log")).toBe(403);
  });

  test("finance refunds and reads the log, and neither connects nor activates", async () => {
    expect(await statusFor("finance", "POST", "/payments/pay_01kb0000000000000000000000/refunds")).toBe(422);
    expect(await statusFor("finance", "GET", "/integration-log")).toBe(200);
    expect(await statusFor("finance", "PUT", "/integrations/mollie", { apiKey: "live_x" })).toBe(403);
    expect(await statusFor("finance", "POST", "/power-ups/mollie/activation")).toBe(403);
  });

  test("read-only changes nothing by any call", async () => {
    for (const { method, url } of routes.filter(({ method }) => method !== "GET" && method !== "HEAD")) {
      expect(await statusFor("read-only", method, addressOf(url).replace("/api/v1", "")), url).toBe(403);
    }
  });

  test("a refused call is in the merchant's log with its reason, and changed nothing", async () => {
    const before = (await t.must<{ data: unknown[] }>("GET", "/customers")).data.length;
    expect(await statusFor("read-only", "POST", "/customers", { name: "Bakkerij" })).toBe(403);
    expect((await t.must<{ data: unknown[] }>("GET", "/customers")).data).toHaveLength(before);
    const log = await t.must<{ data: { message: string }[] }>("GET", "/integration-log?outcome=refused");
    expect(log.data[0]?.message).toContain("customers:create");
  });
});

function fail(role: string): never {
  throw new Error(`Nobody is signed in as ${role}.`);
}

test("the caller learns its own rights from the session, and loses them with the role at once", async () => {
  const employee = members.get("employee");
  const answer = await employee?.call("GET", "/api/v1/session");
  const session = (await answer?.json()) as { role: string; rights: Right[] }; // justified: SessionAnswer
  expect(session).toMatchObject({ role: "employee", isAdministrator: false });
  expect(new Set(session.rights)).toEqual(employee?.actor.rights);
  const owner = new Client({ connectionString: t.database.url });
  await owner.connect();
  await owner.query(`update auth.member set role = 'read-only' where role = 'employee'`);
  await owner.end();
  expect((await employee?.call("POST", "/api/v1/customers", { name: "Bakkerij" }))?.status).toBe(403);
});

test("an API key may everything and belongs to nobody", async () => {
  const session = await t.must<{ user: unknown; isAdministrator: boolean }>("GET", "/session");
  expect(session).toMatchObject({ user: null, role: null, isAdministrator: true });
});

test("a change with a session must say that it comes from the back office", async () => {
  const administrator = members.get("administrator")?.call ?? fail("administrator");
  const forged = await administrator("POST", "/api/v1/customers", { name: "Bakkerij" }, { own: null });
  expect(forged.status).toBe(403);
  expect((await administrator("POST", "/api/v1/customers", { name: "Bakkerij" })).status).toBe(201);
});
