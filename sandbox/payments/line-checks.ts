import { type Amount, amountOf, checkAmount, minorUnits } from "../protocol/amount.ts";
import { invalid } from "../protocol/mollie-error.ts";
import { type Fields, isFields } from "../protocol/nested-fields.ts";

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

/** total × rate ÷ (100 + rate), rounded half away from zero, in whole numbers: the rate in hundredths of a percent. */
function vatWithin(total: bigint, vatRate: string): bigint {
  const rate = BigInt(vatRate.replace(".", ""));
  const divisor = 10_000n + rate;
  const size = total < 0n ? -total : total;
  const vat = (size * rate * 2n + divisor) / (divisor * 2n);
  return total < 0n ? -vat : vat;
}
