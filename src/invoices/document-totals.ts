import { type Currency, decimalsOf } from "../money/currency.ts";
import { type Decimal, parseDecimal, roundToMoney } from "../money/decimal.ts";
import { isTooLarge } from "../money/money.ts";
import { type FieldError, invariant, Problem } from "../problems/problems.ts";
import { say } from "../sentences/say.ts";
import type {
  DocumentAllowance,
  DocumentContent,
  DocumentLine,
  DocumentVat,
  VatCategory,
} from "./invoice.ts";
import type { AllowanceInput, InvoiceLineInput } from "./invoice-schemas.ts";

/**
 * Lines as a caller sent them, made into a document: each line's net amount rounded to the currency, VAT rounded once
 * per category and rate over its lines, allowances and charges (EN 16931, BR-CO-17 and BR-CO-15). Refuses with the fields that cannot be read, all at once.
 */
export function computeDocument({
  lines,
  allowances = [],
  currency,
}: {
  lines: readonly InvoiceLineInput[];
  allowances?: readonly AllowanceInput[];
  currency: Currency;
}): DocumentContent {
  const errors: FieldError[] = [];
  const computed = lines.map((line, index) =>
    computeLine(line, { currency, pointer: `/lines/${index}`, errors }),
  );
  const computedAllowances = allowances.map((allowance, index) =>
    computeAllowance(allowance, { lines: computed, currency, pointer: `/allowances/${index}`, errors }),
  );
  const amounts = [
    ...computed.map(({ netMinor }) => netMinor),
    ...computedAllowances.map(({ amountMinor }) => amountMinor),
  ];
  const totalExclVatMinor = sum(amounts);
  // Sums of large lines are checked beside the lines, so that lines which cancel out cannot hide what VAT is taken of.
  if (errors.length === 0 && isTooLarge(sum(amounts.map(absolute)))) {
    errors.push({ pointer: "/lines", detail: say("Together the lines are more than an invoice can hold.") });
  }
  const [first] = errors;
  if (first) throw new Problem("invalid_request", { detail: first.detail, errors });
  const vat = vatPerRate({ lines: computed, allowances: computedAllowances, currency });
  const totalMinor = totalExclVatMinor + sum(vat.map(({ vatMinor }) => vatMinor));
  if (isTooLarge(totalMinor)) {
    const detail = say("With its VAT the document is for more than an invoice can hold.");
    throw new Problem("invalid_request", { detail, errors: [{ pointer: "/lines", detail }] });
  }
  return {
    lines: computed,
    allowances: computedAllowances,
    vat,
    totalExclVatMinor,
    totalMinor,
    roundingMinor: 0n,
  };
}

/** An amount in the document's currency: money in that currency, or its decimal string. Null when it is neither. */
export function readAmount(
  input: string | { currency: string; value: string },
  { currency, pointer, errors }: { currency: Currency; pointer: string; errors: FieldError[] },
): Decimal | null {
  if (typeof input === "object" && input.currency !== currency) {
    errors.push({
      pointer: `${pointer}/currency`,
      detail: say("It should be {{currency}}, the currency of the document.", { currency }),
    });
    return null;
  }
  const value = parseDecimal(typeof input === "string" ? input : input.value);
  if (!value) {
    const at = typeof input === "string" ? pointer : `${pointer}/value`;
    errors.push({ pointer: at, detail: say('It should be a decimal number with a dot, such as "95.00".') });
  }
  return value;
}

function computeLine(
  input: InvoiceLineInput,
  { currency, pointer, errors }: { currency: Currency; pointer: string; errors: FieldError[] },
): DocumentLine {
  const quantity = parseDecimal(plain(input.quantity));
  if (!quantity)
    errors.push({
      pointer: `${pointer}/quantity`,
      detail: say('It should be a decimal number such as "1.5".'),
    });
  const unitPrice = readAmount(input.unitPrice, { currency, pointer: `${pointer}/unitPrice`, errors });
  const discount =
    input.discount === undefined || input.discount === null
      ? null
      : readDiscount(input.discount, { currency, pointer, errors });
  const rate = readRate(input.vatRate, { pointer, errors });
  const category = input.vatCategory ?? (rate?.gt(0) ? "S" : "Z");
  const exemptionReason = reasonFor(category, input.exemptionReason ?? null);
  if (rate) checkCategory({ category, rate, exemptionReason, pointer, errors });
  const net = quantity && unitPrice ? roundToMoney(quantity.times(unitPrice), currency).minor : 0n;
  if (isTooLarge(net) || isTooLarge(discount ?? 0n)) {
    errors.push({ pointer, detail: say("The line is for more than an invoice can hold.") });
  }
  return {
    description: input.description,
    quantity: quantity?.toFixed() ?? "0",
    unit: input.unit ?? null,
    unitPrice: unitPrice?.toFixed() ?? "0",
    discountMinor: discount ?? 0n,
    netMinor: net - (discount ?? 0n),
    vatCategory: category,
    vatRate: rate?.toFixed() ?? "0",
    exemptionReason,
  };
}

function readDiscount(
  input: NonNullable<InvoiceLineInput["discount"]>,
  { currency, pointer, errors }: { currency: Currency; pointer: string; errors: FieldError[] },
): bigint | null {
  const amount = readAmount(input, { currency, pointer: `${pointer}/discount`, errors });
  if (!amount) return null;
  const rounded = roundToMoney(amount, currency);
  if (amount.lt(0) || !amount.eq(amount.round(decimalsOf(currency)))) {
    errors.push({
      pointer: `${pointer}/discount`,
      detail: say("It should be a positive amount with the currency's decimals."),
    });
  }
  return rounded.minor;
}

/** An allowance shares the VAT of the lines that it is about, so it says their category and rate. */
function computeAllowance(
  input: AllowanceInput,
  {
    lines,
    currency,
    pointer,
    errors,
  }: { lines: readonly DocumentLine[]; currency: Currency; pointer: string; errors: FieldError[] },
): DocumentAllowance {
  const amount = readAmount(input.amount, { currency, pointer: `${pointer}/amount`, errors });
  if (amount && (amount.eq(0) || !amount.eq(amount.round(decimalsOf(currency))))) {
    errors.push({
      pointer: `${pointer}/amount`,
      detail: say("It should be an amount other than zero with the currency's decimals."),
    });
  }
  const rate = readRate(input.vatRate, { pointer, errors });
  const vatCategory = input.vatCategory ?? (rate?.gt(0) ? "S" : "Z");
  // Why a category is exempt stands at its lines; without one there, the VAT breakdown could not say it (BR-E-10).
  const line = lines.find((one) => one.vatCategory === vatCategory);
  const exemptionReason = line?.exemptionReason ?? reasonFor(vatCategory, null);
  if ((vatCategory === "E" || vatCategory === "O") && exemptionReason === null) {
    errors.push({
      pointer: `${pointer}/vatCategory`,
      detail: say(
        "No line has category {{category}}, so nothing says why it has no VAT; use the category of a line.",
        { category: vatCategory },
      ),
    });
  } else if (rate) {
    checkCategory({ category: vatCategory, rate, exemptionReason, pointer, errors });
  }
  return {
    reason: input.reason,
    amountMinor: amount ? roundToMoney(amount, currency).minor : 0n,
    vatCategory,
    vatRate: rate?.toFixed() ?? "0",
  };
}

function readRate(
  input: InvoiceLineInput["vatRate"],
  { pointer, errors }: { pointer: string; errors: FieldError[] },
): Decimal | null {
  const rate = parseDecimal(plain(input));
  if (!rate || rate.gt(100)) {
    errors.push({
      pointer: `${pointer}/vatRate`,
      detail: say('It should be a percentage from 0 to 100, such as "21".'),
    });
  }
  return rate;
}

/**
 * The rules of EN 16931 on categories: S has a rate above zero (BR-S-5); the others have zero (BR-Z-5, BR-E-5, BR-AE-5,
 * BR-IC-5, BR-G-5); those that are exempt say why (BR-E-10, BR-O-10).
 */
function checkCategory({
  category,
  rate,
  exemptionReason,
  pointer,
  errors,
}: {
  category: VatCategory;
  rate: Decimal;
  exemptionReason: string | null;
  pointer: string;
  errors: FieldError[];
}): void {
  if (category === "S" && !rate.gt(0)) {
    errors.push({
      pointer: `${pointer}/vatRate`,
      detail: say("Category S has a rate above 0; use Z for a zero rate."),
    });
  }
  if (ZERO_RATED.has(category) && rate.gt(0)) {
    errors.push({
      pointer: `${pointer}/vatRate`,
      detail: say("Category {{category}} has rate 0.", { category }),
    });
  }
  if ((category === "E" || category === "O") && exemptionReason === null) {
    errors.push({
      pointer: `${pointer}/exemptionReason`,
      detail: say("Category {{category}} asks for the reason in words.", { category }),
    });
  }
}

const ZERO_RATED: ReadonlySet<VatCategory> = new Set(["Z", "E", "AE", "K", "G", "O"]);

/** Where the category itself is the reason, the words that EN 16931 gives for it (BR-AE-10, BR-IC-10, BR-G-10). */
function reasonFor(category: VatCategory, given: string | null): string | null {
  if (given !== null) return given;
  if (category === "AE") return "Reverse charge";
  if (category === "K") return "Intra-community supply";
  if (category === "G") return "Export outside the EU";
  return null;
}

function vatPerRate({
  lines,
  allowances,
  currency,
}: {
  lines: readonly DocumentLine[];
  allowances: readonly DocumentAllowance[];
  currency: Currency;
}): DocumentVat[] {
  const groups = Map.groupBy(
    [
      ...lines,
      ...allowances.map((allowance) => ({
        ...allowance,
        netMinor: allowance.amountMinor,
        exemptionReason: null,
      })),
    ],
    ({ vatCategory, vatRate }) => `${vatCategory} ${vatRate}`,
  );
  return [...groups.values()].map((group) => {
    const [first] = group;
    invariant(first, "A group of lines has a line.");
    const taxableMinor = sum(group.map(({ netMinor }) => netMinor));
    const rate = parseDecimal(first.vatRate);
    const taxable = parseDecimal(taxableMinor.toString());
    invariant(rate && taxable, "A computed line has decimals.");
    const scale = 10 ** decimalsOf(currency);
    return {
      vatCategory: first.vatCategory,
      vatRate: first.vatRate,
      taxableMinor,
      vatMinor: roundToMoney(taxable.div(scale).times(rate).div(100), currency).minor,
      exemptionReason:
        group.find(({ exemptionReason }) => exemptionReason !== null)?.exemptionReason ??
        reasonFor(first.vatCategory, null),
    };
  });
}

/** A JSON number by its shortest decimal form; one so small or large that it needs an exponent does not parse. */
function plain(value: string | number): string {
  return String(value);
}

function absolute(minor: bigint): bigint {
  return minor < 0n ? -minor : minor;
}

function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((total, amount) => total + amount, 0n);
}
