import { Button, Group, Paper } from "@mantine/core";
import { IconSearchOff, IconUsers } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { customerListQuery } from "../api/customers.ts";
import { CustomerRows } from "../customers/customer-rows.tsx";
import { readCustomerSearch } from "../customers/customer-search.ts";
import { useLanguage } from "../language/language.ts";
import { NoRight } from "../rights/no-right.tsx";
import { WithRight } from "../rights/with-right.tsx";
import { EmptyState } from "../shell/empty-state.tsx";
import { LinkButton } from "../shell/links.tsx";
import { PagedList } from "../shell/paged-list.tsx";
import { ScreenHeader } from "../shell/screen-header.tsx";
import { SearchField } from "../shell/search-field.tsx";
import { useShownMode } from "../shell/shown-mode.ts";

/** Everybody who gets invoices, the newest first, with what they owe. */
export function CustomersScreen() {
  const { t } = useLanguage();
  return (
    <>
      <ScreenHeader title={t("destinations.customers")} />
      <WithRight right="customers:read" otherwise={<NoRight />}>
        <Customers />
      </WithRight>
    </>
  );
}

function Customers() {
  const { t } = useLanguage();
  const { mode } = useShownMode();
  const { q } = useSearch({ from: "/office/customers", select: readCustomerSearch });
  const navigate = useNavigate({ from: "/customers" });
  const look = (word: string | undefined) =>
    void navigate({ search: (before) => ({ ...before, q: word }), replace: true });
  const customers = useInfiniteQuery(customerListQuery({ q, mode }));
  return (
    <>
      <Group mb="sm">
        <SearchField
          label={t("customers.searchLabel")}
          placeholder={t("customers.searchPlaceholder")}
          value={q ?? ""}
          onChange={(word) => look(word === "" ? undefined : word)}
        />
      </Group>
      <PagedList
        list={customers}
        empty={<NoCustomers isFiltered={q !== undefined} onClear={() => look(undefined)} />}
      >
        {(rows) => <CustomerRows customers={rows} />}
      </PagedList>
    </>
  );
}

function NoCustomers({ isFiltered, onClear }: { isFiltered: boolean; onClear: () => void }) {
  const { t } = useLanguage();
  return (
    <Paper withBorder>
      {isFiltered ? (
        <EmptyState
          icon={<IconSearchOff />}
          title={t("customers.noMatchTitle")}
          text={t("customers.noMatchText")}
        >
          <Button variant="default" onClick={onClear}>
            {t("customers.clear")}
          </Button>
        </EmptyState>
      ) : (
        <EmptyState icon={<IconUsers />} title={t("customers.emptyTitle")} text={t("customers.emptyText")}>
          <WithRight right="invoices:create">
            <LinkButton to="/invoices/new">{t("invoices.new")}</LinkButton>
          </WithRight>
        </EmptyState>
      )}
    </Paper>
  );
}
