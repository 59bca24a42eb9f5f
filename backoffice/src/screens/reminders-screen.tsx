import { Alert, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { mailSettingsQuery } from "../api/mails.ts";
import { reminderSchemesQuery } from "../api/reminders.ts";
import { useLanguage } from "../language/language.ts";
import { MailSending } from "../mails/mail-sending.tsx";
import { ReminderRules } from "../reminders/reminder-rules.tsx";
import { Schemes } from "../reminders/schemes.tsx";
import { NoRight } from "../rights/no-right.tsx";
import { useRight } from "../rights/use-rights.ts";
import { WithRight } from "../rights/with-right.tsx";
import { LoadFailure } from "../shell/load-failure.tsx";
import { Loading } from "../shell/loading.tsx";
import { ScreenHeader } from "../shell/screen-header.tsx";

/** When customers are reminded of what they owe, and how that goes. */
export function RemindersScreen() {
  const { t } = useLanguage();
  return (
    <>
      <ScreenHeader title={t("destinations.reminders")} />
      <WithRight right="settings:read" otherwise={<NoRight />}>
        <Loaded />
      </WithRight>
    </>
  );
}

function Loaded() {
  const { t } = useLanguage();
  const mayChange = useRight("settings:update");
  const schemes = useQuery(reminderSchemesQuery);
  const mail = useQuery(mailSettingsQuery);
  if (schemes.isPending || mail.isPending) return <Loading height={420} />;
  if (schemes.isError) return <LoadFailure error={schemes.error} reset={() => void schemes.refetch()} />;
  return (
    <Stack maw={760}>
      {!mayChange && <Alert color="gray">{t("settings.readOnly")}</Alert>}
      {mail.data && <MailSending sending={mail.data.sending} />}
      <Schemes schemes={schemes.data} />
      <ReminderRules />
    </Stack>
  );
}
