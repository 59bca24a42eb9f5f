import { Box, Button } from "@mantine/core";
import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useCallback, useEffect, useMemo } from "react";
import { type InvoiceFilter, invoicesQuery, isReadAgain, shortenLists } from "../api/invoices.ts";
import { BulkButtons } from "../bulk/bulk-buttons.tsx";
import { useLanguage } from "../language/language.ts";
import { LoadFailure } from "../shell/load-failure.tsx";
import { Loading } from "../shell/loading.tsx";
import type { InvoiceColumn } from "./invoice-columns.ts";
import { InvoiceRows, InvoiceRowsSkeleton } from "./invoice-rows.tsx";
import type { InvoiceSort } from "./invoice-search.ts";
import { SelectionBar } from "./selection-bar.tsx";
import { useSelection } from "./use-selection.ts";

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
  const queryClient = useQueryClient();
  const list = useInfiniteQuery({
    ...invoicesQuery(filter),
    refetchOnWindowFocus: ({ state }) => isReadAgain(state.data?.pages.length ?? 0),
  });
  const { data, hasNextPage, isFetching, isFetchNextPageError, fetchNextPage } = list;
  const rows = useMemo(() => data?.pages.flatMap((page) => page.data) ?? [], [data]);
  const selecting = useSelection(rows);
  const wantsMore = hasNextPage && !isFetching && !isFetchNextPageError;
  const onNearEnd = useCallback(() => {
    if (wantsMore) void fetchNextPage();
  }, [wantsMore, fetchNextPage]);

  // Whoever comes back gets the list as it is then.
  useEffect(() => () => shortenLists(queryClient), [queryClient]);

  return (
    <>
      {list.isPending ? (
        <InvoiceRowsSkeleton />
      ) : list.isError && !data ? (
        <LoadFailure error={list.error} reset={() => void list.refetch()} />
      ) : rows.length === 0 ? (
        empty
      ) : (
        <InvoiceRows
          rows={rows}
          hasMore={hasNextPage}
          onNearEnd={onNearEnd}
          columns={columns}
          sort={filter.sort ?? "-createdAt"}
          onSort={onSort}
          selecting={selecting}
        />
      )}
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
      {/* Also when the list is empty now, because what was done with its last rows is told here. */}
      <SelectionBar selecting={selecting} hasMore={hasNextPage} filter={filter}>
        <BulkButtons selection={selecting.selection} filter={filter} />
      </SelectionBar>
    </>
  );
}
