import { Alert, Button, Group, Modal, Radio, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { addDays, type Day } from "../../../src/clock/clock.ts";
import { type PauseOf, pauseReminders } from "../api/reminders.ts";
import { today } from "../invoices/today.ts";
import { useInvoiceAction } from "../invoices/use-invoice-action.ts";
import { useLanguage } from "../language/language.ts";
import { DayInput } from "../shell/day-input.tsx";
import { fieldErrors } from "../shell/field-errors.ts";
import { sentenceOf } from "../shell/sentence-of.ts";

/** What somebody who asks for a moment usually means. */
const A_WEEK = 7;

type Dialog = { of: PauseOf; opened: boolean; onClose: () => void };

/** Silence about an invoice or to a customer, until a day or until somebody resumes. */
export function PauseDialog({ of, opened, onClose }: Dialog) {
  const { t } = useLanguage();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t("reminders.pauseTitle")}
      closeButtonProps={{ "aria-label": t("common.close") }}
    >
      <PauseForm of={of} onClose={onClose} />
    </Modal>
  );
}

/** Apart from the dialog, so that it begins anew each time that the dialog opens. */
function PauseForm({ of, onClose }: Omit<Dialog, "opened">) {
  const { t } = useLanguage();
  // justified: it writes a day as we do
  const from = today() as Day;
  const [isUntilDay, setUntilDay] = useState(true);
  const [day, setDay] = useState<string | null>(addDays(from, A_WEEK));
  const pause = useInvoiceAction({
    act: () => pauseReminders(of, isUntilDay ? day : null),
    done: t("reminders.paused"),
    onDone: onClose,
    errorsInPlace: true,
  });
  const atDay = fieldErrors(pause.error, ["until"]).until;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        pause.mutate(undefined);
      }}
    >
      <Stack>
        <Text size="sm">
          {t("invoiceId" in of ? "reminders.pauseInvoiceText" : "reminders.pauseCustomerText")}
        </Text>
        {pause.error && atDay === undefined && (
          <Alert color="red" role="alert">
            {sentenceOf(pause.error, t)}
          </Alert>
        )}
        <Radio.Group
          label={t("reminders.howLong")}
          value={isUntilDay ? "day" : "resumed"}
          onChange={(chosen) => setUntilDay(chosen === "day")}
        >
          <Stack gap="xs" mt={6}>
            <Radio value="day" label={t("reminders.untilDay")} data-autofocus />
            <Radio value="resumed" label={t("reminders.untilResumed")} />
          </Stack>
        </Radio.Group>
        {isUntilDay && (
          <DayInput
            label={t("reminders.goAgainOn")}
            minDate={addDays(from, 1)}
            value={day}
            onChange={setDay}
            error={atDay}
          />
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t("common.cancel")}
          </Button>
          <Button type="submit" loading={pause.isPending} disabled={isUntilDay && day === null}>
            {t(isUntilDay ? "reminders.confirmPause" : "reminders.confirmStop")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
