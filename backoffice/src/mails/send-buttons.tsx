import { useDisclosure } from "@mantine/hooks";
import { IconSend } from "@tabler/icons-react";
import { lazy, Suspense } from "react";
import type { InvoiceAnswer } from "../../../src/invoices/invoice-schemas.ts";
import { markAsSent } from "../api/mails.ts";
import { reasonsAgainst } from "../invoices/invoice-actions.ts";
import { useInvoiceAction } from "../invoices/use-invoice-action.ts";
import { useLanguage } from "../language/language.ts";
import { ConfirmDialog } from "../shell/confirm-dialog.tsx";
import { ReasonedButton } from "../shell/reasoned-button.tsx";

const SendDialog = lazy(async () => ({ default: (await import("./send-dialog.tsx")).SendDialog }));

/** Sends an invoice by mail, or says that it went another way. */
export function SendButtons({ invoice }: { invoice: InvoiceAnswer }) {
  const { t } = useLanguage();
  const [isSending, sending] = useDisclosure();
  const [isMarking, marking] = useDisclosure();
  const mark = useInvoiceAction({
    act: () => markAsSent(invoice.id),
    done: t("mail.markedSent"),
    onDone: marking.close,
  });
  const reason = reasonsAgainst(invoice).send;
  const number = invoice.number ?? "";
  return (
    <>
      {invoice.sentAt === null && (
        <ReasonedButton variant="default" reason={reason && t(`why.${reason}`)} onClick={marking.open}>
          {t("mail.markSent")}
        </ReasonedButton>
      )}
      <ReasonedButton
        reason={reason && t(`why.${reason}`)}
        onClick={sending.open}
        leftSection={<IconSend size={16} />}
      >
        {t("mail.send")}
      </ReasonedButton>
      <Suspense>{isSending && <SendDialog invoice={invoice} onClose={sending.close} />}</Suspense>
      <ConfirmDialog
        opened={isMarking}
        onClose={marking.close}
        onConfirm={() => mark.mutate()}
        isBusy={mark.isPending}
        title={t("mail.markSentTitle", { number })}
        text={t("mail.markSentText")}
        confirm={t("mail.markSent")}
      />
    </>
  );
}
