import { Pill, Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { MOLLIE_OPERATIONS } from "../../../src/integration-log/operations.ts";
import { invoiceQuery } from "../api/invoices.ts";
import { useLanguage } from "../language/language.ts";
import { useRight } from "../rights/use-rights.ts";
import { DayRange } from "../shell/day-range.tsx";
import { FilterBar } from "../shell/filter-bar.tsx";
import { SearchField } from "../shell/search-field.tsx";
import { DIRECTIONS, type LogSearch, OUTCOMES } from "./log-search.ts";
import { useOperationName } from "./use-operation-name.ts";

type Filters = { search: LogSearch; onLook: (change: LogSearch) => void };

/** What the log is narrowed with; all of it lives in the address. */
export function LogFilters({ search, onLook }: Filters) {
  const { t } = useLanguage();
  return (
    <>
      <FilterBar>
        <SearchField
          label={t("log.searchLabel")}
          placeholder={t("log.searchPlaceholder")}
          value={search.q ?? ""}
          onChange={(q) => onLook({ q: q === "" ? undefined : q })}
        />
        <OperationFilter search={search} onLook={onLook} />
        <Select
          aria-label={t("log.outcome")}
          placeholder={t("log.allOutcomes")}
          data={OUTCOMES.map((outcome) => ({ value: outcome, label: t(`log.outcomes.${outcome}`) }))}
          value={search.outcome ?? null}
          onChange={(outcome) => onLook({ outcome: outcome ?? undefined })}
          clearable
          clearButtonProps={{ "aria-label": t("log.allOutcomes") }}
        />
        <Select
          aria-label={t("log.direction")}
          placeholder={t("log.allDirections")}
          data={DIRECTIONS.map((direction) => ({
            value: direction,
            label: t(`log.directions.${direction}`),
          }))}
          value={search.direction ?? null}
          onChange={(direction) => onLook({ direction: direction ?? undefined })}
          clearable
          clearButtonProps={{ "aria-label": t("log.allDirections") }}
        />
        <DayRange days={search} onChange={onLook} />
      </FilterBar>
      {search.invoice !== undefined && (
        <OnlyInvoice id={search.invoice} onRemove={() => onLook({ invoice: undefined })} />
      )}
    </>
  );
}

/** What is done with Mollie, and what the address asks for besides. */
function OperationFilter({ search: { operation }, onLook }: Filters) {
  const { t } = useLanguage();
  const nameOf = useOperationName();
  const known: readonly string[] = MOLLIE_OPERATIONS;
  const offered = operation === undefined || known.includes(operation) ? known : [...known, operation];
  return (
    <Select
      aria-label={t("log.operation")}
      placeholder={t("log.allOperations")}
      data={offered.map((value) => ({ value, label: nameOf(value) }))}
      value={operation ?? null}
      onChange={(chosen) => onLook({ operation: chosen ?? undefined })}
      searchable
      clearable
      clearButtonProps={{ "aria-label": t("log.allOperations") }}
      nothingFoundMessage={t("log.noOperation")}
    />
  );
}

function OnlyInvoice({ id, onRemove }: { id: string; onRemove: () => void }) {
  const { t } = useLanguage();
  const { data: invoice } = useQuery({
    ...invoiceQuery(id),
    refetchInterval: false,
    enabled: useRight("invoices:read"),
  });
  return (
    <Pill
      size="lg"
      mb="sm"
      withRemoveButton
      onRemove={onRemove}
      removeButtonProps={{ "aria-label": t("log.allInvoices"), "aria-hidden": false, tabIndex: 0 }}
    >
      {t("log.onlyInvoice", { number: invoice?.number ?? id })}
    </Pill>
  );
}
