import { rightTo } from "../shell/destinations.ts";
import type { Shortcut } from "../shell/shortcuts.ts";
import { useRights } from "./use-rights.ts";

/** Whether a shortcut does anything for whoever is signed in. */
export function useMayShortcut(): (shortcut: Shortcut) => boolean {
  const { may } = useRights();
  return (shortcut) => {
    if (shortcut.does === "go") return may(rightTo(shortcut.destination));
    return shortcut.does !== "newInvoice" || may("invoices:create");
  };
}
