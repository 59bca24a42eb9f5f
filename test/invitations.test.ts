import { Client } from "pg";
import { describe, expect, test } from "vitest";
import { days } from "../src/clock/clock.ts";
import { planMails } from "../src/mail/plan-mails.ts";
import { smtpMail } from "../src/outgoing-mail/smtp.ts";
import type { InvitationAnswer, MemberAnswer, NewInvitationAnswer } from "../src/team/team-schemas.ts";
import { type Harness, harness } from "./harness.ts";
import { merchantIn } from "./merchant.ts";
import { type SmtpStandIn, smtpServer } from "./smtp-server.ts";
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

const tokenIn = ({ url }: NewInvitationAnswer) => url.split("#")[1] ?? "";

describe("by mail", () => {
  test("goes a link of its own, which nobody but its reader sees, and what became of it stands with the team", async () => {
    await using smtp = await smtpServer();
    await using t = await mailing(smtp);
    const anna = await signedInSession(t, { role: "administrator" });
    const made = await anna("POST", "/api/v1/team/invitations", { email: "bram@x.example", role: "finance" });
    const invitation = (await made.json()) as NewInvitationAnswer;
    expect(invitation).toMatchObject({ isMailed: true, mail: null });
    await t.mail();
    const [{ to, mail } = {}] = smtp.taken;
    expect(to).toBe("bram@x.example");
    expect(mail?.subject).toBe("Installatiebedrijf Test nodigt u uit");
    const [, token = ""] = /\/join#([\w-]+)/.exec(mail?.text ?? "") ?? [];
    expect(mail?.html).toContain(`/join#${token}`);
    expect(token).not.toBe(tokenIn(invitation));

    const { data } = await t.must<{ data: InvitationAnswer[] }>("GET", "/team/invitations");
    expect(data).toMatchObject([{ email: "bram@x.example", mail: { status: "sent" } }]);
    // Not where whoever reads invoices looks, and nowhere in the database.
    expect((await t.must<{ data: unknown[] }>("GET", "/mails")).data).toEqual([]);
    expect(await t.world.read(({ sql }) => sql`select from mail_contents`)).toHaveLength(0);
    const details = { token, name: "Bram", password: STAFF_PASSWORD };
    expect((await ask(t, "/auth/invitation/acceptance", details)).status).toBe(204);
    expect((await ask(t, "/auth/invitation", { token: tokenIn(invitation) })).status).toBe(404);
  });

  test("nothing goes of what was taken back before, and what the server refused is told", async () => {
    await using smtp = await smtpServer();
    await using t = await mailing(smtp);
    const make = (email: string) =>
      t.must<NewInvitationAnswer>("POST", "/team/invitations", { email, role: "employee" });
    const { id } = await make("weg@x.example");
    while ((await planMails(t.platform)) > 0);
    await t.must("DELETE", `/team/invitations/${id}`);
    smtp.behaviour.recipient = () => ({ code: 550, words: "5.1.1 Nobody of that name here" });
    await make("niemand@x.example");
    await t.mail();
    expect(smtp.taken).toEqual([]);
    const { data } = await t.must<{ data: InvitationAnswer[] }>("GET", "/team/invitations");
    expect(data).toMatchObject([
      { email: "niemand@x.example", mail: { status: "refused", answer: expect.stringContaining("Nobody") } },
    ]);
    delete smtp.behaviour.recipient;
    await make("niemand@x.example");
    await t.mail();
    expect(smtp.taken.map(({ to }) => to)).toEqual(["niemand@x.example"]);
  });

  function mailing({ url }: SmtpStandIn): Promise<Harness> {
    return harness({ outgoingMail: smtpMail({ url, from: "team@installatie.example" }) });
  }
});

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
