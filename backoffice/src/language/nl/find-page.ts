import type { findPage as en } from "../en/find-page.ts";
import type { Texts } from "../texts.ts";

/** The page on which payers find an invoice from paper. */
export const findPage: Texts<typeof en> = {
  title: "Pagina voor papieren facturen",
  hint: "Op deze pagina typt een klant het nummer en het bedrag van een papieren factuur en betaalt die online. Een factuur die zo wordt gevonden, krijgt een betaallink als ze er nog geen had, wanneer betalingen verder ook worden aangemaakt. Laat de pagina dicht als veel van uw facturen hetzelfde bedrag hebben.",
  isOpen: "Betalers kunnen hier facturen vinden",
  slug: "Naam in het adres",
  slugHint:
    "Kleine letters, cijfers en koppeltekens; leeg: een willekeurige naam. Namen die u eerder had, blijven werken.",
  slugShape: "Gebruik minstens drie kleine letters of cijfers, met losse koppeltekens ertussen.",
  link: "Adres van de pagina",
  qr: "QR-code van de pagina voor papieren facturen",
  save: "Pagina opslaan",
  saved: "De pagina is opgeslagen.",
};
