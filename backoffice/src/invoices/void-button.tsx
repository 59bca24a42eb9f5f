import { useDisclosure } from "@mantine/hooks";
import type { InvoiceAnswer } from "../../../src/invoices/invoice-schemas.ts";
import { voidInvoice } from "../api/invoices.ts";
import { useLanguage } from "../language/language.ts";
import { ConfirmDialog } from "../shell/confirm-dialog.tsx";
import { ReasonedButton } from "../shell/reasoned-button.tsx";
import { reasonsAgainst } from "./invoice-actions.ts";
import { useInvoiceAction } from "./use-invoice-action.ts";

/** Ends an invoice that was made by mistake, after asking. */
export function VoidButton({ invoice }: { invoice: InvoiceAnswer }) {
  const { t } = useLanguage();
  const [isAsking, asking] = useDisclosure();
  const act = useInvoiceAction({
    act: () => voidInvoice(invoice.id),
    done: t("void.done"),
    onDone: asking.close,
  });
  const reason = reasonsAgainst(invoice).void;
  return (
    <>
      <ReasonedButton variant="default" reason={reason && t(`why.${reason}`)} onClick={asking.open}>
        {t("void.action")}
      </ReasonedButton>
      <ConfirmDialog
        opened={isAsking}
        onClose={asking.close}
        onConfirm={() => act.mutate()}
        isBusy={act.isPending}
        title={t("void.title", { number: invoice.number ?? "" })}
        text={t("void.text")}
        confirm={t("void.confirm")}
      />
    </>
  );
}
