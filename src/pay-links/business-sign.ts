import { html } from "ghtml";
import type { Payee } from "./pay-page-content.ts";

/** The logo, or the name where there is none. Its size is said, so that nothing moves when it comes. */
export function businessSign(
  { logo, name }: Pick<Payee, "logo" | "name">,
  { logoAt }: { logoAt: (version: string) => string },
): string {
  if (logo === null) return html`${name}`;
  return html`<img class="logo" src="${logoAt(logo.version)}" alt="${name}" width="${String(logo.width)}" height="${String(logo.height)}">`;
}
