import { Badge, Button, Group, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import type { InvoiceAnswer } from "../../../src/invoices/invoice-schemas.ts";
import type { SurplusApplicationAnswer } from "../../../src/invoices/surplus-schemas.ts";
import { owedByCustomerQuery, surplusApplicationsQuery, takeBackSurplus } from "../api/money-back.ts";
import { useFormats } from "../language/formats.ts";
import { useLanguage } from "../language/language.ts";
import { WithRight } from "../rights/with-right.tsx";
import { ConfirmDialog } from "../shell/confirm-dialog.tsx";
import { LinkAnchor } from "../shell/links.tsx";
import { ReasonedButton } from "../shell/reasoned-button.tsx";
import { SectionCard } from "../shell/section-card.tsx";
import { isZero } from "./amounts.ts";
import { ApplySurplusDialog } from "./apply-surplus-dialog.tsx";
import { payableFrom } from "./payable-from.ts";
import { ProposedRefund } from "./proposed-refund.tsx";
import { useInvoiceAction } from "./use-invoice-action.ts";

/** What was paid too much and where it can go, and what went to other invoices or came from them. */
export function Surplus({ invoice }: { invoice: InvoiceAnswer }) {
  const { t } = useLanguage();
  const { money } = useFormats();
  const applications = useQuery(surplusApplicationsQuery(invoice.id)).data?.data ?? [];
  const hasSurplus = !isZero(invoice.surplus);
  if (!hasSurplus && applications.length === 0) return null;
  return (
    <SectionCard
      title={hasSurplus ? t("surplus.title") : t("surplus.titleApplied")}
      aside={
        hasSurplus && (
          <Text fw={700} size="xl" className="figures">
            {money(invoice.surplus)}
          </Text>
        )
      }
    >
      {hasSurplus && <WaysOut invoice={invoice} />}
      {applications.length > 0 && (
        <Stack component="ul" gap={0} className="plain-list">
          {applications.map((application) => (
            <Application key={application.id} invoice={invoice} application={application} />
          ))}
        </Stack>
      )}
    </SectionCard>
  );
}

/** Back to the payer in one click where Mollie can, or on to another invoice of the customer. */
function WaysOut({ invoice }: { invoice: InvoiceAnswer }) {
  const { t } = useLanguage();
  const [isApplying, applying] = useDisclosure();
  const owed = useQuery(owedByCustomerQuery(invoice.customerId));
  const targets = payableFrom(invoice, { owed: owed.data?.data ?? [] });
  const frozen = invoice.frozenAt === null ? null : "frozen";
  const reason = frozen ?? (targets.length === 0 ? "noOtherInvoice" : null);
  return (
    <Stack gap="sm">
      <Text size="sm">{t("surplus.hint")}</Text>
      {invoice.proposedRefunds.length === 0 && (
        <Text size="sm" c="dimmed">
          {t("surplus.noProposal")}
        </Text>
      )}
      <Group gap="xs">
        {invoice.proposedRefunds.map((proposal) => (
          <WithRight key={`${proposal.paymentId} ${proposal.amount.value}`} right="refunds:create">
            <ProposedRefund proposal={proposal} reason={frozen} />
          </WithRight>
        ))}
        <WithRight right="payments:update">
          <ReasonedButton
            size="sm"
            variant="default"
            reason={reason && t(`why.${reason}`)}
            onClick={applying.open}
          >
            {t("surplus.apply")}
          </ReasonedButton>
        </WithRight>
      </Group>
      <ApplySurplusDialog invoice={invoice} targets={targets} opened={isApplying} onClose={applying.close} />
    </Stack>
  );
}

function Application({
  invoice,
  application,
}: {
  invoice: InvoiceAnswer;
  application: SurplusApplicationAnswer;
}) {
  const { t } = useLanguage();
  const { money, instant } = useFormats();
  const [isAsking, asking] = useDisclosure();
  const takeBack = useInvoiceAction({
    act: () => takeBackSurplus(application.id),
    done: t("surplus.takenBackToast"),
    onDone: asking.close,
  });
  const isGiven = application.fromInvoiceId === invoice.id;
  const other = isGiven
    ? { id: application.toInvoiceId, text: t("surplus.to", { number: application.toNumber }) }
    : { id: application.fromInvoiceId, text: t("surplus.from", { number: application.fromNumber }) };
  const amount = money(application.amount);
  const isTakenBack = application.removedAt !== null;
  return (
    <Group component="li" justify="space-between" wrap="nowrap" className="ruled">
      <Stack gap={0} miw={0}>
        <Text size="sm" className="figures" td={isTakenBack ? "line-through" : undefined}>
          {amount}{" "}
          <LinkAnchor to="/invoices/$invoiceId" params={{ invoiceId: other.id }}>
            {other.text}
          </LinkAnchor>
        </Text>
        <Text size="xs" c="dimmed">
          {instant(application.createdAt)}
        </Text>
      </Stack>
      {isTakenBack ? (
        <Badge color="gray" className="rigid">
          {t("surplus.takenBack")}
        </Badge>
      ) : (
        <WithRight right="payments:delete">
          <Button
            size="compact-xs"
            variant="subtle"
            color="red"
            className="rigid"
            onClick={asking.open}
            aria-label={t("surplus.takeBackOf", { amount })}
          >
            {t("surplus.takeBack")}
          </Button>
        </WithRight>
      )}
      <ConfirmDialog
        opened={isAsking}
        onClose={asking.close}
        onConfirm={() => takeBack.mutate()}
        isBusy={takeBack.isPending}
        title={t("surplus.takeBackTitle")}
        text={t("surplus.takeBackText", { amount, from: application.fromNumber, to: application.toNumber })}
        confirm={t("surplus.takeBack")}
      />
    </Group>
  );
}
