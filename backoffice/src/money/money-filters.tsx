import { Select } from "@mantine/core";
import type { ReactNode } from "react";
import { useLanguage } from "../language/language.ts";
import { DayRange } from "../shell/day-range.tsx";
import { FilterBar } from "../shell/filter-bar.tsx";
import { SearchField } from "../shell/search-field.tsx";
import type { MoneySearch } from "./money-search.ts";

/** What a list of money is narrowed with; all of it lives in the address. */
export function MoneyFilters<Status extends string>({
  search,
  statuses,
  onLook,
  children,
}: {
  search: MoneySearch<Status>;
  statuses: readonly { value: Status; label: string }[];
  onLook: (change: MoneySearch<Status>) => void;
  children?: ReactNode;
}) {
  const { t } = useLanguage();
  return (
    <FilterBar>
      <SearchField
        label={t("money.searchLabel")}
        placeholder={t("money.searchPlaceholder")}
        value={search.q ?? ""}
        onChange={(q) => onLook({ q: q === "" ? undefined : q })}
      />
      <Select
        aria-label={t("money.status")}
        placeholder={t("money.allStatuses")}
        data={statuses}
        value={search.status ?? null}
        onChange={(status) => onLook({ status: status ?? undefined })}
        clearable
        clearButtonProps={{ "aria-label": t("money.allStatuses") }}
      />
      {children}
      <DayRange days={search} onChange={onLook} />
    </FilterBar>
  );
}
