import { expect, test } from "vitest";
import { smtpMail } from "../src/outgoing-mail/smtp.ts";
import { harness } from "./harness.ts";
import { smtpServer } from "./smtp-server.ts";

test("a mail server that hangs keeps no payment waiting, however many mails are queued", {
  timeout: 60_000,
}, async () => {
  await using smtp = await smtpServer();
  let hanging = 0;
  smtp.behaviour.message = () => {
    hanging++;
    return new Promise(() => undefined);
  };
  const outgoingMail = smtpMail({ url: smtp.url, from: "facturen@installatie.example" });
  await using t = await harness({ worker: true, outgoingMail });
  for (let count = 0; count < 12; count++) {
    const invoice = await t.issued();
    await t.must("POST", `/invoices/${invoice.id}/mails`);
  }
  await expect.poll(() => hanging, { timeout: 20_000 }).toBe(3);

  const invoice = await t.issued();
  await t.press(invoice);
  const [payment] = await t.payments(invoice.id);
  await t.atMollie(payment?.molliePaymentId ?? "", "paid", "ideal");
  await t.webhooks();
  await expect.poll(async () => (await t.invoice(invoice.id)).status, { timeout: 10_000 }).toBe("paid");
  expect(hanging, "no mail has ended meanwhile").toBe(3);
  // The worker finishes what it has in hand before it ends.
  smtp.behaviour.message = () => ({ code: 451, words: "4.3.0 Restarting" });
  await smtp.hangUp();
});
