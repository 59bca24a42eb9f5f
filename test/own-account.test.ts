import { expect, test } from "vitest";
import { harness } from "./harness.ts";
import { STAFF_PASSWORD as password, signedInSession } from "./staff-session.ts";
import { webSession } from "./web-session.ts";

const EMAIL = "anna@installatie.example";

test("a person gives themselves another name, which colleagues see", async () => {
  await using t = await harness();
  const anna = await employed(t);
  expect((await anna("PATCH", "/auth/account", { name: " Anna Bakker " })).status).toBe(204);
  expect((await anna("GET", "/api/v1/session")).body).toMatchObject({ user: { name: "Anna Bakker" } });
  expect(await t.must("GET", "/team/members")).toMatchObject({ data: [{ name: "Anna Bakker" }] });
  for (const name of ["", "   ", "x".repeat(101)]) {
    const refused = await anna("PATCH", "/auth/account", { name });
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ pointer: "/name" }] } });
  }
  expect((await webSession(t)("PATCH", "/auth/account", { name: "Mallory" })).status).toBe(401);
});

test("a new password takes the old one, is long enough, and ends the sessions elsewhere", async () => {
  await using t = await harness();
  const anna = await employed(t);
  const elsewhere = webSession(t);
  await elsewhere("POST", "/auth/sign-in/email", { email: EMAIL, password });
  const change = (currentPassword: string, newPassword: string) =>
    anna("POST", "/auth/change-password", { currentPassword, newPassword, revokeOtherSessions: true });
  expect(await change("not hers", "a sentence of her own")).toMatchObject({
    status: 400,
    body: { code: "INVALID_PASSWORD" },
  });
  expect(await change(password, "too short")).toMatchObject({
    status: 400,
    body: { code: "PASSWORD_TOO_SHORT" },
  });
  expect((await elsewhere("GET", "/api/v1/session")).status).toBe(200);
  expect((await change(password, "a sentence of her own")).status).toBe(200);
  expect((await elsewhere("GET", "/api/v1/session")).status).toBe(401);
  expect((await anna("GET", "/api/v1/session")).status).toBe(200);
});

test("one's own sessions are listed without what opens them, and ended one by one or all others", async () => {
  await using t = await harness();
  const first = await signedInSession(t, { role: "employee" });
  const again = () => signedInSession(t, { role: null, email: "employee@installatie.example" });
  const second = await again();
  const third = await again();
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

test("a person sees who tried their account, from where, and nobody else's history", async () => {
  await using t = await harness();
  const anna = await employed(t);
  await employed(t, "bram@installatie.example");
  const guesser = webSession(t);
  await guesser("POST", "/auth/sign-in/email", { email: "ANNA@installatie.example", password: "a guess" });
  await guesser("POST", "/auth/sign-in/email", { email: "nobody@installatie.example", password: "a guess" });
  const { body } = await anna<{ data: unknown[] }>("GET", "/auth/security-events");
  expect(body.data).toEqual([
    expect.objectContaining({
      type: "sign_in_failed",
      ipAddress: expect.stringMatching(/^10\.2\./),
      userAgent: expect.stringContaining("Chrome/141"),
    }),
    expect.objectContaining({ type: "signed_in" }),
  ]);
  expect((await guesser("GET", "/auth/security-events")).status).toBe(401);
});

async function employed(t: Awaited<ReturnType<typeof harness>>, email = EMAIL) {
  await t.signIn.createUser({ email, name: "Anna", password, merchantId: t.merchantId, role: "employee" });
  const session = webSession(t);
  expect((await session("POST", "/auth/sign-in/email", { email, password })).status).toBe(200);
  return session;
}
