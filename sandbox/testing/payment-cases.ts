import { expect, test } from "vitest";
import { A_PAYMENT, type Json, startedSandbox } from "./started-sandbox.ts";

/** Something is wrong with a new payment: a test that it is refused with 422, and that the refusal names the field. */
export function refused(what: string, fields: Json, field: string | undefined): void {
  test(`refused is ${what}`, async () => {
    await using t = await startedSandbox();
    const answer = await t.call("POST", "/v2/payments", { body: { ...A_PAYMENT, ...fields } });
    expect(answer).toMatchObject({ status: 422, body: { status: 422, title: "Unprocessable Entity" } });
    expect(answer.body["field"]).toBe(field);
  });
}

/** Something about a new payment is right: a test that it is taken, and comes back as sent or as told. */
export function taken(what: string, fields: Json, shown: Json = fields): void {
  test(`taken is ${what}`, async () => {
    await using t = await startedSandbox();
    expect(await t.created(fields)).toMatchObject(shown);
  });
}

export function eur(value: string) {
  return { currency: "EUR", value };
}

/** A line of the usual payment, which it is the whole of. */
export const A_LINE = {
  description: "Work",
  quantity: 2,
  unitPrice: eur("60.50"),
  totalAmount: eur("121.00"),
};
