import { Button, Grid, Group, NumberInput, Select, Stack, Text, Title } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useRef } from "react";
import { REMINDER_MAILS } from "../../../src/reminders/reminder.ts";
import { MOST_STEPS } from "../../../src/reminders/reminder-scheme.ts";
import { useLanguage } from "../language/language.ts";
import { ReasonedButton } from "../shell/reasoned-button.tsx";
import { type SchemeValues, stepAfter } from "./scheme-values.ts";

type SchemeForm = UseFormReturnType<SchemeValues>;

/** When to remind and with which words, step by step. */
export function SchemeSteps({ form }: { form: SchemeForm }) {
  const { t } = useLanguage();
  const list = useRef<HTMLDivElement>(null);
  const { steps } = form.values;
  /** Once React has drawn it, the days of that step have the focus. */
  const focus = (index: number) =>
    setTimeout(() => list.current?.querySelectorAll<HTMLInputElement>("[data-step]")[index]?.focus());
  const add = () => {
    form.insertListItem("steps", stepAfter(steps));
    focus(steps.length);
  };
  const remove = (index: number) => {
    form.removeListItem("steps", index);
    focus(Math.max(index - 1, 0));
  };
  const isFull = steps.length === MOST_STEPS;
  return (
    <Stack gap="xs">
      <div>
        <Title order={3} size="h5">
          {t("reminders.steps")}
        </Title>
        <Text size="xs" c="dimmed">
          {t("reminders.stepsHint")}
        </Text>
      </div>
      <Stack gap="sm" ref={list}>
        {steps.map(({ key }, index) => (
          <Step key={key} form={form} index={index} onRemove={() => remove(index)} />
        ))}
      </Stack>
      <Group>
        <ReasonedButton
          type="button"
          size="compact-sm"
          variant="light"
          leftSection={<IconPlus size={14} aria-hidden />}
          reason={isFull ? t("reminders.mostSteps", { most: MOST_STEPS }) : null}
          onClick={add}
        >
          {t("reminders.addStep")}
        </ReasonedButton>
      </Group>
    </Stack>
  );
}

function Step({ form, index, onRemove }: { form: SchemeForm; index: number; onRemove: () => void }) {
  const { t } = useLanguage();
  const path = `steps.${index}`;
  return (
    <Grid
      component="fieldset"
      className="plain-fieldset draft-line"
      // A legend would lie within the grid, where it names nothing.
      aria-label={t("reminders.step", { number: index + 1 })}
      gap="xs"
      align="flex-start"
    >
      <Grid.Col span={{ base: 3.5, sm: 2.5 }}>
        <NumberInput
          label={t("reminders.days")}
          allowDecimal={false}
          allowNegative={false}
          data-step
          classNames={{ error: "wide-error" }}
          {...form.getInputProps(`${path}.days`)}
        />
      </Grid.Col>
      <Grid.Col span={{ base: 8.5, sm: 4 }}>
        <Select
          label={t("reminders.when")}
          data={(["before", "after"] as const).map((side) => ({
            value: side,
            label: t(`reminders.sides.${side}`),
          }))}
          allowDeselect={false}
          {...form.getInputProps(`${path}.side`)}
        />
      </Grid.Col>
      <Grid.Col span={{ base: 10, sm: 4.5 }}>
        <Select
          label={t("reminders.kind")}
          data={REMINDER_MAILS.map((value) => ({ value, label: t(`mail.kinds.${value}`) }))}
          allowDeselect={false}
          {...form.getInputProps(`${path}.mailKind`)}
        />
      </Grid.Col>
      <Grid.Col span={{ base: 2, sm: 1 }} pt={26}>
        <Button
          variant="subtle"
          color="red"
          px={6}
          aria-label={t("reminders.removeStep", { number: index + 1 })}
          onClick={onRemove}
        >
          <IconTrash size={16} aria-hidden />
        </Button>
      </Grid.Col>
    </Grid>
  );
}
