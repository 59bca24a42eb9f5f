import type { Currency } from "../money/currency.ts";
import { money, toDecimal, toJson } from "../money/money.ts";
import type { DocumentAllowance, DocumentLine, DocumentVat } from "./invoice.ts";
import type { InvoiceAnswer } from "./invoice-schemas.ts";

/** Lines, VAT and allowances as the API gives them, the same for invoices and credit notes. */
export function showContent({
  currency,
  lines,
  vat,
  allowances,
}: {
  currency: Currency;
  lines: readonly DocumentLine[];
  vat: readonly DocumentVat[];
  allowances: readonly DocumentAllowance[];
}): Pick<InvoiceAnswer, "lines" | "vat" | "allowances"> {
  const amount = (minor: bigint) => toJson(money(minor, currency));
  return {
    lines: lines.map((line) => ({
      description: line.description,
      quantity: line.quantity,
      unit: line.unit,
      unitPrice: { currency, value: atLeastCurrencyDecimals(line.unitPrice, currency) },
      discount: line.discountMinor === 0n ? null : amount(line.discountMinor),
      net: amount(line.netMinor),
      vatRate: line.vatRate,
      vatCategory: line.vatCategory,
      exemptionReason: line.exemptionReason,
    })),
    vat: vat.map((row) => ({
      vatCategory: row.vatCategory,
      vatRate: row.vatRate,
      taxable: amount(row.taxableMinor),
      vat: amount(row.vatMinor),
      exemptionReason: row.exemptionReason,
    })),
    allowances: allowances.map((row) => ({
      reason: row.reason,
      amount: amount(row.amountMinor),
      vatRate: row.vatRate,
      vatCategory: row.vatCategory,
    })),
  };
}

/** A unit price may be finer than the currency (0.0325 per kWh), but 95 in euros reads 95.00. */
function atLeastCurrencyDecimals(price: string, currency: Currency): string {
  const decimals = toDecimal(money(0n, currency)).split(".")[1]?.length ?? 0;
  const [whole = "0", fraction = ""] = price.split(".");
  const padded = fraction.padEnd(decimals, "0");
  return padded === "" ? whole : `${whole}.${padded}`;
}
