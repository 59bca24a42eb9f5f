import { BarChart } from "@mantine/charts";
import "@mantine/charts/styles.css";
import type { CurrencyOverview } from "../../../src/overview/overview-schemas.ts";
import { useFormats } from "../language/formats.ts";
import { useLanguage } from "../language/language.ts";
import { CHART_PX } from "./chart-size.ts";
import { receivedBars } from "./received-bars.ts";
import { useWayName } from "./use-way-name.ts";

/** Apart from each other in both schemes, and for those who see red and green alike; the last is for the rest. */
const COLOURS = ["teal.7", "blue.6", "orange.6", "grape.6", "yellow.6", "gray.6"];

type ReceivedChartProps = Pick<CurrencyOverview, "currency" | "received"> & { from: string; to: string };

/** A bar for each day, by the way the money came. Who does not see it has the table. */
export function ReceivedChart({ currency, received, from, to }: ReceivedChartProps) {
  const { t } = useLanguage();
  const { money, shortMoney, shortDay } = useFormats();
  const wayName = useWayName();
  const { bars, methods } = receivedBars(received, { from, to });
  return (
    <figure className="chart" aria-label={t("home.chartLabel")}>
      <div aria-hidden>
        <BarChart
          h={CHART_PX}
          type="stacked"
          data={bars.map((bar) => ({ ...bar, day: shortDay(bar.day) }))}
          dataKey="day"
          series={methods.map((method, index) => ({
            name: method,
            label: wayName(method),
            color: COLOURS[index] ?? "gray.6",
          }))}
          valueFormatter={(value) => money({ currency, value: String(value) })}
          yAxisProps={{
            width: 72,
            tickFormatter: (value: number) => shortMoney({ currency, value: String(value) }),
          }}
          tickLine="none"
          withLegend
          legendProps={{ verticalAlign: "bottom" }}
          // Its own keyboard layer reads out drawings; the table reads better.
          barChartProps={{ accessibilityLayer: false }}
          maxBarWidth={24}
        />
      </div>
    </figure>
  );
}
