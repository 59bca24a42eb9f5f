import type { status as en } from "../en/status.ts";
import type { Texts } from "../texts.ts";

export const status: Texts<typeof en> = {
  draft: "Entwurf",
  open: "Offen",
  overdue: "Überfällig",
  partiallyPaid: "Teilweise bezahlt",
  paid: "Bezahlt",
  void: "Storniert",
  uncollectible: "Uneinbringlich",
};
