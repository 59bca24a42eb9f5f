import { Client } from "pg";
import { expect, test } from "vitest";
import { DEFAULT_LIVE_KEY } from "../sandbox/profiles/default-profile.ts";
import { days, minutes } from "../src/clock/clock.ts";
import { forgetOld } from "../src/forget-old.ts";
import { connectMollie, disconnectMollie } from "../src/mollie-connections/connect-mollie.ts";
import type { MollieKeyAnswer, WebhookHealthAnswer } from "../src/payments/mollie-key-schemas.ts";
import { type Harness, harness } from "./harness.ts";

const keysOf = async (t: Harness) =>
  (await t.must<{ data: MollieKeyAnswer[] }>("GET", "/integrations/mollie/keys")).data;

test("two keys of a profile are shown while one replaces the other, until nothing needs the older one", async () => {
  await using t = await harness();
  const invoice = await t.issued();
  await t.press(invoice);
  await connectMollie(t.world, { apiKey: DEFAULT_LIVE_KEY });
  expect(await keysOf(t)).toMatchObject([
    { status: "active", undecidedPayments: 0, keptUntil: null },
    { status: "retired", undecidedPayments: 0, keptUntil: null },
  ]);
  expect(JSON.stringify(await keysOf(t))).not.toContain(DEFAULT_LIVE_KEY);

  // A creation without an answer must be repeated with the very key that it began with.
  await t.world.atomically(
    "test: unanswered",
    ({ sql }) => sql`
    update payments set creation = 'pending', status = null, mollie_payment_id = null`,
  );
  await forgetOld(t.platform);
  expect(await keysOf(t)).toMatchObject([{ status: "active" }, { status: "retired", undecidedPayments: 1 }]);

  await t.world.atomically(
    "test: answered",
    ({ sql }) => sql`
    update payments set creation = 'refused', refusal = 'no'`,
  );
  await forgetOld(t.platform);
  expect(await keysOf(t)).toMatchObject([{ status: "active" }]);
});

test("a key is kept after disconnecting until its last payment can no longer be refunded", async () => {
  await using t = await harness();
  const invoice = await t.issued();
  await t.press(invoice);
  const mollieId = (await t.payments(invoice.id))[0]?.molliePaymentId ?? "";
  await disconnectMollie(t.world);
  expect(await keysOf(t)).toMatchObject([{ status: "disconnected", undecidedPayments: 1 }]);

  // Paid after the disconnect: found and booked all the same.
  await t.atMollie(mollieId, "paid", "ideal");
  await t.webhooks();
  await t.work();
  expect((await t.invoice(invoice.id)).status).toBe("paid");
  const [key] = await keysOf(t);
  expect(key).toMatchObject({ status: "disconnected", undecidedPayments: 0 });
  t.clock.advance(days(119));
  await forgetOld(t.platform);
  expect(await keysOf(t)).toHaveLength(1);
  t.clock.advance(days(2));
  await forgetOld(t.platform);
  expect(await keysOf(t)).toEqual([]);
});

test("a key is forgotten now when an administrator says so, but not the one that makes payments", async () => {
  await using t = await harness();
  const [key] = await keysOf(t);
  const path = `/integrations/mollie/keys/${key?.id}`;
  expect((await t.api("DELETE", path)).body).toMatchObject({ code: "mollie_key_in_use" });
  const invoice = await t.issued();
  await t.press(invoice);
  const mollieId = (await t.payments(invoice.id))[0]?.molliePaymentId ?? "";
  await t.must("DELETE", "/integrations/mollie");
  await t.must("DELETE", path);
  expect(await keysOf(t)).toEqual([]);
  expect((await t.api("DELETE", path)).status).toBe(404);
  const owner = new Client({ connectionString: t.database.url });
  await owner.connect();
  const { rows } = await owner.query("select key_ciphertext from mollie_connections");
  await owner.end();
  expect(rows).toEqual([{ key_ciphertext: null }]);

  // Nothing can be asked, so the news waits; a key of the same profile brings it.
  await t.atMollie(mollieId, "paid", "ideal");
  await t.webhooks();
  await t.work();
  expect((await t.invoice(invoice.id)).status).toBe("open");
  await connectMollie(t.world, { apiKey: DEFAULT_LIVE_KEY });
  const [payment] = await t.payments(invoice.id);
  await t.must("POST", `/payments/${payment?.id}/look-up`);
  await t.work();
  expect((await t.invoice(invoice.id)).status).toBe("paid");
});

test("the webhook's self-test arrives in the inbox, and is no call of Mollie's", async () => {
  await using t = await harness();
  expect(await t.must("POST", "/integrations/mollie/webhooks/self-test")).toMatchObject({
    arrived: true,
    message: "The call came in.",
  });
  await t.work();
  expect(await t.jobs()).toEqual([]);
  expect(await t.must("GET", "/integrations/mollie/webhooks")).toMatchObject({
    status: "quiet",
    lastReceivedAt: null,
  });
  const log = await t.must<{ data: { url: string; outcome: string }[] }>(
    "GET",
    "/integration-log?operation=Test%20webhook",
  );
  expect(log.data).toMatchObject([{ outcome: "ok", url: `${t.publicUrl}/webhooks/mollie/…` }]);
});

test("webhooks that stop are told with the payments that Mollie should have called about", async () => {
  await using t = await harness();
  const invoice = await t.issued();
  await t.press(invoice);
  const [payment] = await t.payments(invoice.id);
  await t.world.atomically(
    "test: paid without a call",
    ({ sql, now }) => sql`
    update payments set status = 'paid', paid_at = ${now}, completed_at = ${now} where id = ${payment?.id ?? ""}`,
  );
  const health = () => t.must<WebhookHealthAnswer>("GET", "/integrations/mollie/webhooks");
  expect(await health()).toMatchObject({ status: "quiet", missing: [] });
  t.clock.advance(minutes(16));
  expect(await health()).toMatchObject({
    status: "silent",
    missing: [{ paymentId: payment?.id, invoiceNumber: invoice.number }],
  });
  // Our own test proves the way, not that Mollie calls.
  await t.must("POST", "/integrations/mollie/webhooks/self-test");
  expect((await health()).status).toBe("silent");
  await t.callWebhook(payment?.molliePaymentId ?? "");
  expect(await health()).toMatchObject({ status: "healthy", missing: [] });
});

test("a payment that was made while nobody could reach us is no silence", async () => {
  await using t = await harness();
  const invoice = await t.issued();
  await t.press(invoice);
  await t.world.atomically(
    "test: paid, made without an address to call",
    ({ sql, now }) => sql`
    update payments set status = 'paid', paid_at = ${now}, completed_at = ${now},
      request_body = (request_body::jsonb - 'webhookUrl')::text`,
  );
  t.clock.advance(minutes(16));
  expect(await t.must("GET", "/integrations/mollie/webhooks")).toMatchObject({
    status: "quiet",
    missing: [],
  });
});
