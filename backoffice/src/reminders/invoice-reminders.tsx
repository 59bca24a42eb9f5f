import { Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { InvoiceAnswer } from "../../../src/invoices/invoice-schemas.ts";
import { invoiceRemindersQuery } from "../api/reminders.ts";
import { useFormats } from "../language/formats.ts";
import { useLanguage } from "../language/language.ts";
import { WithRight } from "../rights/with-right.tsx";
import { LinkAnchor } from "../shell/links.tsx";
import { LoadFailure } from "../shell/load-failure.tsx";
import { Loading } from "../shell/loading.tsx";
import { SectionCard } from "../shell/section-card.tsx";
import { PauseButton, ResumeButton } from "./pause-buttons.tsx";
import { RemindButton, type Reminding } from "./remind-button.tsx";
import { ReminderLines } from "./reminder-lines.tsx";

/** What went, what is planned, what stands in the way now, and what one can do about it. */
export function InvoiceReminders({ invoice }: { invoice: InvoiceAnswer }) {
  const { t } = useLanguage();
  const reminders = useQuery(invoiceRemindersQuery(invoice.id));
  const isOpen = invoice.status === "open";
  return (
    <SectionCard
      title={t("reminders.title")}
      aside={
        isOpen &&
        reminders.data && (
          <WithRight right="invoices:update">
            <RemindButton invoice={invoice} reminders={reminders.data} />
          </WithRight>
        )
      }
    >
      {reminders.isPending && <Loading height={120} />}
      {reminders.isLoadingError && (
        <LoadFailure error={reminders.error} reset={() => void reminders.refetch()} />
      )}
      {reminders.data && (
        <>
          {isOpen && <Now invoice={invoice} reminders={reminders.data} />}
          <ReminderLines invoiceId={invoice.id} reminders={reminders.data.data} />
        </>
      )}
    </SectionCard>
  );
}

/** By which scheme, and what stands in the way of the next reminder. */
function Now({ invoice, reminders }: Reminding) {
  const { t } = useLanguage();
  const { scheme, block, pause } = reminders;
  return (
    <Stack gap="xs">
      {scheme ? (
        <Text size="sm" className="breaking">
          {t("reminders.byScheme", { name: scheme.name })}
        </Text>
      ) : (
        <Text size="sm">
          {t("reminders.noScheme")}{" "}
          <WithRight right="settings:read">
            <LinkAnchor to="/settings/reminders" size="sm">
              {t("reminders.toSchemes")}
            </LinkAnchor>
          </WithRight>
        </Text>
      )}
      <Pauses invoice={invoice} reminders={reminders} />
      {block !== null && block.reason !== "paused" && (
        <Text size="sm" c="dimmed">
          {t("reminders.blocked", { why: block.label })}{" "}
          {block.reason === "not_sent" && t("reminders.howToSend")}
        </Text>
      )}
      {pause === null && (
        <WithRight right="invoices:update">
          <Group>
            <PauseButton of={{ invoiceId: invoice.id }} />
          </Group>
        </WithRight>
      )}
    </Stack>
  );
}

/** The invoice's own pause and that of its customer, each with the way back for who may go it. */
function Pauses({ invoice, reminders: { pause, customerPause } }: Reminding) {
  const { t } = useLanguage();
  const { day } = useFormats();
  return (
    <>
      {pause && (
        <Group gap="xs" justify="space-between">
          <Text size="sm" fw={600}>
            {pause.until === null
              ? t("reminders.stopped")
              : t("reminders.pausedUntil", { day: day(pause.until) })}
          </Text>
          <WithRight right="invoices:update">
            <ResumeButton of={{ invoiceId: invoice.id }} label={t("reminders.resume")} />
          </WithRight>
        </Group>
      )}
      {customerPause && (
        <Group gap="xs" justify="space-between">
          <Text size="sm" fw={600}>
            {customerPause.until === null
              ? t("reminders.customerStopped")
              : t("reminders.customerPausedUntil", { day: day(customerPause.until) })}
          </Text>
          <WithRight right="customers:update">
            <ResumeButton of={{ customerId: invoice.customerId }} label={t("reminders.resumeCustomer")} />
          </WithRight>
        </Group>
      )}
    </>
  );
}
