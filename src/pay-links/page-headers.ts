import { styleSource } from "./brand-style.ts";
import { REFRESH_SCRIPT_SOURCE } from "./page-refresh.ts";
import { PAGE_STYLE_SOURCE } from "./page-style.ts";

/**
 * Where the Pay button's form may lead. Chromium holds every redirect after a form against `form-action`, also those of
 * the checkout: measured, a checkout that passes the payer straight on to a bank, as one with a single method does, is
 * blocked when the checkout's origin alone is named. So any encrypted address may follow; nothing on the page is secret
 * from its own reader, and the form has no fields.
 */
const WHEREVER_A_CHECKOUT_LEADS = "https:";

/**
 * What every public page tells the browser: keep it to yourself, run nothing of others, show it nowhere else.
 * `checkoutOrigins` are the origins of checkouts, needed for one without https, such as the sandbox; null where no form of
 * the page leads to one.
 */
export function pageHeaders({
  refreshes = false,
  brand = "",
  checkoutOrigins,
}: {
  refreshes?: boolean;
  /** The merchant's style sheet beside the page's own. */
  brand?: string;
  checkoutOrigins: readonly string[] | null;
}): Record<string, string> {
  return {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": [
      "default-src 'none'",
      `style-src ${[PAGE_STYLE_SOURCE, ...(brand === "" ? [] : [styleSource(brand)])].join(" ")}`,
      ...(refreshes ? [`script-src ${REFRESH_SCRIPT_SOURCE}`] : []),
      "img-src 'self' data:",
      `form-action ${["'self'", ...(checkoutOrigins === null ? [] : [WHEREVER_A_CHECKOUT_LEADS, ...checkoutOrigins])].join(" ")}`,
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join("; "),
    "x-frame-options": "DENY",
    // The address is the payer's secret: it must not travel on to Mollie or anybody else.
    "referrer-policy": "no-referrer",
    "x-robots-tag": "noindex, nofollow",
    // What is owed changes at any moment, and a shared computer must not keep it.
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  };
}

/** The code shows an address that never changes, so the payer's browser alone may keep it for a day. */
export function qrCodeHeaders(): Record<string, string> {
  return {
    ...pageHeaders({ checkoutOrigins: [] }),
    "content-type": "image/svg+xml; charset=utf-8",
    "cache-control": "private, max-age=86400",
  };
}
