import { Paper, SimpleGrid, Stack, Text } from "@mantine/core";
import type { LinkProps } from "@tanstack/react-router";
import type { MoneyJson } from "../../../src/money/money.ts";
import type { OverviewAnswer } from "../../../src/overview/overview-schemas.ts";
import type { InvoiceSearch } from "../invoice-list/invoice-search.ts";
import { isZero } from "../invoices/amounts.ts";
import { useFormats } from "../language/formats.ts";
import { useLanguage } from "../language/language.ts";
import { LinkAnchor } from "../shell/links.tsx";

/** The numbers that one opens the office for; each leads to the invoices behind it. Currencies stand apart, unadded. */
export function NumberCards({ overview }: { overview: OverviewAnswer }) {
  const { t } = useLanguage();
  const { decimal, day } = useFormats();
  const { currencies, daysToPay } = overview;
  const count = (invoices: number) => t("home.invoices", { count: invoices });
  const total = (of: "outstanding" | "overdue") =>
    currencies.reduce((sum, currency) => sum + currency[of].invoices, 0);
  return (
    <SimpleGrid cols={{ base: 2, md: 5 }}>
      <NumberCard
        label={t("home.outstanding")}
        search={{ tab: "open" }}
        amounts={currencies.map(({ outstanding }) => outstanding.amount)}
        note={count(total("outstanding"))}
      />
      <NumberCard
        label={t("home.overdue")}
        search={{ tab: "overdue" }}
        amounts={currencies.map(({ overdue }) => overdue.amount)}
        note={count(total("overdue"))}
        isBad={total("overdue") > 0}
      />
      <NumberCard
        label={t("home.week")}
        search={{ tab: "paid" }}
        amounts={currencies.map(({ receivedThisWeek }) => receivedThisWeek)}
        note={t("home.since", { day: day(overview.weekFrom) })}
      />
      <NumberCard
        label={t("home.month")}
        search={{ tab: "paid" }}
        amounts={currencies.map(({ receivedThisMonth }) => receivedThisMonth)}
        note={t("home.since", { day: day(overview.monthFrom) })}
      />
      <NumberCard
        label={t("home.daysToPay")}
        search={{ tab: "paid" }}
        value={
          daysToPay.average === null
            ? "–"
            : t("home.days", { count: daysToPay.average, days: decimal(String(daysToPay.average)) })
        }
        note={t("home.daysOver", { count: daysToPay.invoices })}
      />
    </SimpleGrid>
  );
}

function NumberCard({ label, search, amounts = [], value, note, isBad = false }: NumberCardProps) {
  const { money } = useFormats();
  const shown = amounts.filter((amount, index) => index === 0 || !isZero(amount)).map(money);
  return (
    <Paper withBorder p="md" className="pressable number-card">
      <Stack gap={2}>
        <LinkAnchor to={LIST} search={search} className="whole-row" size="sm" c="dimmed">
          {label}
        </LinkAnchor>
        {(value === undefined ? shown : [value]).map((number) => (
          <Text key={number} fw={650} size="xl" className="figures" c={isBad ? "red" : undefined}>
            {number}
          </Text>
        ))}
        <Text size="xs" c="dimmed">
          {note}
        </Text>
      </Stack>
    </Paper>
  );
}

const LIST = "/invoices" satisfies LinkProps["to"];

type NumberCardProps = {
  label: string;
  search: InvoiceSearch;
  /** The merchant's own currency first; others only where there is something. */
  amounts?: readonly MoneyJson[];
  value?: string;
  note: string;
  isBad?: boolean;
};
