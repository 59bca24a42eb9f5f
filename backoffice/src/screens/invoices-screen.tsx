import { Button, Center, Group, Paper, Tabs } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconFileInvoice, IconFlask, IconPlus, IconSearchOff, IconUpload } from "@tabler/icons-react";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { type InvoiceFilter, invoicesQuery } from "../api/invoices.ts";
import { merchantQuery } from "../api/merchant.ts";
import { ImportDialog } from "../invoices/import-dialog.tsx";
import { InvoiceRows, InvoiceRowsSkeleton } from "../invoices/invoice-rows.tsx";
import { INVOICE_TABS, type InvoiceSearch, type InvoiceTab } from "../invoices/invoice-search.ts";
import { useLanguage } from "../language/language.ts";
import { WithRight } from "../rights/with-right.tsx";
import { EmptyState } from "../shell/empty-state.tsx";
import { LinkButton } from "../shell/links.tsx";
import { LoadFailure } from "../shell/load-failure.tsx";
import { ScreenHeader } from "../shell/screen-header.tsx";
import { SearchField } from "../shell/search-field.tsx";
import { useShownMode } from "../shell/shown-mode.ts";

/** All invoices, newest first: by status, by a word, live or test. */
export function InvoicesScreen() {
  const { t } = useLanguage();
  const search = useSearch({ from: "/office/invoices" });
  const navigate = useNavigate({ from: "/invoices" });
  const [isImporting, importing] = useDisclosure();
  const merchant = useQuery(merchantQuery);
  const { mode } = useShownMode();
  const look = (change: Partial<InvoiceSearch>) =>
    navigate({ search: (before) => ({ ...before, ...change }), replace: true });

  return (
    <>
      <ScreenHeader title={t("invoices.title")}>
        <WithRight right="invoices:create">
          <Button variant="default" leftSection={<IconUpload size={16} />} onClick={importing.open}>
            {t("invoices.import")}
          </Button>
          <LinkButton to="/invoices/new" leftSection={<IconPlus size={16} />}>
            {t("invoices.new")}
          </LinkButton>
        </WithRight>
      </ScreenHeader>
      <Tabs
        value={search.tab ?? "all"}
        onChange={(tab) => void look({ tab: INVOICE_TABS.find((one) => one === tab) })}
      >
        <Tabs.List className="scrolling-tabs" aria-label={t("invoices.tabs")} mb="sm">
          <Tabs.Tab value="all">{t("invoices.all")}</Tabs.Tab>
          {INVOICE_TABS.map((tab) => (
            <Tabs.Tab key={tab} value={tab}>
              {t(`status.${tab}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </Tabs>
      <Group mb="sm" gap="sm">
        <SearchField
          label={t("invoices.searchLabel")}
          placeholder={t("invoices.searchPlaceholder")}
          value={search.q ?? ""}
          onChange={(q) => void look({ q: q === "" ? undefined : q })}
        />
      </Group>
      {merchant.data && (
        <InvoiceList
          filter={filterOf({ tab: search.tab, q: search.q, mode })}
          onImport={importing.open}
          onClear={() => void look({ tab: undefined, q: undefined })}
        />
      )}
      <ImportDialog opened={isImporting} onClose={importing.close} />
    </>
  );
}

function InvoiceList({
  filter,
  onImport,
  onClear,
}: {
  filter: InvoiceFilter;
  onImport: () => void;
  onClear: () => void;
}) {
  const { t } = useLanguage();
  const invoices = useInfiniteQuery(invoicesQuery(filter));
  if (invoices.isPending) return <InvoiceRowsSkeleton />;
  if (invoices.isError) return <LoadFailure error={invoices.error} reset={() => void invoices.refetch()} />;
  const rows = invoices.data.pages.flatMap((page) => page.data);
  if (rows.length === 0) return <NoInvoices filter={filter} onImport={onImport} onClear={onClear} />;
  return (
    <>
      <InvoiceRows invoices={rows} />
      {invoices.hasNextPage && (
        <Center mt="md">
          <Button
            variant="default"
            loading={invoices.isFetchingNextPage}
            onClick={() => void invoices.fetchNextPage()}
          >
            {t("common.loadMore")}
          </Button>
        </Center>
      )}
    </>
  );
}

function NoInvoices({
  filter,
  onImport,
  onClear,
}: {
  filter: InvoiceFilter;
  onImport: () => void;
  onClear: () => void;
}) {
  const { t } = useLanguage();
  const isFiltered = filter.status !== undefined || filter.overdue !== undefined || filter.q !== undefined;
  if (isFiltered) {
    return (
      <Paper withBorder>
        <EmptyState
          icon={<IconSearchOff />}
          title={t("invoices.noMatchTitle")}
          text={t("invoices.noMatchText")}
        >
          <Button variant="default" onClick={onClear}>
            {t("invoices.clear")}
          </Button>
        </EmptyState>
      </Paper>
    );
  }
  if (filter.mode === "test") {
    return (
      <Paper withBorder>
        <EmptyState
          icon={<IconFlask />}
          title={t("invoices.emptyTestTitle")}
          text={t("invoices.emptyTestText")}
        />
      </Paper>
    );
  }
  return (
    <Paper withBorder>
      <EmptyState icon={<IconFileInvoice />} title={t("invoices.emptyTitle")} text={t("invoices.emptyText")}>
        <WithRight right="invoices:create">
          <LinkButton to="/invoices/new">{t("invoices.new")}</LinkButton>
          <Button variant="default" onClick={onImport}>
            {t("invoices.import")}
          </Button>
        </WithRight>
      </EmptyState>
    </Paper>
  );
}

/** The tab as the API's filter: "open" shows overdue invoices too, because they are open. */
function filterOf({
  tab,
  q,
  mode,
}: {
  tab: InvoiceTab | undefined;
  q: string | undefined;
  mode: "test" | "live";
}): InvoiceFilter {
  return {
    mode,
    ...(q !== undefined && { q }),
    ...(tab === "overdue" && { overdue: true }),
    ...(tab !== undefined && tab !== "overdue" && { status: tab }),
  };
}
