import { Alert, Badge, Group, Skeleton, Stack, Text } from "@mantine/core";
import { IconArrowLeft, IconCloudOff } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import type { InvoiceAnswer } from "../../../src/invoices/invoice-schemas.ts";
import { ApiProblem } from "../api/api.ts";
import { invoiceQuery } from "../api/invoices.ts";
import { DiscardButton } from "../drafts/discard-button.tsx";
import { Balance } from "../invoices/balance.tsx";
import { CreditNotes } from "../invoices/credit-notes.tsx";
import { ExternalPayments } from "../invoices/external-payments.tsx";
import { FrozenInvoice } from "../invoices/frozen-invoice.tsx";
import { InvoiceDocuments } from "../invoices/invoice-documents.tsx";
import { InvoiceFacts } from "../invoices/invoice-facts.tsx";
import { InvoiceLines } from "../invoices/invoice-lines.tsx";
import { InvoiceLog } from "../invoices/invoice-log.tsx";
import { IssueButton } from "../invoices/issue-button.tsx";
import { MoneyBack } from "../invoices/money-back.tsx";
import { OnlinePayment } from "../invoices/online-payment.tsx";
import { StatusBadge } from "../invoices/status-badge.tsx";
import { Surplus } from "../invoices/surplus.tsx";
import { Timeline } from "../invoices/timeline.tsx";
import { usePaidToast } from "../invoices/use-paid-toast.tsx";
import { VoidButton } from "../invoices/void-button.tsx";
import { WriteOffButton } from "../invoices/write-off-button.tsx";
import { useLanguage } from "../language/language.ts";
import { InvoiceMails } from "../mails/invoice-mails.tsx";
import { SendButtons } from "../mails/send-buttons.tsx";
import { InvoiceReminders } from "../reminders/invoice-reminders.tsx";
import { WithRight } from "../rights/with-right.tsx";
import { LinkAnchor, LinkButton } from "../shell/links.tsx";
import { LoadFailure } from "../shell/load-failure.tsx";
import { Loading } from "../shell/loading.tsx";
import { NotFound } from "../shell/not-found.tsx";
import { ScreenHeader } from "../shell/screen-header.tsx";

/** One invoice: what is owed, how it is being paid, and why it is in its state. It follows the payment by itself. */
export function InvoiceScreen() {
  const { t } = useLanguage();
  const { invoiceId } = useParams({ from: "/office/invoices/$invoiceId" });
  const invoice = useQuery(invoiceQuery(invoiceId));
  if (invoice.isPending) return <InvoiceSkeleton />;
  if (!invoice.data) {
    // An id that is not even an id is refused as an invalid field rather than as unknown.
    const isUnknown = invoice.error instanceof ApiProblem && [404, 422].includes(invoice.error.status);
    return isUnknown ? (
      <NotFound />
    ) : (
      <LoadFailure error={invoice.error} reset={() => void invoice.refetch()} />
    );
  }
  return (
    <>
      <LinkAnchor to="/invoices" size="sm" c="dimmed">
        <Group component="span" gap={4} mb={4} display="inline-flex">
          <IconArrowLeft size={14} aria-hidden />
          {t("invoice.back")}
        </Group>
      </LinkAnchor>
      {invoice.isError && (
        <Alert color="yellow" icon={<IconCloudOff />} mb="sm" py="xs">
          {t("errors.stale")}
        </Alert>
      )}
      <Invoice invoice={invoice.data} />
    </>
  );
}

function Invoice({ invoice }: { invoice: InvoiceAnswer }) {
  const { t } = useLanguage();
  usePaidToast(invoice);
  return (
    <>
      <ScreenHeader
        title={
          invoice.number === null ? t("invoice.draftTitle") : t("invoice.title", { number: invoice.number })
        }
        badges={
          <>
            <StatusBadge invoice={invoice} />
            {invoice.mode === "test" && <Badge color="orange">{t("invoices.test")}</Badge>}
          </>
        }
      >
        <WithRight right="invoices:create">
          <LinkButton to="/invoices/new" search={{ from: invoice.id }} variant="default">
            {t("newInvoice.duplicate")}
          </LinkButton>
        </WithRight>
        {invoice.status === "draft" ? (
          <DraftActions invoice={invoice} />
        ) : (
          <IssuedActions invoice={invoice} />
        )}
      </ScreenHeader>
      <Text c="dimmed" mt={-8} mb="md">
        {invoice.customer.name}
      </Text>
      <FrozenInvoice invoice={invoice} />
      <div className="invoice-columns">
        <div className="payment">
          <Stack>
            <OnlinePayment invoice={invoice} />
            <WithRight right="refunds:read">
              <MoneyBack invoice={invoice} />
            </WithRight>
          </Stack>
        </div>
        <Stack className="balance">
          {invoice.status !== "draft" && (
            <>
              <Balance invoice={invoice} />
              <WithRight right="payments:read">
                <Surplus invoice={invoice} />
                <ExternalPayments invoice={invoice} />
              </WithRight>
              <CreditNotes invoice={invoice} />
            </>
          )}
          <InvoiceFacts invoice={invoice} />
          {invoice.status !== "draft" && (
            <>
              <InvoiceDocuments invoice={invoice} />
              <InvoiceMails invoice={invoice} />
              <InvoiceReminders invoice={invoice} />
            </>
          )}
          <Timeline invoiceId={invoice.id} />
          {invoice.status !== "draft" && (
            <WithRight right="logs:read">
              <InvoiceLog invoiceId={invoice.id} />
            </WithRight>
          )}
        </Stack>
        <div className="lines">
          <InvoiceLines invoice={invoice} />
        </div>
      </div>
    </>
  );
}

function DraftActions({ invoice }: { invoice: InvoiceAnswer }) {
  const { t } = useLanguage();
  return (
    <>
      <DiscardButton draftId={invoice.id} />
      <WithRight right="invoices:update">
        <LinkButton to="/invoices/new" search={{ draft: invoice.id }} variant="default">
          {t("newInvoice.edit")}
        </LinkButton>
        <IssueButton invoice={invoice} />
      </WithRight>
    </>
  );
}

function IssuedActions({ invoice }: { invoice: InvoiceAnswer }) {
  return (
    <>
      <WithRight right="invoices:delete">
        <VoidButton invoice={invoice} />
        <WriteOffButton invoice={invoice} />
      </WithRight>
      <WithRight right="invoices:update">
        <SendButtons invoice={invoice} />
      </WithRight>
    </>
  );
}

function InvoiceSkeleton() {
  return (
    <Loading>
      <Stack>
        <Skeleton height={36} width={280} />
        <Skeleton height={220} />
        <Skeleton height={260} />
      </Stack>
    </Loading>
  );
}
