import { html } from "ghtml";
import { amountText } from "../checkout/checkout-page.ts";
import { pageLayout } from "../checkout/page-layout.ts";
import type { Payment } from "../payments/payment.ts";
import { checkoutUrl } from "../payments/payment-answer.ts";
import { nextStatuses } from "../payments/payment-status.ts";
import type { Profile } from "../profiles/profile.ts";
import type { Delivery } from "../webhooks/webhook-call.ts";
import type { SandboxWorld } from "../world/sandbox-world.ts";
import { type Row, statusButtons, table, timeText } from "./dashboard-table.ts";
import { faultSection } from "./fault-table.ts";
import { moneyBackForm, moneyBackTable } from "./money-back.ts";
import { subscriptionTable } from "./subscription-table.ts";

/** A page, not an archive: what somebody tried in the last minutes. The API has the rest. */
const PAYMENTS_SHOWN = 50;
const DELIVERIES_SHOWN = 50;

/** Steps that matter: a payment's life, the hours of webhook retries, a day, the life of a bank transfer. */
const CLOCK_STEPS = [
  ["PT15M", "15 minutes"],
  ["PT1H", "1 hour"],
  ["P1D", "1 day"],
  ["P14D", "14 days"],
] as const;

/** The overview for the person at the keyboard: keys, payments, faults, webhook subscriptions and deliveries, and the clock. */
export function dashboardPage(
  world: SandboxWorld,
  shown: { payment: string | null; problem: string | null },
): string {
  const payments = shownPayments(world, shown.payment);
  const deliveries = world.state.deliveries
    .filter((delivery) => shown.payment === null || delivery.paymentId === shown.payment)
    .slice(-DELIVERIES_SHOWN)
    .toReversed();
  const content = html`
    <h1>A stand-in for Mollie</h1>
    !${shown.problem ? html`<p class="notice" role="alert">${shown.problem}</p>` : ""}
    <p>The API is at <code>${world.url}/v2</code>. Everything here can be done by program too, below
      <code>${world.url}/_sandbox</code>.</p>
    !${clockSection(world)}
    <h2>Profiles and keys</h2>
    !${profileTable([...world.state.profiles.values()])}
    <h2>Payments</h2>
    !${shown.payment === null ? "" : html`<p><a href="/">Show all payments</a></p>`}
    !${paymentTable(world, payments)}
    <h2>Refunds, chargebacks and captures</h2>
    !${moneyBackTable(world, payments)}
    <h2>Faults</h2>
    !${faultSection(world.faults.all())}
    <h2>Webhook subscriptions</h2>
    !${subscriptionTable([...world.state.webhookSubscriptions.values()])}
    <h2>Webhook deliveries</h2>
    !${deliveryTable(deliveries)}`;
  return pageLayout(content, {
    title: "Voldaan sandbox",
    language: "en",
    flag: "Voldaan sandbox: no real money",
    wide: true,
  });
}

function shownPayments({ state }: SandboxWorld, id: string | null): Payment[] {
  if (id === null) return state.payments.inOrder.slice(-PAYMENTS_SHOWN).toReversed();
  const payment = state.payments.get(id);
  return payment ? [payment] : [];
}

function clockSection(world: SandboxWorld): string {
  const steps = CLOCK_STEPS.map(
    ([duration, label]) => html`<button name="advance" value="${duration}">${label} ahead</button> `,
  );
  return html`<h2>Clock</h2>
    <p>!${timeText(world.clock.now())}</p>
    <form method="post" action="/dashboard/clock">!${steps.join("")}</form>`;
}

function profileTable(profiles: readonly Profile[]): string {
  const rows = profiles.map(
    (profile): Row => [
      html`${profile.name}`,
      html`${profile.status}`,
      html`<code>${profile.keys.live}</code><br><code>${profile.keys.test}</code>`,
      html`${profile.methods.join(", ")}`,
    ],
  );
  return table(["Profile", "Status", "Keys", "Methods"], rows);
}

function paymentTable(world: SandboxWorld, payments: readonly Payment[]): string {
  const rows = payments.map(
    (payment): Row => [
      html`<a href="/?payment=${payment.id}"><code>${payment.id}</code></a><br><span class="soft">${payment.mode}</span>`,
      html`<span class="free">${payment.description}</span>`,
      html`${amountText(payment.amount, "en")}`,
      html`${payment.status}<br><span class="soft">${payment.method ?? "no method yet"}</span>`,
      timeText(payment.createdAt),
      paymentActions(world, payment),
    ],
  );
  return table(["Payment", "Description", "Amount", "Status", "Created", "Make it"], rows);
}

function paymentActions(world: SandboxWorld, payment: Payment): string {
  const checkout =
    payment.status === "open" ? html`<a href="${checkoutUrl(world, payment)}">Checkout</a> ` : "";
  const buttons = statusButtons(`/dashboard/payments/${payment.id}`, nextStatuses(payment.status));
  return checkout + buttons + moneyBackForm(world, payment);
}

function deliveryTable(deliveries: readonly Delivery[]): string {
  const rows = deliveries.map(
    (delivery): Row => [
      timeText(delivery.at),
      html`<code>${delivery.paymentId ?? delivery.event?.subscriptionId ?? ""}</code>`,
      html`${delivery.reason}`,
      html`<code>${delivery.url}</code>`,
      html`${delivery.attempt}`,
      html`${delivery.status ?? delivery.error} <span class="soft">${delivery.durationMs} ms</span>`,
      delivery.nextTryAt === null ? "none" : timeText(delivery.nextTryAt),
    ],
  );
  return table(["Time", "About", "Reason", "Address", "Try", "Answer", "Next try"], rows);
}
