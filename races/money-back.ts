import { people, times } from "./people.ts";
import type { Race } from "./race.ts";

export async function refundDuringPartialPayment(race: Race): Promise<void> {
  const { merchant, payer, mollie } = people(race);
  const invoice = await merchant.invoice();
  const first = await payer.start(invoice);
  await mollie.paid(invoice, first);
  const part = Math.round(invoice.totalCents / 4);
  await merchant.refund(invoice, first, { cents: part, purpose: "still-owed" });
  const second = await payer.start(invoice);
  await race.together<unknown>([
    () => mollie.becomes(second, "paid"),
    () => merchant.refund(invoice, first, { cents: part + 1, purpose: "still-owed" }),
    () => merchant.external(invoice, 100),
    () => mollie.calls(second),
    () => mollie.calls(first),
  ]);
}

export async function twoRefundsOfAll(race: Race): Promise<void> {
  const { merchant, payer, mollie } = people(race);
  const invoice = await merchant.invoice();
  const payment = await payer.start(invoice);
  await mollie.paid(invoice, payment);
  const cents = invoice.totalCents;
  const answers = await race.together([
    () => merchant.refund(invoice, payment, { cents, purpose: "still-owed" }),
    () => merchant.refund(invoice, payment, { cents, purpose: race.chance.pick(["still-owed", "credit"]) }),
  ]);
  const made = answers.filter(({ status }) => status === 201).length;
  race.expect(made === 1, `${made} refunds of the whole payment were made`);
}

export async function oneRefundAskedTwice(race: Race): Promise<void> {
  const { merchant, payer, mollie } = people(race);
  const invoice = await merchant.invoice();
  const payment = await payer.start(invoice);
  await mollie.paid(invoice, payment);
  const wanted = {
    cents: Math.round(invoice.totalCents / 3),
    purpose: "still-owed",
    key: race.chance.hex(8),
  };
  const answers = await race.together(
    times(race.chance.between(2, 4), () => () => merchant.refund(invoice, payment, wanted)),
  );
  const made = new Set(answers.flatMap(({ status, body }) => (status === 201 ? [body.id] : [])));
  race.expect(made.size === 1, `one idempotency key made ${made.size} refunds`);
}

export async function refundCalledOff(race: Race): Promise<void> {
  const { merchant, payer, mollie } = people(race);
  const invoice = await merchant.invoice();
  const payment = await payer.start(invoice);
  await mollie.paid(invoice, payment);
  const wanted = { cents: Math.round(invoice.totalCents / 2), purpose: "still-owed" };
  const { body: refund } = await merchant.refund(invoice, payment, wanted);
  await race.together<unknown>([
    () => merchant.cancelRefund(invoice, refund),
    () => mollie.moveRefund(refund, "processing"),
    () => mollie.calls(payment),
    () => merchant.cancelRefund(invoice, refund),
  ]);
  await mollie.calls(payment);
}

export async function dashboardRefundAgainstChargeback(race: Race): Promise<void> {
  const { merchant, payer, mollie } = people(race);
  const invoice = await merchant.invoice();
  const payment = await payer.start(invoice);
  await mollie.paid(invoice, payment);
  const [half, third] = [Math.round(invoice.totalCents / 2), Math.round(invoice.totalCents / 3)];
  await race.together<unknown>([
    () => mollie.refundAtDashboard(payment, half),
    () => mollie.chargeBack(payment, third),
    () => mollie.calls(payment),
    () => mollie.calls(payment),
  ]);
  // Mollie says nothing of a new refund before it moves, so both calls may have come too early.
  await mollie.calls(payment);
}

export async function reversalWhilePaidAgain(race: Race): Promise<void> {
  const { merchant, payer, mollie } = people(race);
  const invoice = await merchant.invoice();
  const first = await payer.start(invoice);
  await mollie.paid(invoice, first);
  const chargeback = await mollie.chargeBack(first, invoice.totalCents);
  await race.until("that it is open again", async () => (await merchant.read(invoice)).status === "open");
  const second = await payer.start(invoice);
  await race.together<unknown>([
    () => mollie.reverse(chargeback),
    () => mollie.becomes(second, "paid"),
    () => mollie.calls(first),
    () => mollie.calls(second),
  ]);
  await mollie.calls(first);
}
