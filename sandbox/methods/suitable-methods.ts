import { type Mode, methodsOf, type Profile } from "../profiles/profile.ts";
import { type Amount, minorUnits } from "../protocol/amount.ts";
import { invalid } from "../protocol/mollie-error.ts";
import { limitsIn, METHODS, type Method, type Need } from "./method-catalogue.ts";

export type SequenceType = "oneoff" | "first" | "recurring";

/** What of a payment decides which methods fit. */
export type Wish = {
  readonly amount: Amount;
  /** Only these, when the merchant named some. */
  readonly allowedMethods: readonly string[] | null;
  readonly country: string | null;
  readonly mode: Mode;
  readonly sequenceType: SequenceType;
  /** Which of the things that some methods need it comes with. */
  readonly has: readonly Need[];
};

/** The methods that a payer may choose from, in the catalogue's order. */
export function suitableMethods(profile: Profile, wish: Wish): Method[] {
  return candidates(profile, wish).filter((method) => fit(method, wish.amount) === "fits");
}

/**
 * Refuses a wish that no method fits, for the nearest reason: the amount when some method takes the currency but not
 * that much or little, the currency when the merchant named methods that do not take it, and else in general.
 */
export function demandSuitableMethod(profile: Profile, wish: Wish): void {
  const fits = candidates(profile, wish).map((method) => fit(method, wish.amount));
  if (fits.includes("fits")) return;
  if (fits.includes("too-much")) throw invalid("The amount is higher than the maximum.", "amount");
  if (fits.includes("too-little")) throw invalid("The amount is lower than the minimum.", "amount");
  if (wish.allowedMethods && fits.includes("other-currency"))
    throw invalid(`The payment method does not support ${wish.amount.currency}.`, "amount.currency");
  throw invalid("No suitable payment methods found.");
}

function candidates(profile: Profile, wish: Wish): Method[] {
  const usable = methodsOf(profile, wish.mode);
  return [...METHODS.values()].filter(
    (method) =>
      usable.includes(method.id) &&
      (!method.wallet || wish.allowedMethods?.includes(method.id)) &&
      takesSequence(method, wish.sequenceType) &&
      (wish.allowedMethods === null || wish.allowedMethods.includes(method.id)) &&
      (wish.country === null || method.countries === null || method.countries.includes(wish.country)) &&
      method.needs.every((need) => wish.has.includes(need)),
  );
}

/** Every method takes a payment that stands alone; not every one can begin a series of them or go on with it. */
export function takesSequence(method: Method, sequenceType: SequenceType): boolean {
  return sequenceType === "oneoff" || method.series.includes(sequenceType);
}

type Fit = "fits" | "too-much" | "too-little" | "other-currency";

export function fit(method: Method, amount: Amount): Fit {
  const limits = limitsIn(method, amount.currency);
  if (!limits) return "other-currency";
  const minor = minorUnits(amount);
  if (minor < minorUnits({ currency: amount.currency, value: limits.minimum })) return "too-little";
  if (limits.maximum !== null && minor > minorUnits({ currency: amount.currency, value: limits.maximum }))
    return "too-much";
  return "fits";
}
