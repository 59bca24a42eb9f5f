import type { integrations as en } from "../en/integrations.ts";
import type { Texts } from "../texts.ts";

export const integrations: Texts<typeof en> = {
  title: "Softwarekoppelingen",
  intro: "Koppel andere software aan uw facturen.",
  mollieText: "Klanten betalen facturen online en de uitkomst komt vanzelf terug op de factuur.",
  open: "Mollie instellen",
  connected: "Gekoppeld",
  notConnected: "Niet gekoppeld",
  label: {
    Available: "Beschikbaar",
    Trial: "Proefperiode",
    Active: "Actief",
    "Needs another package": "Vraagt een ander pakket",
    "Coming soon": "Binnenkort",
  },
  activate: "Power-Up activeren",
  activated: "De Mollie Power-Up is actief.",
};
