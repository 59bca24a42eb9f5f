import { Alert, Button, Group, NumberInput, Stack, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { NumberSeriesAnswer, NumberSeriesInput } from "../../../src/invoices/number-series-schemas.ts";
import { changeNumberSeries, numberSeriesQuery } from "../api/settings.ts";
import { today } from "../invoices/today.ts";
import { useLanguage } from "../language/language.ts";
import { fieldErrors } from "../shell/field-errors.ts";
import { sentenceOf } from "../shell/sentence-of.ts";
import { toastDone } from "../shell/toasts.ts";

/** As the service allows. */
const MOST_DIGITS = 12;

/** Another way of writing numbers, or a higher next one; below it what the next document will be called. */
export function NumberSeriesForm({ series, onDone }: { series: NumberSeriesAnswer; onDone: () => void }) {
  const { t } = useLanguage();
  const queryClient = useQueryClient();
  const form = useForm<{ prefix: string; padding: number | string; next: number | string }>({
    initialValues: { prefix: series.prefix, padding: series.padding, next: series.next },
    validate: {
      padding: (digits) =>
        Number.isInteger(digits) && Number(digits) >= 1 && Number(digits) <= MOST_DIGITS
          ? null
          : t("numbering.digitsRange", { most: MOST_DIGITS }),
      next: (next) => (Number.isInteger(next) && Number(next) >= 1 ? null : t("errors.positive")),
    },
  });
  const change = useMutation({
    mutationFn: (input: NumberSeriesInput) => changeNumberSeries(series, input),
    meta: { errorsInPlace: true },
    onSuccess: async () => {
      toastDone(t("numbering.changed"));
      await queryClient.invalidateQueries({ queryKey: numberSeriesQuery.queryKey });
      onDone();
    },
    onError: (error) => form.setErrors(fieldErrors(error, ["prefix", "padding", "next"])),
  });
  const submit = form.onSubmit(({ prefix, padding, next }) =>
    change.mutate({
      prefix,
      padding: Number(padding),
      // The count begins again with another prefix, so it is sent only when it was changed.
      ...(form.isDirty("next") && { next: Number(next) }),
    }),
  );
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {change.error && Object.keys(form.errors).length === 0 && (
          <Alert color="red" role="alert">
            {sentenceOf(change.error, t)}
          </Alert>
        )}
        <TextInput
          label={t("numbering.prefix")}
          description={t("numbering.prefixHint")}
          maxLength={30}
          data-autofocus
          {...form.getInputProps("prefix")}
        />
        <NumberInput
          label={t("numbering.digits")}
          allowDecimal={false}
          allowNegative={false}
          {...form.getInputProps("padding")}
        />
        <NumberInput
          label={t("numbering.nextCount")}
          description={t("numbering.nextHint")}
          allowDecimal={false}
          allowNegative={false}
          {...form.getInputProps("next")}
        />
        <Text component="output" size="sm">
          {t("numbering.preview", { number: written(form.values) })}
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            {t("common.cancel")}
          </Button>
          <Button type="submit" loading={change.isPending}>
            {t("common.save")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** The number as a document of today would have it. */
function written({
  prefix,
  padding,
  next,
}: {
  prefix: string;
  padding: number | string;
  next: number | string;
}) {
  const digits = Math.min(Number(padding) || 1, MOST_DIGITS);
  return `${prefix.replaceAll("{year}", today().slice(0, 4))}${String(next).padStart(digits, "0")}`;
}
