import { Alert, Divider, Group, Stack, Text } from "@mantine/core";
import type { InvoiceAnswer } from "../../../src/invoices/invoice-schemas.ts";
import { useFormats } from "../language/formats.ts";
import { useLanguage } from "../language/language.ts";
import { SectionCard } from "../shell/section-card.tsx";
import { isZero } from "./amounts.ts";

/** What remains to be paid, and how it comes to that: total − prepaid − credited − received − written off. */
export function Balance({ invoice }: { invoice: InvoiceAnswer }) {
  const { t } = useLanguage();
  const { money } = useFormats();
  const {
    status,
    total,
    prepaid,
    credited,
    received,
    outstanding,
    surplus,
    settledBy,
    writtenOff,
    unexplainedRefunds,
  } = invoice;
  return (
    <SectionCard
      title={t("balance.title")}
      aside={
        <Text fw={700} size="xl" className="figures">
          {money(outstanding)}
        </Text>
      }
    >
      <Stack gap={6}>
        <Row label={t("balance.total")} amount={money(total)} />
        {!isZero(prepaid) && <Row label={t("balance.prepaid")} amount={`− ${money(prepaid)}`} />}
        {!isZero(credited) && <Row label={t("balance.credited")} amount={`− ${money(credited)}`} />}
        <Row
          label={t("balance.received")}
          amount={isZero(received) ? money(received) : `− ${money(received)}`}
        />
        {!isZero(writtenOff) && <Row label={t("balance.writtenOff")} amount={`− ${money(writtenOff)}`} />}
        <Divider />
        <Row label={t("balance.outstanding")} amount={money(outstanding)} isStrong />
        {!isZero(surplus) && <Row label={t("balance.surplus")} amount={money(surplus)} isStrong />}
      </Stack>
      {!isZero(unexplainedRefunds) && (
        <Alert color="yellow" py="xs">
          {t("balance.unexplained", { amount: money(unexplainedRefunds) })}
        </Alert>
      )}
      {(status === "void" || status === "uncollectible") && (
        <Text size="sm" c="dimmed">
          {t(`balance.${status}`)}
        </Text>
      )}
      {settledBy && (
        <Text size="sm" c="dimmed">
          {t(`balance.settledBy.${settledBy}`)}
        </Text>
      )}
    </SectionCard>
  );
}

function Row({ label, amount, isStrong = false }: { label: string; amount: string; isStrong?: boolean }) {
  return (
    <Group justify="space-between" wrap="nowrap">
      <Text size="sm" c={isStrong ? undefined : "dimmed"} fw={isStrong ? 600 : undefined}>
        {label}
      </Text>
      <Text size="sm" fw={isStrong ? 600 : undefined} className="figures">
        {amount}
      </Text>
    </Group>
  );
}
