import { Client } from "pg";
import { expect, test } from "vitest";
import { days } from "../src/clock/clock.ts";
import type {
  InvitationAnswer,
  MemberAnswer,
  NewInvitationAnswer,
  RoleAnswer,
} from "../src/team/team-schemas.ts";
import { type Harness, harness } from "./harness.ts";
import { merchantIn } from "./merchant.ts";
import { STAFF_PASSWORD, signedInSession } from "./staff-session.ts";

const OWN = { "content-type": "application/json", "x-voldaan-backoffice": "1" };

test("a colleague joins by the link, once, with a name and password of their own", async () => {
  await using t = await harness();
  const anna = await signedInSession(t, { role: "administrator" });
  const answer = await anna("POST", "/api/v1/team/invitations", { email: "Bram@x.example", role: "finance" });
  expect(answer.status).toBe(201);
  const invitation = (await answer.json()) as NewInvitationAnswer;
  expect(invitation).toMatchObject({ email: "bram@x.example", role: "finance", isExpired: false });
  const token = tokenIn(invitation);

  const shown = await ask(t, "/auth/invitation", { token });
  expect(await shown.json()).toMatchObject({
    merchant: "Installatiebedrijf Test",
    email: "bram@x.example",
    hasAccount: false,
  });
  const bare = await ask(t, "/auth/invitation/acceptance", { token });
  expect(bare.status).toBe(422);
  expect(await bare.json()).toMatchObject({ errors: [{ pointer: "/name" }, { pointer: "/password" }] });
  const details = { token, name: "Bram", password: STAFF_PASSWORD };
  expect((await ask(t, "/auth/invitation/acceptance", details)).status).toBe(204);
  expect((await ask(t, "/auth/invitation/acceptance", details)).status).toBe(404);
  expect((await ask(t, "/auth/invitation", { token })).status).toBe(404);

  const bram = await signIn(t, "bram@x.example");
  expect(await (await bram("GET", "/api/v1/session")).json()).toMatchObject({
    role: "finance",
    user: { name: "Bram" },
  });
  const { data: members } = await t.must<{ data: MemberAnswer[] }>("GET", "/team/members");
  expect(members.map(({ email, role }) => [email, role])).toEqual([
    ["administrator@installatie.example", "administrator"],
    ["bram@x.example", "finance"],
  ]);
  const { data: events } = await t.must<{ data: { type: string; userId: string | null }[] }>(
    "GET",
    "/events",
  );
  expect(events.slice(0, 2)).toMatchObject([
    { type: "member.joined", userId: members[1]?.userId },
    { type: "member.invited", userId: members[0]?.userId },
  ]);
  expect((await t.must<{ data: unknown[] }>("GET", "/team/invitations")).data).toEqual([]);
});

test("a link is worthless after seven days, when it was taken back, and when another one was made", async () => {
  await using t = await harness();
  const make = () =>
    t.must<NewInvitationAnswer>("POST", "/team/invitations", { email: "bram@x.example", role: "employee" });
  const first = await make();
  const second = await make();
  const works = async (invitation: NewInvitationAnswer) =>
    (await ask(t, "/auth/invitation", { token: tokenIn(invitation) })).status;
  expect(await works(first)).toBe(404);
  expect(await works(second)).toBe(200);
  expect((await t.api("DELETE", `/team/invitations/${second.id}`)).status).toBe(204);
  expect(await works(second)).toBe(404);

  const third = await make();
  const owner = await connected(t);
  await owner.query(`update auth."inviteLink" set "expiresAt" = now() - interval '1 second'`);
  expect(await works(third)).toBe(404);
  const listed = await t.must<{ data: InvitationAnswer[] }>("GET", "/team/invitations");
  expect(listed.data).toMatchObject([{ id: third.id, isExpired: true }]);
  const { rows } = await owner.query<{ row: string }>(
    `select to_json(i)::text as row from auth."inviteLink" i`,
  );
  expect(JSON.stringify(rows)).not.toContain(tokenIn(third));
  await owner.end();
  const fourth = await make();
  expect(new Date(fourth.expiresAt).getTime() - Date.now()).toBeGreaterThan(days(7) - 60_000);
});

test("an invitation opens no account that exists: its owner signs in first", async () => {
  await using t = await harness();
  const other = await merchantIn(t.platform, { name: "Garage De Buren" });
  const { userId } = await t.signIn.createUser({
    email: "carla@x.example",
    name: "Carla",
    password: "the password she had",
    merchantId: other.merchantId,
    role: "administrator",
  });
  const invitation = await t.must<NewInvitationAnswer>("POST", "/team/invitations", {
    email: "carla@x.example",
    role: "employee",
  });
  const token = tokenIn(invitation);
  expect(await (await ask(t, "/auth/invitation", { token })).json()).toMatchObject({ hasAccount: true });
  const thief = await ask(t, "/auth/invitation/acceptance", { token, name: "X", password: STAFF_PASSWORD });
  expect(thief.status).toBe(401);
  await expect(signIn(t, "carla@x.example")).rejects.toThrow("401");
  const carla = await signIn(t, "carla@x.example", "the password she had");
  expect((await carla("POST", "/auth/invitation/acceptance", { token })).status).toBe(204);
  expect(await (await carla("GET", "/api/v1/session")).json()).toMatchObject({
    user: { id: userId },
    role: "employee",
  });
});

test("an address that somebody only claimed gives them nothing where an operator adds it", async () => {
  await using t = await harness();
  const evil = await merchantIn(t.platform, { name: "Kwaad" });
  const invitation = await evil.must<NewInvitationAnswer>("POST", "/team/invitations", {
    email: "directeur@x.example",
    role: "administrator",
  });
  await ask(t, "/auth/invitation/acceptance", {
    token: tokenIn(invitation),
    name: "X",
    password: STAFF_PASSWORD,
  });
  const thief = await signIn(t, "directeur@x.example");
  await t.signIn.createUser({
    email: "directeur@x.example",
    name: "Directeur",
    password: "what the operator gave",
    merchantId: t.merchantId,
    role: "administrator",
  });
  expect((await thief("GET", "/api/v1/session")).status).toBe(401);
  await expect(signIn(t, "directeur@x.example")).rejects.toThrow("401");
  await signIn(t, "directeur@x.example", "what the operator gave");
});

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

test("one's own sessions are listed without what opens them, and ended one by one or all others", async () => {
  await using t = await harness();
  const first = await signedInSession(t, { role: "employee" });
  const second = await signIn(t, "employee@installatie.example");
  const third = await signIn(t, "employee@installatie.example");
  const stranger = await signedInSession(t, { role: "finance" });
  const list = async (call: typeof first) =>
    ((await (await call("GET", "/auth/sessions")).json()) as { data: { id: string; isThis: boolean }[] })
      .data;
  const sessions = await list(first);
  expect(sessions).toHaveLength(3);
  expect(sessions.filter(({ isThis }) => isThis)).toHaveLength(1);
  expect(Object.keys(sessions[0] ?? {})).not.toContain("token");

  const [own] = (await list(second)).filter(({ isThis }) => isThis);
  expect((await stranger("DELETE", `/auth/sessions/${own?.id}`)).status).toBe(204);
  expect((await second("GET", "/api/v1/session")).status).toBe(200);
  expect((await first("DELETE", `/auth/sessions/${own?.id}`)).status).toBe(204);
  expect((await second("GET", "/api/v1/session")).status).toBe(401);
  expect((await first("DELETE", "/auth/sessions", undefined, { own: null })).status).toBe(403);
  expect((await first("DELETE", "/auth/sessions")).status).toBe(204);
  expect((await third("GET", "/api/v1/session")).status).toBe(401);
  expect((await first("GET", "/api/v1/session")).status).toBe(200);
  expect((await fetch(`${t.publicUrl}/auth/sessions`)).status).toBe(401);
});

const tokenIn = ({ url }: NewInvitationAnswer) => url.split("#")[1] ?? "";

async function members(t: Harness): Promise<MemberAnswer[]> {
  return (await t.must<{ data: MemberAnswer[] }>("GET", "/team/members")).data;
}

function ask(t: Harness, path: string, body: unknown) {
  return fetch(`${t.publicUrl}${path}`, { method: "POST", headers: OWN, body: JSON.stringify(body) });
}

/** Signs in with an account that exists already. */
function signIn(t: Harness, email: string, password = STAFF_PASSWORD) {
  return signedInSession(t, { email, password, role: null });
}

async function connected(t: Harness): Promise<Client> {
  const owner = new Client({ connectionString: t.database.url });
  await owner.connect();
  return owner;
}
