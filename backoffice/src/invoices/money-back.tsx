import { Badge, Group, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import type { InvoiceAnswer } from "../../../src/invoices/invoice-schemas.ts";
import type { MoneyJson } from "../../../src/money/money.ts";
import type { PaymentAnswer } from "../../../src/payments/payment-schemas.ts";
import type { ChargebackAnswer } from "../../../src/payments/refund-schemas.ts";
import { paymentsQuery } from "../api/invoices.ts";
import { chargebacksQuery, refundsQuery } from "../api/money-back.ts";
import { useFormats } from "../language/formats.ts";
import { useLanguage } from "../language/language.ts";
import { useRight } from "../rights/use-rights.ts";
import { WithRight } from "../rights/with-right.tsx";
import { ReasonedButton } from "../shell/reasoned-button.tsx";
import { SectionCard } from "../shell/section-card.tsx";
import { isZero } from "./amounts.ts";
import type { Reason } from "./invoice-actions.ts";
import { RefundDialog } from "./refund-dialog.tsx";
import { RefundRow } from "./refund-row.tsx";
import { refundableOf } from "./refundable.ts";
import { useMethodName } from "./use-method-name.ts";

/** What was paid through Mollie and can go back, and what went back; shown once there is something paid. */
export function MoneyBack({ invoice }: { invoice: InvoiceAnswer }) {
  const { t } = useLanguage();
  const maySeePayments = useRight("payments:read");
  const payments = useQuery({ ...paymentsQuery(invoice.id), enabled: maySeePayments });
  const refunds = useQuery(refundsQuery(invoice.id));
  const chargebacks = useQuery({ ...chargebacksQuery(invoice.id), enabled: maySeePayments });
  if (!payments.data || !refunds.data || !chargebacks.data) return null;
  const paid = payments.data.data.filter(({ status }) => status === "paid");
  if (paid.length === 0) return null;
  const wentBack = { refunds: refunds.data.data, chargebacks: chargebacks.data.data };
  return (
    <SectionCard title={t("refunds.section")}>
      <Stack component="ul" gap={0} className="plain-list">
        {paid.map((payment) => (
          <PaidPayment
            key={payment.id}
            invoice={invoice}
            payment={payment}
            left={refundableOf(payment, wentBack)}
          />
        ))}
      </Stack>
      {wentBack.refunds.length > 0 && (
        <Stack gap="xs">
          <Text size="sm" fw={600}>
            {t("refunds.list")}
          </Text>
          <Stack component="ul" gap={0} className="plain-list">
            {wentBack.refunds.map((refund) => (
              <RefundRow key={refund.id} invoice={invoice} refund={refund} />
            ))}
          </Stack>
        </Stack>
      )}
      {wentBack.chargebacks.length > 0 && (
        <Stack gap="xs">
          <Text size="sm" fw={600}>
            {t("chargebacks.list")}
          </Text>
          <Stack component="ul" gap={0} className="plain-list">
            {wentBack.chargebacks.map((chargeback) => (
              <Chargeback key={chargeback.id} chargeback={chargeback} />
            ))}
          </Stack>
        </Stack>
      )}
    </SectionCard>
  );
}

function PaidPayment({
  invoice,
  payment,
  left,
}: {
  invoice: InvoiceAnswer;
  payment: PaymentAnswer;
  left: MoneyJson;
}) {
  const { t } = useLanguage();
  const { money, instant } = useFormats();
  const methodName = useMethodName();
  const [isRefunding, refunding] = useDisclosure();
  const amount = money(payment.amount);
  const reason = againstRefund(invoice, { left });
  return (
    <Group component="li" justify="space-between" wrap="nowrap" className="ruled">
      <Stack gap={0} miw={0}>
        <Text size="sm" className="figures">
          {amount}
          {payment.method !== null && ` · ${methodName(payment.method)}`}
        </Text>
        <Text size="xs" c="dimmed">
          {t("refunds.paidAt", { at: instant(payment.paidAt), left: money(left) })}
        </Text>
      </Stack>
      <WithRight right="refunds:create">
        <ReasonedButton
          size="compact-sm"
          variant="light"
          className="rigid"
          reason={reason && t(`why.${reason}`)}
          onClick={refunding.open}
          aria-label={t("refunds.refundOf", { amount })}
        >
          {t("refunds.refund")}
        </ReasonedButton>
        <RefundDialog
          opened={isRefunding}
          onClose={refunding.close}
          invoice={invoice}
          payment={payment}
          left={left}
        />
      </WithRight>
    </Group>
  );
}

function againstRefund({ frozenAt }: InvoiceAnswer, { left }: { left: MoneyJson }): Reason | null {
  if (frozenAt !== null) return "frozen";
  return isZero(left) ? "allWentBack" : null;
}

function Chargeback({ chargeback }: { chargeback: ChargebackAnswer }) {
  const { t } = useLanguage();
  const { money, instant } = useFormats();
  const { amount, reason, chargedBackAt, reversedAt, mollieChargebackId } = chargeback;
  return (
    <Stack component="li" gap={2} className="ruled">
      <Group justify="space-between" gap="xs">
        <Text size="sm" className="figures" td={reversedAt === null ? undefined : "line-through"}>
          {money(amount)}
          {reason !== null && ` · ${reason}`}
        </Text>
        <Badge color={reversedAt === null ? "red" : "gray"} variant="dot">
          {reversedAt === null ? t("chargebacks.chargedBack") : t("chargebacks.reversed")}
        </Badge>
      </Group>
      <Text size="xs" c="dimmed" className="breaking">
        {[
          instant(chargedBackAt),
          reversedAt !== null && t("chargebacks.reversedAt", { at: instant(reversedAt) }),
          mollieChargebackId,
        ]
          .filter(Boolean)
          .join(" · ")}
      </Text>
    </Stack>
  );
}
