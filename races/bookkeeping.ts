import { people, times } from "./people.ts";
import type { Race } from "./race.ts";

export async function creditNoteAgainstPayment(race: Race): Promise<void> {
  const { merchant, payer, mollie } = people(race);
  const invoice = await merchant.invoice();
  const payment = await payer.start(invoice);
  await race.together<unknown>([
    () => merchant.credit(invoice),
    () => mollie.becomes(payment, "paid"),
    () => mollie.calls(payment),
  ]);
}

export async function writeOffAgainstPayment(race: Race): Promise<void> {
  const { merchant, payer, mollie } = people(race);
  const invoice = await merchant.invoice();
  const payment = await payer.start(invoice);
  await race.together<unknown>([
    () => merchant.writeOff(invoice),
    () => mollie.becomes(payment, "paid"),
    () => mollie.calls(payment),
  ]);
}

export async function surplusWantedThrice(race: Race): Promise<void> {
  const { merchant, payer, mollie } = people(race);
  const from = await merchant.invoice();
  const payment = await payer.start(from);
  await mollie.paid(from, payment);
  const surplus = Math.round(from.totalCents / 2);
  await merchant.external(from, surplus);
  const [one, two] = [await merchant.invoice(from), await merchant.invoice(from)];
  await race.together<unknown>([
    () => merchant.applySurplus(from, one),
    () => merchant.applySurplus(from, two),
    () => merchant.refund(from, payment, { cents: surplus, purpose: "surplus" }),
  ]);
}

export async function oneRequestAgainAndAgain(race: Race): Promise<void> {
  const { merchant } = people(race);
  const invoice = await merchant.invoice();
  const key = race.chance.hex(8);
  await race.together(
    times(race.chance.between(2, 5), () => () => merchant.external(invoice, invoice.totalCents, key)),
  );
  race.expect(
    invoice.external.size === 1,
    `one idempotency key registered ${invoice.external.size} payments`,
  );
}

export async function takenBackTwice(race: Race): Promise<void> {
  const { merchant } = people(race);
  const invoice = await merchant.invoice();
  const { body } = await merchant.external(invoice, invoice.totalCents);
  const [first, second] = await race.together<{ status: number }>([
    () => merchant.takeBackExternal(invoice, body.id),
    () => merchant.takeBackExternal(invoice, body.id),
    () => merchant.external(invoice, 500),
  ]);
  const statuses = [first?.status, second?.status].sort().join(" and ");
  race.expect(statuses === "200 and 409", `taking it back twice was answered with ${statuses}`);
}

export async function issuedInManyTabs(race: Race): Promise<void> {
  const { merchant } = people(race);
  const draft = await merchant.draft();
  const answers = await race.together(times(race.chance.between(2, 5), () => () => merchant.issue(draft)));
  const issued = answers.filter(({ status }) => status === 200).length;
  race.expect(issued === 1, `one draft was issued ${issued} times`);
  await merchant.enter(draft, null);
}

export async function voidAgainstMoney(race: Race): Promise<void> {
  const { merchant } = people(race);
  const invoice = await merchant.unsentInvoice();
  await race.together<unknown>([
    () => merchant.makeVoid(invoice),
    () => merchant.external(invoice, invoice.totalCents),
  ]);
}
