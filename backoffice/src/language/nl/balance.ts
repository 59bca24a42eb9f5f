import type { balance as en } from "../en/balance.ts";
import type { Texts } from "../texts.ts";

export const balance: Texts<typeof en> = {
  title: "Openstaand",
  total: "Totaal",
  prepaid: "Vooruitbetaald",
  credited: "Gecrediteerd",
  received: "Ontvangen",
  outstanding: "Openstaand",
  surplus: "Te veel betaald",
  writtenOff: "Afgeschreven",
  unexplained:
    "{{amount}} is bij Mollie terugbetaald, en nog niemand zei waarom. Tot dan wordt de klant er niet om gevraagd.",
  void: "De factuur is ingetrokken en vraagt niets meer.",
  uncollectible: "De factuur is afgeschreven en vraagt niets meer.",
  settledBy: {
    payment: "Voldaan door betaling",
    credit: "Voldaan door een creditnota",
    mixed: "Voldaan door betaling en creditering",
  },
};
