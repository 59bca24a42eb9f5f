import type { LogoFacts } from "./logo-queries.ts";

/**
 * A picture and nothing else, whatever somebody hid in the file: its type is not guessed, and opened by itself it may
 * run and fetch nothing. Its address changes with its content, so the browser may keep it for a day.
 */
export function logoHeaders({ mediaType }: Pick<LogoFacts, "mediaType">): Record<string, string> {
  return {
    "content-type": mediaType,
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "x-robots-tag": "noindex, nofollow",
    "cache-control": "private, max-age=86400",
  };
}
