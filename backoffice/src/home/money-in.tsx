import { Group, SegmentedControl, Text } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import type { OverviewAnswer } from "../../../src/overview/overview-schemas.ts";
import { useFormats } from "../language/formats.ts";
import { useLanguage } from "../language/language.ts";
import { Loading } from "../shell/loading.tsx";
import { SectionCard } from "../shell/section-card.tsx";
import { CHART_PX } from "./chart-size.ts";
import { ReceivedTable } from "./received-table.tsx";

// Drawing takes more script than everything else on the screen, so the numbers are there before it.
const ReceivedChart = lazy(async () => ({ default: (await import("./received-chart.tsx")).ReceivedChart }));

/** What came in during the last thirty days, drawn or as a table, one currency at a time. */
export function MoneyIn({ overview }: { overview: OverviewAnswer }) {
  const { t } = useLanguage();
  const { day } = useFormats();
  const [form, setForm] = useState<"chart" | "table">("chart");
  const [chosen, setChosen] = useState<string | null>(null);
  const withMoney = overview.currencies.filter(({ received }) => received.length > 0);
  const shown = withMoney.find(({ currency }) => currency === chosen) ?? withMoney[0];
  return (
    <SectionCard
      title={t("home.moneyIn")}
      aside={
        shown && (
          <Group gap="xs">
            {withMoney.length > 1 && (
              <SegmentedControl
                size="xs"
                aria-label={t("home.currency")}
                value={shown.currency}
                onChange={setChosen}
                data={withMoney.map(({ currency }) => currency)}
              />
            )}
            <SegmentedControl
              size="xs"
              aria-label={t("home.form")}
              value={form}
              onChange={(value) => setForm(value === "table" ? "table" : "chart")}
              data={[
                { value: "chart", label: t("home.chart") },
                { value: "table", label: t("home.table") },
              ]}
            />
          </Group>
        )
      }
    >
      <Text size="sm" c="dimmed">
        {shown
          ? t("home.moneyInText", { from: day(overview.chartFrom), to: day(overview.today) })
          : t("home.moneyInEmpty")}
      </Text>
      {shown && form === "table" && <ReceivedTable received={shown.received} />}
      {shown && form === "chart" && (
        <Suspense fallback={<Loading height={CHART_PX} />}>
          <ReceivedChart
            currency={shown.currency}
            received={shown.received}
            from={overview.chartFrom}
            to={overview.today}
          />
        </Suspense>
      )}
    </SectionCard>
  );
}
