import type { errors as en } from "../en/errors.ts";
import type { Texts } from "../texts.ts";

export const errors: Texts<typeof en> = {
  title: "Das hat nicht geklappt",
  unreachable: "Der Dienst ist nicht erreichbar. Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.",
  unexplained: "Der Dienst hat mit Fehler {{status}} geantwortet. Versuchen Sie es gleich noch einmal.",
  stale:
    "Der Dienst ist nicht erreichbar. Was Sie sehen, kann veraltet sein; es wird von selbst erneut versucht.",
  required: "Füllen Sie dieses Feld aus.",
  amount: "Schreiben Sie einen Betrag wie 121,00.",
  positive: "Schreiben Sie eine Zahl größer als null.",
};
