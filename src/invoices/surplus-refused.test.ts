import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Harness, harness } from "../../test/harness.ts";
import { eur, NO_CUSTOMER, type Pair, surplusAt } from "../../test/surplus.ts";

type Refusal = { code: string; detail: string; errors?: { pointer: string }[] };

const NO_SUCH_INVOICE = "inv_01kb0000000000000000000000";

let t: Harness;
let two: ReturnType<typeof surplusAt>["two"];
let apply: ReturnType<typeof surplusAt>["apply"];
let receive: ReturnType<typeof surplusAt>["receive"];

beforeAll(async () => {
  t = await harness();
  ({ two, apply, receive } = surplusAt(t));
});

afterAll(() => t?.[Symbol.asyncDispose]());

describe("surplus is not applied", () => {
  const SURPLUS = "21.00";

  test.each<{
    name: string;
    prepare: (pair: Pair) => Promise<{ to?: string; from?: string; amount?: unknown }>;
    status: number;
    code: string;
    says: RegExp;
    pointer?: string;
  }>([
    {
      name: "more than there is",
      prepare: async () => ({ amount: eur("21.01") }),
      status: 409,
      code: "surplus_not_applicable",
      says: /21\.00 EUR can be applied/,
    },
    {
      name: "more than the other invoice asks for",
      prepare: async ({ from, to }) => {
        await receive(to, "111.00");
        await receive(from, "1.00");
        return { amount: eur("10.01") };
      },
      status: 409,
      code: "surplus_not_applicable",
      says: /10\.00 EUR is to be paid/,
    },
    {
      name: "from an invoice without surplus",
      prepare: async ({ to }) => ({
        from: (await t.issued({ customerId: to.customerId, ...NO_CUSTOMER })).id,
      }),
      status: 409,
      code: "surplus_not_applicable",
      says: /has no surplus/,
    },
    {
      name: "to the invoice of another customer",
      prepare: async () => ({ to: (await t.issued()).id }),
      status: 409,
      code: "surplus_not_applicable",
      says: /different customers/,
    },
    {
      name: "to an invoice in another currency",
      prepare: async ({ from }) => {
        const fields = { ...NO_CUSTOMER, customerId: from.customerId, currency: "USD" };
        return { to: (await t.issued(fields)).id };
      },
      status: 409,
      code: "surplus_not_applicable",
      says: /EUR and USD/,
    },
    {
      name: "to a draft",
      prepare: async ({ from }) => ({
        to: (await t.drafted({ ...NO_CUSTOMER, customerId: from.customerId })).id,
      }),
      status: 409,
      code: "surplus_not_applicable",
      says: /is a draft/,
    },
    {
      name: "to an invoice that is paid",
      prepare: async ({ to }) => {
        await receive(to, "121.00");
        return {};
      },
      status: 409,
      code: "surplus_not_applicable",
      says: /is paid/,
    },
    {
      name: "to an invoice that is void",
      prepare: async ({ to }) => {
        await t.must("POST", `/invoices/${to.id}/void`);
        return {};
      },
      status: 409,
      code: "surplus_not_applicable",
      says: /is void/,
    },
    {
      name: "to an invoice that was written off",
      prepare: async ({ to }) => {
        await t.must("POST", `/invoices/${to.id}/write-off`);
        return {};
      },
      status: 409,
      code: "surplus_not_applicable",
      says: /is uncollectible/,
    },
    {
      name: "from a draft",
      prepare: async () => ({ from: (await t.drafted()).id }),
      status: 409,
      code: "invoice_not_open",
      says: /is a draft/,
    },
    {
      name: "from an invoice that is not there",
      prepare: async () => ({ from: NO_SUCH_INVOICE }),
      status: 404,
      code: "not_found",
      says: /There is no invoice/,
    },
    {
      name: "to the invoice that it is on",
      prepare: async ({ from }) => ({ to: from.id }),
      status: 422,
      code: "invalid_request",
      says: /name another one/,
      pointer: "/toInvoiceId",
    },
    {
      name: "to an invoice that is not there",
      prepare: async () => ({ to: NO_SUCH_INVOICE }),
      status: 422,
      code: "invalid_request",
      says: /There is no invoice/,
      pointer: "/toInvoiceId",
    },
    {
      name: "in another currency than its own",
      prepare: async () => ({ amount: { currency: "USD", value: "1.00" } }),
      status: 422,
      code: "invalid_request",
      says: /in EUR/,
      pointer: "/amount/currency",
    },
    {
      name: "for nothing",
      prepare: async () => ({ amount: eur("0.00") }),
      status: 422,
      code: "invalid_request",
      says: /more than zero/,
      pointer: "/amount/value",
    },
    {
      name: "in tenths of cents",
      prepare: async () => ({ amount: eur("1.001") }),
      status: 422,
      code: "invalid_request",
      says: /./,
      pointer: "/amount/value",
    },
  ])("$name", async ({ prepare, status, code, says, pointer }) => {
    const pair = await two({ surplus: SURPLUS });
    const { from = pair.from.id, to = pair.to.id, amount } = await prepare(pair);
    const before = await t.invoice(pair.from.id);
    const answer = await t.api<Refusal>("POST", `/invoices/${from}/surplus-applications`, {
      toInvoiceId: to,
      ...(amount === undefined ? {} : { amount }),
    });
    expect(answer).toMatchObject({ status, body: { code, detail: expect.stringMatching(says) } });
    expect(answer.body.errors?.map((error) => error.pointer)).toEqual(pointer ? [pointer] : undefined);
    expect(await t.invoice(pair.from.id)).toEqual(before);
  });

  test("to an invoice of which all was refunded at Mollie without a word why", async () => {
    const { from, to } = await two({ surplus: SURPLUS });
    await t.press(to);
    const mollieId = (await t.payments(to.id))[0]?.molliePaymentId ?? "";
    await t.atMollie(mollieId, "paid", "ideal");
    await t.control(`/payments/${mollieId}/refunds`, { amount: eur("121.00") });
    await t.callWebhook(mollieId);
    await t.work();
    expect(await apply(from, to)).toMatchObject({
      status: 409,
      body: { code: "surplus_not_applicable", detail: expect.stringMatching(/say first why/) },
    });
  });
});
