import { Stack, Table, Text } from "@mantine/core";
import type { InvoiceAnswer } from "../../../src/invoices/invoice-schemas.ts";
import { useFormats } from "../language/formats.ts";
import { useLanguage } from "../language/language.ts";
import { SectionCard } from "../shell/section-card.tsx";
import { isZero } from "./amounts.ts";

/** What is charged, line by line, and the VAT per rate and category. */
export function InvoiceLines({ invoice }: { invoice: InvoiceAnswer }) {
  const { t } = useLanguage();
  const { money, decimal } = useFormats();
  return (
    <SectionCard title={t("invoice.lines")}>
      <Table.ScrollContainer minWidth={440}>
        <Table verticalSpacing="xs" horizontalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("invoice.description")}</Table.Th>
              <Table.Th ta="right">{t("invoice.quantity")}</Table.Th>
              <Table.Th ta="right">{t("invoice.unitPrice")}</Table.Th>
              <Table.Th ta="right">{t("invoice.vat")}</Table.Th>
              <Table.Th ta="right">{t("invoice.net")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {invoice.lines.map((line, index) => (
              // Lines have no ids, and those of an invoice keep their order.
              <Table.Tr key={index}>
                <Table.Td>
                  {line.description}
                  {line.discount && !isZero(line.discount) && (
                    <Text size="xs" c="dimmed">
                      {t("invoice.discount")} {money(line.discount)}
                    </Text>
                  )}
                </Table.Td>
                <Table.Td ta="right">
                  {decimal(line.quantity)} {line.unit}
                </Table.Td>
                <Table.Td ta="right">{money(line.unitPrice)}</Table.Td>
                <Table.Td ta="right">{decimal(line.vatRate)}%</Table.Td>
                <Table.Td ta="right">{money(line.net)}</Table.Td>
              </Table.Tr>
            ))}
            {invoice.allowances.map((allowance, index) => (
              // As above.
              <Table.Tr key={index}>
                <Table.Td colSpan={3}>{allowance.reason ?? t("invoice.allowance")}</Table.Td>
                <Table.Td ta="right">{decimal(allowance.vatRate)}%</Table.Td>
                <Table.Td ta="right">{money(allowance.amount)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
          <Totals invoice={invoice} />
        </Table>
      </Table.ScrollContainer>
      <ExemptionReasons invoice={invoice} />
    </SectionCard>
  );
}

function Totals({ invoice }: { invoice: InvoiceAnswer }) {
  const { t } = useLanguage();
  const { money, decimal } = useFormats();
  return (
    <Table.Tfoot>
      <TotalRow label={t("invoice.totalExclVat")} amount={money(invoice.totalExclVat)} />
      {invoice.vat.map((vat) => (
        <TotalRow
          key={`${vat.vatCategory} ${vat.vatRate}`}
          label={t("invoice.vatOver", { rate: decimal(vat.vatRate), taxable: money(vat.taxable) })}
          amount={money(vat.vat)}
        />
      ))}
      {!isZero(invoice.rounding) && (
        <TotalRow label={t("invoice.rounding")} amount={money(invoice.rounding)} />
      )}
      <TotalRow label={t("invoice.total")} amount={money(invoice.total)} isStrong />
    </Table.Tfoot>
  );
}

function TotalRow({
  label,
  amount,
  isStrong = false,
}: {
  label: string;
  amount: string;
  isStrong?: boolean;
}) {
  const weight = isStrong ? 700 : 400;
  return (
    <Table.Tr>
      <Table.Td colSpan={4} ta="right" fw={weight}>
        {label}
      </Table.Td>
      <Table.Td ta="right" fw={weight}>
        {amount}
      </Table.Td>
    </Table.Tr>
  );
}

function ExemptionReasons({ invoice }: { invoice: InvoiceAnswer }) {
  const { t } = useLanguage();
  const reasons = invoice.vat.filter(({ exemptionReason }) => exemptionReason !== null);
  if (reasons.length === 0) return null;
  return (
    <Stack gap={2}>
      {reasons.map(({ vatCategory, exemptionReason }) => (
        <Text key={vatCategory} size="sm" c="dimmed">
          {t("invoice.vatCategory", { category: vatCategory })}: {exemptionReason}
        </Text>
      ))}
    </Stack>
  );
}
