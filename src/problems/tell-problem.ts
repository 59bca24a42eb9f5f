import type { Language } from "../languages/languages.ts";
import { Sentence } from "../sentences/say.ts";
import type { Problem } from "./problems.ts";

/** What a problem says, in the language of whoever hears it. */
export function tellProblem(
  { title, detail, errors }: Problem,
  language: Language,
): { title: string; detail: string; errors: { pointer: string; detail: string }[] } {
  return {
    title: new Sentence(title, {}).in(language),
    detail: detail.in(language),
    errors: errors.map((error) => ({ pointer: error.pointer, detail: error.detail.in(language) })),
  };
}
