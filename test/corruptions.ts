import type { Corruption } from "./corruption.ts";
import { OF_THE_BOOKS } from "./corruptions-of-the-books.ts";
import { OF_THE_HISTORY } from "./corruptions-of-the-history.ts";

/** In the order of the table in docs/reliability.md, which a test compares with this one. */
export const CORRUPTIONS: readonly Corruption[] = [...OF_THE_BOOKS, ...OF_THE_HISTORY];
