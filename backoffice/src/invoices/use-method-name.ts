import { useQuery } from "@tanstack/react-query";
import { mollieQuery } from "../api/merchant.ts";
import { useLanguage } from "../language/language.ts";
import { useRight } from "../rights/use-rights.ts";

/** Methods whose name is a common noun, in the reader's language. */
const NOUNS = ["banktransfer", "creditcard", "directdebit"] as const;

/**
 * The name of a method: a word of the reader's language where it is a common noun, else what Mollie calls it (`ideal` is
 * "iDEAL | Wero" there), or its id when the profile no longer has it.
 */
export function useMethodName(): (id: string | null) => string {
  const { t } = useLanguage();
  const mollie = useQuery({ ...mollieQuery, enabled: useRight("integrations:read") });
  return (id) => {
    if (id === null) return "–";
    const noun = NOUNS.find((one) => one === id);
    if (noun !== undefined) return t(`invoices.methods.${noun}`);
    return mollie.data?.methods.find((method) => method.id === id)?.description ?? id;
  };
}
