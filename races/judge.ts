import { cents } from "../simulation/mollie-truth.ts";
import { type Entrant, euros } from "./entrant.ts";
import type { AtMollie, Shown } from "./results.ts";

/** Bookings that follow from what is so at Mollie and from what the merchant was told; each is there once. */
const COUNTED = /^(paid|refund|refund-reversed|chargeback|chargeback-reversed|external|credited):/;

const NOTHING: AtMollie = { paid: [], payments: 0, refunds: [], chargebacks: [] };

/**
 * What is wrong with an invoice after its race, as sentences. Works out by sums of its own what it must say, from what
 * is true at Mollie and from what the merchant was answered, and shares no code with the service.
 */
export function judge(entrant: Entrant, atMollie: AtMollie = NOTHING, shown: Shown | undefined): string[] {
  if (!shown) return [`${entrant.id} is not in the list of invoices`];
  const wrong: string[] = [];
  const expected = expectedOf(entrant, atMollie);
  const { invoice } = shown;
  const says = {
    status: invoice.status,
    received: cents(invoice.received.value),
    credited: cents(invoice.credited.value),
    outstanding: cents(invoice.outstanding.value),
    surplus: cents(invoice.surplus.value),
  };
  for (const [part, must] of Object.entries(expected)) {
    const is = says[part as keyof typeof says]; // justified: both have the same parts
    if (is !== must) wrong.push(`${entrant.id}: ${part} is ${written(is)}, and must be ${written(must)}`);
  }
  wrong.push(...wrongBookings(entrant, atMollie, shown));
  if (invoice.frozenAt !== null) wrong.push(`${entrant.id} was frozen by the live auditor`);
  const paid = count(shown.events, "invoice.paid") - count(shown.events, "invoice.reopened");
  const isClosed = says.status === "paid" ? 1 : 0;
  // A written-off invoice was closed without being paid, so that its events need not take turns.
  if (entrant.writtenOffCents === 0 && paid !== isClosed) {
    wrong.push(`${entrant.id} is ${says.status}, but became paid ${paid} times more than it was reopened`);
  }
  return wrong;
}

function expectedOf(entrant: Entrant, { paid, refunds, chargebacks }: AtMollie) {
  const wentBack = [
    ...refunds.filter(({ status }) => status !== "failed" && status !== "canceled"),
    ...chargebacks.filter(({ isReversed }) => !isReversed),
  ];
  const received =
    sum(paid.map((payment) => payment.cents)) -
    sum(wentBack.map((back) => back.cents)) +
    sum(entrant.external.values()) +
    sum(entrant.surplusGot.values()) -
    sum(entrant.surplusGiven.values());
  const credited = sum(entrant.credited.values());
  const owed = entrant.isVoid ? 0 : entrant.totalCents;
  const left = owed - credited - entrant.writtenOffCents - received;
  const open = left > 0 ? "open" : entrant.writtenOffCents > 0 ? "uncollectible" : "paid";
  return {
    status: entrant.isVoid ? "void" : open,
    received,
    credited,
    outstanding: Math.max(left, 0),
    surplus: Math.max(-left, 0),
  };
}

function wrongBookings(
  entrant: Entrant,
  { paid, refunds, chargebacks }: AtMollie,
  { ledgerKeys }: Shown,
): string[] {
  const must = [
    ...paid.map(({ id }) => `paid:${id}`),
    ...[...entrant.calledOff].flatMap((id) => [`refund:${id}`, `refund-reversed:${id}`]),
    ...refunds.map(({ id }) => `refund:${id}`),
    ...refunds
      .filter(({ status }) => status === "failed" || status === "canceled")
      .map(({ id }) => `refund-reversed:${id}`),
    ...chargebacks.map(({ id }) => `chargeback:${id}`),
    ...chargebacks.filter(({ isReversed }) => isReversed).map(({ id }) => `chargeback-reversed:${id}`),
    ...[...entrant.external.keys()].map((id) => `external:${id}`),
    ...[...entrant.credited.keys()].map((id) => `credited:${id}`),
  ];
  // What was taken back again was registered before; the entrant remembers only what stayed.
  const takenBack = ledgerKeys
    .filter((key) => key.startsWith("external-removed:"))
    .map((key) => key.replace("-removed", ""));
  const expected = new Set([...must, ...takenBack]);
  return [...new Set([...expected, ...ledgerKeys])].flatMap((key) => {
    const times = count(ledgerKeys, key);
    if (times > 1) return [`${key} is booked ${times} times`];
    if (times === 0) return [`${key} is not booked`];
    return COUNTED.test(key) && !expected.has(key) ? [`${key} is booked, and must not be`] : [];
  });
}

function count(texts: readonly string[], text: string): number {
  return texts.filter((one) => one === text).length;
}

function sum(amounts: Iterable<number>): number {
  return [...amounts].reduce((total, amount) => total + amount, 0);
}

function written(value: string | number): string {
  return typeof value === "number" ? euros(value) : value;
}
