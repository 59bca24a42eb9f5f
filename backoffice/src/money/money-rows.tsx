import { Badge, Group, Paper, Stack, Table, Text } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import type { ReactNode } from "react";
import type { MoneyJson } from "../../../src/money/money.ts";
import { useFormats } from "../language/formats.ts";
import { useLanguage } from "../language/language.ts";
import { LinkAnchor } from "../shell/links.tsx";

/** Below this the columns no longer fit beside each other, and each row becomes a card. */
const TABLE_FITS = "(min-width: 78em)";

/** Money that came in or went back, as every list of it shows it. */
export type MoneyRow = {
  id: string;
  at: string;
  invoiceId: string;
  invoiceNumber: string | null;
  customerName: string;
  mode: "test" | "live";
  amount: MoneyJson;
  /** What is told beside it: a payment's method, a refund's purpose, a chargeback's reason. */
  about: string;
  mollieId: string | null;
  badge: ReactNode;
  /** What needs to be known, such as what Mollie said when it refused. */
  trouble: string | null;
};

type Rows = { rows: readonly MoneyRow[]; aboutLabel: string };

export function MoneyRows(props: Rows) {
  const fitsTable = useMediaQuery(TABLE_FITS, true, { getInitialValueInEffect: false });
  return fitsTable ? <MoneyTable {...props} /> : <MoneyCards {...props} />;
}

function MoneyTable({ rows, aboutLabel }: Rows) {
  const { t } = useLanguage();
  const { money, instant } = useFormats();
  return (
    <Paper withBorder className="clipped">
      <Table highlightOnHover verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("money.at")}</Table.Th>
            <Table.Th>{t("money.invoice")}</Table.Th>
            <Table.Th>{t("money.customer")}</Table.Th>
            <Table.Th>{aboutLabel}</Table.Th>
            <Table.Th>{t("money.mollieId")}</Table.Th>
            <Table.Th ta="right">{t("money.amount")}</Table.Th>
            <Table.Th>{t("money.status")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.id} className="pressable">
              <Table.Td className="unbroken">{instant(row.at)}</Table.Td>
              <Table.Td className="unbroken">
                <InvoiceLink row={row} />
              </Table.Td>
              <Table.Td className="yielding">
                <Text size="sm" truncate>
                  {row.customerName}
                </Text>
              </Table.Td>
              <Table.Td className="yielding">
                <Text size="sm" truncate>
                  {row.about}
                </Text>
                <Trouble row={row} />
              </Table.Td>
              <Table.Td className="unbroken">{row.mollieId ?? "–"}</Table.Td>
              <Table.Td ta="right" fw={600} className="unbroken">
                {money(row.amount)}
              </Table.Td>
              <Table.Td className="uncut">{row.badge}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Paper>
  );
}

function MoneyCards({ rows }: Rows) {
  const { money, instant } = useFormats();
  return (
    <Stack gap="xs">
      {rows.map((row) => (
        <Paper key={row.id} withBorder p="sm" className="pressable">
          <Group justify="space-between" wrap="nowrap" align="flex-start">
            <Stack gap={2} miw={0}>
              <InvoiceLink row={row} />
              <Text size="sm" truncate>
                {row.customerName}
              </Text>
            </Stack>
            <Text fw={600} className="figures rigid">
              {money(row.amount)}
            </Text>
          </Group>
          <Text size="xs" c="dimmed" className="figures breaking">
            {[instant(row.at), row.about].filter(Boolean).join(" · ")}
          </Text>
          {row.mollieId !== null && (
            <Text size="xs" c="dimmed" className="breaking">
              {row.mollieId}
            </Text>
          )}
          <Trouble row={row} />
          {row.badge}
        </Paper>
      ))}
    </Stack>
  );
}

function InvoiceLink({ row: { invoiceId, invoiceNumber, mode } }: { row: MoneyRow }) {
  const { t } = useLanguage();
  return (
    <Group gap={6} wrap="nowrap">
      <LinkAnchor to="/invoices/$invoiceId" params={{ invoiceId }} className="whole-row" size="sm" fw={600}>
        {invoiceNumber ?? t("invoices.noNumber")}
      </LinkAnchor>
      {mode === "test" && (
        <Badge color="orange" size="xs">
          {t("invoices.test")}
        </Badge>
      )}
    </Group>
  );
}

function Trouble({ row: { trouble } }: { row: MoneyRow }) {
  if (trouble === null) return null;
  return (
    <Text size="xs" c="red" lineClamp={2}>
      {trouble}
    </Text>
  );
}
