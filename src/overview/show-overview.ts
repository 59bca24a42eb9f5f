import { addDays, type Day, dayIn } from "../clock/clock.ts";
import type { Tx } from "../db/tx.ts";
import type { Language } from "../languages/languages.ts";
import { readMerchant } from "../merchants/merchant-queries.ts";
import type { Mode } from "../mollie-connections/mollie-connection-queries.ts";
import type { Currency } from "../money/currency.ts";
import { money, toJson } from "../money/money.ts";
import { findAttention } from "./attention.ts";
import {
  averageDaysToPay,
  hasInvoices,
  type OwedRow,
  type ReceivedRow,
  sumOwed,
  sumReceived,
} from "./overview-queries.ts";
import type { CurrencyOverview, OverviewAnswer } from "./overview-schemas.ts";

/** A month whatever its length, and as many bars as a phone can show. */
const CHART_DAYS = 30;

/** Long enough for an average that one late payer does not make, short enough to show a change of habits. */
const DAYS_TO_PAY_OVER = 90;

/** Everything that the first page of the back office shows, of one mode. */
export async function showOverview(
  tx: Tx,
  { mode, ...viewing }: { mode: Mode; publicUrl: string; locale: Language },
): Promise<OverviewAnswer> {
  const { timeZone, currency } = await readMerchant(tx);
  const today = dayIn(timeZone, tx.now);
  const periods = periodsOf(today);
  const [earliest = today] = [periods.weekFrom, periods.monthFrom, periods.chartFrom].sort();
  const owed = await sumOwed(tx, { mode, today });
  const received = await sumReceived(tx, { mode, from: earliest, to: today, timeZone });
  const currencies = [...new Set([currency, ...[...owed, ...received].map((row) => row.currency)])];
  const since = addDays(today, -DAYS_TO_PAY_OVER);
  return {
    mode,
    asOf: tx.now.toISOString(),
    today,
    ...periods,
    hasInvoices: await hasInvoices(tx, { mode }),
    currencies: currencies.map((one) =>
      currencyOverview({
        currency: one,
        owed: owed.find((row) => row.currency === one),
        received: received.filter((row) => row.currency === one),
        periods,
      }),
    ),
    daysToPay: { since, ...(await averageDaysToPay(tx, { mode, since, timeZone })) },
    attention: await findAttention(tx, { mode, ...viewing }),
  };
}

type Periods = { weekFrom: Day; monthFrom: Day; chartFrom: Day };

function periodsOf(today: Day): Periods {
  // 0 is Sunday, in whatever zone, because a day at midnight UTC is read in UTC.
  const weekday = new Date(`${today}T00:00:00Z`).getUTCDay();
  return {
    weekFrom: addDays(today, -((weekday + 6) % 7)),
    monthFrom: addDays(today, 1 - Number(today.slice(8))),
    chartFrom: addDays(today, 1 - CHART_DAYS),
  };
}

function currencyOverview({
  currency,
  owed,
  received,
  periods,
}: {
  currency: Currency;
  owed: OwedRow | undefined;
  received: readonly ReceivedRow[];
  periods: Periods;
}): CurrencyOverview {
  const json = (minor: bigint) => toJson(money(minor, currency));
  const since = (from: Day) =>
    json(received.reduce((sum, { day, amountMinor }) => (day >= from ? sum + amountMinor : sum), 0n));
  return {
    currency,
    outstanding: { amount: json(owed?.outstandingMinor ?? 0n), invoices: owed?.invoices ?? 0 },
    overdue: { amount: json(owed?.overdueMinor ?? 0n), invoices: owed?.overdueInvoices ?? 0 },
    receivedThisWeek: since(periods.weekFrom),
    receivedThisMonth: since(periods.monthFrom),
    received: received
      .filter(({ day }) => day >= periods.chartFrom)
      .map(({ day, method, amountMinor }) => ({ day, method, amount: json(amountMinor) })),
  };
}
