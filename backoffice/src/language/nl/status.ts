import type { status as en } from "../en/status.ts";
import type { Texts } from "../texts.ts";

export const status: Texts<typeof en> = {
  draft: "Concept",
  open: "Open",
  overdue: "Te laat",
  partiallyPaid: "Deels betaald",
  paid: "Betaald",
  void: "Ingetrokken",
  uncollectible: "Oninbaar",
};
