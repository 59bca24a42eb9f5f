import { useLocalStorage, useWindowEvent } from "@mantine/hooks";
import { useRef } from "react";
import { meaningOf, type Shortcut } from "./shortcuts.ts";

/** Long enough to look for the second key of a jump, short enough to have forgotten the first. */
const LONGEST_PAUSE_MS = 1_500;

/**
 * Whether single keys do anything. Who dictates, or presses keys by accident, can switch them off, as
 * https://www.w3.org/WAI/WCAG22/Understanding/character-key-shortcuts.html asks.
 */
export const useSingleKeys = () => useLocalStorage({ key: "voldaan.single-keys", defaultValue: true });

/** Listens on the whole page, but not while somebody types or answers a dialog. */
export function useShortcuts(run: (shortcut: Shortcut) => void): void {
  const pressed = useRef<{ keys: string[]; at: number }>({ keys: [], at: 0 });
  const [isOn] = useSingleKeys();
  useWindowEvent("keydown", (event) => {
    if (!isOn || !isFree(event)) return;
    const key = event.key.toLowerCase();
    const before = event.timeStamp - pressed.current.at < LONGEST_PAUSE_MS ? pressed.current.keys : [];
    // Keys that lead nowhere are forgotten, and the last one may begin anew.
    const keys = [[...before, key], [key]].find((some) => meaningOf(some) !== null) ?? [];
    const meaning = meaningOf(keys);
    pressed.current = { keys: meaning === "beginning" ? keys : [], at: event.timeStamp };
    if (meaning === null || meaning === "beginning" || keys.length === 0) return;
    event.preventDefault();
    run(meaning);
  });
}

/** Whether a key is for the page: nobody types, answers a dialog, or means the browser. */
export function isFree({ target, ctrlKey, metaKey, altKey, defaultPrevented }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || defaultPrevented) return false;
  if (document.querySelector('[aria-modal="true"]') !== null) return false;
  return !(target instanceof HTMLElement && target.matches(TYPED_INTO));
}

/** A box that is ticked takes no letters. */
const TYPED_INTO = "input:not([type=checkbox]), textarea, select, [contenteditable]";
