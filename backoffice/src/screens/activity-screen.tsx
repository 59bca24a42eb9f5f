import { Button, Paper, Text } from "@mantine/core";
import { IconHistory, IconSearchOff } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { ActivityFilters } from "../activity/activity-filters.tsx";
import { ActivityRows } from "../activity/activity-rows.tsx";
import { readActivitySearch } from "../activity/activity-search.ts";
import { type ActivityFilter, activityFile, activityQuery } from "../api/activity.ts";
import { useLanguage } from "../language/language.ts";
import { LogHeader } from "../log/log-header.tsx";
import { NoRight } from "../rights/no-right.tsx";
import { WithRight } from "../rights/with-right.tsx";
import { EmptyState } from "../shell/empty-state.tsx";
import { PagedList } from "../shell/paged-list.tsx";
import { ScreenHeader } from "../shell/screen-header.tsx";

/** Who changed what, newest first. */
export function ActivityScreen() {
  const { t } = useLanguage();
  return (
    <WithRight
      right="logs:read"
      otherwise={
        <>
          <ScreenHeader title={t("destinations.activity")} />
          <NoRight />
        </>
      }
    >
      <Activity />
    </WithRight>
  );
}

function Activity() {
  const { t } = useLanguage();
  const search = useSearch({ from: "/office/settings/activity", select: readActivitySearch });
  const navigate = useNavigate({ from: "/settings/activity" });
  const look = (change: ActivityFilter) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  const entries = useInfiniteQuery(activityQuery(search));
  const isFiltered = Object.keys(search).length > 0;
  return (
    <>
      <LogHeader title={t("destinations.activity")} entries={entries} file={activityFile(search)} />
      <Text c="dimmed" size="sm" mb="sm">
        {t("activity.intro")}
      </Text>
      <ActivityFilters search={search} onLook={look} />
      <PagedList
        list={entries}
        empty={<NoActivity isFiltered={isFiltered} onClear={() => void navigate({ search: {} })} />}
      >
        {(rows) => <ActivityRows entries={rows} />}
      </PagedList>
    </>
  );
}

function NoActivity({ isFiltered, onClear }: { isFiltered: boolean; onClear: () => void }) {
  const { t } = useLanguage();
  return (
    <Paper withBorder>
      {isFiltered ? (
        <EmptyState icon={<IconSearchOff />} title={t("activity.noMatchTitle")} text={t("log.noMatchText")}>
          <Button variant="default" onClick={onClear}>
            {t("log.clear")}
          </Button>
        </EmptyState>
      ) : (
        <EmptyState icon={<IconHistory />} title={t("activity.emptyTitle")} text={t("activity.emptyText")} />
      )}
    </Paper>
  );
}
