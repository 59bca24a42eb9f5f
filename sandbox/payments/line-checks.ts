import { LINE_CATEGORIES } from "../methods/line-categories.ts";
import { type Amount, amountOf, checkAmount, minorUnits } from "../protocol/amount.ts";
import { optionalChoice, optionalText } from "../protocol/body-fields.ts";
import { invalid } from "../protocol/mollie-error.ts";
import { type Fields, isFields } from "../protocol/nested-fields.ts";

/** What a line may say. */
const PARTS: ReadonlySet<string> = new Set(
  (
    "type description quantity quantityUnit unitPrice discountAmount totalAmount vatRate vatAmount sku categories " +
    "imageUrl productUrl recurring"
  ).split(" "),
);
/** What a line can be about; `tip` is for answers alone. */
const TYPES = ["physical", "digital", "shipping_fee", "discount", "store_credit", "gift_card", "surcharge"];
const SKU_LENGTH = 64;

/**
 * The payment's lines, or null when there are none. They must add up to the cent: each total is quantity times unit
 * price minus discount, its VAT is what the total contains, and the totals make the amount.
 */
export function checkLines(value: unknown, options: { amount: Amount }): readonly object[] | null {
  if (value === undefined || value === null) return null;
  if (!Array.isArray(value) || value.length === 0) throw invalid("The lines should be a list.", "lines");
  const { currency } = options.amount;
  const lines = value.map((line: unknown, index) => {
    if (!isFields(line)) throw invalid("A line should be an object.", `lines.${index}`);
    return { fields: line, total: checkLine(line, { at: `lines.${index}`, currency }) };
  });
  const sum = lines.reduce((total, line) => total + line.total, 0n);
  if (sum !== minorUnits(options.amount))
    throw invalid(`The lines add up to ${amountOf(sum, currency).value}, which is not the amount.`, "lines");
  return lines.map((line) => line.fields);
}

/** The line's total in minor units. */
function checkLine(line: Fields, { at, currency }: { at: string; currency: string }): bigint {
  checkOptionalParts(line, at);
  const { description, quantity, vatRate } = line;
  if (typeof description !== "string" || description.trim() === "")
    throw invalid("A line's description is required.", `${at}.description`);
  if (typeof quantity !== "number" || !Number.isInteger(quantity) || quantity < 1)
    throw invalid("A line's quantity should be a whole number from 1.", `${at}.quantity`);
  const money = (name: string): bigint => {
    const amount = checkAmount(line[name], `${at}.${name}`);
    if (amount.currency !== currency)
      throw invalid("A line's currency should be that of the amount.", `${at}.${name}.currency`);
    return minorUnits(amount);
  };
  const total = money("totalAmount");
  const discount = line["discountAmount"] ? money("discountAmount") : 0n;
  if (discount < 0n) throw invalid("A line's discount should be positive.", `${at}.discountAmount`);
  if (total !== BigInt(quantity) * money("unitPrice") - discount)
    throw invalid("The total should be quantity times unit price minus discount.", `${at}.totalAmount`);
  if (vatRate !== undefined && vatRate !== null) {
    if (typeof vatRate !== "string" || !/^\d{1,2}\.\d{2}$/.test(vatRate))
      throw invalid("The VAT rate should be text such as 21.00.", `${at}.vatRate`);
    if (money("vatAmount") !== vatWithin(total, vatRate))
      throw invalid("The VAT should be total times rate divided by 100 plus rate.", `${at}.vatAmount`);
  }
  return total;
}

/** What a line need not say, but must say well. */
function checkOptionalParts(line: Fields, at: string): void {
  for (const name of Object.keys(line))
    if (!PARTS.has(name)) throw invalid(`Non-existent body parameter "${name}" for a line.`, `${at}.${name}`);
  optionalChoice(line["type"], `${at}.type`, TYPES);
  for (const name of ["quantityUnit", "sku", "imageUrl", "productUrl"]) {
    const text = optionalText(line[name], `${at}.${name}`);
    const isBroken = name.endsWith("Url") && text !== null && !URL.canParse(text);
    const isTooLong = name === "sku" && text !== null && text.length > SKU_LENGTH;
    if (isBroken || isTooLong) throw invalid(`The ${name} is invalid.`, `${at}.${name}`);
  }
  const { categories } = line;
  const isKnown = (category: unknown): boolean => LINE_CATEGORIES.some((known) => known === category);
  if (categories !== undefined && categories !== null)
    if (!Array.isArray(categories) || !categories.every(isKnown))
      throw invalid("The categories are invalid.", `${at}.categories`);
}

/** total × rate ÷ (100 + rate), rounded half away from zero, in whole numbers: the rate in hundredths of a percent. */
function vatWithin(total: bigint, vatRate: string): bigint {
  const rate = BigInt(vatRate.replace(".", ""));
  const divisor = 10_000n + rate;
  const size = total < 0n ? -total : total;
  const vat = (size * rate * 2n + divisor) / (divisor * 2n);
  return total < 0n ? -vat : vat;
}
