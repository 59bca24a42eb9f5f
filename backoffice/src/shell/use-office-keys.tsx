import { useDisclosure, useHotkeys } from "@mantine/hooks";
import { useNavigate } from "@tanstack/react-router";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { useMayShortcut } from "../rights/use-may-shortcut.ts";
import type { Shortcut } from "./shortcuts.ts";
import { useShortcuts } from "./use-shortcuts.ts";

// Fetched when they are first asked for, so that the first screen need not wait for them.
const fetchPalette = () => import("./palette.tsx");
const Palette = lazy(async () => ({ default: (await fetchPalette()).Palette }));
const ShortcutsDialog = lazy(async () => ({
  default: (await import("./shortcuts-dialog.tsx")).ShortcutsDialog,
}));

/** The command palette and the shortcuts of the whole office, with the dialogs that they open. */
export function useOfficeKeys(): { openPalette: () => void; dialogs: ReactNode } {
  const navigate = useNavigate();
  const [isPaletteWanted, setPaletteWanted] = useState(false);
  const [isHelpOpen, help] = useDisclosure();
  const mayUse = useMayShortcut();
  const openPalette = () => {
    setPaletteWanted(true);
    void fetchPalette().then((palette) => palette.openPalette());
  };

  useHotkeys([["mod+K", openPalette]], []);
  useShortcuts((shortcut: Shortcut) => {
    if (!mayUse(shortcut)) return;
    switch (shortcut.does) {
      case "search":
        return focusSearch() || openPalette();
      case "newInvoice":
        return void navigate({ to: "/invoices/new" });
      case "help":
        return help.open();
      case "go":
        return void navigate({ to: shortcut.destination.to });
    }
  });

  return {
    openPalette,
    dialogs: (
      <Suspense>
        {isPaletteWanted && <Palette onHelp={help.open} />}
        {isHelpOpen && <ShortcutsDialog opened onClose={help.close} />}
      </Suspense>
    ),
  };
}

/** The screen's own search, where it has one. */
function focusSearch(): boolean {
  const field = document.querySelector<HTMLInputElement>('main input[type="search"]');
  field?.focus();
  return field !== null;
}
