import fc from "fast-check";
import { expect, test } from "vitest";
import { pageFrom, readCursor, writeCursor } from "./cursor.ts";

const ANY = /^[^]*$/;

test("a cursor is read back as it was written and fits in an address", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string(), (one, other) => {
      const cursor = writeCursor([one, other]);
      expect(cursor).toMatch(/^[\w-]*$/);
      expect(readCursor(cursor, { parts: [ANY, ANY] })).toEqual([one, other]);
    }),
  );
});

test("without a cursor the list begins at its beginning", () => {
  expect(readCursor(undefined, { parts: [ANY] })).toBeNull();
});

test.each([
  ["no base64", "%%%"],
  ["no JSON", Buffer.from("{").toString("base64url")],
  ["no list", Buffer.from('{"0":"inv_1"}').toString("base64url")],
  ["too few parts", writeCursor([])],
  ["too many parts", writeCursor(["inv_1", "inv_2"])],
  ["a part of another form", writeCursor(["cus_1"])],
  ["a part that is no text", Buffer.from("[1]").toString("base64url")],
  ["nothing", ""],
])("a cursor with %s is refused", (_, cursor) => {
  expect(() => readCursor(cursor, { parts: [/^inv_\d$/] })).toThrow("invalid_cursor");
});

test("a page says where the next one begins, and the last page that there is none", () => {
  const page = (rows: number[], limit: number) =>
    pageFrom(rows, { limit, show: (row) => row, position: (row) => [String(row)] });
  expect(page([1, 2, 3], 2)).toEqual({ data: [1, 2], nextCursor: writeCursor(["2"]) });
  expect(page([1, 2], 2)).toEqual({ data: [1, 2], nextCursor: null });
  expect(page([], 2)).toEqual({ data: [], nextCursor: null });
});
