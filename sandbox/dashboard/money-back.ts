import { html } from "ghtml";
import type { Capture } from "../captures/capture.ts";
import type { Chargeback } from "../chargebacks/chargeback.ts";
import { amountText } from "../checkout/checkout-page.ts";
import type { Payment } from "../payments/payment.ts";
import { chargeableMinor, refundableMinor } from "../payments/payment-money.ts";
import { amountOf } from "../protocol/amount.ts";
import type { Refund } from "../refunds/refund.ts";
import { nextRefundStatuses } from "../refunds/refund-status.ts";
import type { SandboxWorld } from "../world/sandbox-world.ts";
import { type Row, statusButtons, table, timeText } from "./dashboard-table.ts";

/** What can be done with the money of a paid payment: give it back, or let the bank take it. */
export function moneyBackForm(world: SandboxWorld, payment: Payment): string {
  const refundable = refundableMinor(world, payment);
  const chargeable = payment.status === "paid" ? chargeableMinor(world, payment) : 0n;
  const action = `/dashboard/payments/${payment.id}`;
  const button = (doing: string, minor: bigint, label: string) =>
    minor === 0n
      ? ""
      : html`<form class="inline" method="post" action="${action}/${doing}"><button>${label} ${amountText(amountOf(minor, payment.amount.currency), "en")}</button></form> `;
  return button("refunds", refundable, "Refund") + button("chargebacks", chargeable, "Charge back");
}

/** What happened to the money of these payments after they were authorized or paid, newest first. */
export function moneyBackTable(world: SandboxWorld, payments: readonly Payment[]): string {
  const { refunds, chargebacks, captures } = world.state;
  const rows = payments.flatMap(({ id }) => [
    ...captures.of(id).map((each) => ({ at: each.createdAt, row: captureRow(each) })),
    ...refunds.of(id).map((each) => ({ at: each.createdAt, row: refundRow(each) })),
    ...chargebacks.of(id).map((each) => ({ at: each.createdAt, row: chargebackRow(each) })),
  ]);
  return table(
    ["What", "Payment", "Amount", "Status", "Since", "Make it"],
    rows.toSorted((one, other) => other.at - one.at).map(({ row }) => row),
  );
}

function refundRow(refund: Refund): Row {
  return moneyRow(refund, {
    what: "Refund",
    status: refund.status,
    buttons: statusButtons(`/dashboard/refunds/${refund.id}`, nextRefundStatuses(refund.status)),
  });
}

function captureRow(capture: Capture): Row {
  return moneyRow(capture, {
    what: "Capture",
    status: capture.status,
    buttons: statusButtons(
      `/dashboard/captures/${capture.id}`,
      capture.status === "pending" ? ["succeeded", "failed"] : [],
    ),
  });
}

function chargebackRow(chargeback: Chargeback): Row {
  const isReversed = chargeback.reversedAt !== null;
  return moneyRow(chargeback, {
    what: "Chargeback",
    status: isReversed ? "reversed" : "received",
    buttons: statusButtons(`/dashboard/chargebacks/${chargeback.id}`, isReversed ? [] : ["reversed"]),
  });
}

function moneyRow(
  money: Refund | Chargeback | Capture,
  shown: { what: string; status: string; buttons: string },
): Row {
  return [
    html`${shown.what}<br><code>${money.id}</code>`,
    html`<code>${money.paymentId}</code>`,
    html`${amountText(money.amount, "en")}`,
    html`${shown.status}`,
    timeText(money.createdAt),
    shown.buttons,
  ];
}
