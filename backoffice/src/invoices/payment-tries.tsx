import { Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { PaymentAnswer } from "../../../src/payments/payment-schemas.ts";
import { paymentsQuery } from "../api/invoices.ts";
import { useFormats } from "../language/formats.ts";
import { useLanguage } from "../language/language.ts";
import { LookUpButton } from "./look-up-button.tsx";
import { PaymentStatusBadge } from "./payment-status-badge.tsx";
import { useMethodName } from "./use-method-name.ts";

/** Every payment that was begun for this invoice; shown only once there is one. */
export function PaymentTries({ invoiceId }: { invoiceId: string }) {
  const { t } = useLanguage();
  const payments = useQuery(paymentsQuery(invoiceId));
  if (!payments.data || payments.data.data.length === 0) return null;
  return (
    <Stack gap="xs">
      <Text size="sm" fw={600}>
        {t("payLink.tries")}
      </Text>
      <Stack component="ul" gap={0} className="plain-list">
        {payments.data.data.map((payment) => (
          <Try key={payment.id} payment={payment} />
        ))}
      </Stack>
    </Stack>
  );
}

function Try({ payment }: { payment: PaymentAnswer }) {
  const { t } = useLanguage();
  const { money, instant } = useFormats();
  const methodName = useMethodName();
  return (
    <Stack component="li" gap={2} className="ruled">
      <Group justify="space-between" gap="xs">
        <Text size="sm" className="figures">
          {instant(payment.createdAt)} · {money(payment.amount)}
          {payment.method !== null && ` · ${methodName(payment.method)}`}
        </Text>
        <PaymentStatusBadge
          status={payment.status}
          label={payment.status === null ? t(`payLink.tryCreation.${payment.creation}`) : payment.statusLabel}
        />
      </Group>
      {payment.molliePaymentId !== null && (
        <Group justify="space-between" gap="xs">
          <Text size="xs" c="dimmed" className="breaking">
            {payment.molliePaymentId}
          </Text>
          <LookUpButton paymentId={payment.id} about={payment.molliePaymentId} />
        </Group>
      )}
      {payment.replacedAt !== null && payment.status === "open" && (
        <Text size="xs" c="dimmed">
          {t("payLink.replaced")}
        </Text>
      )}
      {payment.refusal !== null && (
        <Text size="xs" c="red">
          {payment.refusal}
        </Text>
      )}
      {payment.setAsideReason !== null && (
        <Text size="xs" c="red">
          {t("payLink.setAside", { reason: payment.setAsideReason })}
        </Text>
      )}
    </Stack>
  );
}
