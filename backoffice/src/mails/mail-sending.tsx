import { Alert } from "@mantine/core";
import type { MailSettingsAnswer } from "../../../src/mail/mail-settings-schemas.ts";
import { useLanguage } from "../language/language.ts";

/** Where mail does not go to its readers: that it does not, and what to do about it. */
export function MailSending({ sending }: Pick<MailSettingsAnswer, "sending">) {
  const { t } = useLanguage();
  switch (sending) {
    case "off":
      return (
        <Alert color="orange" title={t("mail.off")}>
          {t("mail.offText")}
        </Alert>
      );
    case "mailbox":
      return <Alert color="gray">{t("mail.mailboxThere")}</Alert>;
    case "smtp":
      return null;
  }
}
