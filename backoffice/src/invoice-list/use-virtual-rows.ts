import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useLayoutEffect, useRef, useState } from "react";

/** Rows beyond the window's edge that are there already, so that a quick wheel shows no gap. */
const ROWS_AHEAD = 12;

/** The next page is asked for when this many rows are left: about two screenfuls. */
const NEAR_END = 40;

/** The header of the office and that of a table cover the top of the window; a row that is scrolled to stays below. */
const COVERED_PX = 130;

/** Below a row that is scrolled to there is room for what floats at the bottom. */
const FLOATING_PX = 90;

/**
 * Only the rows of a list that can be seen, however long it is. The rest is room before and after them, so that the
 * page's own scrollbar tells where one is.
 */
export function useVirtualRows({
  count,
  rowPx,
  onNearEnd,
}: {
  count: number;
  /** How high a row is, or is thought to be until it is measured. */
  rowPx: number;
  onNearEnd: () => void;
}) {
  const list = useRef<HTMLDivElement>(null);
  const [listTop, setListTop] = useState(0);
  // oxlint-disable-next-line react/incompatible-library -- it is React's compiler that it does not suit, which we do not use
  const virtualizer = useWindowVirtualizer<HTMLElement>({
    count,
    estimateSize: () => rowPx,
    overscan: ROWS_AHEAD,
    scrollMargin: listTop,
    scrollPaddingStart: COVERED_PX,
    scrollPaddingEnd: FLOATING_PX,
  });
  const items = virtualizer.getVirtualItems();
  const [first, last] = [items[0], items.at(-1)];

  // What stands above the list can grow, and the page with it.
  useLayoutEffect(() => {
    const measure = () =>
      setListTop(Math.round((list.current?.getBoundingClientRect().top ?? 0) + window.scrollY));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, []);

  const isNearEnd = last !== undefined && last.index >= count - NEAR_END;
  useEffect(() => {
    if (isNearEnd) onNearEnd();
  }, [isNearEnd, onNearEnd]);

  return {
    list,
    items,
    roomBefore: first ? first.start - listTop : 0,
    roomAfter: last ? virtualizer.getTotalSize() - (last.end - listTop) : 0,
    show: (index: number) => virtualizer.scrollToIndex(index, { align: "auto" }),
    firstShown: () => items.find(({ end }) => end > window.scrollY + COVERED_PX)?.index ?? 0,
    measure: virtualizer.measureElement,
  };
}
