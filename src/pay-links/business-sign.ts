import { html } from "ghtml";
import type { Logo, Payee } from "./pay-page-content.ts";

/** Fourteen by three and a half times the text: wide enough for a name, and the button stays in sight on a phone. */
const LARGEST = { width: 224, height: 56 } as const;

/**
 * The logo, or the name where there is none. The size at which it is shown is said, so that nothing moves when the
 * picture comes, seconds after the page on a slow phone: whoever is about to press the button presses it.
 */
export function businessSign(
  { logo, name }: Pick<Payee, "logo" | "name">,
  { logoAt }: { logoAt: (version: string) => string },
): string {
  if (logo === null) return html`${name}`;
  const { width, height } = shownSize(logo);
  return html`<img class="logo" src="${logoAt(logo.version)}" alt="${name}" width="${String(width)}" height="${String(height)}">`;
}

function shownSize({ width, height }: Pick<Logo, "width" | "height">): { width: number; height: number } {
  const scale = Math.min(1, LARGEST.width / width, LARGEST.height / height);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
