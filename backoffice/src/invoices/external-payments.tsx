import { Badge, Button, Group, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import type { ExternalPaymentAnswer, InvoiceAnswer } from "../../../src/invoices/invoice-schemas.ts";
import { externalPaymentsQuery, takeBackExternalPayment } from "../api/invoices.ts";
import { useFormats } from "../language/formats.ts";
import { useLanguage } from "../language/language.ts";
import { WithRight } from "../rights/with-right.tsx";
import { ConfirmDialog } from "../shell/confirm-dialog.tsx";
import { ReasonedButton } from "../shell/reasoned-button.tsx";
import { SectionCard } from "../shell/section-card.tsx";
import { reasonsAgainst } from "./invoice-actions.ts";
import { EXTERNAL_PAYMENT_TYPES, RegisterPaymentDialog } from "./register-payment-dialog.tsx";
import { useInvoiceAction } from "./use-invoice-action.ts";

/** Money that came another way: what is registered, a form for more, and taking back. */
export function ExternalPayments({ invoice }: { invoice: InvoiceAnswer }) {
  const { t } = useLanguage();
  const [isRegistering, registering] = useDisclosure();
  const payments = useQuery(externalPaymentsQuery(invoice.id));
  const reason = reasonsAgainst(invoice).registerPayment;
  return (
    <SectionCard
      title={t("external.title")}
      aside={
        <WithRight right="payments:create">
          <ReasonedButton
            size="compact-sm"
            variant="light"
            reason={reason && t(`why.${reason}`)}
            onClick={registering.open}
          >
            {t("external.register")}
          </ReasonedButton>
        </WithRight>
      }
    >
      {payments.data && payments.data.data.length > 0 ? (
        <Stack component="ul" gap={0} className="plain-list">
          {payments.data.data.map((payment) => (
            <ExternalPayment key={payment.id} payment={payment} />
          ))}
        </Stack>
      ) : (
        <Text size="sm" c="dimmed">
          {t("external.none")}
        </Text>
      )}
      <RegisterPaymentDialog invoice={invoice} opened={isRegistering} onClose={registering.close} />
    </SectionCard>
  );
}

function ExternalPayment({ payment }: { payment: ExternalPaymentAnswer }) {
  const { t } = useLanguage();
  const { money, day } = useFormats();
  const [isAsking, asking] = useDisclosure();
  const takeBack = useInvoiceAction({
    act: () => takeBackExternalPayment(payment.id),
    done: t("external.takenBackToast"),
    onDone: asking.close,
  });
  const type = EXTERNAL_PAYMENT_TYPES.find((one) => one === payment.type);
  const isTakenBack = payment.removedAt !== null;
  return (
    <Group component="li" justify="space-between" wrap="nowrap" className="ruled">
      <Stack gap={0} miw={0}>
        <Text size="sm" className="figures" td={isTakenBack ? "line-through" : undefined}>
          {money(payment.amount)} ·{" "}
          {payment.transactionType?.name ?? (type ? t(`external.types.${type}`) : payment.type)}
        </Text>
        <Text size="xs" c="dimmed">
          {[day(payment.paidOn), payment.reference].filter(Boolean).join(" · ")}
        </Text>
      </Stack>
      {isTakenBack ? (
        <Badge color="gray">{t("external.takenBack")}</Badge>
      ) : (
        <WithRight right="payments:delete">
          <Button
            size="compact-xs"
            variant="subtle"
            color="red"
            onClick={asking.open}
            aria-label={t("external.takeBackOf", { amount: money(payment.amount) })}
          >
            {t("external.takeBack")}
          </Button>
        </WithRight>
      )}
      <ConfirmDialog
        opened={isAsking}
        onClose={asking.close}
        onConfirm={() => takeBack.mutate()}
        isBusy={takeBack.isPending}
        title={t("external.takeBackTitle")}
        text={t("external.takeBackText", { amount: money(payment.amount) })}
        confirm={t("external.takeBack")}
      />
    </Group>
  );
}
