import { Button, Paper } from "@mantine/core";
import { IconFileInvoice, IconFlask, IconSearchOff } from "@tabler/icons-react";
import { useLanguage } from "../language/language.ts";
import { WithRight } from "../rights/with-right.tsx";
import { EmptyState } from "../shell/empty-state.tsx";
import { LinkButton } from "../shell/links.tsx";
import type { Mode } from "../shell/shown-mode.ts";
import { filtersSet } from "./invoice-filter.ts";
import type { InvoiceSearch } from "./invoice-search.ts";

/** Where the list would be: that nothing fits, or how the first invoice comes here. */
export function NoInvoices({
  search,
  mode,
  onImport,
  onClear,
}: {
  search: InvoiceSearch;
  mode: Mode;
  onImport: () => void;
  onClear: () => void;
}) {
  const { t } = useLanguage();
  const isFiltered = search.tab !== undefined || search.q !== undefined || filtersSet(search) > 0;
  if (isFiltered) {
    return (
      <Paper withBorder>
        <EmptyState
          icon={<IconSearchOff />}
          title={t("invoiceList.noMatchTitle")}
          text={t("invoiceList.noMatchText")}
        >
          <Button variant="default" onClick={onClear}>
            {t("invoiceList.clear")}
          </Button>
        </EmptyState>
      </Paper>
    );
  }
  if (mode === "test") {
    return (
      <Paper withBorder>
        <EmptyState
          icon={<IconFlask />}
          title={t("invoiceList.emptyTestTitle")}
          text={t("invoiceList.emptyTestText")}
        />
      </Paper>
    );
  }
  return (
    <Paper withBorder>
      <EmptyState
        icon={<IconFileInvoice />}
        title={t("invoiceList.emptyTitle")}
        text={t("invoiceList.emptyText")}
      >
        <WithRight right="invoices:create">
          <LinkButton to="/invoices/new">{t("invoices.new")}</LinkButton>
          <Button variant="default" onClick={onImport}>
            {t("invoiceList.import")}
          </Button>
        </WithRight>
      </EmptyState>
    </Paper>
  );
}
