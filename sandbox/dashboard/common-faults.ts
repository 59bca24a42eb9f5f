import type { FaultRequest } from "../faults/fault.ts";

/** What goes wrong most often, ready to be chosen; the control API has all of it, with every detail. */
export const COMMON_FAULTS: ReadonlyMap<string, { readonly label: string; readonly request: FaultRequest }> =
  new Map([
    entry("down", "Calls answer 503", { fault: "error", status: 503 }),
    entry("done-then-500", "Calls do what was asked, then answer 500", {
      fault: "error",
      status: 500,
      when: "after",
    }),
    entry("done-then-cut", "Calls do what was asked, then the connection is cut", {
      fault: "cut",
      when: "after",
    }),
    entry("hang", "Calls are never answered", { fault: "hang" }),
    entry("slow", "Calls take five seconds", { fault: "slow", delayMs: 5000 }),
    entry("limit", "Calls answer 429: again in a minute", {
      fault: "too-many-requests",
      retryAfterSeconds: 60,
    }),
    entry("malformed", "Answers are no JSON", { fault: "malformed-body" }),
    entry("unknown", "Answers have values and fields that nobody knows", { fault: "unknown-values" }),
    entry("hidden", "A new payment is not found for a second", { fault: "not-found-at-first", seconds: 1 }),
    entry("early", "The webhook comes before the answer to the create call", { fault: "early-webhook" }),
    entry("doubled", "Webhooks come twice", { fault: "doubled-webhook" }),
    entry("parallel", "Webhooks come three at a time", { fault: "parallel-webhooks", count: 3 }),
    entry("late", "Webhooks come an hour late", { fault: "late-webhook", seconds: 3600 }),
    entry("lost", "Webhooks never come", { fault: "lost-webhook" }),
    entry("wrong-id", "Webhooks name a payment that nobody knows", { fault: "webhook-with-wrong-id" }),
  ]);

function entry(name: string, label: string, request: FaultRequest) {
  return [name, { label, request }] as const;
}
