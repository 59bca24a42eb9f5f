import { expect, test } from "vitest";
import { DEFAULT_LIVE_KEY, DEFAULT_TEST_KEY } from "../sandbox/profiles/default-profile.ts";
import { hours } from "../src/clock/clock.ts";
import { connectMollie, disconnectMollie } from "../src/mollie-connections/connect-mollie.ts";
import { type Harness, harness } from "./harness.ts";
import { UNAUTHORIZED } from "./mollie-proxy.ts";

test("after a rotation and a disconnect, a payment begun with the revoked key is still booked", async () => {
  await using t = await harness();
  const invoice = await t.issued();
  await t.press(invoice);
  const id = (await t.payments(invoice.id))[0]?.molliePaymentId ?? "";
  await rotate(t);
  await disconnectMollie(t.world);
  await t.atMollie(id, "paid", "ideal");
  await t.webhooks();
  await t.work();
  expect(await t.invoice(invoice.id)).toMatchObject({ status: "paid" });
});

test("a creation whose answer was lost and whose key was revoked does not keep the invoice from being paid", async () => {
  let isCut = true;
  await using t: Harness = await harness({
    async meddle({ method, path, cut }) {
      if (isCut && method === "POST" && path === "/v2/payments") cut();
      return null;
    },
  });
  const invoice = await t.issued();
  expect((await t.press(invoice)).location).toContain("notice=mollie_unreachable");
  isCut = false;
  await rotate(t);
  await t.advance(hours(1));
  expect((await t.press(invoice)).location).toContain("/checkout/");
  expect(await t.countAtMollie()).toBe(1);
});

test("a payment whose answer was lost is found with the new key once the one it began with was revoked", async () => {
  let isCut = true;
  await using t: Harness = await harness({
    async meddle({ method, path, forward, cut }) {
      if (!isCut || method !== "POST" || path !== "/v2/payments") return null;
      await forward();
      cut();
      return null;
    },
  });
  const invoice = await t.issued();
  expect((await t.press(invoice)).location).toContain("notice=mollie_unreachable");
  isCut = false;
  await rotate(t);
  expect((await t.press(invoice)).location).toContain("/checkout/");
  expect(await t.countAtMollie()).toBe(1);
  expect((await t.payments(invoice.id)).map(({ creation }) => creation)).toEqual(["created"]);
});

test("a lost creation that nobody can find out about with any key is given up", async () => {
  let lose = true;
  await using t: Harness = await harness({
    async meddle({ method, path, cut }) {
      if (lose && method === "POST" && path === "/v2/payments") cut();
      return !lose && method === "GET" && path.startsWith("/v2/payments?") ? UNAUTHORIZED : null;
    },
  });
  const invoice = await t.issued();
  await t.press(invoice);
  lose = false;
  await t.advance(hours(1));
  await t.work();
  expect((await t.payments(invoice.id))[0]).toMatchObject({ creation: "unknown" });
  expect((await t.press(invoice)).location).toContain("/checkout/");
});

test("with a key of another profile connected, an open payment of the first one is replaced, and booked if paid", async () => {
  await using t = await harness();
  const invoice = await t.issued();
  await t.press(invoice);
  const id = (await t.payments(invoice.id))[0]?.molliePaymentId ?? "";
  const other = await t.control<{ keys: { live: string } }>("/profiles", { name: "Another shop" });
  await connectMollie(t.world, { apiKey: other.keys.live });
  await t.press(invoice);
  expect(await t.payments(invoice.id)).toMatchObject([{ status: "open" }, { molliePaymentId: id }]);
  await t.atMollie(id, "paid", "ideal");
  await t.webhooks();
  await t.work();
  expect(await t.invoice(invoice.id)).toMatchObject({ status: "paid", surplus: { value: "0.00" } });
  expect((await t.payments(invoice.id))[0]).toMatchObject({ status: "canceled" });
});

test("with a test key connected, a live payment that is open is followed and no other is made", async () => {
  await using t = await harness();
  const invoice = await t.issued();
  await t.press(invoice);
  const id = (await t.payments(invoice.id))[0]?.molliePaymentId ?? "";
  await connectMollie(t.world, { apiKey: DEFAULT_TEST_KEY });
  expect((await t.press(invoice)).location).toContain("notice=not_connected");
  await t.atMollie(id, "paid", "ideal");
  await t.webhooks();
  await t.work();
  expect(await t.invoice(invoice.id)).toMatchObject({ status: "paid" });
});

async function rotate(t: Harness): Promise<void> {
  const before = await t.world.read(
    ({ sql }) => sql<{ id: string; keyCiphertext: Buffer }[]>`
      select id, key_ciphertext from mollie_connections where status = 'active'`,
  );
  const [first] = before;
  if (!first) throw new Error("The merchant is connected.");
  await connectMollie(t.world, {
    apiKey: t.platform.vault.open(first.keyCiphertext, { context: first.id }),
  });
  const revoked = t.platform.vault.seal(`live_${"r".repeat(30)}`, { context: first.id });
  await t.world.atomically("test: revoke key", async ({ sql }) => {
    await sql`update mollie_connections set key_ciphertext = ${revoked} where id = ${first.id}`;
  });
}

test("whoever only wants the next key of the same profile is told when a key changes more than that", async () => {
  await using t = await harness();
  const other = await t.control<{ keys: { live: string } }>("/profiles", { name: "Another shop" });
  const put = async (apiKey: string, sameProfile: boolean) => {
    const { status, body } = await t.api("PUT", "/integrations/mollie", { apiKey, sameProfile });
    return { status, body };
  };
  expect(await put(DEFAULT_TEST_KEY, true)).toMatchObject({
    status: 409,
    body: { code: "mollie_key_of_other_mode" },
  });
  const refusal = await put(other.keys.live, true);
  expect(refusal).toMatchObject({ status: 409, body: { code: "mollie_key_of_other_profile" } });
  expect(JSON.stringify(refusal.body)).toContain("Another shop");
  expect(await t.must("GET", "/integrations/mollie")).toMatchObject({ mode: "live", connected: true });
  expect(await put(DEFAULT_LIVE_KEY, true)).toMatchObject({ status: 200 });
  expect(await put(other.keys.live, false)).toMatchObject({
    status: 200,
    body: { profile: { name: "Another shop" } },
  });
});
