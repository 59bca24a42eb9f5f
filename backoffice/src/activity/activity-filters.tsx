import { Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { ACTIVITY_KINDS } from "../../../src/activity/activity-kinds.ts";
import type { ActivityFilter } from "../api/activity.ts";
import { membersQuery } from "../api/team.ts";
import { useLanguage } from "../language/language.ts";
import { useRight, useRights } from "../rights/use-rights.ts";
import { DayRange } from "../shell/day-range.tsx";
import { FilterBar } from "../shell/filter-bar.tsx";

type Filters = { search: ActivityFilter; onLook: (change: ActivityFilter) => void };

/** What the log is narrowed with; all of it lives in the address. */
export function ActivityFilters({ search, onLook }: Filters) {
  const { t } = useLanguage();
  const { may } = useRights();
  return (
    <FilterBar>
      <PersonFilter search={search} onLook={onLook} />
      <Select
        aria-label={t("activity.kind")}
        placeholder={t("activity.allKinds")}
        data={ACTIVITY_KINDS.filter((kind) => may(`${kind}:read`)).map((kind) => ({
          value: kind,
          label: t(`rights.modules.${kind}`),
        }))}
        value={search.kind ?? null}
        onChange={(chosen) => onLook({ kind: ACTIVITY_KINDS.find((kind) => kind === chosen) })}
        clearable
        clearButtonProps={{ "aria-label": t("activity.allKinds") }}
      />
      <DayRange days={search} onChange={onLook} />
    </FilterBar>
  );
}

/** Whom to choose is shown to who may see the team; an address that names somebody else stays as it is. */
function PersonFilter({ search: { by }, onLook }: Filters) {
  const { t } = useLanguage();
  const { data: members = [] } = useQuery({ ...membersQuery, enabled: useRight("team:read") });
  const known = [
    ...members.map(({ userId, name }) => ({ value: userId, label: name })),
    { value: "api", label: t("activity.programs") },
    { value: "system", label: t("activity.system") },
  ];
  const offered =
    by === undefined || known.some(({ value }) => value === by)
      ? known
      : [...known, { value: by, label: t("activity.somebody") }];
  return (
    <Select
      aria-label={t("activity.by")}
      placeholder={t("activity.everybody")}
      data={offered}
      value={by ?? null}
      onChange={(chosen) => onLook({ by: chosen ?? undefined })}
      searchable
      clearable
      clearButtonProps={{ "aria-label": t("activity.everybody") }}
      nothingFoundMessage={t("activity.nobody")}
    />
  );
}
