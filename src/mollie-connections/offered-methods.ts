import { type Money, moneyFrom } from "../money/money.ts";
import type { Method } from "./mollie-connection-queries.ts";

/** The methods that take this amount, among those whose limits are known in its currency: others may not take it at all. */
export function offeredMethods(methods: readonly Method[], { amount }: { amount: Money }): Method[] {
  return methods.filter(
    (method) =>
      [method.minimumAmount, method.maximumAmount].some((limit) => limit?.currency === amount.currency) &&
      fits(method, amount),
  );
}

/** Whether the method's limits let the amount through; limits in another currency say nothing. */
export function fits({ minimumAmount, maximumAmount }: Method, amount: Money): boolean {
  const isBelow =
    minimumAmount?.currency === amount.currency && amount.minor < moneyFrom(minimumAmount).minor;
  const isAbove =
    maximumAmount?.currency === amount.currency && amount.minor > moneyFrom(maximumAmount).minor;
  return !isBelow && !isAbove;
}
