import { type ChangeEvent, useCallback, useLayoutEffect, useRef } from "react";
import type { Selecting } from "./use-selection.ts";

export type OnTick = (event: ChangeEvent<HTMLInputElement>) => void;

/**
 * What a row's box does: with shift it selects from the last one to here. One function for all rows and for as long as
 * the list is there, so that rows that stay are not drawn again while somebody scrolls.
 */
export function useOnTick(selecting: Selecting): OnTick {
  const latest = useRef(selecting);
  useLayoutEffect(() => {
    latest.current = selecting;
  });
  return useCallback(({ currentTarget, nativeEvent }) => {
    const row = currentTarget.closest("[data-row]")?.getAttribute("data-row");
    if (row == null) return;
    const { selectTo, toggle } = latest.current;
    if (nativeEvent instanceof MouseEvent && nativeEvent.shiftKey) selectTo(Number(row));
    else toggle(Number(row));
  }, []);
}
