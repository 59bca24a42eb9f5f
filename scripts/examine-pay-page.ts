import type { Page } from "playwright-core";
import { askAxe } from "./axe.ts";

/** The first iPhone SE and its like, which is the smallest phone that people still pay with. */
export const SMALLEST_PHONE = { width: 320, height: 568 };

/** Run in a page before its own script: one that looks again by itself would otherwise be gone in the middle of a walk. */
export const STAY = `{
  const { setTimeout } = globalThis;
  globalThis.setTimeout = (work, ...rest) => String(work).includes("location.reload") ? 0 : setTimeout(work, ...rest);
}`;

type Focus = { tag: string; index: number; isSeen: boolean; hasOutline: boolean };

/**
 * What is wrong with a payer's page that is open in a browser on the smallest phone: what axe finds, what is wider than
 * the screen, what a payer must scroll for to pay, and what a keyboard does not reach, or reaches unseen. `sentForms`
 * counts the forms that arrived, since the keyboard presses the button too.
 */
export async function examinePayPage(
  page: Page,
  { sentForms }: { sentForms: () => number },
): Promise<string[]> {
  const { violations, tried } = await askAxe(page);
  const wide = await page.evaluate<number>("document.documentElement.scrollWidth - innerWidth");
  const below = await page.evaluate<string[]>(BELOW_THE_FOLD);
  return [
    ...(tried === 0 ? ["axe could try nothing"] : violations),
    ...(wide > 0 ? [`is ${wide} px wider than the screen`] : []),
    ...below.map((what) => `has its ${what} below the fold`),
    ...(await walkByKeyboard(page, { sentForms })),
  ];
}

async function walkByKeyboard(page: Page, { sentForms }: { sentForms: () => number }): Promise<string[]> {
  const count = await page.evaluate<number>(`${FOCUSABLE}.length`);
  const faults: string[] = count === 0 ? ["has nothing that a keyboard could reach"] : [];
  for (let n = 0; n < count; n++) {
    await page.keyboard.press("Tab");
    const { tag, index, isSeen, hasOutline } = await page.evaluate<Focus>(FOCUS);
    const what = `stop ${n + 1} of ${count} (${tag})`;
    if (index !== n) faults.push(`${what}: is element ${index + 1} of the reading order`);
    if (!isSeen) faults.push(`${what}: is out of sight while it has the focus`);
    if (!hasOutline) faults.push(`${what}: does not show that it has the focus`);
    if (tag === "BUTTON") {
      const before = sentForms();
      const sent = page.waitForResponse((response) => response.request().method() === "POST");
      await page.keyboard.press("Enter");
      await sent;
      if (sentForms() !== before + 1) faults.push(`${what}: Enter sent ${sentForms() - before} forms`);
    }
  }
  await page.keyboard.press("Tab");
  const { index } = await page.evaluate<Focus>(FOCUS);
  if (index > 0) faults.push("holds the keyboard: after the last stop comes another");
  return faults;
}

/** In the order of the document, which is the one that people read in; what is not shown cannot be reached. */
const FOCUSABLE = `[...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")]
  .filter((element) => element.getClientRects().length > 0)`;

const FOCUS = `(() => {
  const element = document.activeElement;
  const { top, bottom, left, right } = element.getBoundingClientRect();
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  return {
    tag: element.tagName,
    index: ${FOCUSABLE}.indexOf(element),
    isSeen: top >= 0 && left >= 0 && bottom <= innerHeight + 1 && right <= innerWidth + 1,
    hasOutline: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2,
  };
})()`;

/**
 * Where something can be paid: the amount, the first sentence, which has the due date, and the button. Of a transfer that
 * is awaited the facts come first, and the button below them is another way.
 */
const BELOW_THE_FOLD = `document.querySelector("button") === null ? [] :
  [["heading", "h1"], ["first sentence", ".lead"], ["button", ":not(dl ~ *) > button"]]
    .filter(([, selector]) => document.querySelector(selector) !== null)
    .filter(([, selector]) => document.querySelector(selector).getBoundingClientRect().bottom > innerHeight)
    .map(([what]) => what)`;
