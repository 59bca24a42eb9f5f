import type { Page } from "playwright-core";

/** What people typed into the demo (names, descriptions, addresses) has fewer words than a sentence of ours, or is here. */
const FEWEST_WORDS = 3;

/**
 * The sentences that a screen shows in another language exactly as it shows them in English. `english` holds what each
 * screen says there: the screens of English fill it, those of the others are compared with it.
 */
export function untranslated(
  { name, language, sentences }: { name: string; language: string; sentences: readonly string[] },
  english: Map<string, ReadonlySet<string>>,
  data: ReadonlySet<string>,
): string[] {
  if (language === "en") {
    english.set(name, new Set(sentences));
    return [];
  }
  const same = sentences.filter((sentence) => english.get(name)?.has(sentence) && !data.has(sentence));
  return [...new Set(same)].map((sentence) => `says in English: ${sentence}`);
}

/** Each piece of text that is shown or read out, with three words or more. */
export async function sentencesOn(page: Page): Promise<string[]> {
  const texts = await page.evaluate<string[]>(VISIBLE_TEXTS);
  return texts.filter(
    (text) => (text.replaceAll(NAME, "").match(/\p{L}{2,}/gu) ?? []).length >= FEWEST_WORDS,
  );
}

/** Addresses and ids, which are no words. */
const NAME = /\S*(?:[@_]|:\/\/)\S*/g;

const VISIBLE_TEXTS = `(() => {
  const texts = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    if (parent?.checkVisibility() && !parent.closest("script, style")) texts.push(walker.currentNode.data.trim());
  }
  for (const element of document.querySelectorAll("[aria-label], [placeholder], [title]")) {
    for (const name of ["aria-label", "placeholder", "title"]) texts.push(element.getAttribute(name)?.trim() ?? "");
  }
  return texts;
})()`;
