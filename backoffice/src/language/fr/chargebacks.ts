import type { chargebacks as en } from "../en/chargebacks.ts";
import type { Texts } from "../texts.ts";

export const chargebacks: Texts<typeof en> = {
  list: "Rétrofacturations",
  chargedBack: "Rétrofacturé",
  reversed: "Restitué",
  reversedAt: "restitué {{at}}",
};
