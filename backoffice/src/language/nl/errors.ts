import type { errors as en } from "../en/errors.ts";
import type { Texts } from "../texts.ts";

export const errors: Texts<typeof en> = {
  title: "Dat is niet gelukt",
  unreachable: "De dienst is niet bereikbaar. Controleer de verbinding en probeer het opnieuw.",
  unexplained: "De dienst antwoordde met fout {{status}}. Probeer het zo opnieuw.",
  stale: "De dienst is niet bereikbaar. Wat u ziet kan oud zijn; er wordt vanzelf opnieuw geprobeerd.",
  required: "Vul dit veld in.",
  amount: "Schrijf een bedrag zoals 121,00.",
  positive: "Schrijf een getal boven nul.",
};
