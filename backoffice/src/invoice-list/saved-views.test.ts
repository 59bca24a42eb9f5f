import { expect, test } from "vitest";
import { readSavedViews } from "./saved-views.ts";

test("views come back as they were kept", () => {
  const views = [{ name: "Late", search: { tab: "overdue", sort: "dueOn", columns: "customer.due" } }];
  expect(readSavedViews(JSON.stringify(views))).toEqual(views);
});

test("what an older version or another hand wrote breaks nothing", () => {
  expect(readSavedViews(undefined)).toEqual([]);
  expect(readSavedViews("{")).toEqual([]);
  expect(readSavedViews('{"name":"Late"}')).toEqual([]);
  expect(
    readSavedViews('[null, 3, {"name":""}, {"name":"A","search":{"tab":"late","q":"x"}}, {"name":"B"}]'),
  ).toEqual([
    { name: "A", search: { q: "x" } },
    { name: "B", search: {} },
  ]);
});
