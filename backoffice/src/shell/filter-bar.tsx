import type { ReactNode } from "react";

/** What a list is narrowed with: beside each other on a desk, two to a row on a phone. */
export function FilterBar({ children }: { children: ReactNode }) {
  return <div className="filters">{children}</div>;
}
