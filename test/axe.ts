import type { Page } from "playwright-core";
import { expect } from "vitest";
import { askAxe } from "../scripts/axe.ts";

/** Fails with every rule that axe finds broken on the page as it is now, and the elements that break it. */
export async function expectNoAxeViolations(page: Page, where = page.url()): Promise<void> {
  const { violations, tried } = await askAxe(page);
  // A page on which nothing could be looked at would have no violations either.
  expect(tried, `rules that axe could try on ${where}`).toBeGreaterThan(0);
  if (violations.length > 0) throw new Error(`On ${where} axe finds:\n${violations.join("\n")}`);
}
