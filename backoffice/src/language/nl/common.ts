import type { common as en } from "../en/common.ts";
import type { Texts } from "../texts.ts";

export const common: Texts<typeof en> = {
  cancel: "Annuleren",
  close: "Sluiten",
  copied: "Gekopieerd",
  loadMore: "Meer laden",
  refresh: "Verversen",
  retry: "Opnieuw proberen",
  optional: "optioneel",
  loading: "Laden",
  from: "Van",
  to: "Tot en met",
  clearFrom: "Eerste dag wissen",
  clearTo: "Laatste dag wissen",
  save: "Opslaan",
  showTyped: "Tonen of verbergen wat er is getypt",
};
