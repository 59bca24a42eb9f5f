import { invariant } from "../problems/problems.ts";
import { type Sentence, say } from "../sentences/say.ts";
import { type Currency, decimalsOf, parseCurrency } from "./currency.ts";

/** An amount in minor units (cents for EUR) with its ISO 4217 currency. Never a floating-point number. */
export type Money = { readonly minor: bigint; readonly currency: Currency };

/** Money as it travels in JSON, in our API as in Mollie's: `{ "currency": "EUR", "value": "121.00" }`. */
export type MoneyJson = { currency: string; value: string };

/** Below this PostgreSQL's bigint holds every sum we make of such amounts; also far above any invoice. */
const LARGEST_MINOR = 1_000_000_000_000_000n;

/** Whether an amount, in minor units, is more than an invoice can hold. */
export function isTooLarge(minor: bigint): boolean {
  return minor >= LARGEST_MINOR || minor <= -LARGEST_MINOR;
}

/** Minor units with their currency. */
export function money(minor: bigint, currency: Currency): Money {
  return { minor, currency };
}

/** Nothing, in a currency. */
export function zero(currency: Currency): Money {
  return { minor: 0n, currency };
}

/** The sum; amounts in two currencies are a fault of ours and throw. */
export function add(a: Money, b: Money): Money {
  assertSameCurrency(a, b);
  return { minor: a.minor + b.minor, currency: a.currency };
}

/** The difference; amounts in two currencies are a fault of ours and throw. */
export function subtract(a: Money, b: Money): Money {
  assertSameCurrency(a, b);
  return { minor: a.minor - b.minor, currency: a.currency };
}

/** The same amount in the same currency; in two currencies never, not even zero. */
export function equal(a: Money, b: Money): boolean {
  return a.currency === b.currency && a.minor === b.minor;
}

/** The wire form, with exactly the currency's decimals: `121.00` for EUR, `121` for JPY. */
export function toJson(amount: Money): MoneyJson {
  return { currency: amount.currency, value: toDecimal(amount) };
}

/** The amount as a decimal string with exactly the currency's decimals, a minus in front when it is negative. */
export function toDecimal({ minor, currency }: Money): string {
  const decimals = decimalsOf(currency);
  const digits = (minor < 0n ? -minor : minor).toString().padStart(decimals + 1, "0");
  const sign = minor < 0n ? "-" : "";
  if (decimals === 0) return sign + digits;
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

export type ParsedMoney =
  | { ok: true; money: Money }
  | { ok: false; field: "currency" | "value"; detail: Sentence };

/**
 * Reads the wire form strictly: a known currency, digits with a dot and exactly the currency's decimals, as Mollie
 * demands too (https://docs.mollie.com/reference/common-data-types). A refusal names the field and the mend.
 */
export function parseMoney(json: MoneyJson): ParsedMoney {
  const currency = parseCurrency(json.currency);
  if (!currency) {
    return {
      ok: false,
      field: "currency",
      detail: say('"{{code}}" is not an ISO 4217 currency; use a code such as EUR.', { code: json.currency }),
    };
  }
  const decimals = decimalsOf(currency);
  const example = toDecimal({ minor: 1250n * 10n ** BigInt(decimals), currency });
  const shape = decimals === 0 ? /^-?\d{1,15}$/ : new RegExp(`^-?\\d{1,15}\\.\\d{${decimals}}$`);
  if (!shape.test(json.value)) {
    return {
      ok: false,
      field: "value",
      detail:
        decimals === 0
          ? say(
              '"{{value}}" is not an amount in {{currency}}; write it with no decimals, such as "{{example}}".',
              {
                value: json.value,
                currency,
                example,
              },
            )
          : say(
              '"{{value}}" is not an amount in {{currency}}; write it with a dot and {{decimals}} decimals, such as "{{example}}".',
              { value: json.value, currency, decimals, example },
            ),
    };
  }
  const minor = BigInt(json.value.replace(".", ""));
  if (isTooLarge(minor)) {
    return {
      ok: false,
      field: "value",
      detail: say('"{{value}}" is larger than an invoice can hold.', { value: json.value }),
    };
  }
  return { ok: true, money: { minor, currency } };
}

/** For amounts that were checked before, such as rows of ours; throws when they are not money. */
export function moneyFrom(json: MoneyJson): Money {
  const parsed = parseMoney(json);
  invariant(parsed.ok, `${json.value} ${json.currency} is money.`);
  return parsed.money;
}

function assertSameCurrency(a: Money, b: Money): void {
  invariant(a.currency === b.currency, `Amounts in ${a.currency} and ${b.currency} are not added.`);
}
