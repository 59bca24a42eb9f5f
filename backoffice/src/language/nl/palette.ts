import type { palette as en } from "../en/palette.ts";
import type { Texts } from "../texts.ts";

export const palette: Texts<typeof en> = {
  open: "Zoeken of ga naar",
  title: "Zoeken, gaan of doen",
  placeholder: "Een scherm, een handeling of een factuur",
  screens: "Ga naar",
  actions: "Doen",
  invoices: "Facturen",
  nothing: "Niets heet zo, en geen factuur past erbij.",
};
