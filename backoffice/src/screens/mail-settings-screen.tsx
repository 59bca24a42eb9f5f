import { Alert, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { MailSettingsAnswer } from "../../../src/mail/mail-settings-schemas.ts";
import { mailSettingsQuery } from "../api/mails.ts";
import { useLanguage } from "../language/language.ts";
import { MailKinds } from "../mails/mail-kinds.tsx";
import { MailSender } from "../mails/mail-sender.tsx";
import { MailSending } from "../mails/mail-sending.tsx";
import { MailTexts } from "../mails/mail-texts.tsx";
import { NoRight } from "../rights/no-right.tsx";
import { useRight } from "../rights/use-rights.ts";
import { WithRight } from "../rights/with-right.tsx";
import { LoadFailure } from "../shell/load-failure.tsx";
import { Loading } from "../shell/loading.tsx";
import { ScreenHeader } from "../shell/screen-header.tsx";

/** Whether mail is sent, whom it is from, which mails go by themselves, and what they say. */
export function MailSettingsScreen() {
  const { t } = useLanguage();
  return (
    <>
      <ScreenHeader title={t("destinations.mailSettings")} />
      <WithRight right="settings:read" otherwise={<NoRight />}>
        <Loaded />
      </WithRight>
    </>
  );
}

function Loaded() {
  const settings = useQuery(mailSettingsQuery);
  if (settings.isPending) return <Loading height={420} />;
  if (settings.isError) return <LoadFailure error={settings.error} reset={() => void settings.refetch()} />;
  return <Settings settings={settings.data} />;
}

function Settings({ settings }: { settings: MailSettingsAnswer }) {
  const { t } = useLanguage();
  const mayChange = useRight("settings:update");
  return (
    <Stack maw={1080}>
      {!mayChange && <Alert color="gray">{t("settings.readOnly")}</Alert>}
      <MailSending sending={settings.sending} />
      <MailSender settings={settings} />
      <MailKinds settings={settings} />
      <MailTexts settings={settings} />
    </Stack>
  );
}
