import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { harness } from "../../test/harness.ts";
import { merchantIn } from "../../test/merchant.ts";
import {
  asAdmin,
  auditAfter as auditOriginalAfter,
  copyOf,
  drop,
  keepOriginal,
  type Original,
  urlOf,
} from "../../test/tampering.ts";
import { runAudit } from "../cli/run-audit.ts";
import type { InvoiceAnswer } from "../invoices/invoice-schemas.ts";
import { buildUbl } from "../invoices/ubl/ubl-builder.ts";

/** A database in which a bit of everything happened, and the numbers of the documents in it. */
let healthy: { original: Original; numbers: Record<"paid" | "partly" | "credited" | "void", string> };

beforeAll(async () => {
  await using t = await harness();
  const paid = await t.issued();
  await t.press(paid);
  const [payment] = await t.payments(paid.id);
  await t.atMollie(payment?.molliePaymentId ?? "", "paid", "ideal");
  await t.callWebhook(payment?.molliePaymentId ?? "");
  await t.work();
  expect((await t.invoice(paid.id)).status).toBe("paid");

  const partly = await t.issued({ prepaid: { currency: "EUR", value: "21.00" } });
  const byBank = await external(t, partly, { type: "bank", amount: "40.00" });
  await t.must("DELETE", `/external-payments/${byBank.id}`);
  await external(t, partly, { type: "card_reader", amount: "30.00" });

  const credited = await t.issued();
  await external(t, credited, { type: "other", amount: "121.00" });
  await t.must("POST", `/invoices/${credited.id}/credit-notes`, {});

  const voided = await t.issued();
  await t.must("POST", `/invoices/${voided.id}/void`);
  await t.drafted();

  const line = { quantity: 1n, price: 10_000n, category: "S", rate: 21 } as const;
  for (const kind of ["invoice", "credit_note"] as const) {
    const { xml } = buildUbl({ kind, lines: [line] });
    await t.api("POST", "/invoices/import", xml, { "content-type": "application/xml" });
  }
  const elsewhere = await merchantIn(t.platform, { name: "Yamada", connect: false });
  const draft = await elsewhere.drafted({ currency: "JPY" });
  await elsewhere.must("POST", `/invoices/${draft.id}/issuance`);

  healthy = {
    original: await keepOriginal(t.database),
    numbers: {
      paid: paid.number ?? "",
      partly: partly.number ?? "",
      credited: credited.number ?? "",
      void: voided.number ?? "",
    },
  };
});

afterAll(() => drop(healthy.original));

describe("the audit", () => {
  test("of a database where everything was booked as it should be finds that the books agree", async () => {
    const { lines, findings } = await auditAfter("select 1");
    expect(lines.at(-1)).toBe("7 invoices of 2 merchants checked, the books agree.");
    expect(lines.slice(0, -1)).toEqual([
      expect.stringMatching(/^\[1\/2\] Installatiebedrijf Test \(mer_\w+\)$/),
      expect.stringMatching(/^\[2\/2\] Yamada \(mer_\w+\)$/),
    ]);
    expect(findings).toBe(0);
  });

  test("finds a transaction whose debits and credits differ", async () => {
    const { text } = await auditAfter(
      "update ledger_entries set amount_minor = amount_minor + 5 where account = 'mollie'",
    );
    expect(text).toMatch(/Ledger transaction paid:tr_\w+ of invoice F\S+: .*differ by EUR 0\.05/);
  });

  test("finds a transaction without entries, and the money that is missing with them", async () => {
    const { text } = await auditAfter(
      `delete from ledger_entries where transaction_id =
        (select id from ledger_transactions where key like 'paid:%')`,
    );
    expect(text).toMatch(/Ledger transaction paid:tr_\w+ .*no entries/);
    expect(text).toContain(
      `Invoice ${healthy.numbers.paid}: It says that EUR 121.00 was received, but the ledger has EUR 0.00.`,
    );
    expect(text).toContain("by the ledger it should be open: EUR 121.00 is outstanding.");
  });

  test("finds an entry on another invoice's account", async () => {
    const { text } = await auditAfter(
      `update ledger_entries set invoice_id = (select id from invoices where number = '${healthy.numbers.partly}')
       where account = 'receivable' and transaction_id = (select id from ledger_transactions where key like 'paid:%')`,
    );
    expect(text).toContain(
      `It is about invoice ${healthy.numbers.paid}, but changes what is owed on invoice ${healthy.numbers.partly}.`,
    );
  });

  test.for([
    ["outstanding_minor = outstanding_minor + 100", "is outstanding", "EUR 71.00", "EUR 70.00"],
    ["surplus_minor = 7", "is surplus", "EUR 0.07", "EUR 0.00"],
    ["received_minor = 0", "was received", "EUR 0.00", "EUR 30.00"],
    ["credited_minor = 1", "was credited", "EUR 0.01", "EUR 0.00"],
    ["prepaid_minor = 0", "was prepaid", "EUR 0.00", "EUR 21.00"],
    ["total_minor = 12000", "was owed for it", "EUR 120.00", "EUR 121.00"],
  ])(
    "finds an invoice whose balance was changed beside the ledger: %s",
    async ([change, what, said, booked]) => {
      const { text } = await auditAfter(
        `update invoices set ${change} where number = '${healthy.numbers.partly}'`,
      );
      expect(text).toContain(
        `Invoice ${healthy.numbers.partly}: It says that ${said} ${what}, but the ledger has ${booked}.`,
      );
    },
  );

  test("finds an invoice that says it is paid and is not", async () => {
    const { text, findings } = await auditAfter(
      `update invoices set status = 'paid', paid_at = now() where number = '${healthy.numbers.partly}'`,
    );
    expect(text).toContain("Its status is paid, but by the ledger it should be open: EUR 70.00");
    expect(text).toContain("its history does not say when it became so (invoice.paid)");
    expect(findings).toBe(2);
  });

  test("finds a draft with bookings, and a booking in another currency", async () => {
    const draft = await auditAfter(
      "update ledger_entries set invoice_id = (select id from invoices where status = 'draft') where account = 'receivable'",
    );
    expect(draft.text).toContain("It is a draft, but the ledger has bookings on it.");
    const currency = await auditAfter(
      `update ledger_entries set currency = 'USD'
       where transaction_id = (select id from ledger_transactions where key like 'paid:%')`,
    );
    expect(currency.text).toContain("It is in EUR, but the ledger has USD -121.00 on it (payment).");
  });

  test("finds a booking of a kind that nobody knows", async () => {
    const { text } = await auditAfter(
      "update ledger_transactions set kind = 'gift' where kind = 'external_payment_removed'",
    );
    expect(text).toContain('EUR 40.00 on it of the unknown kind "gift"');
    expect(text).toMatch(/External payment taken back, ext_\w+ .* should be booked once .* not there/);
  });

  test("finds a paid payment that was not booked, or for another amount", async () => {
    const missing = await auditAfter(
      "update payments set status = 'open' where status = 'paid'; update payments set mollie_payment_id = 'tr_other', status = 'paid'",
    );
    expect(missing.text).toMatch(
      /Payment pay_\w+ on invoice \S+ \(paid:tr_other\): Its EUR 121\.00 should be booked once in the ledger, and is not there\./,
    );
    expect(missing.text).toMatch(
      /Ledger transaction paid:tr_\w+: It books EUR 121\.00 on invoice \S+, but there is no payment that says so\./,
    );
    const amount = await auditAfter("update payments set amount_minor = 12200");
    expect(amount.text).toContain("It is for EUR 122.00, but the ledger has EUR 121.00.");
  });

  test("finds a booking of a payment that is not paid", async () => {
    const { text, findings } = await auditAfter("update payments set status = 'expired'");
    expect(text).toContain("but there is no payment that says so.");
    expect(text).toContain("Mollie last said that it is paid, but it is kept as expired.");
    expect(findings).toBe(2);
  });

  test("finds a payment booked twice under another name", async () => {
    const { text } = await auditAfter(`
      insert into ledger_transactions select merchant_id, id || 'x', key || 'x', kind, mode, invoice_id, customer_id,
        source, occurred_at, booked_at from ledger_transactions where key like 'paid:%';
      insert into ledger_entries select merchant_id, transaction_id || 'x', position, account, invoice_id, amount_minor,
        currency from ledger_entries where account = 'mollie' or (merchant_id, transaction_id) in
        (select merchant_id, transaction_id from ledger_entries where account = 'mollie')`);
    expect(text).toMatch(/Ledger transaction paid:tr_\w+x: .*no payment that says so/);
    expect(text).toContain("It says that EUR 121.00 was received, but the ledger has EUR 242.00.");
  });

  test("finds two payments with one id at Mollie", async () => {
    const { text } = await auditAfter(`
      alter table payments drop constraint payments_merchant_id_mollie_payment_id_key;
      create temporary table twin as select * from payments where status = 'paid';
      update twin set id = 'pay_twin', idempotency_key = 'twin', status = 'open';
      insert into payments select * from twin`);
    expect(text).toMatch(
      /Mollie payment tr_\w+: It is kept as 2 payments \(pay_\w+, pay_\w+\); at Mollie it is one\./,
    );
  });

  test("finds external money that was never booked, taken back on paper only, or on the wrong account", async () => {
    const removed = await auditAfter(
      "update external_payments set removed_at = now() where type = 'card_reader'",
    );
    expect(removed.text).toMatch(
      /External payment taken back, ext_\w+ .*Its EUR 30\.00 should be booked once/,
    );
    const restored = await auditAfter("update external_payments set removed_at = null");
    expect(restored.text).toMatch(/external-removed:ext_\w+: .*no external payment taken back that says so/);
    const account = await auditAfter("update external_payments set type = 'cash' where type = 'card_reader'");
    expect(account.text).toContain("It is not booked on the account cash.");
    const direction = await auditAfter(`
      update ledger_entries set amount_minor = -amount_minor where transaction_id in
        (select id from ledger_transactions where kind = 'external_payment_removed')`);
    expect(direction.text).toContain("Its EUR 40.00 is booked the wrong way round.");
  });

  test("finds a credit note that differs from its booking, on an invoice or held for the customer", async () => {
    const { text } = await auditAfter("update credit_notes set total_minor = total_minor + 1");
    expect(text.match(/Credit note crn_\w+/g)).toHaveLength(2);
    expect(text).toContain(`on invoice ${healthy.numbers.credited}`);
    expect(text).toContain("It is for EUR 121.01, but the ledger has EUR 121.00.");
    const moved = await auditAfter(`update credit_notes set invoice_id = null where invoice_id is not null`);
    expect(moved.text).toContain(`It is booked on invoice ${healthy.numbers.credited}.`);
  });

  test("finds numbers that were given out and belong to no document", async () => {
    const one = await auditAfter(
      `update invoices set number = 'elsewhere' where number = '${healthy.numbers.partly}'`,
    );
    expect(one.text).toContain(`Number ${healthy.numbers.partly}: It was given out, but no invoice has it.`);
    const many = await auditAfter("update number_counters set last = 9 where document = 'credit_note'");
    expect(many.text).toMatch(
      /Numbers C\d{4}-00002 to C\d{4}-00009: These 8 were given out, but no credit note has them\./,
    );
  });

  test("does not count the numbers that a series passed over, which may be billions", async () => {
    await using t = await harness();
    await t.issued();
    await t.must("PUT", "/number-series/live/invoice/default", {
      prefix: "F",
      padding: 5,
      next: 999_999_999_000,
    });
    expect((await t.issued()).number).toBe("F999999999000");
    const lines: string[] = [];
    await runAudit({ databaseUrl: t.database.url, asked: undefined, say: (line) => lines.push(line) });
    expect(lines.at(-1)).toBe("2 invoices of 1 merchant checked, the books agree.");
  });

  test("finds an issued invoice whose history is silent or repeats itself", async () => {
    const silent = await auditAfter("delete from events where type in ('invoice.issued', 'invoice.voided')");
    expect(silent.text).toContain(
      `Invoice ${healthy.numbers.void}: It was issued once, but its history tells nothing of that (invoice.issued).`,
    );
    expect(silent.text).toContain("It is void, but its history does not say when");
    const twice = await auditAfter(`
      insert into events (merchant_id, id, type, invoice_id, source, data, created_at)
      select merchant_id, id || 'x', type, invoice_id, source, data, created_at from events where type = 'invoice.issued'`);
    expect(twice.text).toContain("its history tells of it 2 times (invoice.issued)");
  });

  test("of one merchant looks at no other, and counts what it finds", async () => {
    const { lines } = await auditAfter("update invoices set surplus_minor = 7", { merchantNamed: "Yamada" });
    expect(lines[0]).toMatch(/^\[1\/1\] Yamada/);
    expect(lines[1]).toContain("JPY 7 is surplus, but the ledger has JPY 0.");
    expect(lines[2]).toContain("It has surplus, but no event tells of it");
    expect(lines.at(-1)).toBe("1 invoice of 1 merchant checked, 2 disagreements found.");
  });

  test("changes nothing and cannot", async () => {
    const name = await copyOf(healthy.original);
    const before = await digestOf(name);
    await runAudit({ databaseUrl: urlOf(name), asked: undefined, say: () => undefined });
    expect(await digestOf(name)).toBe(before);
    await expect(
      asAdmin("set role voldaan_reader; update invoices set surplus_minor = 0", name),
    ).rejects.toThrow("permission denied");
    await drop({ name });
  });
});

type External = { type: string; amount: string };

async function external(
  t: { must: <T>(method: string, path: string, body?: unknown) => Promise<T> },
  invoice: InvoiceAnswer,
  { type, amount }: External,
): Promise<{ id: string }> {
  return t.must("POST", `/invoices/${invoice.id}/external-payments`, {
    type,
    amount: { currency: "EUR", value: amount },
  });
}

/** Audits a copy of the healthy database after this was done to it; something is found unless nothing was done. */
async function auditAfter(tampering: string, options: { merchantNamed?: string } = {}) {
  const audited = await auditOriginalAfter(healthy.original, tampering, options);
  expect(audited.findings > 0).toBe(tampering !== "select 1");
  return audited;
}

async function digestOf(name: string): Promise<string | undefined> {
  return asAdmin(
    "select md5(string_agg(i::text, '')) || (select md5(string_agg(e::text, '')) from ledger_entries e) from invoices i",
    name,
  );
}
