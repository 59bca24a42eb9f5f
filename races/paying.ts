import { people, times } from "./people.ts";
import type { Race } from "./race.ts";

export async function copiesOfOneWebhook(race: Race): Promise<void> {
  const { merchant, payer, mollie } = people(race);
  const payment = await payer.start(await merchant.invoice());
  const copies = times(race.chance.between(2, 6), () => () => mollie.calls(payment));
  await race.together([() => mollie.becomes(payment, "paid"), ...copies]);
}

export async function twoPaidPayments(race: Race): Promise<void> {
  const { merchant, payer, mollie } = people(race);
  const invoice = await merchant.invoice();
  const first = await payer.start(invoice);
  await mollie.becomes(first, "open", "banktransfer");
  await mollie.calls(first);
  await race.until(
    "that the transfer is awaited",
    async () => (await payer.methodOf(invoice, first)) !== null,
  );
  const second = await payer.start(invoice);
  race.expect(second.mollieId !== first.mollieId, "who chose a transfer was not offered another way");
  await race.together([
    () => mollie.becomes(first, "paid", "banktransfer"),
    () => mollie.becomes(second, "paid"),
    () => mollie.calls(first),
    () => mollie.calls(second),
  ]);
}

export async function replacedWhileItIsPaid(race: Race): Promise<void> {
  const { merchant, payer, mollie } = people(race);
  const invoice = await merchant.invoice();
  const first = await payer.start(invoice);
  await race.together<unknown>([
    () => merchant.external(invoice, 2100),
    () => mollie.becomes(first, "paid"),
    () => payer.press(invoice),
    () => mollie.calls(first),
  ]);
}

export async function externalPaymentDuringCheckout(race: Race): Promise<void> {
  const { merchant, payer, mollie } = people(race);
  const invoice = await merchant.invoice();
  const payment = await payer.start(invoice);
  const amount = race.chance.pick([invoice.totalCents, Math.round(invoice.totalCents / 3), 1]);
  await race.together<unknown>([
    () => merchant.external(invoice, amount),
    () => mollie.becomes(payment, "paid"),
    () => mollie.calls(payment),
    () => payer.comeBack(invoice, payment),
  ]);
}

export async function pressedInManyTabs(race: Race): Promise<void> {
  const { merchant, payer, mollie } = people(race);
  const invoice = await merchant.invoice();
  const tabs = times(race.chance.between(2, 8), () => () => payer.press(invoice));
  const places = new Set((await race.together(tabs)).map(({ location }) => location));
  race.expect(places.size === 1, `the tabs led to ${places.size} places: ${[...places].join(", ")}`);
  const payment = await payer.start(invoice);
  await race.together([() => mollie.becomes(payment, "paid"), () => mollie.calls(payment)]);
}

export async function returnPageAgainstWebhook(race: Race): Promise<void> {
  const { merchant, payer, mollie } = people(race);
  const invoice = await merchant.invoice();
  const payment = await payer.start(invoice);
  await race.together([
    () => mollie.becomes(payment, "paid"),
    ...times(race.chance.between(1, 3), () => () => payer.comeBack(invoice, payment)),
    ...times(race.chance.between(1, 3), () => () => mollie.calls(payment)),
  ]);
}
