import { expect, test } from "vitest";
import type { MemberAnswer, RoleAnswer } from "../src/team/team-schemas.ts";
import { type Harness, harness } from "./harness.ts";
import { merchantIn } from "./merchant.ts";
import { signedInSession } from "./staff-session.ts";

test("the last administrator stays one, also when the two last leave at the same moment", async () => {
  await using t = await harness();
  const anna = await signedInSession(t, { role: "administrator" });
  const [first] = await members(t);
  const demote = await anna("PATCH", `/api/v1/team/members/${first?.id}`, { role: "employee" });
  expect(demote.status).toBe(409);
  expect(await demote.json()).toMatchObject({ code: "last_administrator" });
  expect((await anna("DELETE", `/api/v1/team/members/${first?.id}`)).status).toBe(409);

  await signedInSession(t, { role: "administrator", email: "bram@x.example" });
  const both = await members(t);
  const answers = await Promise.all(both.map(({ id }) => t.api("DELETE", `/team/members/${id}`)));
  expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 409]);
  expect((await members(t)).map(({ role }) => role)).toEqual(["administrator"]);
});

test("who is taken out of the team is out with their next request, and what they did still says that somebody did", async () => {
  await using t = await harness();
  const bram = await signedInSession(t, { role: "finance" });
  const draft = (await (await bram("POST", "/api/v1/customers", { name: "Bakkerij" })).json()) as {
    id: string;
  };
  expect(draft.id).toMatch(/^cus_/);
  const [member] = await members(t);
  expect((await t.api("DELETE", `/team/members/${member?.id}`)).status).toBe(204);
  expect((await bram("GET", "/api/v1/session")).status).toBe(401);
  const { data } = await t.must<{ data: { type: string; userId: string | null }[] }>(
    "GET",
    "/events?type=customer.created",
  );
  expect(data[0]?.userId).toBe(member?.userId);
});

test("nobody makes themselves or another more than they are", async () => {
  await using t = await harness();
  const hr = await t.must<RoleAnswer>("POST", "/roles", {
    name: "Personeelszaken",
    rights: ["team:create", "team:read", "team:update", "team:delete", "invoices:read"],
  });
  const anna = await signedInSession(t, { role: "administrator" });
  const hanna = await signedInSession(t, { role: hr.id, email: "hanna@x.example" });
  const [boss, self] = await members(t);
  const refused: [string, string, unknown?][] = [
    ["PATCH", `/team/members/${self?.id}`, { role: "administrator" }],
    ["PATCH", `/team/members/${self?.id}`, { role: "finance" }],
    ["PATCH", `/team/members/${boss?.id}`, { role: hr.id }],
    ["DELETE", `/team/members/${boss?.id}`],
    ["POST", "/team/invitations", { email: "x@x.example", role: "administrator" }],
    ["POST", "/roles", { name: "Meer", rights: ["refunds:create"] }],
    ["PUT", `/roles/${hr.id}`, { name: "Personeelszaken", rights: ["team:read", "refunds:create"] }],
  ];
  for (const [method, path, body] of refused) {
    expect((await hanna(method, `/api/v1${path}`, body)).status, `${method} ${path}`).toBe(403);
  }
  const allowed = await hanna("POST", "/api/v1/roles", { name: "Kijker", rights: ["invoices:read"] });
  expect(allowed.status).toBe(201);
  expect((await members(t)).map(({ role }) => role)).toEqual(["administrator", hr.id]);
  expect((await anna("PATCH", `/api/v1/team/members/${self?.id}`, { role: "finance" })).status).toBe(204);
});

test("a role of one's own can be changed while somebody has it, and dropped when nobody does", async () => {
  await using t = await harness();
  const role = await t.must<RoleAnswer>("POST", "/roles", { name: "Balie", rights: ["invoices:read"] });
  const bram = await signedInSession(t, { role: role.id, email: "bram@x.example" });
  expect((await bram("POST", "/api/v1/customers", { name: "Bakkerij" })).status).toBe(403);
  await t.must("PUT", `/roles/${role.id}`, { name: "Balie", rights: ["invoices:read", "customers:create"] });
  expect((await bram("POST", "/api/v1/customers", { name: "Bakkerij" })).status).toBe(201);

  expect(await t.api("POST", "/roles", { name: "BALIE", rights: [] })).toMatchObject({
    status: 422,
    body: { errors: [{ pointer: "/name" }] },
  });
  expect(await t.api("DELETE", `/roles/${role.id}`)).toMatchObject({
    status: 409,
    body: { code: "role_in_use" },
  });
  const [member] = await members(t);
  await t.must("PATCH", `/team/members/${member?.id}`, { role: "read-only" });
  await t.must("POST", "/team/invitations", { email: "c@x.example", role: role.id });
  expect((await t.api("DELETE", `/roles/${role.id}`)).status).toBe(204);
  expect((await t.must<{ data: unknown[] }>("GET", "/team/invitations")).data).toEqual([]);
  expect(await t.api("POST", "/team/invitations", { email: "d@x.example", role: role.id })).toMatchObject({
    status: 422,
    body: { errors: [{ pointer: "/role" }] },
  });
});

test("the database shows the service no other merchant's team, and no password, session or second factor", async () => {
  await using t = await harness();
  const other = await merchantIn(t.platform, { name: "Garage De Buren" });
  await signedInSession(t, { role: "administrator" });
  await signedInSession({ ...t, merchantId: other.merchantId }, { role: "finance" });
  await other.must("POST", "/roles", { name: "Balie", rights: [] });
  await other.must("POST", "/team/invitations", { email: "x@x.example", role: "employee" });
  for (const table of ['"user"', "member", "organization", '"ownRole"', '"inviteLink"']) {
    const count = (world: Harness["world"]) =>
      world.read(async ({ sql }) => (await sql.unsafe(`select id from auth.${table}`)).length);
    expect(await count(other.world), table).toBe(1);
    const own = ['"ownRole"', '"inviteLink"'].includes(table) ? 0 : 1;
    expect(await count(t.world), table).toBe(own);
  }
  for (const secret of ["session", "account", '"twoFactor"', "verification"]) {
    const read = t.world.read(({ sql }) => sql.unsafe(`select 1 from auth.${secret}`));
    await expect(read, secret).rejects.toMatchObject({ code: "42501" });
  }
  const steal = t.world.atomically("test: steal", ({ sql }) =>
    sql.unsafe(
      `update auth.member set role = 'administrator' where "organizationId" = '${other.merchantId}'`,
    ),
  );
  expect((await steal).count).toBe(0);
  const invade = t.world.atomically("test: invade", ({ sql }) =>
    sql.unsafe(
      `insert into auth.member (id, "organizationId", "userId", role, "createdAt")
       select 'mbr_x', '${other.merchantId}', id, 'administrator', now() from auth."user"`,
    ),
  );
  await expect(invade).rejects.toMatchObject({ code: "42501" });
});

async function members(t: Harness): Promise<MemberAnswer[]> {
  return (await t.must<{ data: MemberAnswer[] }>("GET", "/team/members")).data;
}
