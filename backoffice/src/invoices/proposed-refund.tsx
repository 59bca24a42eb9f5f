import { useDisclosure } from "@mantine/hooks";
import type { InvoiceAnswer } from "../../../src/invoices/invoice-schemas.ts";
import { useIdempotencyKey } from "../api/idempotency-key.ts";
import { refundPayment } from "../api/money-back.ts";
import { useFormats } from "../language/formats.ts";
import { useLanguage } from "../language/language.ts";
import { ConfirmDialog } from "../shell/confirm-dialog.tsx";
import { ReasonedButton } from "../shell/reasoned-button.tsx";
import type { Reason } from "./invoice-actions.ts";
import { useInvoiceAction } from "./use-invoice-action.ts";

/** Sends surplus back the way it came. The proposal goes once it is asked for, so one key serves each. */
export function ProposedRefund({
  proposal,
  reason,
}: {
  proposal: InvoiceAnswer["proposedRefunds"][number];
  /** Why it cannot go now. */
  reason: Reason | null;
}) {
  const { t } = useLanguage();
  const { money } = useFormats();
  const idempotencyKey = useIdempotencyKey();
  const [isAsking, asking] = useDisclosure();
  const refund = useInvoiceAction({
    act: () =>
      refundPayment(proposal.paymentId, { amount: proposal.amount, purpose: "surplus", idempotencyKey }),
    done: t("refunds.requested"),
    onDone: asking.close,
  });
  const amount = money(proposal.amount);
  return (
    <>
      <ReasonedButton size="sm" reason={reason && t(`why.${reason}`)} onClick={asking.open}>
        {t("surplus.refund", { amount })}
      </ReasonedButton>
      <ConfirmDialog
        opened={isAsking}
        onClose={asking.close}
        onConfirm={() => refund.mutate()}
        isBusy={refund.isPending}
        title={t("surplus.refundTitle", { amount })}
        text={t("surplus.refundText")}
        confirm={t("refunds.confirm")}
      />
    </>
  );
}
