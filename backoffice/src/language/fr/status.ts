import type { status as en } from "../en/status.ts";
import type { Texts } from "../texts.ts";

export const status: Texts<typeof en> = {
  draft: "Brouillon",
  open: "Ouverte",
  overdue: "En retard",
  partiallyPaid: "Partiellement payée",
  paid: "Payée",
  void: "Annulée",
  uncollectible: "Irrécouvrable",
};
