import { createHash } from "node:crypto";
import { html } from "ghtml";
import type { Method } from "./method-catalogue.ts";

/** A plain badge with the method's initials: the real logos belong to others. The colour follows from the id. */
export function methodImage(method: Method): string {
  const hue = (createHash("sha256").update(method.id).digest()[0] ?? 0) * (360 / 256);
  const initials = method.name
    .replace(/[^A-Za-z0-9]/g, "")
    .slice(0, 2)
    .toUpperCase();
  return html`<svg xmlns="http://www.w3.org/2000/svg" width="32" height="24" viewBox="0 0 32 24" role="img" aria-label="${method.name}"><rect width="32" height="24" rx="4" fill="hsl(${Math.round(hue)} 55% 38%)"/><text x="16" y="16.5" text-anchor="middle" font-family="system-ui, sans-serif" font-size="12" font-weight="700" fill="#fff">${initials}</text></svg>`;
}
