import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";

const SOURCE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * Every rule that axe finds broken on the page as it is now, with the elements that break it; and how many rules it could
 * try. All of axe's rules, its good practices included:
 * https://github.com/dequelabs/axe-core/blob/develop/doc/rule-descriptions.md
 */
export async function askAxe(page: Page): Promise<{ violations: string[]; tried: number }> {
  await page.evaluate(SETTLED);
  // Evaluated rather than added as a script, which the page's content security policy rightly refuses. Once per page.
  if (!(await page.evaluate("'axe' in globalThis"))) await page.evaluate(SOURCE);
  // Of what is in order it describes one element for each rule rather than all, in a third of the time.
  const { violations, passes } = await page.evaluate<AxeResults>(`axe.run({ resultTypes: ["violations"] })`);
  return { violations: violations.map(readable), tried: passes.length };
}

/** A dialog that is still fading in has too little contrast. Whatever turns for ever, such as a skeleton, is not awaited. */
const SETTLED = `Promise.allSettled(
  document.getAnimations()
    .filter((animation) => animation.effect?.getComputedTiming().endTime !== Infinity)
    .map((animation) => animation.finished),
)`;

function readable({ id, help, nodes }: AxeResults["violations"][number]): string {
  const elements = nodes.map(({ html, failureSummary = "" }) => `  ${html}\n    ${failureSummary}`);
  return `${id}: ${help}\n${elements.join("\n")}`;
}
