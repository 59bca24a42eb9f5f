import { useQuery } from "@tanstack/react-query";
import { methodName } from "../../../src/mollie/method-names.ts";
import { mollieQuery } from "../api/merchant.ts";
import { useLanguage } from "../language/language.ts";
import { useRight } from "../rights/use-rights.ts";

/** The name of a method in the reader's language; a brand is called as the connected profile calls it. */
export function useMethodName(): (id: string | null) => string {
  const { language } = useLanguage();
  const mollie = useQuery({ ...mollieQuery, enabled: useRight("integrations:read") });
  return (id) => {
    if (id === null) return "–";
    const description = mollie.data?.methods.find((method) => method.id === id)?.description;
    return methodName({ id, description }, language);
  };
}
