import type { voiding as en } from "../en/void.ts";
import type { Texts } from "../texts.ts";

export const voiding: Texts<typeof en> = {
  action: "Intrekken",
  title: "Factuur {{number}} intrekken?",
  text: "De factuur houdt haar nummer en vraagt niets meer. De betaallink zegt dat ook. Dit kan niet ongedaan worden gemaakt.",
  confirm: "Factuur intrekken",
  done: "De factuur is ingetrokken.",
};
