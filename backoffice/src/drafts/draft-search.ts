import { text } from "../routes/read-search.ts";

/** The draft that is gone on with, or the invoice that a new one is made after. */
export type DraftSearch = { draft?: string; from?: string };

export function readDraftSearch(search: Record<string, unknown>): DraftSearch {
  return { ...text("draft", search), ...text("from", search) };
}
