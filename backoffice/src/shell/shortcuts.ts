import type { shortcuts } from "../language/en/shortcuts.ts";
import { DESTINATIONS, type Destination } from "./destinations.ts";

/** Keys pressed one after the other, each as `KeyboardEvent.key` names it, and what they do. */
export type Shortcut =
  | { keys: readonly string[]; does: keyof (typeof shortcuts)["does"] }
  | { keys: readonly string[]; does: "go"; destination: Destination };

/** Every shortcut of the office but the palette's (mod+K), which works while typing too. */
export const SHORTCUTS: readonly Shortcut[] = [
  { keys: ["/"], does: "search" },
  { keys: ["n"], does: "newInvoice" },
  { keys: ["?"], does: "help" },
  ...DESTINATIONS.map((destination) => ({
    keys: ["g", destination.jump],
    does: "go" as const,
    destination,
  })),
];

/** A shortcut, the beginning of one, or nothing. */
export function meaningOf(pressed: readonly string[]): Shortcut | "beginning" | null {
  const begun = SHORTCUTS.filter(({ keys }) => pressed.every((key, index) => keys[index] === key));
  return begun.find(({ keys }) => keys.length === pressed.length) ?? (begun.length > 0 ? "beginning" : null);
}
