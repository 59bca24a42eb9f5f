import { Badge, Group, Paper, Skeleton, Stack, Table, Text } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import type { InvoiceAnswer } from "../../../src/invoices/invoice-schemas.ts";
import { useFormats } from "../language/formats.ts";
import { useLanguage } from "../language/language.ts";
import { LinkAnchor } from "../shell/links.tsx";
import { Loading } from "../shell/loading.tsx";
import { PaymentStatusBadge } from "./payment-status-badge.tsx";
import { StatusBadge } from "./status-badge.tsx";

/** Below this the columns no longer fit beside each other, and each invoice becomes a card. */
const TABLE_FITS = "(min-width: 78em)";

/** A screenful; more would only flicker. */
const SKELETON_ROWS = 8;

export function InvoiceRows({ invoices }: { invoices: readonly InvoiceAnswer[] }) {
  const fitsTable = useMediaQuery(TABLE_FITS, true, { getInitialValueInEffect: false });
  return fitsTable ? <InvoiceTable invoices={invoices} /> : <InvoiceCards invoices={invoices} />;
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

function InvoiceTable({ invoices }: { invoices: readonly InvoiceAnswer[] }) {
  const { t } = useLanguage();
  const { money, day } = useFormats();
  return (
    <Paper withBorder className="clipped">
      <Table highlightOnHover verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("invoices.number")}</Table.Th>
            <Table.Th>{t("invoices.customer")}</Table.Th>
            <Table.Th className="roomy">{t("invoices.issued")}</Table.Th>
            <Table.Th>{t("invoices.due")}</Table.Th>
            <Table.Th ta="right">{t("invoices.total")}</Table.Th>
            <Table.Th ta="right">{t("invoices.outstanding")}</Table.Th>
            <Table.Th>{t("invoices.status")}</Table.Th>
            <Table.Th>{t("invoices.payment")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {invoices.map((invoice) => (
            <Table.Tr key={invoice.id} className="pressable">
              <Table.Td className="unbroken">
                <InvoiceLink invoice={invoice} />
              </Table.Td>
              <Table.Td className="yielding">
                <Text size="sm" truncate>
                  {invoice.customer.name}
                </Text>
              </Table.Td>
              <Table.Td className="unbroken roomy">{day(invoice.issuedOn)}</Table.Td>
              <Table.Td className="unbroken" c={invoice.isOverdue ? "red" : undefined}>
                {day(invoice.dueOn)}
              </Table.Td>
              <Table.Td ta="right" className="unbroken">
                {money(invoice.total)}
              </Table.Td>
              <Table.Td ta="right" fw={600} className="unbroken">
                {invoice.status === "draft" ? "–" : money(invoice.outstanding)}
              </Table.Td>
              <Table.Td className="uncut">
                <StatusBadge invoice={invoice} />
              </Table.Td>
              <Table.Td className="yielding">
                {invoice.payment && (
                  <PaymentStatusBadge status={invoice.payment.status} label={invoice.payment.statusLabel} />
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Paper>
  );
}

function InvoiceCards({ invoices }: { invoices: readonly InvoiceAnswer[] }) {
  const { t } = useLanguage();
  const { money, day } = useFormats();
  return (
    <Stack gap="xs">
      {invoices.map((invoice) => (
        <Paper key={invoice.id} withBorder p="sm" className="pressable">
          <Group justify="space-between" wrap="nowrap" align="flex-start">
            <Stack gap={2} miw={0}>
              <InvoiceLink invoice={invoice} />
              <Text size="sm" truncate>
                {invoice.customer.name}
              </Text>
              {invoice.dueOn !== null && (
                <Text size="xs" c={invoice.isOverdue ? "red" : "dimmed"}>
                  {t("invoices.due")} {day(invoice.dueOn)}
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
        </Paper>
      ))}
    </Stack>
  );
}

function InvoiceLink({ invoice }: { invoice: InvoiceAnswer }) {
  const { t } = useLanguage();
  return (
    <Group gap={6} wrap="nowrap">
      <LinkAnchor
        to="/invoices/$invoiceId"
        params={{ invoiceId: invoice.id }}
        className="whole-row"
        size="sm"
        fw={600}
      >
        {invoice.number ?? t("invoices.noNumber")}
      </LinkAnchor>
      {invoice.mode === "test" && (
        <Badge color="orange" size="xs">
          {t("invoices.test")}
        </Badge>
      )}
    </Group>
  );
}
