import type { JsonValue } from "../db/database.ts";

/** Fields whose value is a secret or more of the payer than a log should keep. */
const SECRET_FIELD =
  /^(api_?key|authorization|password|secret|token|consumerAccount|cardNumber|cardHolder)$/i;

/** Addresses that open something: Mollie's webhook path, pay links, checkout tokens, API keys. */
const SECRETS_IN_TEXT: readonly [RegExp, string][] = [
  [/(\/webhooks\/mollie\/)[\w-]+/g, "$1…"],
  [/(\/i\/)[\w-]{16,}/g, "$1…"],
  [/((?:live|test|access|vk)_)[\w-]{16,}/g, "$1…"],
  [/([?&]token=)[^&"]+/g, "$1…"],
];

/** Long enough to see what was said; a body larger than this tells nothing more to a person. */
const LONGEST_TEXT = 4000;

/** Mollie's answers and our requests are some six deep; a body that nests for the sake of it is cut here. */
const DEEPEST = 12;

/** A copy that is safe to show and can be stored: secrets replaced by an ellipsis, texts cut, depth limited. */
export function mask(value: unknown, depth = 0): JsonValue {
  if (value === null || typeof value === "boolean" || typeof value === "number") return value;
  if (typeof value === "string") return maskText(value);
  if (depth >= DEEPEST) return "…";
  if (Array.isArray(value)) return value.map((item) => mask(item, depth + 1));
  if (typeof value === "object") {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [
        maskText(key),
        SECRET_FIELD.test(key) && typeof item === "string" ? "…" : mask(item, depth + 1),
      ]),
    );
  }
  return null;
}

/** The same for one text. */
export function maskText(text: string): string {
  // PostgreSQL holds neither null characters nor half characters, and what was wrong with a text is worth a log entry.
  const clean = text.toWellFormed().replaceAll("\0", "\ufffd");
  const masked = SECRETS_IN_TEXT.reduce((soFar, [pattern, by]) => soFar.replace(pattern, by), clean);
  return masked.length > LONGEST_TEXT ? `${masked.slice(0, LONGEST_TEXT)}…` : masked;
}
