import { Select, TextInput } from "@mantine/core";
import { useLanguage } from "../language/language.ts";
import type { DraftForm } from "./draft-form.ts";
import { isVatKind, OTHER_RATE, VAT_KINDS, type VatValues } from "./vat-kinds.ts";

type At = { form: DraftForm; path: string; values: VatValues };

/** The rate with its category. One that came from elsewhere and is not in the list keeps its own entry. */
export function VatSelect({ form, path, values: { vat } }: At) {
  const { t } = useLanguage();
  const data: { value: string; label: string }[] = ([...VAT_KINDS, OTHER_RATE] as const).map((kind) => ({
    value: kind,
    label: t(`newInvoice.vatKinds.${kind}`),
  }));
  if (vat !== OTHER_RATE && !isVatKind(vat)) data.push({ value: vat, label: `${vat.replace(":", " ")}%` });
  return (
    <Select
      label={t("newInvoice.vat")}
      data={data}
      allowDeselect={false}
      comboboxProps={{ width: "max-content", position: "bottom-start" }}
      {...form.getInputProps(`${path}.vat`)}
    />
  );
}

/** A standard rate that the list does not have. */
export function OtherRate({ form, path, values: { vat } }: At) {
  const { t } = useLanguage();
  if (vat !== OTHER_RATE) return null;
  return (
    <TextInput
      label={t("newInvoice.otherRate")}
      inputMode="decimal"
      {...form.getInputProps(`${path}.otherRate`)}
    />
  );
}
