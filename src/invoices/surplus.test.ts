import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Harness, harness } from "../../test/harness.ts";
import { eur, NO_CUSTOMER, surplusAt } from "../../test/surplus.ts";
import type { RefundAnswer } from "../payments/refund-schemas.ts";
import type { SurplusApplicationAnswer } from "./surplus-schemas.ts";

type Refusal = { code: string; detail: string; errors?: { pointer: string }[] };

let t: Harness;
let two: ReturnType<typeof surplusAt>["two"];
let apply: ReturnType<typeof surplusAt>["apply"];
let receive: ReturnType<typeof surplusAt>["receive"];

beforeAll(async () => {
  t = await harness();
  ({ two, apply, receive } = surplusAt(t));
});

afterAll(() => t?.[Symbol.asyncDispose]());

test("surplus of an invoice that was prepaid for more than it comes to is told when it is issued", async () => {
  const invoice = await t.issued({ prepaid: eur("150.00") });
  expect(invoice).toMatchObject({ status: "paid", surplus: eur("29.00") });
  expect((await t.events(invoice.id)).slice(-2)).toEqual(["invoice.paid", "surplus.recorded"]);
});

describe("surplus that is applied", () => {
  test("pays as much of the other invoice as there is, when no amount is named", async () => {
    const { from, to } = await two({ surplus: "21.00" });
    const { status, body } = await apply(from, to);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      id: expect.stringMatching(/^sap_/),
      fromInvoiceId: from.id,
      fromNumber: from.number,
      toInvoiceId: to.id,
      toNumber: to.number,
      amount: eur("21.00"),
      removedAt: null,
    });
    expect(await t.invoice(from.id)).toMatchObject({
      status: "paid",
      received: eur("121.00"),
      surplus: eur("0.00"),
    });
    expect(await t.invoice(to.id)).toMatchObject({
      status: "open",
      received: eur("21.00"),
      outstanding: eur("100.00"),
      payable: eur("100.00"),
      isPartiallyPaid: true,
      surplus: eur("0.00"),
    });
  });

  test("pays the other invoice whole and no more, and the rest stays surplus", async () => {
    const { from, to } = await two({ surplus: "200.00" });
    expect((await apply(from, to)).body).toMatchObject({ amount: eur("121.00") });
    expect(await t.invoice(from.id)).toMatchObject({ status: "paid", surplus: eur("79.00") });
    expect(await t.invoice(to.id)).toMatchObject({
      status: "paid",
      settledBy: "payment",
      outstanding: eur("0.00"),
      surplus: eur("0.00"),
    });
    expect((await t.events(to.id)).slice(-2)).toEqual(["surplus.applied", "invoice.paid"]);
  });

  test("pays the part that was named, and another part after it", async () => {
    const { from, to } = await two({ surplus: "50.00" });
    expect((await apply(from, to, eur("20.00"))).body).toMatchObject({ amount: eur("20.00") });
    expect((await apply(from, to, eur("30.00"))).body).toMatchObject({ amount: eur("30.00") });
    expect(await t.invoice(to.id)).toMatchObject({ outstanding: eur("71.00") });
    expect(await apply(from, to)).toMatchObject({ status: 409, body: { code: "surplus_not_applicable" } });
  });

  test("is in both lists and in the history of both, in the reader's language", async () => {
    const { from, to } = await two({ surplus: "21.00" });
    const { body } = await apply(from, to);
    for (const { id } of [from, to]) {
      expect(await applicationsOf(id)).toEqual([body]);
      expect(await sentences(id, "nl")).toContain(
        `€ 21,00 van het overschot op ${from.number} is gebruikt voor ${to.number}.`,
      );
      expect(await sentences(id, "en")).toContain(
        `€21.00 of the surplus on ${from.number} was used for ${to.number}.`,
      );
    }
    await t.must("DELETE", `/surplus-applications/${body.id}`);
    for (const { id } of [from, to]) {
      expect(await sentences(id, "nl")).toContain(
        `€ 21,00 dat voor ${to.number} was gebruikt, ging terug naar ${from.number}.`,
      );
      expect(await sentences(id, "en")).toContain(
        `€21.00 that was used for ${to.number} went back to ${from.number}.`,
      );
    }
  });

  test("goes through the customer's credit in the books, which is as empty as before in the end", async () => {
    const { from, to } = await two({ surplus: "21.00" });
    const { id } = (await apply(from, to)).body;
    expect(await entriesOf(`surplus-released:${id}`)).toEqual({
      [`receivable ${from.id}`]: 2_100n,
      customer_credit: -2_100n,
    });
    expect(await entriesOf(`surplus-applied:${id}`)).toEqual({
      [`receivable ${to.id}`]: -2_100n,
      customer_credit: 2_100n,
    });
    await t.must("DELETE", `/surplus-applications/${id}`);
    expect(await entriesOf(`surplus-released-removed:${id}`)).toEqual({
      [`receivable ${from.id}`]: -2_100n,
      customer_credit: 2_100n,
    });
    expect(await entriesOf(`surplus-applied-removed:${id}`)).toEqual({
      [`receivable ${to.id}`]: 2_100n,
      customer_credit: -2_100n,
    });
  });

  test("takes back a checkout that asks for the old amount", async () => {
    const { from, to } = await two({ surplus: "21.00" });
    await t.press(to);
    await apply(from, to);
    await t.work();
    expect((await t.payments(to.id))[0]).toMatchObject({ status: "canceled", amount: eur("121.00") });
    await t.press(to);
    expect((await t.payments(to.id))[0]).toMatchObject({ status: "open", amount: eur("100.00") });
  });

  test("twice with one idempotency key is applied once", async () => {
    const { from, to } = await two({ surplus: "50.00" });
    const once = () =>
      t.api<SurplusApplicationAnswer>(
        "POST",
        `/invoices/${from.id}/surplus-applications`,
        { toInvoiceId: to.id, amount: eur("10.00") },
        { "idempotency-key": `apply-${from.id}` },
      );
    const first = await once();
    const second = await once();
    expect(second.body).toEqual(first.body);
    expect(second.headers.get("idempotent-replayed")).toBe("true");
    expect(await t.invoice(from.id)).toMatchObject({ surplus: eur("40.00") });
  });
});

describe("surplus that is taken back", () => {
  test("opens the invoice again that it had paid, and is surplus again where it came from", async () => {
    const { from, to } = await two({ surplus: "121.00" });
    const { body } = await apply(from, to);
    expect(await t.invoice(to.id)).toMatchObject({ status: "paid" });
    const removed = await t.must<SurplusApplicationAnswer>("DELETE", `/surplus-applications/${body.id}`);
    expect(removed).toEqual({ ...body, removedAt: expect.any(String) });
    expect(await t.invoice(to.id)).toMatchObject({
      status: "open",
      paidAt: null,
      received: eur("0.00"),
      outstanding: eur("121.00"),
    });
    expect(await t.invoice(from.id)).toMatchObject({ status: "paid", surplus: eur("121.00") });
    expect((await t.events(to.id)).slice(-2)).toEqual(["surplus.application_removed", "invoice.reopened"]);
    expect(await applicationsOf(to.id)).toEqual([removed]);
  });

  test("can be applied again, which is another application", async () => {
    const { from, to } = await two({ surplus: "21.00" });
    const first = (await apply(from, to)).body;
    await t.must("DELETE", `/surplus-applications/${first.id}`);
    const second = (await apply(from, to)).body;
    expect(second.id).not.toBe(first.id);
    expect(await applicationsOf(from.id)).toMatchObject([
      { id: first.id, removedAt: expect.any(String) },
      { id: second.id, removedAt: null },
    ]);
  });

  test("leaves surplus on the other invoice when that was paid once more meanwhile", async () => {
    const { from, to } = await two({ surplus: "21.00" });
    const { body } = await apply(from, to);
    await receive(to, "121.00");
    expect(await t.invoice(to.id)).toMatchObject({ surplus: eur("21.00") });
    await t.must("DELETE", `/surplus-applications/${body.id}`);
    expect(await t.invoice(to.id)).toMatchObject({ status: "paid", surplus: eur("0.00") });
    expect(await t.invoice(from.id)).toMatchObject({ surplus: eur("21.00") });
  });

  test("pays a debt that came back to its own invoice meanwhile", async () => {
    const { from, to, externalId } = await two({ surplus: "21.00" });
    const { body } = await apply(from, to);
    await t.must("DELETE", `/external-payments/${externalId}`);
    expect(await t.invoice(from.id)).toMatchObject({ status: "open", outstanding: eur("121.00") });
    await t.must("DELETE", `/surplus-applications/${body.id}`);
    expect(await t.invoice(from.id)).toMatchObject({ status: "open", outstanding: eur("100.00") });
  });

  test("is told when it was taken back before, and when there never was any", async () => {
    const { from, to } = await two({ surplus: "21.00" });
    const { body } = await apply(from, to);
    const remove = (id: string) => t.api<Refusal>("DELETE", `/surplus-applications/${id}`);
    expect((await remove(body.id)).status).toBe(200);
    expect(await remove(body.id)).toMatchObject({
      status: 409,
      body: { code: "surplus_application_removed", detail: "This surplus was taken back before." },
    });
    expect(await remove("sap_01kb0000000000000000000000")).toMatchObject({
      status: 404,
      body: { code: "not_found" },
    });
  });

  test("twice at the same instant is taken back once", async () => {
    const { from, to } = await two({ surplus: "21.00" });
    const { body } = await apply(from, to);
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => t.api("DELETE", `/surplus-applications/${body.id}`)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    expect(await t.invoice(from.id)).toMatchObject({ surplus: eur("21.00") });
    expect(await t.invoice(to.id)).toMatchObject({ outstanding: eur("121.00") });
  });
});

describe("at the same instant", () => {
  test("two invoices are paid with no more surplus than there is", async () => {
    for (const _ of Array.from({ length: 5 })) {
      const { from, to } = await two({ surplus: "121.00" });
      const other = await t.issued({ ...NO_CUSTOMER, customerId: from.customerId });
      const answers = await Promise.all([
        apply(from, to, eur("100.00")),
        apply(from, other, eur("100.00")),
        apply(from, to, eur("100.00")),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
      expect(await t.invoice(from.id)).toMatchObject({ status: "paid", surplus: eur("21.00") });
    }
  });

  test("the surplus of two invoices pays a third one", async () => {
    const { from, to } = await two({ surplus: "21.00" });
    await receive(to, "121.00");
    await receive(to, "5.00");
    const third = await t.issued({ ...NO_CUSTOMER, customerId: from.customerId });
    const answers = await Promise.all([apply(from, third), apply(to, third)]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(await t.invoice(third.id)).toMatchObject({ received: eur("26.00") });
  });

  test("it goes back to the payer or pays another invoice, never both", async () => {
    for (const _ of Array.from({ length: 5 })) {
      const { from, to } = await two({ surplus: "0.00" });
      await t.press(from);
      const [payment] = await t.payments(from.id);
      await t.atMollie(payment?.molliePaymentId ?? "", "paid", "ideal");
      await receive(from, "50.00");
      await t.callWebhook(payment?.molliePaymentId ?? "");
      await t.work();
      expect(await t.invoice(from.id)).toMatchObject({ surplus: eur("50.00") });
      const [applied, refunded] = await Promise.all([
        apply(from, to, eur("50.00")),
        t.api<RefundAnswer>("POST", `/payments/${payment?.id}/refunds`, { purpose: "surplus" }),
      ]);
      expect([applied.status, refunded.status].sort()).toEqual([201, 409]);
      await t.work();
      expect(await t.invoice(from.id)).toMatchObject({
        status: "paid",
        surplus: eur("0.00"),
        outstanding: eur("0.00"),
      });
    }
  });
});

async function applicationsOf(id: string): Promise<SurplusApplicationAnswer[]> {
  const path = `/invoices/${id}/surplus-applications`;
  return (await t.must<{ data: SurplusApplicationAnswer[] }>("GET", path)).data;
}

async function sentences(id: string, language: "nl" | "en"): Promise<string[]> {
  const { body } = await t.api<{ data: { sentence: string }[] }>(
    "GET",
    `/invoices/${id}/timeline`,
    undefined,
    { "accept-language": language },
  );
  return body.data.map(({ sentence }) => sentence.replaceAll("\u00a0", " "));
}

/** What a ledger transaction moves on each account, receivables with the invoice that they are about. */
function entriesOf(key: string): Promise<Record<string, bigint>> {
  return t.world.read(async ({ sql }) => {
    const rows = await sql<{ account: string; minor: bigint }[]>`
      select concat_ws(' ', e.account, e.invoice_id) as account, e.amount_minor as minor from ledger_entries e
      join ledger_transactions t on t.merchant_id = e.merchant_id and t.id = e.transaction_id
      where t.key = ${key}`;
    return Object.fromEntries(rows.map(({ account, minor }) => [account, minor]));
  });
}
