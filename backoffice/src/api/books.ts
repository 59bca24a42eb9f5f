import { queryOptions } from "@tanstack/react-query";
import type { BooksAnswer, FreezeAnswer } from "../../../src/audit/books-schemas.ts";
import { callApi } from "./api.ts";

/** The auditor looks every two seconds; a reader who wonders how recent it is wants no older answer than this. */
const LOOK_AGAIN_MS = 15_000;

/** Kept with the invoices, so that whatever is done to one has it read again. */
export const booksQuery = queryOptions({
  queryKey: ["invoices", "books"],
  queryFn: () => callApi<BooksAnswer>("GET", "/books"),
  refetchInterval: LOOK_AGAIN_MS,
});

export const releaseFreeze = (freezeId: string, note: string) =>
  callApi<FreezeAnswer>("POST", `/freezes/${freezeId}/release`, { body: { json: { note } } });
