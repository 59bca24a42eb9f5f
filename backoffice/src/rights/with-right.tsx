import type { ReactNode } from "react";
import type { Requirement } from "../../../src/rights/rights.ts";
import { useRight } from "./use-rights.ts";

/** Shows what only those who have the right can use; to others it is as if it were not there. */
export function WithRight({
  right,
  otherwise = null,
  children,
}: {
  right: Requirement;
  otherwise?: ReactNode;
  children: ReactNode;
}) {
  return useRight(right) ? children : otherwise;
}
