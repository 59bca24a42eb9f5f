import { expect, test } from "vitest";
import type { InvoiceAnswer } from "../../../src/invoices/invoice-schemas.ts";
import { reasonsAgainst } from "./invoice-actions.ts";

const eur = (value: string) => ({ currency: "EUR", value });

function anInvoice(changes: Partial<InvoiceAnswer>): InvoiceAnswer {
  const amounts = {
    total: eur("121.00"),
    prepaid: eur("0.00"),
    credited: eur("0.00"),
    received: eur("0.00"),
    outstanding: eur("121.00"),
    surplus: eur("0.00"),
  };
  // The actions look at these fields alone.
  return { status: "open", sentAt: null, ...amounts, ...changes } as InvoiceAnswer;
}

test("a draft can be issued and nothing else", () => {
  expect(reasonsAgainst(anInvoice({ status: "draft" }))).toEqual({
    issue: null,
    createPayment: "draft",
    registerPayment: "draft",
    send: "draft",
    void: "draft",
    writeOff: "draft",
    credit: "draft",
  });
});

test("an open invoice can be paid in every way, become void or be written off", () => {
  expect(reasonsAgainst(anInvoice({}))).toEqual({
    issue: "notDraft",
    createPayment: null,
    registerPayment: null,
    send: null,
    void: null,
    writeOff: null,
    credit: null,
  });
});

test("once money or a credit note is booked, an open invoice cannot become void, but be written off", () => {
  expect(reasonsAgainst(anInvoice({ received: eur("20.00") })).void).toBe("booked");
  expect(reasonsAgainst(anInvoice({ credited: eur("20.00") })).void).toBe("booked");
  expect(reasonsAgainst(anInvoice({ received: eur("20.00") })).writeOff).toBeNull();
});

test("an invoice that was sent is credited rather than voided, and may be sent again", () => {
  const sent = reasonsAgainst(anInvoice({ sentAt: "2026-11-23T09:30:00.000Z" }));
  expect(sent.void).toBe("sent");
  expect(sent.send).toBeNull();
  expect(reasonsAgainst(anInvoice({ status: "void" })).send).toBe("closed");
  expect(reasonsAgainst(anInvoice({ status: "paid" })).send).toBeNull();
});

test("a paid, void or written-off invoice asks for nothing, and says which of these it is", () => {
  expect(reasonsAgainst(anInvoice({ status: "paid" })).createPayment).toBe("settled");
  expect(reasonsAgainst(anInvoice({ status: "void" })).registerPayment).toBe("closed");
  expect(reasonsAgainst(anInvoice({ status: "paid" })).writeOff).toBe("settled");
  expect(reasonsAgainst(anInvoice({ status: "uncollectible" })).void).toBe("closed");
});

test("a paid invoice can be credited, until all of it is", () => {
  expect(reasonsAgainst(anInvoice({ status: "paid" })).credit).toBeNull();
  expect(reasonsAgainst(anInvoice({ credited: eur("120.99") })).credit).toBeNull();
  expect(reasonsAgainst(anInvoice({ credited: eur("121.00") })).credit).toBe("allCredited");
  expect(reasonsAgainst(anInvoice({ status: "void" })).credit).toBe("closed");
});
