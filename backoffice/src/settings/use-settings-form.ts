import { type UseFormReturnType, useForm } from "@mantine/form";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { SettingsAnswer } from "../../../src/merchants/settings-schemas.ts";
import { merchantQuery } from "../api/merchant.ts";
import { changeSettings, settingsQuery } from "../api/settings.ts";
import { useLanguage } from "../language/language.ts";
import { fieldErrors } from "../shell/field-errors.ts";
import { toastDone } from "../shell/toasts.ts";
import { FIELDS, patchOf, type SettingsField, type SettingsValues, valuesOf } from "./settings-values.ts";

export type SettingsForm = UseFormReturnType<SettingsValues>;

/** As the service allows: a year. */
const LONGEST_TERM_DAYS = 365;

/** The settings as a form that knows what was changed, and saves that and nothing else. */
export function useSettingsForm(settings: SettingsAnswer) {
  const { t } = useLanguage();
  const queryClient = useQueryClient();
  const form: SettingsForm = useForm<SettingsValues>({
    initialValues: valuesOf(settings),
    validate: {
      name: (name) => (name.trim() === "" ? t("errors.required") : null),
      address: {
        country: (country) => (/^[A-Z]{2}$/.test(country) ? null : t("settings.countryShape")),
      },
      paymentTermDays: (days) =>
        Number.isInteger(days) && Number(days) >= 0 && Number(days) <= LONGEST_TERM_DAYS
          ? null
          : t("settings.termRange", { most: LONGEST_TERM_DAYS }),
    },
  });
  const changed: SettingsField[] = FIELDS.filter((field) => form.isDirty(field));
  const save = useMutation({
    mutationFn: (values: SettingsValues) => changeSettings(patchOf(values, changed)),
    meta: { errorsInPlace: true },
    onSuccess: async (saved) => {
      queryClient.setQueryData(settingsQuery.queryKey, saved);
      form.setInitialValues(valuesOf(saved));
      form.setValues(valuesOf(saved));
      toastDone(t("settings.saved"));
      await queryClient.invalidateQueries({ queryKey: merchantQuery.queryKey });
    },
    onError: (error) => form.setErrors(fieldErrors(error, FIELDS)),
  });
  return { form, changed, save, submit: form.onSubmit((values) => save.mutate(values)) };
}
