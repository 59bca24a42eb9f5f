import { Group, Stack, Text } from "@mantine/core";
import { IconCreditCard } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import type { InvoiceAnswer } from "../../../src/invoices/invoice-schemas.ts";
import { openPayLink } from "../api/invoices.ts";
import { mollieQuery } from "../api/merchant.ts";
import { useFormats } from "../language/formats.ts";
import { useLanguage } from "../language/language.ts";
import { useMolliePowerUp } from "../marketplace/use-mollie-power-up.ts";
import { useRight } from "../rights/use-rights.ts";
import { WithRight } from "../rights/with-right.tsx";
import { Fact, Facts } from "../shell/facts.tsx";
import { ReasonedButton } from "../shell/reasoned-button.tsx";
import { SectionCard } from "../shell/section-card.tsx";
import { isZero } from "./amounts.ts";
import { type Reason, reasonsAgainst } from "./invoice-actions.ts";
import { PayLink } from "./pay-link.tsx";
import { PaymentStatusBadge } from "./payment-status-badge.tsx";
import { PaymentTries } from "./payment-tries.tsx";
import { ShareButtons } from "./share-buttons.tsx";
import { useInvoiceAction } from "./use-invoice-action.ts";
import { useMethodName } from "./use-method-name.ts";

/** The pay link and what came of it: from "Create payment" to the completion date. */
export function OnlinePayment({ invoice }: { invoice: InvoiceAnswer }) {
  const { t } = useLanguage();
  return (
    <SectionCard title={t("payLink.title")}>
      {invoice.payLink ? (
        <Stack>
          <PaymentResult invoice={invoice} />
          <PayLink url={invoice.payLink.url} />
          {!isZero(invoice.payable) && <ShareButtons invoice={invoice} url={invoice.payLink.url} />}
          <WithRight right="payments:read">
            <PaymentTries invoiceId={invoice.id} />
          </WithRight>
        </Stack>
      ) : (
        <CreatePayment invoice={invoice} />
      )}
    </SectionCard>
  );
}

function CreatePayment({ invoice }: { invoice: InvoiceAnswer }) {
  const { t } = useLanguage();
  const { money } = useFormats();
  const create = useInvoiceAction({ act: () => openPayLink(invoice.id), done: t("payLink.created") });
  const connection = useReasonOfConnection();
  const reason = reasonsAgainst(invoice).createPayment ?? connection;
  return (
    <Group justify="space-between" align="center" gap="md">
      <Stack gap={2} flex={1} miw={220}>
        <Text size="sm">
          {t("payLink.amountAsked")}:{" "}
          <strong className="figures">
            {money(invoice.status === "draft" ? invoice.total : invoice.payable)}
          </strong>
        </Text>
        <Text size="sm" c="dimmed">
          {invoice.status === "draft" ? t("payLink.draft") : t("payLink.none")}
        </Text>
      </Stack>
      <WithRight right="payments:create">
        <ReasonedButton
          reason={reason && t(`why.${reason}`)}
          leftSection={<IconCreditCard size={16} />}
          loading={create.isPending}
          onClick={() => create.mutate()}
        >
          {t("payLink.create")}
        </ReasonedButton>
      </WithRight>
    </Group>
  );
}

/** Why no payment can be created for any invoice: Mollie itself. */
function useReasonOfConnection(): Reason | null {
  const mollie = useQuery({ ...mollieQuery, enabled: useRight("integrations:read") });
  const powerUp = useMolliePowerUp();
  if (powerUp?.label === "Available" || powerUp?.label === "Needs another package") return "powerUpInactive";
  return mollie.data?.connected === false ? "notConnected" : null;
}

function PaymentResult({ invoice }: { invoice: InvoiceAnswer }) {
  const { t } = useLanguage();
  const { money, instant } = useFormats();
  const methodName = useMethodName();
  const { payment } = invoice;
  return (
    <Facts cols={3}>
      <Fact label={t("payLink.amountAsked")}>
        <strong>{money(invoice.payable)}</strong>
      </Fact>
      {payment ? (
        <>
          <Fact label={t("payLink.status")}>{payment.status ?? "–"}</Fact>
          <Fact label={t("payLink.label")}>
            <PaymentStatusBadge status={payment.status} label={payment.statusLabel} />
          </Fact>
          <Fact label={t("payLink.completedAt")}>{instant(payment.completedAt)}</Fact>
          <Fact label={t("payLink.method")}>{methodName(payment.method)}</Fact>
          <Fact label={t("payLink.amount")}>{money(payment.amount)}</Fact>
        </>
      ) : (
        <Fact label={t("payLink.status")}>{t("payLink.notStarted")}</Fact>
      )}
    </Facts>
  );
}
