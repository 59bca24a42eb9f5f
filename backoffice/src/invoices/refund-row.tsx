import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import type { InvoiceAnswer } from "../../../src/invoices/invoice-schemas.ts";
import { REFUND_PURPOSES, type RefundPurpose, takesMoney } from "../../../src/payments/refund.ts";
import type { RefundAnswer } from "../../../src/payments/refund-schemas.ts";
import { cancelRefund, explainRefund } from "../api/money-back.ts";
import { useFormats } from "../language/formats.ts";
import { useLanguage } from "../language/language.ts";
import { WithRight } from "../rights/with-right.tsx";
import { ConfirmDialog } from "../shell/confirm-dialog.tsx";
import { ReasonedButton } from "../shell/reasoned-button.tsx";
import { RefundStatusBadge } from "./refund-status-badge.tsx";
import { againstPurpose } from "./refundable.ts";
import { useInvoiceAction } from "./use-invoice-action.ts";

/** One refund: how far it is, why it was made, and the way back while there is one. */
export function RefundRow({ invoice, refund }: { invoice: InvoiceAnswer; refund: RefundAnswer }) {
  const { t } = useLanguage();
  const { money, instant } = useFormats();
  const needsPurpose = refund.purpose === null && refund.status !== null && takesMoney(refund.status);
  return (
    <Stack component="li" gap={4} className="ruled">
      <Group justify="space-between" gap="xs">
        <Text size="sm" className="figures">
          {money(refund.amount)}
          {refund.purpose !== null && ` · ${t(`refunds.purposes.${refund.purpose}`)}`}
        </Text>
        <RefundStatusBadge status={refund.status} label={refund.statusLabel} />
      </Group>
      <Group justify="space-between" gap="xs" wrap="nowrap">
        <Text size="xs" c="dimmed" className="breaking">
          {[
            instant(refund.createdAt),
            t(`refunds.origin.${refund.origin}`),
            refund.description,
            refund.mollieRefundId,
          ]
            .filter(Boolean)
            .join(" · ")}
        </Text>
        <WithRight right="refunds:delete">
          {refund.isCancelable && <CancelRefund refund={refund} />}
        </WithRight>
      </Group>
      {refund.refusal !== null && (
        <Text size="xs" c="red">
          {refund.refusal}
        </Text>
      )}
      <WithRight right="refunds:update">
        {needsPurpose && <WhyRefunded invoice={invoice} refund={refund} />}
      </WithRight>
    </Stack>
  );
}

function CancelRefund({ refund }: { refund: RefundAnswer }) {
  const { t } = useLanguage();
  const { money } = useFormats();
  const [isAsking, asking] = useDisclosure();
  const cancel = useInvoiceAction({
    act: () => cancelRefund(refund.id),
    done: t("refunds.canceled"),
    onDone: asking.close,
  });
  const amount = money(refund.amount);
  return (
    <>
      <Button
        size="compact-xs"
        variant="subtle"
        color="red"
        className="rigid"
        onClick={asking.open}
        aria-label={t("refunds.cancelOf", { amount })}
      >
        {t("refunds.cancel")}
      </Button>
      <ConfirmDialog
        opened={isAsking}
        onClose={asking.close}
        onConfirm={() => cancel.mutate()}
        isBusy={cancel.isPending}
        title={t("refunds.cancelTitle", { amount })}
        text={t("refunds.cancelText")}
        confirm={t("refunds.cancelConfirm")}
      />
    </>
  );
}

/** Asked of refunds that were made at Mollie; until it is answered, nobody is asked for the amount. */
function WhyRefunded({ invoice, refund }: { invoice: InvoiceAnswer; refund: RefundAnswer }) {
  const { t } = useLanguage();
  const explain = useInvoiceAction({
    act: (purpose: RefundPurpose) => explainRefund(refund.id, purpose),
    done: t("refunds.explained"),
  });
  return (
    <Alert color="yellow" py="xs">
      <Stack gap="xs">
        <Text size="sm" fw={600}>
          {t("refunds.question")}
        </Text>
        <Text size="sm">{t("refunds.questionHint")}</Text>
        <Stack component="ul" gap="xs" className="plain-list">
          {REFUND_PURPOSES.map((purpose) => {
            const against = againstPurpose(purpose, { refund, invoice });
            return (
              <Stack component="li" key={purpose} gap={2} align="flex-start">
                <ReasonedButton
                  size="compact-sm"
                  variant="default"
                  reason={against && t(`refunds.cannotHaveBeen.${against}`)}
                  loading={explain.isPending && explain.variables === purpose}
                  disabled={explain.isPending}
                  onClick={() => explain.mutate(purpose)}
                >
                  {t(`refunds.purposes.${purpose}`)}
                </ReasonedButton>
                <Text size="xs">{t(`refunds.purposeHints.${purpose}`)}</Text>
              </Stack>
            );
          })}
        </Stack>
      </Stack>
    </Alert>
  );
}
