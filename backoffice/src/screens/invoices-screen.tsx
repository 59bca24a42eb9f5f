import { Button, Collapse, Group, Tabs } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconPlus, IconUpload } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { merchantQuery } from "../api/merchant.ts";
import { type Chosen, DropAnywhere } from "../importing/drop-anywhere.tsx";
import { columnsOf } from "../invoice-list/invoice-columns.ts";
import { filterOf, filtersSet } from "../invoice-list/invoice-filter.ts";
import { InvoiceFilters } from "../invoice-list/invoice-filters.tsx";
import { InvoiceList } from "../invoice-list/invoice-list.tsx";
import { INVOICE_TABS, type InvoiceSearch, readInvoiceSearch } from "../invoice-list/invoice-search.ts";
import { ColumnsMenu, ExportMenu, FiltersButton, SortSelect } from "../invoice-list/list-tools.tsx";
import { NoInvoices } from "../invoice-list/no-invoices.tsx";
import { ViewsMenu } from "../invoice-list/views-menu.tsx";
import { useLanguage } from "../language/language.ts";
import { WithRight } from "../rights/with-right.tsx";
import { LinkButton } from "../shell/links.tsx";
import { ScreenHeader } from "../shell/screen-header.tsx";
import { SearchField } from "../shell/search-field.tsx";
import { useShownMode } from "../shell/shown-mode.ts";

/** All invoices: searched, narrowed, sorted, with the columns of one's choice; the address says it all. */
export function InvoicesScreen() {
  const { t } = useLanguage();
  const search = useSearch({ from: "/office/invoices", select: readInvoiceSearch });
  const navigate = useNavigate({ from: "/invoices" });
  const [toImport, setToImport] = useState<Chosen>(null);
  const beginImport = () => setToImport([]);
  const [areFiltersOpen, filters] = useDisclosure(filtersSet(search) > 0);
  const merchant = useQuery(merchantQuery);
  const { mode } = useShownMode();
  const look = (change: InvoiceSearch) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  const filter = filterOf(search, { mode });

  return (
    <>
      <ScreenHeader title={t("invoiceList.title")}>
        <WithRight right="invoices:create">
          <Button variant="default" leftSection={<IconUpload size={16} />} onClick={beginImport}>
            {t("invoiceList.import")}
          </Button>
          <LinkButton to="/invoices/new" leftSection={<IconPlus size={16} />}>
            {t("invoices.new")}
          </LinkButton>
        </WithRight>
      </ScreenHeader>
      <Tabs
        value={search.tab ?? "all"}
        onChange={(tab) => look({ tab: INVOICE_TABS.find((one) => one === tab) })}
      >
        <Tabs.List className="scrolling-tabs" aria-label={t("invoiceList.tabs")} mb="sm">
          <Tabs.Tab value="all">{t("invoiceList.all")}</Tabs.Tab>
          {INVOICE_TABS.map((tab) => (
            <Tabs.Tab key={tab} value={tab}>
              {t(`status.${tab}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </Tabs>
      <Group mb="sm" gap="xs">
        <SearchField
          label={t("invoiceList.searchLabel")}
          placeholder={t("invoiceList.searchPlaceholder")}
          value={search.q ?? ""}
          onChange={(q) => look({ q: q === "" ? undefined : q })}
        />
        <FiltersButton search={search} isOpen={areFiltersOpen} onToggle={filters.toggle} />
        <SortSelect search={search} onLook={look} />
        <ColumnsMenu search={search} onLook={look} />
        <ViewsMenu search={search} onShow={(view) => void navigate({ search: view })} />
        <ExportMenu filter={filter} />
      </Group>
      <Collapse expanded={areFiltersOpen}>
        <InvoiceFilters search={search} onLook={look} />
      </Collapse>
      {merchant.data && (
        <InvoiceList
          // What was selected among other invoices is not selected among these.
          key={JSON.stringify(filter)}
          filter={filter}
          columns={columnsOf(search)}
          onSort={(sort) => look({ sort: sort === "-createdAt" ? undefined : sort })}
          empty={
            <NoInvoices
              search={search}
              mode={mode}
              onImport={beginImport}
              onClear={() => void navigate({ search: {} })}
            />
          }
        />
      )}
      <WithRight right="invoices:create">
        <DropAnywhere chosen={toImport} onChoose={setToImport} />
      </WithRight>
    </>
  );
}
