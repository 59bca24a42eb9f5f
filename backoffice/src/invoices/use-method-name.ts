import { useQuery } from "@tanstack/react-query";
import { mollieQuery } from "../api/merchant.ts";
import { useRight } from "../rights/use-rights.ts";

/** What Mollie calls a method (`ideal` is "iDEAL | Wero" there); its id when the profile no longer has it. */
export function useMethodName(): (id: string | null) => string {
  const mollie = useQuery({ ...mollieQuery, enabled: useRight("integrations:read") });
  return (id) => {
    if (id === null) return "–";
    return mollie.data?.methods.find((method) => method.id === id)?.description ?? id;
  };
}
