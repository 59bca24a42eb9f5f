import { Group, Stack, Table, Text } from "@mantine/core";
import type { InvoiceAnswer } from "../../../src/invoices/invoice-schemas.ts";
import { useFormats } from "../language/formats.ts";
import { useLanguage } from "../language/language.ts";
import { SectionCard } from "../shell/section-card.tsx";
import { isZero } from "./amounts.ts";

/** What is charged, line by line, and the VAT per rate and category. Two columns, so that it fits any screen. */
export function InvoiceLines({ invoice }: { invoice: InvoiceAnswer }) {
  const { t } = useLanguage();
  return (
    <SectionCard title={t("invoice.lines")}>
      <Table verticalSpacing="xs" horizontalSpacing={0}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("invoice.description")}</Table.Th>
            <Table.Th ta="right">{t("invoice.net")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {invoice.lines.map((line, index) => (
            // Lines have no ids, and those of an invoice keep their order.
            <Line key={index} line={line} />
          ))}
          {invoice.allowances.map((allowance, index) => (
            // As above.
            <Allowance key={index} allowance={allowance} />
          ))}
        </Table.Tbody>
      </Table>
      <Totals invoice={invoice} />
    </SectionCard>
  );
}

function Line({ line }: { line: InvoiceAnswer["lines"][number] }) {
  const { t } = useLanguage();
  const { money, decimal } = useFormats();
  const quantity = [decimal(line.quantity), line.unit].filter(Boolean).join(" ");
  return (
    <Table.Tr>
      <Table.Td>
        {line.description}
        <Text size="xs" c="dimmed">
          {`${quantity} × ${money(line.unitPrice)} · ${t("invoice.vat")} ${decimal(line.vatRate)}%`}
          {line.discount && !isZero(line.discount) && ` · ${t("invoice.discount")} ${money(line.discount)}`}
        </Text>
      </Table.Td>
      <Table.Td ta="right" className="unbroken" valign="top">
        {money(line.net)}
      </Table.Td>
    </Table.Tr>
  );
}

function Allowance({ allowance }: { allowance: InvoiceAnswer["allowances"][number] }) {
  const { t } = useLanguage();
  const { money, decimal } = useFormats();
  return (
    <Table.Tr>
      <Table.Td>
        {allowance.reason ?? t("invoice.allowance")}
        <Text size="xs" c="dimmed">
          {`${t("invoice.vat")} ${decimal(allowance.vatRate)}%`}
        </Text>
      </Table.Td>
      <Table.Td ta="right" className="unbroken" valign="top">
        {money(allowance.amount)}
      </Table.Td>
    </Table.Tr>
  );
}

function Totals({ invoice }: { invoice: InvoiceAnswer }) {
  const { t } = useLanguage();
  const { money, decimal } = useFormats();
  return (
    <Stack gap={6}>
      <TotalRow label={t("invoice.totalExclVat")} amount={money(invoice.totalExclVat)} />
      {invoice.vat.map((vat) => (
        <TotalRow
          key={`${vat.vatCategory} ${vat.vatRate}`}
          label={t("invoice.vatOver", { rate: decimal(vat.vatRate), taxable: money(vat.taxable) })}
          reason={vat.exemptionReason}
          amount={money(vat.vat)}
        />
      ))}
      {!isZero(invoice.rounding) && (
        <TotalRow label={t("invoice.rounding")} amount={money(invoice.rounding)} />
      )}
      <TotalRow label={t("invoice.total")} amount={money(invoice.total)} isStrong />
    </Stack>
  );
}

function TotalRow({
  label,
  amount,
  reason = null,
  isStrong = false,
}: {
  label: string;
  amount: string;
  reason?: string | null;
  isStrong?: boolean;
}) {
  const look = isStrong ? { fw: 700 } : { c: "dimmed" };
  return (
    <Group justify="space-between" wrap="nowrap" align="flex-start">
      <Text size="sm" {...look}>
        {label}
        {reason !== null && ` (${reason})`}
      </Text>
      <Text size="sm" className="figures unbroken" fw={isStrong ? 700 : undefined}>
        {amount}
      </Text>
    </Group>
  );
}
