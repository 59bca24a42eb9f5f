import { type UseFormReturnType, useForm } from "@mantine/form";
import type { Text } from "../language/language.ts";
import { useLanguage } from "../language/language.ts";
import { type DraftValues, filledLines, readTypedDecimal } from "./draft-values.ts";
import { asksForReason, OTHER_RATE, readRate, type VatValues } from "./vat-kinds.ts";

export type DraftForm = UseFormReturnType<DraftValues>;

export function useDraftForm(initialValues: DraftValues): DraftForm {
  const { t } = useLanguage();
  return useForm<DraftValues>({ initialValues, validate: (values) => missingIn(values, t) });
}

/** What is still to be filled in, by field; a draft can be stored when nothing is. */
export function missingIn(values: DraftValues, t: Text): Record<string, string> {
  const found: Record<string, string | null> = {
    customerId: values.customerId === null ? t("newInvoice.chosenMissing") : null,
    dueOn: values.term === "day" && values.dueOn === null ? t("errors.required") : null,
  };
  for (const { line, index } of filledLines(values.lines)) {
    const at = `lines.${index}`;
    found[`${at}.description`] = required(line.description, t);
    found[`${at}.quantity`] = readTypedDecimal(line.quantity) === null ? t("errors.positive") : null;
    found[`${at}.unitPrice`] = readTypedDecimal(line.unitPrice) === null ? t("errors.amount") : null;
    found[`${at}.discount`] = line.discount.trim() === "" ? null : notPositive(line.discount, t);
    found[`${at}.otherRate`] = wrongRate(line, t);
    found[`${at}.exemptionReason`] = asksForReason(line.vat) ? required(line.exemptionReason, t) : null;
  }
  for (const [index, allowance] of values.allowances.entries()) {
    const at = `allowances.${index}`;
    found[`${at}.reason`] = required(allowance.reason, t);
    found[`${at}.amount`] = notPositive(allowance.amount, t);
    found[`${at}.otherRate`] = wrongRate(allowance, t);
  }
  return Object.fromEntries(
    Object.entries(found).filter((entry): entry is [string, string] => entry[1] !== null),
  );
}

/** Where the service's refusals can be shown, in the API's spelling of a path: its lines are those that say something. */
export function fieldsOf(values: DraftValues): { path: string; field: string }[] {
  const same = ["customerId", "currency", "issuedOn", "dueOn", "reference", "note"];
  return [
    ...same.map((field) => ({ path: field, field })),
    ...filledLines(values.lines).flatMap(({ index }, sent) => [
      ...["description", "quantity", "unit", "unitPrice", "discount", "exemptionReason"].map((name) => ({
        path: `lines.${sent}.${name}`,
        field: `lines.${index}.${name}`,
      })),
      { path: `lines.${sent}.vatRate`, field: `lines.${index}.otherRate` },
      // A sentence about the whole line stands at its first field.
      { path: `lines.${sent}`, field: `lines.${index}.description` },
    ]),
    ...values.allowances.flatMap((_, index) => [
      ...["reason", "amount"].map((name) => ({
        path: `allowances.${index}.${name}`,
        field: `allowances.${index}.${name}`,
      })),
      { path: `allowances.${index}.vatRate`, field: `allowances.${index}.otherRate` },
      { path: `allowances.${index}`, field: `allowances.${index}.vat` },
    ]),
  ];
}

function required(typed: string, t: Text): string | null {
  return typed.trim() === "" ? t("errors.required") : null;
}

function notPositive(typed: string, t: Text): string | null {
  const value = readTypedDecimal(typed);
  return value === null || value.startsWith("-") || !/[1-9]/.test(value) ? t("errors.amount") : null;
}

function wrongRate({ vat, otherRate }: VatValues, t: Text): string | null {
  return vat === OTHER_RATE && readRate(otherRate) === null ? t("newInvoice.rateMissing") : null;
}
