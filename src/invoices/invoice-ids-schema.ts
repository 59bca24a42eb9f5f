import { Type } from "typebox";
import { idPattern } from "../ids/ids.ts";
import { IDS_AT_MOST } from "./ids-at-most.ts";

const ID_IN_LIST = idPattern("invoice").replace(/^\^|\$$/g, "");

/** Some invoices by their ids, in an address. */
export const InvoiceIds = Type.String({
  pattern: `^${ID_IN_LIST}(,${ID_IN_LIST}){0,${IDS_AT_MOST - 1}}$`,
  description: `These alone: ids with commas between them, at most ${IDS_AT_MOST}`,
});
