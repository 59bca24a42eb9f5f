/** Something that is due at an instant. */
type Due = { readonly at: number };

/**
 * A queue in the order of time; what is due at the same instant comes out in the order in which it was put in. A binary
 * heap: a million payments wait in it to expire, and a walk through all of them for each one took minutes.
 */
export type DueQueue<Item extends Due> = {
  readonly size: () => number;
  readonly put: (item: Item) => void;
  /** The one that is due first, or undefined. */
  readonly first: () => Item | undefined;
  readonly removeFirst: () => void;
  /** Drops all that do not pass, at the cost of one walk. */
  readonly keep: (passes: (item: Item) => boolean) => void;
};

export function dueQueue<Item extends Due>(): DueQueue<Item> {
  type Place = { readonly item: Item; readonly order: number };
  let heap: Place[] = [];
  let put = 0;

  function rise(place: Place): void {
    let index = heap.length;
    heap.push(place);
    while (index > 0) {
      const parent = (index - 1) >> 1;
      const above = heap[parent];
      if (!above || !isBefore(place, above)) break;
      heap[index] = above;
      index = parent;
    }
    heap[index] = place;
  }

  function removeFirst(): void {
    const last = heap.pop();
    if (!last || heap.length === 0) return;
    let index = 0;
    for (;;) {
      const left = 2 * index + 1;
      const [one, other] = [heap[left], heap[left + 1]];
      const earlier = one && other && isBefore(other, one) ? other : one;
      if (!earlier || !isBefore(earlier, last)) break;
      heap[index] = earlier;
      index = earlier === one ? left : left + 1;
    }
    heap[index] = last;
  }

  function isBefore(a: Place, b: Place): boolean {
    return a.item.at < b.item.at || (a.item.at === b.item.at && a.order < b.order);
  }

  return {
    size: () => heap.length,
    put: (item) => rise({ item, order: put++ }),
    first: () => heap[0]?.item,
    removeFirst,
    keep: (passes) => {
      const kept = heap.filter(({ item }) => passes(item));
      heap = [];
      for (const place of kept) rise(place);
    },
  };
}
