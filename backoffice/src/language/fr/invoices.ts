import type { invoices as en } from "../en/invoices.ts";
import type { Texts } from "../texts.ts";

export const invoices: Texts<typeof en> = {
  new: "Nouvelle facture",
  test: "Test",
  noNumber: "Sans numéro",
};
