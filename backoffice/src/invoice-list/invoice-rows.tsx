import { Paper, Skeleton, Stack } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import type { ListedInvoice } from "../api/listed-invoice.ts";
import { Loading } from "../shell/loading.tsx";
import { InvoiceCards } from "./invoice-cards.tsx";
import type { InvoiceColumn } from "./invoice-columns.ts";
import type { InvoiceSort } from "./invoice-search.ts";
import { InvoiceTable } from "./invoice-table.tsx";
import type { Selecting } from "./use-selection.ts";

/** Below this the columns no longer fit beside each other, and each invoice becomes a card. */
const TABLE_FITS = "(min-width: 78em)";

/** A screenful; more would only flicker. */
const SKELETON_ROWS = 8;

export type InvoiceRowsProps = {
  rows: readonly ListedInvoice[];
  hasMore: boolean;
  /** Called while there is more and the end comes near. */
  onNearEnd: () => void;
  columns: readonly InvoiceColumn[];
  sort: InvoiceSort;
  onSort: (sort: InvoiceSort) => void;
  selecting: Selecting;
};

export function InvoiceRows(props: InvoiceRowsProps) {
  const fitsTable = useMediaQuery(TABLE_FITS, true, { getInitialValueInEffect: false });
  return fitsTable ? <InvoiceTable {...props} /> : <InvoiceCards {...props} />;
}

export function InvoiceRowsSkeleton() {
  return (
    <Loading>
      <Paper withBorder p="md">
        <Stack>
          {Array.from({ length: SKELETON_ROWS }, (_, row) => (
            <Skeleton key={row} height={22} />
          ))}
        </Stack>
      </Paper>
    </Loading>
  );
}
