import { expect, test } from "vitest";
import { DEFAULT_PROFILE } from "../sandbox/profiles/default-profile.ts";
import { hours, minutes } from "../src/clock/clock.ts";
import { findMoneyBack } from "../src/payments/find-money-back.ts";
import type { RefundAnswer } from "../src/payments/refund-schemas.ts";
import { harness } from "./harness.ts";
import { type Meddler, UNAUTHORIZED } from "./mollie-proxy.ts";
import { paid, typeOver } from "./paid.ts";

const eur = (value: string) => ({ currency: "EUR", value });

const isRefundAsked: (call: Parameters<Meddler>[0]) => boolean = ({ method, path }) =>
  method === "POST" && path.endsWith("/refunds");

test("a refund whose answer was lost is not given up while no key may ask, and is found with the next one", async () => {
  let mollie: "loses the answer" | "refuses the key" | "answers" = "loses the answer";
  await using t = await harness({
    meddle: async (call) => {
      if (mollie === "refuses the key") return UNAUTHORIZED;
      if (mollie === "answers" || !isRefundAsked(call)) return null;
      await call.forward();
      call.cut();
      return null;
    },
  });
  const { paymentId } = await paid(t);
  const { id } = await t.must<RefundAnswer>("POST", `/payments/${paymentId}/refunds`, {
    amount: eur("100.00"),
    purpose: "still-owed",
  });
  mollie = "refuses the key";
  for (const passed of [minutes(1), hours(1)]) {
    await t.advance(passed);
    await t.work();
    expect(await t.must("GET", `/refunds/${id}`)).toMatchObject({ creation: "pending" });
  }
  // It holds its money, so the same cannot go back again.
  const again = { amount: eur("100.00"), purpose: "still-owed" };
  expect(await t.api("POST", `/payments/${paymentId}/refunds`, again)).toMatchObject({
    status: 409,
    body: { code: "refund_exceeds_payment" },
  });

  mollie = "answers";
  await t.advance(hours(1));
  await t.work();
  expect(await t.must("GET", `/refunds/${id}`)).toMatchObject({ creation: "created" });
});

test("a refund that a refused key cannot cancel says so, and stays", async () => {
  let isRefused = false;
  await using t = await harness({ meddle: async () => (isRefused ? UNAUTHORIZED : null) });
  const { paymentId } = await paid(t);
  const { id } = await t.must<RefundAnswer>("POST", `/payments/${paymentId}/refunds`, {
    purpose: "still-owed",
  });
  isRefused = true;
  expect(await t.api("DELETE", `/refunds/${id}`)).toMatchObject({
    status: 409,
    body: { code: "mollie_not_connected", detail: expect.stringContaining("refused the API key") },
  });
  isRefused = false;
  expect(await t.must("DELETE", `/refunds/${id}`)).toMatchObject({ status: "canceled" });
});

test("what a refused key could not read of money back is read by the next one", async () => {
  let isRefused = false;
  await using t = await harness({ meddle: async () => (isRefused ? UNAUTHORIZED : null) });
  isRefused = true;
  const readAt = () =>
    t.world.read(async ({ sql }) => {
      const [row] = await sql<{ at: Date | null }[]>`select money_back_read_at as at from mollie_connections`;
      return row?.at ?? null;
    });
  const profile = { profileId: DEFAULT_PROFILE.id, mode: "live" } as const;
  expect(await findMoneyBack(t.world, profile)).toBe("refused");
  expect(await readAt()).toBeNull();
  isRefused = false;
  expect(await findMoneyBack(t.world, profile)).toBe("read");
  expect(await readAt()).not.toBeNull();
});

test("a refund that did not leave before its invoice was frozen leaves once somebody released it", async () => {
  let isDown = false;
  let asked = 0;
  await using t = await harness({
    meddle: async (call) => {
      if (!isRefundAsked(call)) return null;
      asked += 1;
      if (isDown) call.cut();
      return null;
    },
  });
  const { paymentId } = await paid(t);
  isDown = true;
  const { id } = await t.must<RefundAnswer>("POST", `/payments/${paymentId}/refunds`, {
    amount: eur("5.00"),
    purpose: "still-owed",
  });
  isDown = false;
  await typeOver(t, { paymentId }, 100);
  await t.audit();
  const before = asked;
  await t.advance(minutes(1));
  await t.work();
  expect(asked).toBe(before);
  expect(await t.must("GET", `/refunds/${id}`)).toMatchObject({ creation: "pending" });

  await typeOver(t, { paymentId }, -100);
  const { freezes } = await t.must<{ freezes: { id: string }[] }>("GET", "/books");
  await t.must("POST", `/freezes/${freezes[0]?.id}/release`, { note: "Typed over by a test" });
  await t.advance(minutes(5));
  await t.work();
  expect(await t.must("GET", `/refunds/${id}`)).toMatchObject({ creation: "created" });
});
