import { useWindowEvent } from "@mantine/hooks";
import { type RefObject, useEffect, useRef, useState } from "react";
import { isFree, useSingleKeys } from "../shell/use-shortcuts.ts";
import type { Selecting } from "./use-selection.ts";

/** Keys that move up or down the list, as `KeyboardEvent.key` names them. Letters are among the single keys that can be switched off. */
const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1, j: 1, k: -1 };

/**
 * Walks a list by keyboard: arrows or j and k move, with shift they select on the way, x selects, Escape selects nothing.
 * The focus is on the row's link, so Enter opens it without our doing.
 */
export function useListKeys({
  list,
  count,
  firstShown,
  show,
  selecting,
}: {
  list: RefObject<HTMLElement | null>;
  count: number;
  firstShown: () => number;
  /** Scrolls a row into view, which may not be there before. */
  show: (index: number) => void;
  selecting: Selecting;
}): { active: number | null } {
  const [hasSingleKeys] = useSingleKeys();
  const [active, setActive] = useState<number | null>(null);
  const isMoving = useRef(false);
  const isRanging = useRef(false);

  // After every render, because the row that was scrolled to comes with a later one.
  useEffect(() => {
    if (active === null || !isMoving.current) return;
    const link = list.current?.querySelector<HTMLElement>(`[data-row="${active}"] .whole-row`);
    if (!link) return;
    isMoving.current = false;
    link.focus({ preventScroll: true });
  });

  function move(step: 1 | -1, { selects }: { selects: boolean }) {
    const from = focusedRow(list.current) ?? active;
    const to = from === null ? firstShown() : Math.min(Math.max(from + step, 0), count - 1);
    if (selects && from !== null) {
      if (!isRanging.current) selecting.startRangeAt(from);
      selecting.selectTo(to);
    }
    isRanging.current = selects;
    isMoving.current = true;
    setActive(to);
    show(to);
  }

  useWindowEvent("keydown", (event) => {
    if (count === 0 || !isFree(event)) return;
    if (event.key === "Escape" && !isInMenu(event.target)) selecting.clear();
    if (!isOurs(event.target, list.current)) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (key.length === 1 && !hasSingleKeys) return;
    const step = STEPS[key];
    if (step !== undefined) move(step, { selects: event.shiftKey });
    else if (key === "x") selecting.toggle(focusedRow(list.current) ?? active ?? firstShown());
    else return;
    event.preventDefault();
  });

  return { active };
}

/** There Escape closes the menu alone. */
function isInMenu(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="menu"]') !== null;
}

/** Keys pressed in the list, or nowhere in particular: arrows belong to the tabs while a tab has the focus. */
function isOurs(target: EventTarget | null, list: HTMLElement | null): boolean {
  if (!(target instanceof Element)) return false;
  return target === document.body || target.matches("main") || list?.contains(target) === true;
}

function focusedRow(list: HTMLElement | null): number | null {
  const row = list?.contains(document.activeElement) && document.activeElement?.closest("[data-row]");
  return row ? Number(row.getAttribute("data-row")) : null;
}
