import { expect, test } from "vitest";
import { columnsOf, columnsSearch } from "./invoice-columns.ts";
import { filterOf, filtersSet } from "./invoice-filter.ts";
import { readInvoiceSearch } from "./invoice-search.ts";

test("an address with nonsense in it is read as far as it makes sense", () => {
  const search = { tab: "late", q: 2026, from: "2026-13-40", to: "2026-11-26", partly: "yes", sort: "name" };
  expect(readInvoiceSearch(search)).toEqual({ q: "2026", to: "2026-11-26" });
});

test("the overdue tab asks for overdue and not for a status", () => {
  expect(filterOf({ tab: "overdue", partly: true }, { mode: "live" })).toMatchObject({
    overdue: true,
    status: undefined,
    partiallyPaid: true,
    sort: "-createdAt",
  });
});

test("columns come back from the address as they were chosen, in the list's own order", () => {
  for (const chosen of [["total", "customer"], ["status"], []] as const) {
    const search = columnsSearch(chosen);
    expect(columnsOf(search).toSorted()).toEqual([...chosen].toSorted());
  }
  expect(columnsOf({ columns: "total.nothing.customer" })).toEqual(["customer", "total"]);
});

test("the columns of the beginning are not named in the address", () => {
  expect(columnsSearch(columnsOf({}))).toEqual({ columns: undefined });
});

test("tab and word are no filters of their own, the rest is", () => {
  expect(filtersSet({ tab: "open", q: "korenaar", customer: "cus_1", surplus: true })).toBe(2);
});
