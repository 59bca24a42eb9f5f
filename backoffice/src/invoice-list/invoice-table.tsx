import { Checkbox, Paper, Table, UnstyledButton } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import { memo } from "react";
import type { ListedInvoice } from "../api/listed-invoice.ts";
import { useLanguage } from "../language/language.ts";
import { AMOUNTS, COLUMN_PX, InvoiceLink, SORT_OF, useCell } from "./invoice-cells.tsx";
import type { InvoiceColumn } from "./invoice-columns.ts";
import type { InvoiceRowsProps } from "./invoice-rows.tsx";
import type { InvoiceSort } from "./invoice-search.ts";
import { useListKeys } from "./use-list-keys.ts";
import { type OnTick, useOnTick } from "./use-on-tick.ts";
import { useVirtualRows } from "./use-virtual-rows.ts";

/** One line of text or a badge, with room around it; as high as `.invoice-table` says. */
const ROW_PX = 45;
const BOX_PX = 40;
const NUMBER_PX = 130;

/** A customer's name can be told from another's. */
const NAME_PX = 100;

/** What stands beside the table: the navigation and the room around the screen. */
const BESIDE_PX = 280;

/** Invoices on a desk: a row each, and a head that stays in sight. */
export function InvoiceTable({
  rows,
  hasMore,
  onNearEnd,
  columns,
  sort,
  onSort,
  selecting,
}: InvoiceRowsProps) {
  const { t } = useLanguage();
  const { list, items, roomBefore, roomAfter, show, firstShown } = useVirtualRows({
    count: rows.length,
    rowPx: ROW_PX,
    onNearEnd,
  });
  useListKeys({ list, count: rows.length, firstShown, show, selecting });
  const onTick = useOnTick(selecting);
  const { selectedRows } = selecting;
  // With more columns than fit, the table scrolls sideways, and its head no longer stays in sight.
  const fits = useMediaQuery(`(min-width: ${widthOf(columns) + BESIDE_PX}px)`, true, {
    getInitialValueInEffect: false,
  });
  return (
    <Paper withBorder ref={list} className={fits ? "clipped-in-place" : "sideways"}>
      <Table
        className="invoice-table"
        layout="fixed"
        horizontalSpacing={8}
        highlightOnHover
        stickyHeader={fits}
        stickyHeaderOffset="var(--app-shell-header-offset, 0px)"
        aria-label={t("invoiceList.title")}
        aria-rowcount={hasMore ? -1 : rows.length + 1}
        miw={fits ? undefined : widthOf(columns)}
      >
        <colgroup>
          <col width={BOX_PX} />
          <col width={NUMBER_PX} />
          {columns.map((column) => (
            <col key={column} width={column === "customer" ? undefined : COLUMN_PX[column]} />
          ))}
        </colgroup>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>
              <Checkbox
                size="xs"
                aria-label={t("invoiceList.selectShown")}
                checked={selectedRows > 0 && selectedRows === rows.length}
                indeterminate={selectedRows > 0 && selectedRows < rows.length}
                onChange={selecting.toggleLoaded}
              />
            </Table.Th>
            <Table.Th>{t("invoiceList.number")}</Table.Th>
            {columns.map((column) => (
              <Head key={column} column={column} sort={sort} onSort={onSort} />
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          <Room px={roomBefore} />
          {items.map(({ index }) => {
            const invoice = rows[index];
            return (
              invoice && (
                <Row
                  key={invoice.id}
                  invoice={invoice}
                  index={index}
                  columns={columns}
                  isSelected={selecting.isSelected(invoice.id)}
                  onTick={onTick}
                />
              )
            );
          })}
          <Room px={roomAfter} />
        </Table.Tbody>
      </Table>
    </Paper>
  );
}

const widthOf = (columns: readonly InvoiceColumn[]) =>
  columns.reduce(
    (sum, column) => sum + (column === "customer" ? NAME_PX : COLUMN_PX[column]),
    BOX_PX + NUMBER_PX,
  );

function Head({
  column,
  sort,
  onSort,
}: {
  column: InvoiceColumn;
  sort: InvoiceSort;
  onSort: (sort: InvoiceSort) => void;
}) {
  const { t } = useLanguage();
  const key = SORT_OF[column];
  const label = t(`invoiceList.columns.${column}`);
  if (key === undefined) return <Table.Th ta={AMOUNTS.has(column) ? "right" : undefined}>{label}</Table.Th>;
  const isUp = sort === key;
  const isDown = sort === `-${key}`;
  return (
    <Table.Th aria-sort={isUp ? "ascending" : isDown ? "descending" : "none"}>
      <UnstyledButton className="heading-button" onClick={() => onSort(isDown ? key : `-${key}`)}>
        {label}
        {isUp && <IconArrowUp size={14} aria-hidden />}
        {isDown && <IconArrowDown size={14} aria-hidden />}
      </UnstyledButton>
    </Table.Th>
  );
}

const Row = memo(function Row({
  invoice,
  index,
  columns,
  isSelected,
  onTick,
}: {
  invoice: ListedInvoice;
  index: number;
  columns: readonly InvoiceColumn[];
  isSelected: boolean;
  onTick: OnTick;
}) {
  const { t } = useLanguage();
  const cell = useCell();
  return (
    <Table.Tr
      className="pressable"
      data-row={index}
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      mod={{ selected: isSelected }}
    >
      <Table.Td>
        <Checkbox
          size="xs"
          className="above-row"
          aria-label={t("invoiceList.select", { number: invoice.number ?? invoice.customerName })}
          checked={isSelected}
          onChange={onTick}
        />
      </Table.Td>
      <Table.Td className="unbroken">
        <InvoiceLink invoice={invoice} />
      </Table.Td>
      {columns.map((column) => (
        <Table.Td key={column} className="unbroken cut" ta={AMOUNTS.has(column) ? "right" : undefined}>
          {cell(column, invoice)}
        </Table.Td>
      ))}
    </Table.Tr>
  );
});

/** As high as the rows that are not drawn. */
function Room({ px }: { px: number }) {
  if (px <= 0) return null;
  return <tr aria-hidden style={{ height: px }} />;
}
