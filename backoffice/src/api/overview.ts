import { queryOptions } from "@tanstack/react-query";
import type { OverviewAnswer } from "../../../src/overview/overview-schemas.ts";
import { callApi } from "./api.ts";

/** Sums change when somebody pays: often enough to see it on a screen at the wall, seldom enough to cost nothing. */
const LOOK_AGAIN_MS = 15_000;

/** Kept with the invoices, so that whatever is done to one has the sums read again. */
export const overviewQuery = (mode: OverviewAnswer["mode"]) =>
  queryOptions({
    queryKey: ["invoices", "overview", mode],
    queryFn: () => callApi<OverviewAnswer>("GET", "/overview", { query: { mode } }),
    refetchInterval: LOOK_AGAIN_MS,
  });
