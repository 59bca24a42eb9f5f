import fc from "fast-check";
import { expect, test } from "vitest";
import { dueQueue } from "./due-queue.ts";

test("what is due comes out in the order of time, and of arrival within one instant", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 })), (instants) => {
      const queue = dueQueue<{ at: number; name: number }>();
      const items = instants.map((at, name) => ({ at, name }));
      for (const item of items) queue.put(item);
      // Sorting is stable, so equal instants stay in the order of arrival.
      expect(emptied(queue)).toEqual(items.toSorted((a, b) => a.at - b.at));
    }),
  );
});

test("what is dropped does not come out, and the rest keeps its order", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.boolean())), (given) => {
      const queue = dueQueue<{ at: number; stays: boolean; name: number }>();
      const items = given.map(([at, stays], name) => ({ at, stays, name }));
      for (const item of items) queue.put(item);
      queue.keep(({ stays }) => stays);
      expect(emptied(queue)).toEqual(items.filter(({ stays }) => stays).toSorted((a, b) => a.at - b.at));
    }),
  );
});

function emptied<Item extends { readonly at: number }>(queue: ReturnType<typeof dueQueue<Item>>): Item[] {
  const items: Item[] = [];
  for (let item = queue.first(); item; item = queue.first()) {
    items.push(item);
    queue.removeFirst();
  }
  return items;
}
