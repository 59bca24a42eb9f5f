import type { InvoiceAnswer } from "../src/invoices/invoice-schemas.ts";
import type { SurplusApplicationAnswer } from "../src/invoices/surplus-schemas.ts";
import type { Harness } from "./harness.ts";
import { AN_INVOICE } from "./merchant.ts";

export const eur = (value: string) => ({ currency: "EUR", value });

export type Pair = { from: InvoiceAnswer; to: InvoiceAnswer; externalId: string };

/** A customer known by its id instead of by its fields. */
export const NO_CUSTOMER = { customer: undefined };

/** Invoices with surplus of that merchant, and what applies it. */
export function surplusAt(t: Pick<Harness, "api" | "must" | "issued" | "invoice">) {
  /** A paid invoice with so much surplus, and an open one over 121.00 of the same customer. */
  async function two({ surplus }: { surplus: string }): Promise<Pair> {
    const from = await t.issued(AN_INVOICE);
    const to = await t.issued({ ...NO_CUSTOMER, customerId: from.customerId });
    if (surplus === "0.00") return { from, to, externalId: "" };
    const { id } = await receive(from, "121.00");
    await receive(from, surplus);
    return { from: await t.invoice(from.id), to, externalId: id };
  }

  function apply(from: InvoiceAnswer, to: InvoiceAnswer, amount?: { currency: string; value: string }) {
    return t.api<SurplusApplicationAnswer>("POST", `/invoices/${from.id}/surplus-applications`, {
      toInvoiceId: to.id,
      ...(amount === undefined ? {} : { amount }),
    });
  }

  function receive({ id }: InvoiceAnswer, value: string): Promise<{ id: string }> {
    return t.must("POST", `/invoices/${id}/external-payments`, { type: "bank", amount: eur(value) });
  }

  return { two, apply, receive };
}
