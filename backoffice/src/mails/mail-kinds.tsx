import { Alert, Stack, Switch, Text } from "@mantine/core";
import type { MailSettingsAnswer } from "../../../src/mail/mail-settings-schemas.ts";
import { isReminderMail } from "../../../src/reminders/reminder.ts";
import { useLanguage } from "../language/language.ts";
import { useRight } from "../rights/use-rights.ts";
import { SectionCard } from "../shell/section-card.tsx";
import { useMailSettings } from "./use-mail-settings.ts";

/** Which mails go by themselves; each switch is saved at once. */
export function MailKinds({ settings }: { settings: MailSettingsAnswer }) {
  const { t } = useLanguage();
  const mayChange = useRight("settings:update");
  const change = useMailSettings({ errorsInPlace: false });
  return (
    <SectionCard title={t("mail.which")}>
      <Text size="sm" c="dimmed">
        {t("mail.whichHint")}
      </Text>
      {settings.usual.replyTo === null && <Alert color="orange">{t("mail.noAddress")}</Alert>}
      <Stack gap="sm">
        {settings.kinds.map(({ kind, isOn }) =>
          kind === "invoice" || isReminderMail(kind) ? null : (
            <Switch
              key={kind}
              label={t(`mail.kinds.${kind}`)}
              description={t(`mail.hints.${kind}`)}
              checked={isOn}
              disabled={!mayChange || change.isPending}
              onChange={(event) => change.mutate({ kinds: [{ kind, isOn: event.currentTarget.checked }] })}
            />
          ),
        )}
      </Stack>
    </SectionCard>
  );
}
