import { Button } from "@mantine/core";
import type { MailAnswer } from "../../../src/mail/mail-schemas.ts";
import { sendMailAgain } from "../api/mails.ts";
import { useInvoiceAction } from "../invoices/use-invoice-action.ts";
import { useLanguage } from "../language/language.ts";

/** Has a mail that did not go tried once more; nothing where that makes no sense. */
export function SendAgainButton({ mail }: { mail: MailAnswer }) {
  const { t } = useLanguage();
  const again = useInvoiceAction({ act: () => sendMailAgain(mail.id), done: t("mail.sentAgain") });
  if (!mail.maySendAgain) return null;
  return (
    <Button
      size="compact-sm"
      variant="light"
      loading={again.isPending}
      onClick={() => again.mutate()}
      aria-label={t("mail.sendAgainOf", { to: mail.to })}
    >
      {t("mail.sendAgain")}
    </Button>
  );
}
