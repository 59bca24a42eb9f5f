import type { chargebacks as en } from "../en/chargebacks.ts";
import type { Texts } from "../texts.ts";

export const chargebacks: Texts<typeof en> = {
  list: "Rückbuchungen",
  chargedBack: "Zurückgebucht",
  reversed: "Wieder gutgeschrieben",
  reversedAt: "wieder gutgeschrieben {{at}}",
};
