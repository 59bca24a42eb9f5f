import { expect, test } from "vitest";
import type { InvoiceAnswer } from "../../../src/invoices/invoice-schemas.ts";
import { payableFrom } from "./payable-from.ts";

const eur = (value: string) => ({ currency: "EUR", value });

function anInvoice(changes: Record<string, unknown>): InvoiceAnswer {
  // The choice looks at these fields alone.
  return { id: "inv_1", currency: "EUR", mode: "live", payable: eur("50.00"), ...changes } as InvoiceAnswer;
}

test("surplus pays another invoice in the same currency and mode that still asks for something", () => {
  const fitting = anInvoice({ id: "inv_2" });
  const owed = [
    anInvoice({}),
    fitting,
    anInvoice({ id: "inv_3", currency: "GBP" }),
    anInvoice({ id: "inv_4", mode: "test" }),
    anInvoice({ id: "inv_5", payable: eur("0.00") }),
  ];
  expect(payableFrom(anInvoice({}), { owed })).toEqual([fitting]);
});
