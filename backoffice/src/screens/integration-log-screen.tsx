import { Button, Paper, Text } from "@mantine/core";
import { IconListDetails, IconSearchOff } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { integrationLogFile, integrationLogQuery } from "../api/integration-log.ts";
import { useLanguage } from "../language/language.ts";
import { LogEntryDrawer } from "../log/log-entry-drawer.tsx";
import { LogFilters } from "../log/log-filters.tsx";
import { LogHeader } from "../log/log-header.tsx";
import { LogRows } from "../log/log-rows.tsx";
import { type LogSearch, readLogSearch } from "../log/log-search.ts";
import { Retention } from "../log/retention.tsx";
import { WebhookAlarm } from "../log/webhook-alarm.tsx";
import { NoRight } from "../rights/no-right.tsx";
import { WithRight } from "../rights/with-right.tsx";
import { EmptyState } from "../shell/empty-state.tsx";
import { PagedList } from "../shell/paged-list.tsx";
import { ScreenHeader } from "../shell/screen-header.tsx";

/** Every exchange with Mollie and every refused request, newest first, with its details. */
export function IntegrationLogScreen() {
  const { t } = useLanguage();
  return (
    <WithRight
      right="logs:read"
      otherwise={
        <>
          <ScreenHeader title={t("log.title")} />
          <NoRight />
        </>
      }
    >
      <IntegrationLog />
    </WithRight>
  );
}

function IntegrationLog() {
  const { t } = useLanguage();
  const search = useSearch({ from: "/office/integration-log", select: readLogSearch });
  const navigate = useNavigate({ from: "/integration-log" });
  const look = (change: LogSearch) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  const { entry, invoice: invoiceId, ...filter } = search;
  const asked = { ...filter, invoiceId };
  const isFiltered = invoiceId !== undefined || Object.keys(filter).length > 0;
  const entries = useInfiniteQuery(integrationLogQuery(asked));
  return (
    <>
      <LogHeader title={t("log.title")} entries={entries} file={integrationLogFile(asked)} />
      <WebhookAlarm />
      <Text c="dimmed" size="sm">
        {t("log.intro")}
      </Text>
      <Retention />
      <LogFilters search={search} onLook={look} />
      <PagedList
        list={entries}
        empty={<NoEntries isFiltered={isFiltered} onClear={() => void navigate({ search: {} })} />}
      >
        {(rows) => <LogRows entries={rows} onShow={(id) => look({ entry: id })} />}
      </PagedList>
      <LogEntryDrawer
        id={entry ?? null}
        onClose={() => look({ entry: undefined })}
        onOnly={(only) => look({ ...only, entry: undefined })}
      />
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
