import type { Unavailable } from "../payments/start-payment.ts";

/** Why a press on Pay led nowhere, as `startPayment` says it; the address of the page carries it back. */
export type Notice = Unavailable | "nothing_to_pay" | "being_confirmed";
/** Every notice, to recognise one in an address. */
export const NOTICES = [
  "not_connected",
  "power_up_inactive",
  "no_method_fits",
  "mollie_refused",
  "mollie_unreachable",
  "nothing_to_pay",
  "being_confirmed",
] as const satisfies readonly Notice[];

/** What a notice says is of "now": after ten minutes it may be wrong, and the page of a bookmark speaks for itself again. */
const NOTICE_MS = 10 * 60_000;

/** A notice and when it was given, for an address. */
export function noticeInAddress({ notice, now }: { notice: Notice; now: Date }): Record<string, string> {
  return { notice, at: now.toISOString() };
}

/** The notice of an address while it can still be true. Anybody can write one there, and then misleads only themself. */
export function noticeOf(query: Record<string, unknown>, { now }: { now: Date }): Notice | null {
  const notice = NOTICES.find((one) => one === query.notice);
  if (notice === undefined || typeof query.at !== "string") return null;
  // What is not an instant has no age, and is no notice.
  const age = now.getTime() - Date.parse(query.at);
  return age >= -NOTICE_MS && age <= NOTICE_MS ? notice : null;
}
