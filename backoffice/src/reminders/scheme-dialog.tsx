import { Alert, Button, Group, Modal, Stack, Switch, TextInput } from "@mantine/core";
import { isNotEmpty, useForm } from "@mantine/form";
import type { ReminderSchemeAnswer, ReminderSchemeInput } from "../../../src/reminders/reminder-schemas.ts";
import { useIdempotencyKey } from "../api/idempotency-key.ts";
import { changeReminderScheme, makeReminderScheme } from "../api/reminders.ts";
import { useLanguage } from "../language/language.ts";
import { fieldErrors } from "../shell/field-errors.ts";
import { sentenceOf } from "../shell/sentence-of.ts";
import { SchemeSteps } from "./scheme-steps.tsx";
import { fieldsOf, inputOf, type SchemeValues, valuesOf } from "./scheme-values.ts";
import { useSchemeAction } from "./use-scheme-action.ts";

/** Makes a scheme or changes one; null where neither is asked for. */
export function SchemeDialog({
  scheme,
  onClose,
}: {
  scheme: ReminderSchemeAnswer | "new" | null;
  onClose: () => void;
}) {
  const { t } = useLanguage();
  return (
    <Modal
      opened={scheme !== null}
      onClose={onClose}
      size="xl"
      title={t(scheme === "new" ? "reminders.newScheme" : "reminders.editScheme")}
      closeButtonProps={{ "aria-label": t("common.close") }}
    >
      {scheme !== null && <SchemeForm scheme={scheme === "new" ? null : scheme} onClose={onClose} />}
    </Modal>
  );
}

function SchemeForm({ scheme, onClose }: { scheme: ReminderSchemeAnswer | null; onClose: () => void }) {
  const { t } = useLanguage();
  const key = useIdempotencyKey();
  const form = useForm<SchemeValues>({
    initialValues: valuesOf(scheme),
    validate: {
      name: isNotEmpty(t("errors.required")),
      steps: { days: (days) => (Number.isInteger(days) ? null : t("reminders.wholeDays")) },
    },
  });
  const save = useSchemeAction({
    act: (input: ReminderSchemeInput) =>
      scheme === null ? makeReminderScheme(input, key) : changeReminderScheme(scheme.id, input),
    done: t("reminders.saved"),
    onDone: onClose,
    errorsInPlace: true,
  });
  const submit = form.onSubmit((values) =>
    save.mutate(inputOf(values), {
      onError: (error) => form.setErrors(fieldErrors(error, fieldsOf(values))),
    }),
  );
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {save.error && Object.keys(form.errors).length === 0 && (
          <Alert color="red" role="alert">
            {sentenceOf(save.error, t)}
          </Alert>
        )}
        <TextInput
          label={t("reminders.name")}
          maxLength={100}
          autoComplete="off"
          data-autofocus
          {...form.getInputProps("name")}
        />
        <Switch
          label={t("reminders.isDefault")}
          description={t("reminders.isDefaultHint")}
          {...form.getInputProps("isDefault", { type: "checkbox" })}
        />
        <SchemeSteps form={form} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t("common.cancel")}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {t("common.save")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
