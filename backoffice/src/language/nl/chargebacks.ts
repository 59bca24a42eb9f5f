import type { chargebacks as en } from "../en/chargebacks.ts";
import type { Texts } from "../texts.ts";

export const chargebacks: Texts<typeof en> = {
  list: "Terugboekingen",
  chargedBack: "Teruggeboekt",
  reversed: "Weer ontvangen",
  reversedAt: "weer ontvangen {{at}}",
};
