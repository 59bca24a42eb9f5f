import { Checkbox, Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { customerDetailsQuery } from "../api/customers.ts";
import { customersQuery } from "../api/merchant.ts";
import { useLanguage } from "../language/language.ts";
import { useRight } from "../rights/use-rights.ts";
import { DayRange } from "../shell/day-range.tsx";
import { FilterBar } from "../shell/filter-bar.tsx";
import type { InvoiceSearch } from "./invoice-search.ts";

/** So that customers are looked for between words and not at each letter. */
const TYPING_PAUSE_MS = 250;

/** What the list is narrowed with beside its tab and the word that is searched; all of it lives in the address. */
export function InvoiceFilters({
  search,
  onLook,
}: {
  search: InvoiceSearch;
  onLook: (change: InvoiceSearch) => void;
}) {
  const { t } = useLanguage();
  return (
    <fieldset className="plain-fieldset" aria-label={t("invoiceList.filters")}>
      <FilterBar>
        <CustomerFilter customerId={search.customer} onChange={(customer) => onLook({ customer })} />
        <DayRange days={search} onChange={onLook} />
        <Checkbox
          label={t("status.partiallyPaid")}
          checked={search.partly === true}
          onChange={({ currentTarget }) => onLook({ partly: currentTarget.checked || undefined })}
        />
        <Checkbox
          label={t("invoiceList.withSurplus")}
          checked={search.surplus === true}
          onChange={({ currentTarget }) => onLook({ surplus: currentTarget.checked || undefined })}
        />
      </FilterBar>
    </fieldset>
  );
}

function CustomerFilter({
  customerId,
  onChange,
}: {
  customerId: string | undefined;
  onChange: (customerId: string | undefined) => void;
}) {
  const { t } = useLanguage();
  const [typed, setTyped] = useState("");
  const [q] = useDebouncedValue(typed, TYPING_PAUSE_MS);
  const mayRead = useRight("customers:read");
  const found = useQuery({ ...customersQuery(q), enabled: mayRead });
  const chosen = useQuery({
    ...customerDetailsQuery(customerId ?? ""),
    enabled: mayRead && customerId !== undefined,
  });
  if (!mayRead) return null;
  const customers = (found.data?.data ?? []).map(({ id, name, address }) => ({
    value: id as string,
    label: address.city === null ? name : `${name}, ${address.city}`,
  }));
  const isListed = customers.some(({ value }) => value === customerId);
  const unlisted =
    customerId === undefined || isListed
      ? []
      : [{ value: customerId, label: chosen.data?.name ?? customerId }];
  return (
    <Select
      aria-label={t("invoiceList.columns.customer")}
      placeholder={t("invoiceList.anyCustomer")}
      data={[...unlisted, ...customers]}
      value={customerId ?? null}
      onChange={(id) => onChange(id ?? undefined)}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      // The service searched already; what it found is shown as it is.
      filter={({ options }) => options}
      nothingFoundMessage={t("newInvoice.noCustomers")}
      clearable
      clearButtonProps={{ "aria-label": t("invoiceList.anyCustomer") }}
    />
  );
}
