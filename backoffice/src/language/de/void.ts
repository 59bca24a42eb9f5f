import type { voiding as en } from "../en/void.ts";
import type { Texts } from "../texts.ts";

export const voiding: Texts<typeof en> = {
  action: "Stornieren",
  title: "Rechnung {{number}} stornieren?",
  text: "Die Rechnung behält ihre Nummer und fordert nichts mehr. Ihr Zahlungslink sagt das auch. Dies lässt sich nicht rückgängig machen.",
  confirm: "Rechnung stornieren",
  done: "Die Rechnung ist storniert.",
};
