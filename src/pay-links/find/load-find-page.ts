import type { Tx } from "../../db/tx.ts";
import { readLogoFacts } from "../../merchants/logo-queries.ts";
import { readMerchant } from "../../merchants/merchant-queries.ts";
import { formatsFor } from "../formats.ts";
import { payeeOf, type Wishes } from "../load-pay-page.ts";
import type { Payee, Reader } from "../pay-page-content.ts";
import { payerLanguage } from "../payer-language.ts";
import { translator } from "../translate.ts";

/** Whose page it is and whom it speaks to. Nothing of any invoice: whoever opens it has not named one yet. */
export async function loadFindPage(
  tx: Tx,
  { wishes }: { wishes: Wishes },
): Promise<{ merchant: Payee; reader: Reader }> {
  const [merchant, logo] = await Promise.all([readMerchant(tx), readLogoFacts(tx)]);
  const language = payerLanguage({ ...wishes, merchant: merchant.locale });
  return {
    merchant: payeeOf(merchant, { logo }),
    reader: {
      language,
      t: translator(language),
      formats: formatsFor(language, { timeZone: merchant.timeZone }),
    },
  };
}
