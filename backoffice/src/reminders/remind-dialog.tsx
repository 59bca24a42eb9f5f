import { Alert, Button, Group, Modal, Radio, Stack, Text } from "@mantine/core";
import { useState } from "react";
import type { InvoiceAnswer } from "../../../src/invoices/invoice-schemas.ts";
import { isReminderMail, REMINDER_MAILS, type ReminderMail } from "../../../src/reminders/reminder.ts";
import { useIdempotencyKey } from "../api/idempotency-key.ts";
import { remindNow } from "../api/reminders.ts";
import { useInvoiceAction } from "../invoices/use-invoice-action.ts";
import { useLanguage } from "../language/language.ts";
import { sentenceOf } from "../shell/sentence-of.ts";

type Dialog = { invoice: InvoiceAnswer; suggested: ReminderMail; opened: boolean; onClose: () => void };

/** Which words the customer is reminded with. */
export function RemindDialog({ opened, ...form }: Dialog) {
  const { t } = useLanguage();
  return (
    <Modal
      opened={opened}
      onClose={form.onClose}
      title={t("reminders.remindTitle", { number: form.invoice.number ?? "" })}
      closeButtonProps={{ "aria-label": t("common.close") }}
    >
      <RemindForm {...form} />
    </Modal>
  );
}

/** Apart from the dialog, so that it begins anew, with a key of its own, each time that the dialog opens. */
function RemindForm({ invoice, suggested, onClose }: Omit<Dialog, "opened">) {
  const { t } = useLanguage();
  const key = useIdempotencyKey();
  const [kind, setKind] = useState(suggested);
  const remind = useInvoiceAction({
    act: () => remindNow(invoice.id, kind, key),
    done: t("reminders.queued"),
    onDone: onClose,
    errorsInPlace: true,
  });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        remind.mutate(undefined);
      }}
    >
      <Stack>
        <Text size="sm">{t("reminders.remindText", { customer: invoice.customer.name })}</Text>
        {remind.error && (
          <Alert color="red" role="alert">
            {sentenceOf(remind.error, t)}
          </Alert>
        )}
        <Radio.Group
          label={t("reminders.which")}
          value={kind}
          onChange={(chosen) => isReminderMail(chosen) && setKind(chosen)}
        >
          <Stack gap="xs" mt={6}>
            {REMINDER_MAILS.map((one) => (
              <Radio
                key={one}
                value={one}
                label={t(`mail.kinds.${one}`)}
                {...(one === suggested && { "data-autofocus": true })}
              />
            ))}
          </Stack>
        </Radio.Group>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t("common.cancel")}
          </Button>
          <Button type="submit" loading={remind.isPending}>
            {t("reminders.send")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
