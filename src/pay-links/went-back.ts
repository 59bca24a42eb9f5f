import type { Currency } from "../money/currency.ts";
import { type MoneyJson, money, toJson } from "../money/money.ts";
import type { Chargeback } from "../payments/chargeback-queries.ts";
import { type Refund, takesMoney } from "../payments/refund.ts";
import type { WentBack } from "./pay-page-content.ts";

/** What refunds and chargebacks of an invoice took, as the books have it: what Mollie accepted and did not undo. */
export function wentBackOf({
  currency,
  refunds,
  chargebacks,
}: {
  currency: Currency;
  refunds: readonly Pick<Refund, "status" | "amountMinor">[];
  chargebacks: readonly Pick<Chargeback, "reversedAt" | "amountMinor">[];
}): WentBack {
  return {
    refunded: total(refunds.filter(({ status }) => status !== null && takesMoney(status))),
    chargedBack: total(chargebacks.filter(({ reversedAt }) => reversedAt === null)),
  };

  function total(amounts: readonly { amountMinor: bigint }[]): MoneyJson {
    return toJson(
      money(
        amounts.reduce((sum, { amountMinor }) => sum + amountMinor, 0n),
        currency,
      ),
    );
  }
}

/** Whether it is more than nothing; decided on the digits. */
export function isSomething({ value }: MoneyJson): boolean {
  return /[1-9]/.test(value);
}
