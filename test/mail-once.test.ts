import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { hours, minutes } from "../src/clock/clock.ts";
import type { MailId } from "../src/ids/ids.ts";
import type { InvoiceAnswer } from "../src/invoices/invoice-schemas.ts";
import type { MailAnswer } from "../src/mail/mail-schemas.ts";
import { sendMail } from "../src/mail/send-mail.ts";
import { smtpMail } from "../src/outgoing-mail/smtp.ts";
import { worldOf } from "../src/world/world.ts";
import { type Harness, harness } from "./harness.ts";
import { type SmtpBehaviour, type SmtpStandIn, smtpServer } from "./smtp-server.ts";

const FROM = "facturen@installatie.example";

let smtp: SmtpStandIn;
let t: Harness;

beforeAll(async () => {
  smtp = await smtpServer();
  t = await harness({ outgoingMail: smtpMail({ url: smtp.url, from: FROM }) });
});

beforeEach(() => {
  smtp.taken.length = 0;
  behave({});
});

afterAll(async () => {
  await t?.[Symbol.asyncDispose]();
  await smtp?.close();
});

function behave(behaviour: SmtpBehaviour): void {
  for (const name of Object.keys(smtp.behaviour) as (keyof SmtpBehaviour)[]) delete smtp.behaviour[name];
  Object.assign(smtp.behaviour, behaviour);
}

/** An invoice that somebody sends by mail; what is queued for it. */
async function queued(): Promise<{ invoice: InvoiceAnswer; mail: MailAnswer }> {
  const invoice = await t.issued();
  const { data } = await t.must<{ data: MailAnswer[] }>("POST", `/invoices/${invoice.id}/mails`);
  const [mail] = data;
  if (!mail) throw new Error("Sending an invoice queued no mail.");
  return { invoice, mail };
}

const mailOf = (id: string) => t.must<MailAnswer>("GET", `/mails/${id}`);
const world = () => worldOf(t.platform, { merchantId: t.merchantId, source: "system" });

test("an invoice that is sent reaches the mail server once, and running its job again sends nothing", async () => {
  const { invoice, mail } = await queued();
  expect(mail).toMatchObject({ kind: "invoice", to: "administratie@korenaar.example", status: "queued" });
  await t.mail();
  expect(smtp.taken.map(({ to, from }) => ({ to, from }))).toEqual([
    { to: "administratie@korenaar.example", from: FROM },
  ]);
  expect(await mailOf(mail.id)).toMatchObject({
    status: "sent",
    tries: 1,
    answer: expect.stringMatching(/^250/),
  });
  await sendMail(world(), { mailId: mail.id });
  await sendMail(world(), { mailId: mail.id });
  expect(smtp.taken).toHaveLength(1);
  expect(await t.events(invoice.id)).toEqual(expect.arrayContaining(["invoice.sent", "mail.sent"]));
});

test("an address that the server does not know is refused with the server's words, and goes when somebody sends it again", async () => {
  behave({ recipient: () => ({ code: 550, words: "5.1.1 Nobody of that name here" }) });
  const { invoice, mail } = await queued();
  await t.mail();
  const refused = await mailOf(mail.id);
  expect(refused).toMatchObject({ status: "refused", maySendAgain: true });
  expect(refused.answer).toContain("Nobody of that name here");
  expect(await t.events(invoice.id)).toContain("mail.refused");
  behave({});
  await t.must("POST", `/mails/${mail.id}/retry`);
  await t.mail();
  expect(smtp.taken).toHaveLength(1);
  expect((await mailOf(mail.id)).status).toBe("sent");
  expect((await t.api("POST", `/mails/${mail.id}/retry`)).body).toMatchObject({ code: "mail_not_sendable" });
});

test("a message that the server refuses when it has it whole is refused too", async () => {
  behave({ message: () => ({ code: 554, words: "5.7.1 Looks like spam" }) });
  const { mail } = await queued();
  await t.mail();
  expect(await mailOf(mail.id)).toMatchObject({
    status: "refused",
    answer: expect.stringContaining("Looks like spam"),
  });
});

test("a server that puts us off is asked again later, ever later, until it takes the mail", async () => {
  let refusals = 0;
  behave({
    recipient: () => (refusals++ < 2 ? { code: 451, words: "4.7.1 Greylisted, try again" } : null),
  });
  const { mail } = await queued();
  await t.mail();
  expect(await mailOf(mail.id)).toMatchObject({ status: "queued", tries: 1 });
  await t.mail();
  expect(refusals, "it is not asked again before its time").toBe(1);
  await t.advance(minutes(2));
  await t.mail();
  expect(await mailOf(mail.id)).toMatchObject({ status: "queued", tries: 2 });
  await t.advance(minutes(6));
  await t.mail();
  expect((await mailOf(mail.id)).status).toBe("sent");
  expect(smtp.taken).toHaveLength(1);
});

test("a server that is never well again leaves a mail that failed, which says why and can be sent again", async () => {
  behave({ message: () => ({ code: 452, words: "4.3.1 No room" }) });
  const { invoice, mail } = await queued();
  for (let tries = 0; tries < 12; tries++) {
    await t.mail();
    await t.advance(hours(7));
  }
  expect(await mailOf(mail.id)).toMatchObject({
    status: "failed",
    tries: 8,
    maySendAgain: true,
    answer: expect.stringContaining("No room"),
  });
  expect((await t.events(invoice.id)).filter((type) => type === "mail.failed")).toHaveLength(1);
});

test("a server that hangs up with the whole message in its hands leaves a mail that only a person sends again", async () => {
  behave({ message: () => new Promise(() => undefined) });
  const { invoice, mail } = await queued();
  const sending = sendMail(world(), { mailId: mail.id });
  await until(async () => (await mailOf(mail.id)).status === "handing_over");
  await smtp.hangUp();
  await sending;
  expect(await mailOf(mail.id)).toMatchObject({ status: "unknown", maySendAgain: true });
  behave({});
  await t.advance(hours(12));
  await t.mail();
  expect(smtp.taken, "nobody sends it by itself").toHaveLength(0);
  expect(await t.events(invoice.id)).toContain("mail.unconfirmed");
  await t.must("POST", `/mails/${mail.id}/retry`);
  await t.mail();
  expect(smtp.taken).toHaveLength(1);
  expect((await mailOf(mail.id)).status).toBe("sent");
});

describe("a process that is killed while it hands a mail over", () => {
  test.for([
    { phase: "mail: let go", moment: "before", ends: "sent", taken: 1 },
    { phase: "mail: let go", moment: "after", ends: "unknown", taken: 0 },
    { phase: "mail: note result", moment: "before", ends: "unknown", taken: 1 },
    { phase: "mail: note result", moment: "after", ends: "sent", taken: 1 },
  ] as const)("$moment “$phase” sends it at most once: $ends", { timeout: 60_000 }, async (death) => {
    const { mail } = await queued();
    const child = handOver(mail.id, death);
    expect(await ended(child)).toBe("SIGKILL");
    await others(mail.id);
    expect(smtp.taken).toHaveLength(death.taken);
    expect((await mailOf(mail.id)).status).toBe(death.ends);
  });

  test("with a part of the message at the server: it is sent once, by the next", {
    timeout: 60_000,
  }, async () => {
    let child: ChildProcess | undefined;
    // The lock lets the child come as far as the last byte and no further, where it dies.
    const { mail } = await queued();
    const begun = Promise.withResolvers<void>();
    behave({ begun: () => begun.resolve() });
    await t.world.atomically("test: hold the mail", async ({ sql }) => {
      await sql`select id from mails where id = ${mail.id} for update`;
      child = handOver(mail.id, {});
      await begun.promise;
      child.kill("SIGKILL");
      await ended(child);
    });
    behave({});
    await others(mail.id);
    expect(smtp.unfinished()).toBeGreaterThan(0);
    expect(smtp.taken).toHaveLength(1);
    expect((await mailOf(mail.id)).status).toBe("sent");
  });

  test("with the whole message at the server: nobody sends it again", { timeout: 60_000 }, async () => {
    let child: ChildProcess | undefined;
    const { mail } = await queued();
    behave({
      message: async () => {
        child?.kill("SIGKILL");
        return null;
      },
    });
    child = handOver(mail.id, {});
    expect(await ended(child)).toBe("SIGKILL");
    behave({});
    await others(mail.id);
    expect(smtp.taken).toHaveLength(1);
    expect((await mailOf(mail.id)).status).toBe("unknown");
  });

  /** What other workers do with it: at once, and once the dead one is surely dead. */
  async function others(id: MailId): Promise<void> {
    await sendMail(world(), { mailId: id });
    await t.advance(minutes(12));
    await sendMail(world(), { mailId: id });
    await t.mail();
  }

  function handOver(id: MailId, death: { phase?: string; moment?: string }): ChildProcess {
    return spawn(process.execPath, [fileURLToPath(new URL("mail-mortal.ts", import.meta.url))], {
      stdio: "inherit",
      env: {
        ...process.env,
        DATABASE_URL: t.database.url,
        SMTP_URL: smtp.url,
        MERCHANT: t.merchantId,
        MAIL: id,
        PHASE: death.phase ?? "",
        MOMENT: death.moment ?? "",
      },
    });
  }
});

test("three workers over the same dozen mails, with a server that puts some off, send each exactly once", {
  timeout: 120_000,
}, async () => {
  const mails: MailAnswer[] = [];
  for (let count = 0; count < 12; count++) mails.push((await queued()).mail);
  smtp.taken.length = 0;
  let answers = 0;
  behave({ message: () => (answers++ % 5 === 4 ? { code: 451, words: "4.3.0 Later" } : null) });
  const run = async () => {
    for (const { id } of mails) await sendMail(world(), { mailId: id });
  };
  await Promise.all([run(), run(), run()]);
  await t.advance(minutes(2));
  behave({});
  await Promise.all([run(), run()]);
  await t.mail();
  const ids = smtp.taken.map(({ mail }) => mail.messageId);
  expect(new Set(ids).size).toBe(12);
  expect(ids).toHaveLength(12);
  const statuses = await Promise.all(mails.map(async ({ id }) => (await mailOf(id)).status));
  expect(new Set(statuses)).toEqual(new Set(["sent"]));
});

async function ended(child: ChildProcess): Promise<string | number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  return child.signalCode ?? child.exitCode;
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (!(await isSo())) {
    if (Date.now() > deadline)
      throw new Error("What the test waits for did not happen within half a minute.");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
