import { Group, Stack, Text } from "@mantine/core";
import type { MoneyJson } from "../../../src/money/money.ts";
import { useFormats } from "../language/formats.ts";
import { useLanguage } from "../language/language.ts";
import type { DraftTotal } from "./draft-total.ts";

/** What the invoice will come to; a dash while a line cannot be read. */
export function DraftSums({ total }: { total: DraftTotal | null }) {
  const { t } = useLanguage();
  const { money, decimal } = useFormats();
  return (
    <Stack gap={4} aria-live="polite" className="draft-sums">
      <Sum label={t("invoice.totalExclVat")} amount={total?.exclVat ?? null} />
      {total?.vat.map(({ rate, taxable, amount }) => (
        <Sum
          key={`${rate} ${taxable.value}`}
          label={t("invoice.vatOver", { rate: decimal(rate), taxable: money(taxable) })}
          amount={amount}
        />
      ))}
      <Sum label={t("invoice.total")} amount={total?.total ?? null} isStrong />
    </Stack>
  );
}

function Sum({ label, amount, isStrong }: { label: string; amount: MoneyJson | null; isStrong?: boolean }) {
  const { money } = useFormats();
  return (
    <Group justify="space-between" wrap="nowrap">
      <Text size="sm" {...(isStrong ? { fw: 700 } : { c: "dimmed" })}>
        {label}
      </Text>
      <Text size="sm" className="figures unbroken" fw={isStrong ? 700 : undefined}>
        {amount ? money(amount) : "–"}
      </Text>
    </Group>
  );
}
