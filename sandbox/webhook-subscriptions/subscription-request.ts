import { checkEventUrl } from "../payments/url-checks.ts";
import type { Mode } from "../profiles/profile.ts";
import { bodyFields, optionalText } from "../protocol/body-fields.ts";
import { invalid } from "../protocol/mollie-error.ts";
import { SUBSCRIBABLE, type Subscribable } from "./event-types.ts";
import type { WebhookSubscription } from "./webhook-subscription.ts";

type SubscriptionFields = Pick<WebhookSubscription, "name" | "url" | "eventTypes">;

const ACCEPTED: ReadonlySet<string> = new Set(["name", "url", "eventTypes"]);

type Place = { readonly strictUrls: boolean; readonly mode: Mode };

/** Checks what a create call says. https://docs.mollie.com/reference/create-webhook */
export function checkSubscriptionRequest(given: unknown, place: Place): SubscriptionFields {
  const body = bodyFields(given, { accepted: ACCEPTED });
  return {
    name: checkName(body["name"]),
    url: checkEventUrl(body["url"], place),
    eventTypes: checkEventTypes(body["eventTypes"]),
  };
}

/** Checks what an update call says: only what is said is in the outcome. */
export function checkSubscriptionChanges(given: unknown, place: Place): Partial<SubscriptionFields> {
  const body = bodyFields(given, { accepted: ACCEPTED });
  const changes: Partial<SubscriptionFields> = {};
  if ("name" in body) changes.name = checkName(body["name"]);
  if ("url" in body) changes.url = checkEventUrl(body["url"], place);
  if ("eventTypes" in body) changes.eventTypes = checkEventTypes(body["eventTypes"]);
  return changes;
}

function checkName(value: unknown): string {
  const name = optionalText(value, "name")?.trim() ?? "";
  if (name === "") throw invalid("The name is required.", "name");
  return name;
}

/** A list, or one type alone, such as `*`. */
function checkEventTypes(value: unknown): readonly Subscribable[] {
  const given: readonly unknown[] = Array.isArray(value) ? value : [value ?? undefined];
  if (given.length === 0 || given[0] === undefined)
    throw invalid("The eventTypes are required.", "eventTypes");
  return [...new Set(given.map(checkEventType))];
}

function checkEventType(value: unknown): Subscribable {
  const type = SUBSCRIBABLE.find((known) => known === value);
  if (type === undefined) throw invalid(`There is no event type ${JSON.stringify(value)}.`, "eventTypes");
  return type;
}
