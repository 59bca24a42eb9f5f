import { isIP } from "node:net";
import type { Mode } from "../profiles/profile.ts";
import { optionalText } from "../protocol/body-fields.ts";
import { invalid } from "../protocol/mollie-error.ts";
import type { SandboxWorld } from "../world/sandbox-world.ts";

/** Where the payer returns to. Each payment must say so. */
export function checkRedirectUrl(value: unknown): string {
  const url = checkReturnUrl(value, "redirectUrl");
  if (url === null) throw invalid("The redirectUrl is required.", "redirectUrl");
  return url;
}

/** An address that a payer's browser is sent to: any scheme, so that apps work, and localhost too. */
export function checkReturnUrl(value: unknown, field: "redirectUrl" | "cancelUrl"): string | null {
  const text = optionalText(value, field);
  if (text === null) return null;
  const url = URL.parse(text);
  if (!url || ["javascript:", "data:"].includes(url.protocol) || (isWeb(url) && url.hostname === ""))
    throw invalid(`The ${field} is invalid.`, field);
  return text;
}

/**
 * An address that Mollie's servers call. With `strictUrls` it must look reachable from the internet, as Mollie asks;
 * whether a live one must be https is a setting, as Mollie does not say.
 */
export function checkWebhookUrl(
  value: unknown,
  { world, mode }: { world: Pick<SandboxWorld, "strictUrls" | "state">; mode: Mode },
): string | null {
  const text = optionalText(value, "webhookUrl");
  if (text === null) return null;
  const url = URL.parse(text);
  if (!url || !isWeb(url)) throw invalid("The webhook URL is invalid.", "webhookUrl");
  if (world.strictUrls && !looksPublic(url.hostname))
    throw invalid(
      "The webhook URL is invalid because it is unreachable from Mollie's point of view.",
      "webhookUrl",
    );
  if (world.state.settings.httpsWebhooksInLiveMode && mode === "live" && url.protocol !== "https:")
    throw invalid("The webhook URL should begin with https in live mode.", "webhookUrl");
  return text;
}

/**
 * An address that events are sent to. Live ones are confidential, so Mollie wants https; http is left to hosts that it
 * could not reach anyway, in a sandbox that calls such. https://docs.mollie.com/reference/webhooks-new
 */
export function checkEventUrl(value: unknown, options: { strictUrls: boolean; mode: Mode }): string {
  const text = optionalText(value, "url");
  if (text === null) throw invalid("The url is required.", "url");
  const url = URL.parse(text);
  if (!url || !isWeb(url)) throw invalid("The url is invalid.", "url");
  const isPublic = looksPublic(url.hostname);
  if (options.strictUrls && !isPublic)
    throw invalid("The url is invalid because it is unreachable from Mollie's point of view.", "url");
  if (options.mode === "live" && isPublic && url.protocol !== "https:")
    throw invalid("The url should begin with https in live mode.", "url");
  return text;
}

function isWeb(url: URL): boolean {
  return url.protocol === "https:" || url.protocol === "http:";
}

/** Ranges of RFC 1918, loopback, link-local and carrier NAT. */
const PRIVATE_IPV4 =
  /^(0|10|127|169\.254|192\.168|172\.(1[6-9]|2\d|3[01])|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\./;
const RESERVED_NAME = /(^|\.)(localhost|local|test|example|invalid|internal|lan)$/;

function looksPublic(hostname: string): boolean {
  if (hostname.startsWith("[")) return !/^\[(::|f[cd]|fe[89ab])/.test(hostname);
  if (isIP(hostname) === 4) return !PRIVATE_IPV4.test(hostname);
  return hostname.includes(".") && !RESERVED_NAME.test(hostname);
}
