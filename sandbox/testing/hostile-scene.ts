import { eur } from "./payment-cases.ts";
import { A_PAYMENT, type Json, rowsAt, type startedSandbox, textAt } from "./started-sandbox.ts";
import { accessToken, subscribed } from "./subscription.ts";

type Started = Awaited<ReturnType<typeof startedSandbox>>;

/** What a path can name, each kind with ids that exist. */
export type Scene = Readonly<Record<string, readonly string[]>>;

const TOKEN_AT_THE_END = /[^./]+$/;

/** Resources of every kind and in every status, so that hostile requests get past the question whether they exist. */
export async function hostileScene(t: Started): Promise<Scene> {
  const key = await accessToken(t, { profileId: "pfl_VoldaanDemo" });
  const hook = await subscribed(t, { key });
  const payments = await paymentsOfEachStatus(t);
  const paid = payments[3] ?? "";
  const authorized = payments[2] ?? "";
  const refund = await made(t, `/v2/payments/${paid}/refunds`, { amount: eur("1.00") });
  const capture = await made(t, `/v2/payments/${authorized}/captures`, { amount: eur("1.00") });
  const chargeback = await made(t, `/_sandbox/payments/${paid}/chargebacks`, { amount: eur("2.00") });
  const customer = await made(t, "/v2/customers", { name: "Anna" });
  const link = await made(t, "/v2/payment-links", { description: "Gift" });
  const shop = await made(t, "/_sandbox/profiles", { name: "Shop" });
  const fault = await made(t, "/_sandbox/faults", { fault: "lost-webhook", on: { path: "/nobody" } });
  await t.webhooks.heard(3);
  const { body: deliveries } = await t.call("GET", "/_sandbox/deliveries");
  const { body: shown } = await t.call("GET", "/_sandbox/payments");
  return {
    payment: payments,
    refund: [textAt(refund, "id")],
    capture: [textAt(capture, "id")],
    chargeback: [textAt(chargeback, "id")],
    customer: [textAt(customer, "id")],
    link: [textAt(link, "id")],
    linkToken: [tokenOf(textAt(link, "_links", "paymentLink", "href"))],
    checkoutToken: rowsAt(shown, "payments").map(({ checkout }) => tokenOf(String(checkout))),
    webhook: [hook.id],
    event: rowsAt(deliveries, "deliveries").flatMap(({ eventId }) =>
      typeof eventId === "string" ? [eventId] : [],
    ),
    fault: [textAt(fault, "id")],
    token: [key],
    profile: ["pfl_VoldaanDemo", textAt(shop, "id")],
    key: [textAt(shop, "keys", "live"), textAt(shop, "keys", "test")],
    method: ["ideal", "creditcard", "twint", "banktransfer"],
  };
}

/** Open, pending, authorized, paid, canceled and waiting for a transfer, in that order. */
async function paymentsOfEachStatus(t: Started): Promise<string[]> {
  const ids: string[] = [];
  for (const [fields, status] of [
    [{}, null],
    [{ method: "paypal" }, "pending"],
    [{ method: "creditcard", captureMode: "manual" }, "authorized"],
    [{ method: "ideal" }, "paid"],
    [{}, "canceled"],
    [{ method: "banktransfer" }, null],
  ] as const) {
    const { id } = await t.created(fields);
    if (status) await t.decide(id, { status });
    ids.push(id);
  }
  return ids;
}

async function made(t: Started, path: string, body: Json): Promise<Json> {
  const answer = await t.call("POST", path, { body });
  if (answer.status !== 201) throw new Error(`${path} was refused: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

function tokenOf(address: string): string {
  return TOKEN_AT_THE_END.exec(address)?.[0] ?? "";
}

/** Bodies that are right for the path that ends like this; hostile ones are made of them. */
export const RIGHT_BODIES: Readonly<Record<string, Json>> = {
  payments: A_PAYMENT,
  ":payment": { status: "paid", method: "ideal" },
  refunds: { amount: eur("1.00"), description: "Back" },
  ":refund": { status: "failed" },
  captures: { amount: eur("1.00") },
  "payment-links": { description: "Gift", minimumAmount: eur("5.00") },
  ":link": { description: "Other" },
  customers: { name: "Anna", email: "anna@example.org" },
  webhooks: { name: "Books", url: "http://127.0.0.1:9/events", eventTypes: ["payment.paid"] },
  clock: { advance: "PT1M" },
  faults: { fault: "lost-webhook", on: { path: "/nobody" } },
  profiles: { name: "Garage" },
  keys: { mode: "live" },
  settings: { pendingCalls: true },
  "rate-limits": { enforced: false },
  ":checkoutToken": { method: "ideal", final_state: "paid" },
  ":linkToken": { amount: "10.00", pay: "pay" },
};
