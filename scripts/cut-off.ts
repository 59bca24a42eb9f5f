import type { Page } from "playwright-core";

/**
 * The texts that do not fit where they stand: cut with dots, clipped, running into their neighbour, or a hint or a choice
 * in a field that is too narrow for it. What people typed may be cut, for it can have any length; it is in `data`.
 */
export async function cutOff(page: Page, data: ReadonlySet<string>): Promise<string[]> {
  const texts = await page.evaluate<string[]>(TEXTS_THAT_DO_NOT_FIT);
  return [...new Set(texts)]
    .filter((text) => ![...data].some((typed) => text === typed || typed.startsWith(text.slice(0, -1))))
    .map((text) => `cuts off: ${text}`);
}

/** Half a pixel is rounding. An inline element has no width of its own; the box around it is looked at. */
const TEXTS_THAT_DO_NOT_FIT = `(() => {
  const texts = [];
  const seen = (element) => element.checkVisibility({ visibilityProperty: true }) && element.clientWidth > 1;
  for (const element of document.querySelectorAll("body *")) {
    const hasText = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim() !== "");
    if (!hasText || !seen(element) || element.closest("select, script, style, pre")) continue;
    for (let box = element; box !== null; box = box.parentElement) {
      const { display, overflowX } = getComputedStyle(box);
      if (overflowX === "auto" || overflowX === "scroll") break;
      if (display === "inline") continue;
      if (box.scrollWidth > box.clientWidth + 1) texts.push(element.textContent.trim());
      break;
    }
  }
  const pen = document.createElement("canvas").getContext("2d");
  for (const field of document.querySelectorAll("input[placeholder], input[aria-haspopup=listbox]")) {
    const isChosen = field.matches("[aria-haspopup=listbox]") && field.value !== "";
    if (!seen(field) || (field.value !== "" && !isChosen)) continue;
    const text = field.value || field.placeholder;
    const { font, paddingLeft, paddingRight } = getComputedStyle(field);
    pen.font = font;
    const room = field.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
    if (pen.measureText(text).width > room + 1) texts.push(text);
  }
  return texts;
})()`;
