import { useMemo, useRef, useState } from "react";
import type { ListedInvoice } from "../api/listed-invoice.ts";

/** Rows that were picked one by one, or all that the filter finds, loaded or not. */
export type Selection = { kind: "rows"; ids: ReadonlySet<string> } | { kind: "everything" };

const NOTHING: Selection = { kind: "rows", ids: new Set() };

export type Selecting = ReturnType<typeof useSelection>;

/** What is selected among the rows of a list. A range begins where something was selected last. */
export function useSelection(rows: readonly ListedInvoice[]) {
  const [selection, setSelection] = useState<Selection>(NOTHING);
  const anchor = useRef(0);
  const isSelected = (id: string) => selection.kind === "everything" || selection.ids.has(id);
  // Remembered, because a list of a hundred thousand is drawn again with every turn of the wheel.
  const selectedRows = useMemo(
    () =>
      selection.kind === "everything" ? rows.length : rows.filter(({ id }) => selection.ids.has(id)).length,
    [rows, selection],
  );

  function select(chosen: readonly ListedInvoice[], isOn: boolean) {
    setSelection((before) => {
      // Whoever takes one out of everything goes on with what is there to be seen.
      const ids = new Set<string>(before.kind === "everything" ? rows.map(({ id }) => id) : before.ids);
      for (const { id } of chosen) {
        if (isOn) ids.add(id);
        else ids.delete(id);
      }
      return { kind: "rows", ids };
    });
  }

  return {
    selection,
    isSelected,
    /** How many of the rows. */
    selectedRows,
    toggle: (index: number) => {
      const row = rows[index];
      if (!row) return;
      anchor.current = index;
      select([row], !isSelected(row.id));
    },
    /** From where something was selected last to here. */
    selectTo: (index: number) => {
      const [from, to] = [anchor.current, index].toSorted((a, b) => a - b);
      select(rows.slice(from, (to ?? 0) + 1), true);
    },
    toggleLoaded: () => select(rows, !rows.every(({ id }) => isSelected(id))),
    selectEverything: () => setSelection({ kind: "everything" }),
    clear: () => setSelection(NOTHING),
    startRangeAt: (index: number) => {
      anchor.current = index;
    },
  };
}
