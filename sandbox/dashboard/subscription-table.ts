import { html } from "ghtml";
import { presentSecret } from "../webhook-subscriptions/subscription-answer.ts";
import { CHOSEN_STATUSES, type WebhookSubscription } from "../webhook-subscriptions/webhook-subscription.ts";
import { type Row, statusButtons, table } from "./dashboard-table.ts";

/** Who is told of events, with what somebody does at Mollie's dashboard: switch one off and on, roll its secret. */
export function subscriptionTable(subscriptions: readonly WebhookSubscription[]): string {
  const rows = subscriptions.map(
    (subscription): Row => [
      html`${subscription.name}<br><code>${subscription.id}</code><br><span class="soft">${subscription.mode}</span>`,
      html`<code>${subscription.url}</code>`,
      html`${subscription.eventTypes.join(", ")}`,
      html`${subscription.status}`,
      html`<code>${presentSecret(subscription)}</code>`,
      actions(subscription),
    ],
  );
  return table(["Subscription", "Address", "Events", "Status", "Secret", "Make it"], rows);
}

function actions({ id, status }: WebhookSubscription): string {
  if (status === "deleted") return "";
  const action = `/dashboard/webhooks/${id}`;
  const others = CHOSEN_STATUSES.filter((other) => other !== status);
  return html`!${statusButtons(action, others)}<form class="inline" method="post" action="${action}/secret"><button>Roll the secret</button></form>`;
}
