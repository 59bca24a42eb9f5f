import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { addDays, type Day, days } from "../src/clock/clock.ts";
import type { ReminderSchemeAnswer } from "../src/reminders/reminder-schemas.ts";
import { type Reminding, reminding, USUAL } from "./reminding.ts";

let all: Reminding;
let t: Reminding["t"];
let smtp: Reminding["smtp"];
let business: Reminding["business"];
let comes: Reminding["comes"];
let send: Reminding["send"];
let begun: Reminding["begun"];

beforeAll(async () => {
  all = await reminding();
  ({ t, smtp, business, comes, send, begun } = all);
});

beforeEach(() => {
  all.smtp.taken.length = 0;
});

afterAll(() => all?.[Symbol.asyncDispose]());

describe("a scheme", () => {
  test("reminds on the day of each step, once, with the invoice and its pay link", async () => {
    const b = await business();
    const invoice = await b.owed();
    await send();
    expect(b.got()).toEqual([]);
    expect((await b.reminders(invoice)).data).toMatchObject([
      { days: -3, status: "planned", on: addDays(invoice.dueOn as Day, -3) },
      { days: 7, status: "planned" },
      { days: 14, status: "planned" },
    ]);
    await comes(invoice, -3);
    await send();
    await send();
    expect(b.got()).toEqual([expect.stringContaining(`Factuur ${invoice.number} vervalt op`)]);
    const [{ mail } = {}] = smtp.taken;
    expect(mail?.text).toContain(invoice.payLink?.url);
    expect(mail?.attachments.map(({ filename }) => filename)).toEqual([`Factuur ${invoice.number}.pdf`]);
    await comes(invoice, 7);
    await send();
    await comes(invoice, 14);
    await send();
    await comes(invoice, 40);
    await send();
    expect(b.got().slice(1)).toEqual([
      `Herinnering: factuur ${invoice.number}`,
      `Tweede herinnering: factuur ${invoice.number}`,
    ]);
    expect((await b.reminders(invoice)).data).toMatchObject([
      { days: -3, status: "sent", mailId: expect.any(String) },
      { days: 7, status: "sent" },
      { days: 14, status: "sent" },
    ]);
    expect(await b.events(invoice.id)).toEqual(expect.arrayContaining(["reminder.due", "mail.sent"]));
  });

  test("waits until nine in the morning", async () => {
    const b = await business();
    const invoice = await b.owed();
    await comes(invoice, 7, { utc: "06:30" });
    await send();
    expect(b.got()).toEqual([]);
    await comes(invoice, 7, { utc: "08:05" });
    await send();
    expect(b.got()).toHaveLength(1);
  });

  test("of which two steps are due reminds by the later one alone", async () => {
    const steps = [
      { days: 5, mailKind: "reminder_first" as const },
      { days: 8, mailKind: "reminder_second" as const },
    ];
    const b = await business({ ...USUAL, steps });
    const invoice = await b.owed();
    await comes(invoice, 8);
    await send();
    await t.advance(days(1));
    await send();
    expect(b.got()).toEqual([`Tweede herinnering: factuur ${invoice.number}`]);
  });

  test("that is made today reminds nobody of what was due before, and a moved step begins today", async () => {
    const b = await business(null);
    const invoice = await b.owed();
    await comes(invoice, 9);
    const scheme = await b.must<ReminderSchemeAnswer>("POST", "/reminder-schemes", USUAL);
    await send();
    expect(b.got()).toEqual([]);
    const moved = USUAL.steps.map((step) => (step.days === 7 ? { ...step, days: 8 } : step));
    await b.must("PUT", `/reminder-schemes/${scheme.id}`, { ...USUAL, steps: moved });
    await send();
    expect(b.got()).toEqual([]);
    await comes(invoice, 14);
    await send();
    expect(b.got()).toEqual([`Tweede herinnering: factuur ${invoice.number}`]);
  });

  test("that is not the default one holds for the customers who have it", async () => {
    const b = await business();
    const invoice = await b.owed();
    const gentle = { name: "Rustig", isDefault: false, steps: [{ days: 20, mailKind: "reminder_first" }] };
    const { id } = await b.must<ReminderSchemeAnswer>("POST", "/reminder-schemes", gentle);
    await b.must("PUT", `/customers/${invoice.customerId}/reminders`, { schemeId: id });
    await comes(invoice, 7);
    await send();
    expect(b.got()).toEqual([]);
    expect((await b.reminders(invoice)).scheme).toEqual({ id, name: "Rustig" });
    await comes(invoice, 20);
    await send();
    expect(b.got()).toEqual([`Herinnering: factuur ${invoice.number}`]);
    await b.must("DELETE", `/reminder-schemes/${id}`);
    expect((await b.reminders(invoice)).scheme).toMatchObject({ name: "Gewoon" });
    expect((await b.reminders(invoice)).data).toMatchObject([{ days: 20, status: "sent" }]);
  });
});

/** What stands in the way of a reminder, how it comes about, and how it ends where it can. */

describe("a pause", () => {
  test("of a customer holds for all invoices until its day, and is told", async () => {
    const b = await business();
    const invoice = await b.owed();
    await comes(invoice, 6);
    const until = addDays(invoice.dueOn as Day, 9);
    expect(await b.must("PUT", `/customers/${invoice.customerId}/reminders/pause`, { until })).toMatchObject({
      pause: { until },
    });
    await comes(invoice, 8);
    await send();
    expect(b.got()).toEqual([]);
    await comes(invoice, 9);
    await send();
    expect(b.got()).toEqual([`Herinnering: factuur ${invoice.number}`]);
    expect(await b.must("GET", `/customers/${invoice.customerId}/reminders`)).toMatchObject({ pause: null });
  });

  test("until a day that has been, or that does not exist, is refused", async () => {
    const b = await business();
    const { id } = await b.owed();
    for (const until of ["2020-01-01", "2027-02-30"]) {
      expect(await b.api("PUT", `/invoices/${id}/reminders/pause`, { until })).toMatchObject({
        status: 422,
        body: { errors: [{ pointer: "/until" }] },
      });
    }
    expect(await b.reminders({ id })).toMatchObject({ pause: null });
  });
});

describe("a reminder by hand", () => {
  test("goes in spite of a pause, once a day, and never while something else stands in the way", async () => {
    const b = await business(null);
    const invoice = await b.owed();
    await b.must("PUT", `/invoices/${invoice.id}/reminders/pause`, { until: null });
    const ask = () => b.api("POST", `/invoices/${invoice.id}/reminders`, { mailKind: "reminder_first" });
    expect(await b.reminders(invoice)).toMatchObject({ mayRemind: true, suggested: "reminder_upcoming" });
    expect((await ask()).status).toBe(201);
    await t.mail();
    expect(b.got()).toEqual([`Herinnering: factuur ${invoice.number}`]);
    expect(await ask()).toMatchObject({
      status: 409,
      body: { code: "reminder_not_possible", detail: expect.stringContaining("less than a day ago") },
    });
    expect(await b.reminders(invoice)).toMatchObject({
      pause: { until: null },
      block: { reason: "reminded_lately" },
      mayRemind: false,
    });
    await t.advance(days(1));
    await begun(b, invoice);
    expect(await ask()).toMatchObject({ status: 409, body: { detail: "A payment is on its way." } });
    const { data } = await b.reminders(invoice);
    expect(data).toMatchObject([{ days: null, on: null, status: "sent", mailKind: "reminder_first" }]);
  });

  test("of ten at the same instant goes once", async () => {
    const b = await business(null);
    const invoice = await b.owed();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        b.api("POST", `/invoices/${invoice.id}/reminders`, { mailKind: "reminder_first" }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array(9).fill(409)]);
    await t.mail();
    expect(b.got()).toHaveLength(1);
  });
});

describe("a scheme that is not right is refused with its field", () => {
  test.each([
    ["two steps on one day", { steps: [USUAL.steps[1], USUAL.steps[1]] }, "/steps/1/days"],
    ["a name that is there", { name: "GEWOON" }, "/name"],
    ["a step in two years", { steps: [{ days: 700, mailKind: "reminder_first" }] }, "/steps/0/days"],
    ["another mail than a reminder", { steps: [{ days: 7, mailKind: "invoice" }] }, "/steps/0/mailKind"],
  ])("%s", async (_, fields, pointer) => {
    const b = await business();
    const other = { ...USUAL, name: "Anders", isDefault: false };
    expect(await b.api("POST", "/reminder-schemes", { ...other, ...fields })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer }] },
    });
    expect((await b.must<{ data: unknown[] }>("GET", "/reminder-schemes")).data).toHaveLength(1);
  });
});
