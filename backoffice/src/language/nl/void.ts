import type { voiding as en } from "../en/void.ts";
import type { Texts } from "../texts.ts";

export const voiding: Texts<typeof en> = {
  action: "Laten vervallen",
  title: "Factuur {{number}} laten vervallen?",
  text: "De factuur houdt haar nummer en vraagt niets meer. De betaallink zegt dat ook. Dit kan niet ongedaan worden gemaakt.",
  confirm: "Factuur laten vervallen",
  done: "De factuur is vervallen.",
};
