import { expect, test } from "vitest";
import { DEFAULT_LIVE_KEY } from "../sandbox/profiles/default-profile.ts";
import { type Harness, harness } from "./harness.ts";

const PASSWORD = "a long enough password";

test("a colleague works with invoices, and only an administrator changes the connection", async () => {
  await using t = await harness();
  const colleague = await sessionOf(t, { email: "bram@installatie.example", role: "member" });
  const administrator = await sessionOf(t, { email: "anna@installatie.example", role: "owner" });

  expect((await colleague("GET", "/invoices")).status).toBe(200);
  expect((await colleague("GET", "/integrations/mollie")).status).toBe(200);
  expect((await colleague("DELETE", "/integrations/mollie")).status).toBe(403);
  expect((await colleague("PUT", "/integrations/mollie", { apiKey: DEFAULT_LIVE_KEY })).status).toBe(403);
  expect((await colleague("POST", "/power-ups/mollie/activation")).status).toBe(403);
  expect(await (await colleague("GET", "/integrations/mollie")).json()).toMatchObject({ connected: true });

  expect((await administrator("DELETE", "/integrations/mollie")).status).toBe(204);
});

test("a change with a session must say that it comes from the back office", async () => {
  await using t = await harness();
  const staff = await sessionOf(t, { email: "anna@installatie.example", role: "owner" });
  const forged = await staff("POST", "/customers", { name: "Bakkerij" }, { "x-voldaan-backoffice": null });
  expect(forged.status).toBe(403);
  expect((await staff("POST", "/customers", { name: "Bakkerij" })).status).toBe(201);
});

/** Signs in as a browser does and calls the API with the cookie. */
async function sessionOf(t: Harness, { email, role }: { email: string; role: "owner" | "member" }) {
  await t.signIn.createUser({ email, name: email, password: PASSWORD, merchantId: t.merchantId, role });
  const answer = await fetch(`${t.publicUrl}/auth/sign-in/email`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: t.publicUrl },
    body: JSON.stringify({ email, password: PASSWORD }),
  });
  const cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ");
  return (
    method: string,
    path: string,
    body?: unknown,
    { "x-voldaan-backoffice": own = "1" }: { "x-voldaan-backoffice"?: string | null } = {},
  ) =>
    fetch(`${t.publicUrl}/api/v1${path}`, {
      method,
      headers: {
        cookie,
        ...(own === null ? {} : { "x-voldaan-backoffice": own }),
        ...(body === undefined ? {} : { "content-type": "application/json" }),
      },
      body: body === undefined ? null : JSON.stringify(body),
    });
}
