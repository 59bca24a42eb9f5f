import { createHash } from "node:crypto";
import { contrastOf, textColorOn } from "../merchants/brand-color.ts";

/** The ground of a card in each scheme, as `page-style.ts` has it. */
const CARDS = { light: "#ffffff", dark: "#1a2220" } as const;

/** What marks a button off from its ground. Source: https://www.w3.org/TR/WCAG22/#non-text-contrast */
const ENOUGH_FOR_A_SHAPE = 3;

/**
 * The merchant's colour on the button, with words that can be read on it, and an edge where the colour alone would be
 * lost in the page. Empty without a colour, so that the page keeps its own.
 */
export function brandStyle(color: string | null): string {
  if (color === null) return "";
  const edge = (card: string) =>
    contrastOf(color, card) < ENOUGH_FOR_A_SHAPE ? "var(--soft)" : "transparent";
  return `:root{--go:${color};--go-ink:${textColorOn(color)};--go-edge:${edge(CARDS.light)}}@media(prefers-color-scheme:dark){:root{--go-edge:${edge(CARDS.dark)}}}`;
}

/** The source expression that lets exactly this style sheet through (CSP level 2, hashes). */
export function styleSource(style: string): string {
  return `'sha256-${createHash("sha256").update(style).digest("base64")}'`;
}
