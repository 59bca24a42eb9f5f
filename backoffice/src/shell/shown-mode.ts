import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import type { MerchantAnswer } from "../../../src/merchants/merchant-schemas.ts";
import { merchantQuery } from "../api/merchant.ts";

export type Mode = MerchantAnswer["mode"];

/**
 * Whether lists and sums show live data or test data. It is in the address, which every link inside the office keeps:
 * a link given to a colleague shows the same, and two tabs can differ. Without it, what new invoices are.
 */
export function useShownMode(): { mode: Mode; choose: (mode: Mode) => void } {
  const search = useSearch({ from: "/office" });
  const navigate = useNavigate();
  const merchant = useQuery(merchantQuery);
  return {
    mode: search.mode ?? merchant.data?.mode ?? "live",
    choose: (mode) => void navigate({ to: ".", search: (before) => ({ ...before, mode }) }),
  };
}
