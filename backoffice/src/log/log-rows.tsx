import { Anchor, Group, Paper, Stack, Table, Text } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { IconArrowDownLeft, IconArrowUpRight } from "@tabler/icons-react";
import type { IntegrationLogSummary } from "../../../src/integration-log/integration-log-schemas.ts";
import { useFormats } from "../language/formats.ts";
import { useLanguage } from "../language/language.ts";
import { LinkAnchor } from "../shell/links.tsx";
import { OutcomeBadge } from "./outcome-badge.tsx";
import { useOperationName } from "./use-operation-name.ts";

/** Below this the columns no longer fit beside each other, and each entry becomes a card. */
const TABLE_FITS = "(min-width: 62em)";

type Rows = { entries: readonly IntegrationLogSummary[]; onShow: (id: string) => void };

export function LogRows(rows: Rows) {
  const fitsTable = useMediaQuery(TABLE_FITS, true, { getInitialValueInEffect: false });
  return fitsTable ? <LogTable {...rows} /> : <LogCards {...rows} />;
}

function LogTable({ entries, onShow }: Rows) {
  const { t } = useLanguage();
  const { preciseInstant } = useFormats();
  return (
    <Paper withBorder className="clipped">
      <Table highlightOnHover verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("log.time")}</Table.Th>
            <Table.Th>{t("log.direction")}</Table.Th>
            <Table.Th>{t("log.operation")}</Table.Th>
            <Table.Th>{t("log.invoice")}</Table.Th>
            <Table.Th>{t("log.outcome")}</Table.Th>
            <Table.Th>{t("log.message")}</Table.Th>
            <Table.Th ta="right">{t("log.duration")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {entries.map((entry) => (
            <Table.Tr key={entry.id} className="pressable">
              <Table.Td className="unbroken">{preciseInstant(entry.at)}</Table.Td>
              <Table.Td>
                <Direction direction={entry.direction} />
              </Table.Td>
              <Table.Td>
                <ShowButton entry={entry} onShow={onShow} />
              </Table.Td>
              <Table.Td className="unbroken">
                <InvoiceLink entry={entry} />
              </Table.Td>
              <Table.Td>
                <OutcomeBadge outcome={entry.outcome} />
              </Table.Td>
              <Table.Td maw={320}>
                <Text size="sm" lineClamp={2}>
                  {entry.message}
                </Text>
              </Table.Td>
              <Table.Td ta="right" className="unbroken">
                {entry.durationMs === null ? "–" : t("log.ms", { count: entry.durationMs })}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Paper>
  );
}

function LogCards({ entries, onShow }: Rows) {
  const { preciseInstant } = useFormats();
  return (
    <Stack gap="xs">
      {entries.map((entry) => (
        <Paper key={entry.id} withBorder p="sm" className="pressable">
          <Group justify="space-between" wrap="nowrap" align="flex-start">
            <ShowButton entry={entry} onShow={onShow} />
            <span className="rigid">
              <OutcomeBadge outcome={entry.outcome} />
            </span>
          </Group>
          <Text size="sm" lineClamp={2}>
            {entry.message}
          </Text>
          <Group gap="xs" align="baseline">
            <Text size="xs" c="dimmed" className="figures">
              {preciseInstant(entry.at)}
            </Text>
            <InvoiceLink entry={entry} />
          </Group>
        </Paper>
      ))}
    </Stack>
  );
}

function ShowButton({ entry, onShow }: { entry: IntegrationLogSummary; onShow: (id: string) => void }) {
  const { t } = useLanguage();
  const operation = useOperationName()(entry.operation);
  return (
    <Anchor
      component="button"
      type="button"
      size="sm"
      ta="left"
      className="whole-row"
      aria-label={t("log.showDetails", { operation })}
      onClick={() => onShow(entry.id)}
    >
      {operation}
    </Anchor>
  );
}

function InvoiceLink({ entry: { invoiceId, invoiceNumber } }: { entry: IntegrationLogSummary }) {
  const { t } = useLanguage();
  if (invoiceId === null) return null;
  return (
    <LinkAnchor to="/invoices/$invoiceId" params={{ invoiceId }} size="sm" className="above-row">
      {invoiceNumber ?? t("log.noNumber")}
    </LinkAnchor>
  );
}

function Direction({ direction }: { direction: IntegrationLogSummary["direction"] }) {
  const { t } = useLanguage();
  return (
    <Group gap={4} wrap="nowrap">
      {direction === "in" ? (
        <IconArrowDownLeft size={16} aria-hidden />
      ) : (
        <IconArrowUpRight size={16} aria-hidden />
      )}
      <Text size="sm">{t(`log.directions.${direction}`)}</Text>
    </Group>
  );
}
