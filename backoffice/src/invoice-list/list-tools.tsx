import { Badge, Button, Menu, Select } from "@mantine/core";
import { IconColumns, IconDownload, IconFilter } from "@tabler/icons-react";
import { exportAddress, type InvoiceFilter } from "../api/invoices.ts";
import { useLanguage } from "../language/language.ts";
import { columnsOf, columnsSearch, INVOICE_COLUMNS } from "./invoice-columns.ts";
import { filtersSet } from "./invoice-filter.ts";
import { INVOICE_SORTS, type InvoiceSearch } from "./invoice-search.ts";

type Tool = { search: InvoiceSearch; onLook: (change: InvoiceSearch) => void };

/** Shows and hides the filters, and says how many are set. */
export function FiltersButton({
  search,
  isOpen,
  onToggle,
}: {
  search: InvoiceSearch;
  isOpen: boolean;
  onToggle: () => void;
}) {
  const { t } = useLanguage();
  const set = filtersSet(search);
  return (
    <Button
      variant="default"
      leftSection={<IconFilter size={16} />}
      rightSection={set > 0 && <Badge circle>{set}</Badge>}
      aria-expanded={isOpen}
      onClick={onToggle}
    >
      {t("invoiceList.filters")}
    </Button>
  );
}

export function SortSelect({ search, onLook }: Tool) {
  const { t } = useLanguage();
  return (
    <Select
      aria-label={t("invoiceList.sort")}
      data={INVOICE_SORTS.map((sort) => ({ value: sort, label: t(`invoiceList.sorts.${sort}`) }))}
      value={search.sort ?? "-createdAt"}
      onChange={(sort) => onLook({ sort: sort === "-createdAt" ? undefined : (sort ?? undefined) })}
      allowDeselect={false}
      w={190}
    />
  );
}

/** Which columns the table has; a phone's cards show what fits. */
export function ColumnsMenu({ search, onLook }: Tool) {
  const { t } = useLanguage();
  const shown = columnsOf(search);
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" leftSection={<IconColumns size={16} />} visibleFrom="lg">
          {t("invoiceList.columnsToShow")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {INVOICE_COLUMNS.map((column) => (
          <Menu.CheckboxItem
            key={column}
            checked={shown.includes(column)}
            onChange={(isShown) =>
              onLook(columnsSearch(isShown ? [...shown, column] : shown.filter((one) => one !== column)))
            }
          >
            {t(`invoiceList.columns.${column}`)}
          </Menu.CheckboxItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** Downloads everything that the filter finds, as a file for a spreadsheet. */
export function ExportMenu({ filter }: { filter: InvoiceFilter }) {
  const { t } = useLanguage();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" leftSection={<IconDownload size={16} />}>
          {t("invoiceList.export")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t("invoiceList.exportHint")}</Menu.Label>
        {(["csv", "xlsx"] as const).map((format) => (
          <Menu.Item key={format} component="a" href={exportAddress(filter, format)} download>
            {t(`invoiceList.exportAs.${format}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
