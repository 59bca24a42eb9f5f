import { expect, test } from "vitest";
import { type IdKind, idPattern, idsAt, randomToken } from "./ids.ts";

const NOON = new Date("2026-05-04T12:00:00Z");

test("an id says what it is, and matches the form of its own kind and of no other", () => {
  const newId = idsAt(() => NOON);
  const kinds: IdKind[] = ["merchant", "customer", "invoice", "payment", "event", "integrationLogEntry"];
  for (const kind of kinds) {
    const id = newId(kind);
    const matching = kinds.filter((other) => new RegExp(idPattern(other)).test(id));
    expect(matching, id).toEqual([kind]);
  }
});

test("ids made later sort later, and ten thousand of one instant are all different", () => {
  const ids = Array.from({ length: 10_000 }, () => idsAt(() => NOON)("payment"));
  expect(new Set(ids).size).toBe(ids.length);
  const instants = [0, 1, 1000, 86_400_000, 40 * 365 * 86_400_000].map((ms) => new Date(NOON.getTime() + ms));
  const inOrder = instants.map((instant) => idsAt(() => instant)("payment"));
  expect(inOrder.toSorted()).toEqual(inOrder);
});

test.each([
  "inv_",
  `inv_${"0".repeat(25)}`,
  `inv_${"0".repeat(27)}`,
  `inv_${"u".repeat(26)}`,
  `INV_${"0".repeat(26)}`,
])("%s is not the id of an invoice", (text) => {
  expect(new RegExp(idPattern("invoice")).test(text)).toBe(false);
});

test("a token has 192 bits of chance and fits in an address", () => {
  const tokens = Array.from({ length: 1000 }, randomToken);
  expect(new Set(tokens).size).toBe(tokens.length);
  for (const token of tokens) expect(token).toMatch(/^[\w-]{32}$/);
});
