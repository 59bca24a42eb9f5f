import { Button, Center, Group, Paper, Select, Text } from "@mantine/core";
import { IconListDetails, IconRefresh, IconSearchOff } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { integrationLogQuery } from "../api/integration-log.ts";
import { useLanguage } from "../language/language.ts";
import { LogEntryDrawer } from "../log/log-entry-drawer.tsx";
import { LogRows } from "../log/log-rows.tsx";
import { DIRECTIONS, type LogSearch, OUTCOMES, readLogSearch } from "../log/log-search.ts";
import { EmptyState } from "../shell/empty-state.tsx";
import { LoadFailure } from "../shell/load-failure.tsx";
import { Loading } from "../shell/loading.tsx";
import { ScreenHeader } from "../shell/screen-header.tsx";
import { SearchField } from "../shell/search-field.tsx";

/** Every call to and from Mollie: what, when, and how it ended. */
export function IntegrationLogScreen() {
  const { t } = useLanguage();
  const search = useSearch({ from: "/office/integration-log", select: readLogSearch });
  const navigate = useNavigate({ from: "/integration-log" });
  const entries = useInfiniteQuery(integrationLogQuery(search));
  const look = (change: LogSearch) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  return (
    <>
      <ScreenHeader title={t("log.title")}>
        <Button
          variant="default"
          leftSection={<IconRefresh size={16} />}
          loading={entries.isRefetching}
          onClick={() => void entries.refetch()}
        >
          {t("common.refresh")}
        </Button>
      </ScreenHeader>
      <Text c="dimmed" size="sm" mb="md">
        {t("log.intro")}
      </Text>
      <Group mb="sm" gap="sm">
        <SearchField
          label={t("log.searchLabel")}
          placeholder={t("log.searchPlaceholder")}
          value={search.q ?? ""}
          onChange={(q) => look({ q: q === "" ? undefined : q })}
        />
        <Select
          aria-label={t("log.outcome")}
          placeholder={t("log.allOutcomes")}
          data={OUTCOMES.map((outcome) => ({ value: outcome, label: t(`log.outcomes.${outcome}`) }))}
          value={search.outcome ?? null}
          onChange={(outcome) => look({ outcome: outcome ?? undefined })}
          clearable
          w={170}
        />
        <Select
          aria-label={t("log.direction")}
          placeholder={t("log.allDirections")}
          data={DIRECTIONS.map((direction) => ({
            value: direction,
            label: t(`log.directions.${direction}`),
          }))}
          value={search.direction ?? null}
          onChange={(direction) => look({ direction: direction ?? undefined })}
          clearable
          w={140}
        />
      </Group>
      <Entries
        search={search}
        onClear={() => look({ q: undefined, outcome: undefined, direction: undefined })}
      />
    </>
  );
}

function Entries({ search, onClear }: { search: LogSearch; onClear: () => void }) {
  const { t } = useLanguage();
  const [shownId, setShownId] = useState<string | null>(null);
  const entries = useInfiniteQuery(integrationLogQuery(search));
  if (entries.isPending) return <Loading height={320} />;
  if (entries.isError) return <LoadFailure error={entries.error} reset={() => void entries.refetch()} />;
  const rows = entries.data.pages.flatMap((page) => page.data);
  if (rows.length === 0) return <NoEntries isFiltered={Object.keys(search).length > 0} onClear={onClear} />;
  return (
    <>
      <LogRows entries={rows} onShow={setShownId} />
      {entries.hasNextPage && (
        <Center mt="md">
          <Button
            variant="default"
            loading={entries.isFetchingNextPage}
            onClick={() => void entries.fetchNextPage()}
          >
            {t("common.loadMore")}
          </Button>
        </Center>
      )}
      <LogEntryDrawer id={shownId} onClose={() => setShownId(null)} />
    </>
  );
}

function NoEntries({ isFiltered, onClear }: { isFiltered: boolean; onClear: () => void }) {
  const { t } = useLanguage();
  return (
    <Paper withBorder>
      {isFiltered ? (
        <EmptyState icon={<IconSearchOff />} title={t("log.noMatchTitle")} text={t("log.noMatchText")}>
          <Button variant="default" onClick={onClear}>
            {t("log.clear")}
          </Button>
        </EmptyState>
      ) : (
        <EmptyState icon={<IconListDetails />} title={t("log.emptyTitle")} text={t("log.emptyText")} />
      )}
    </Paper>
  );
}
