import { Box, Button } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { type ReactNode, useCallback, useMemo } from "react";
import { type InvoiceFilter, invoicesQuery } from "../api/invoices.ts";
import { useLanguage } from "../language/language.ts";
import { LoadFailure } from "../shell/load-failure.tsx";
import { Loading } from "../shell/loading.tsx";
import type { InvoiceColumn } from "./invoice-columns.ts";
import { InvoiceRows, InvoiceRowsSkeleton } from "./invoice-rows.tsx";
import type { InvoiceSort } from "./invoice-search.ts";
import { SelectionBar } from "./selection-bar.tsx";
import { useSelection } from "./use-selection.ts";

/**
 * A list of this many pages is read again whole when somebody comes back to it; a longer one would take so many
 * questions one after the other that its beginning is old before its end has come.
 */
const PAGES_READ_AGAIN = 10;

/** A row that is on its way. */
const ROW_COMING_PX = 36;

/** What a filter finds, as far down as somebody scrolls. */
export function InvoiceList({
  filter,
  columns,
  onSort,
  empty,
}: {
  filter: InvoiceFilter;
  columns: readonly InvoiceColumn[];
  onSort: (sort: InvoiceSort) => void;
  empty: ReactNode;
}) {
  const { t } = useLanguage();
  const list = useInfiniteQuery({
    ...invoicesQuery(filter),
    refetchOnWindowFocus: ({ state }) => (state.data?.pages.length ?? 0) <= PAGES_READ_AGAIN,
  });
  const { data, hasNextPage, isFetching, isFetchNextPageError, fetchNextPage } = list;
  const rows = useMemo(() => data?.pages.flatMap((page) => page.data) ?? [], [data]);
  const selecting = useSelection(rows);
  const wantsMore = hasNextPage && !isFetching && !isFetchNextPageError;
  const onNearEnd = useCallback(() => {
    if (wantsMore) void fetchNextPage();
  }, [wantsMore, fetchNextPage]);

  if (list.isPending) return <InvoiceRowsSkeleton />;
  if (list.isError && !data) return <LoadFailure error={list.error} reset={() => void list.refetch()} />;
  if (rows.length === 0) return empty;
  return (
    <>
      <InvoiceRows
        rows={rows}
        hasMore={hasNextPage}
        onNearEnd={onNearEnd}
        columns={columns}
        sort={filter.sort ?? "-createdAt"}
        onSort={onSort}
        selecting={selecting}
      />
      {hasNextPage && (
        <Box mt="md" ta="center">
          {isFetchNextPageError ? (
            <Button variant="default" onClick={() => void fetchNextPage()}>
              {t("common.loadMore")}
            </Button>
          ) : (
            <Loading height={ROW_COMING_PX} />
          )}
        </Box>
      )}
      <SelectionBar selecting={selecting} hasMore={hasNextPage} filter={filter} />
    </>
  );
}
