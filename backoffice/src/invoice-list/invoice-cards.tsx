import { Checkbox, Group, Paper, Stack, Text } from "@mantine/core";
import { memo } from "react";
import type { ListedInvoice } from "../api/listed-invoice.ts";
import { PaymentStatusBadge } from "../invoices/payment-status-badge.tsx";
import { StatusBadge } from "../invoices/status-badge.tsx";
import { useFormats } from "../language/formats.ts";
import { useLanguage } from "../language/language.ts";
import { InvoiceLink } from "./invoice-cells.tsx";
import type { InvoiceRowsProps } from "./invoice-rows.tsx";
import { useListKeys } from "./use-list-keys.ts";
import { type OnTick, useOnTick } from "./use-on-tick.ts";
import { useVirtualRows } from "./use-virtual-rows.ts";

/** Three lines with room around them, until a card is measured. */
const CARD_PX = 92;

/** Invoices on a phone: a card each. */
export function InvoiceCards({ rows, onNearEnd, selecting }: InvoiceRowsProps) {
  const { t } = useLanguage();
  const { list, items, roomBefore, roomAfter, show, firstShown, measure } = useVirtualRows({
    count: rows.length,
    rowPx: CARD_PX,
    onNearEnd,
  });
  useListKeys({ list, count: rows.length, firstShown, show, selecting });
  const onTick = useOnTick(selecting);
  return (
    <div ref={list}>
      <ul
        className="plain-list"
        aria-label={t("invoiceList.title")}
        style={{ paddingTop: roomBefore, paddingBottom: roomAfter }}
      >
        {items.map(({ index }) => {
          const invoice = rows[index];
          return (
            invoice && (
              <li key={invoice.id} ref={measure} data-index={index} data-row={index} className="card-item">
                <Card invoice={invoice} isSelected={selecting.isSelected(invoice.id)} onTick={onTick} />
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}

const Card = memo(function Card({
  invoice,
  isSelected,
  onTick,
}: {
  invoice: ListedInvoice;
  isSelected: boolean;
  onTick: OnTick;
}) {
  const { t } = useLanguage();
  const { money, day } = useFormats();
  return (
    <Paper withBorder p="sm" className="pressable" mod={{ selected: isSelected }}>
      <Group wrap="nowrap" align="flex-start" gap="sm">
        <Checkbox
          size="sm"
          className="above-row rigid"
          aria-label={t("invoiceList.select", { number: invoice.number ?? invoice.customerName })}
          checked={isSelected}
          onChange={onTick}
        />
        <Stack gap={2} miw={0} flex={1}>
          <Group wrap="nowrap" justify="space-between" align="flex-start" gap="sm">
            <Stack gap={2} miw={0}>
              <InvoiceLink invoice={invoice} />
              <Text size="sm" truncate>
                {invoice.customerName}
              </Text>
              {invoice.dueOn !== null && (
                <Text size="xs" c={invoice.isOverdue ? "red" : "dimmed"}>
                  {t("invoiceList.columns.due")} {day(invoice.dueOn)}
                </Text>
              )}
            </Stack>
            <Stack gap={4} align="flex-end" className="rigid">
              <Text fw={600} className="figures">
                {money(invoice.status === "open" ? invoice.outstanding : invoice.total)}
              </Text>
              <StatusBadge invoice={invoice} />
            </Stack>
          </Group>
          {invoice.payment && (
            <PaymentStatusBadge status={invoice.payment.status} label={invoice.payment.statusLabel} />
          )}
        </Stack>
      </Group>
    </Paper>
  );
});
