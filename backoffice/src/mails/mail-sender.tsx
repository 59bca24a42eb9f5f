import { Alert, Button, Group, SimpleGrid, Stack, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import type { MailSettingsAnswer } from "../../../src/mail/mail-settings-schemas.ts";
import { useLanguage } from "../language/language.ts";
import { useRight } from "../rights/use-rights.ts";
import { fieldErrors } from "../shell/field-errors.ts";
import { SectionCard } from "../shell/section-card.tsx";
import { sentenceOf } from "../shell/sentence-of.ts";
import { useMailSettings } from "./use-mail-settings.ts";

/** Whom mail is from, and whom an answer goes to. */
export function MailSender({ settings }: { settings: MailSettingsAnswer }) {
  const { t } = useLanguage();
  const mayChange = useRight("settings:update");
  const form = useForm({
    initialValues: { senderName: settings.senderName ?? "", replyTo: settings.replyTo ?? "" },
  });
  const change = useMailSettings({ errorsInPlace: true });
  const submit = form.onSubmit(({ senderName, replyTo }) =>
    change.mutate(
      { senderName: senderName.trim() || null, replyTo: replyTo.trim() || null },
      {
        onSuccess: () => form.resetDirty(),
        onError: (error) => form.setErrors(fieldErrors(error, ["senderName", "replyTo"])),
      },
    ),
  );
  const { usual } = settings;
  return (
    <SectionCard title={t("mail.sender")}>
      <form onSubmit={submit} noValidate>
        <fieldset disabled={!mayChange} className="plain-fieldset">
          <Stack>
            {settings.from !== null && (
              <Text size="sm" c="dimmed" className="breaking">
                {t("mail.sendsFrom", { from: settings.from })}
              </Text>
            )}
            {change.error && Object.keys(form.errors).length === 0 && (
              <Alert color="red" role="alert">
                {sentenceOf(change.error, t)}
              </Alert>
            )}
            <SimpleGrid cols={{ base: 1, sm: 2 }}>
              <TextInput
                label={t("mail.senderName")}
                description={t("mail.senderNameHint", { name: usual.senderName })}
                maxLength={100}
                autoComplete="off"
                {...form.getInputProps("senderName")}
              />
              <TextInput
                label={t("mail.replyTo")}
                description={t("mail.replyToHint", { address: usual.replyTo ?? t("mail.noReplyTo") })}
                type="email"
                maxLength={254}
                autoComplete="off"
                {...form.getInputProps("replyTo")}
              />
            </SimpleGrid>
            {mayChange && (
              <Group>
                <Button type="submit" variant="default" loading={change.isPending} disabled={!form.isDirty()}>
                  {t("common.save")}
                </Button>
              </Group>
            )}
          </Stack>
        </fieldset>
      </form>
    </SectionCard>
  );
}
