import type { palette as en } from "../en/palette.ts";
import type { Texts } from "../texts.ts";

export const palette: Texts<typeof en> = {
  open: "Suchen oder gehe zu",
  title: "Suchen, öffnen oder ausführen",
  placeholder: "Eine Ansicht, eine Aktion oder eine Rechnung",
  screens: "Gehe zu",
  actions: "Aktionen",
  invoices: "Rechnungen",
  nothing: "Nichts heißt so, und keine Rechnung passt.",
};
