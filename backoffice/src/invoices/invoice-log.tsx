import { Group, Stack, Text } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import type { IntegrationLogSummary } from "../../../src/integration-log/integration-log-schemas.ts";
import { integrationLogQuery } from "../api/integration-log.ts";
import { LOOK_AGAIN_MS } from "../api/invoices.ts";
import { useFormats } from "../language/formats.ts";
import { useLanguage } from "../language/language.ts";
import { OutcomeBadge } from "../log/outcome-badge.tsx";
import { useOperationName } from "../log/use-operation-name.ts";
import { LinkAnchor } from "../shell/links.tsx";
import { LoadFailure } from "../shell/load-failure.tsx";
import { SectionCard } from "../shell/section-card.tsx";

/** Enough to see what went wrong last; the log itself has them all. */
const SHOWN_AT_MOST = 6;

/** The last calls to and messages from Mollie about this invoice. */
export function InvoiceLog({ invoiceId }: { invoiceId: string }) {
  const { t } = useLanguage();
  const log = useInfiniteQuery({ ...integrationLogQuery({ invoiceId }), refetchInterval: LOOK_AGAIN_MS });
  const entries = log.data?.pages[0]?.data.slice(0, SHOWN_AT_MOST) ?? [];
  return (
    <SectionCard
      title={t("invoice.log")}
      aside={
        <LinkAnchor to="/integration-log" search={{ invoice: invoiceId }} size="sm">
          {t("invoice.logAll")}
        </LinkAnchor>
      }
    >
      {log.isLoadingError && <LoadFailure error={log.error} reset={() => void log.refetch()} />}
      {log.data && entries.length === 0 && (
        <Text size="sm" c="dimmed">
          {t("invoice.logEmpty")}
        </Text>
      )}
      {entries.length > 0 && (
        <Stack component="ul" gap={0} className="plain-list">
          {entries.map((entry) => (
            <Entry key={entry.id} invoiceId={invoiceId} entry={entry} />
          ))}
        </Stack>
      )}
    </SectionCard>
  );
}

function Entry({ invoiceId, entry }: { invoiceId: string; entry: IntegrationLogSummary }) {
  const { preciseInstant } = useFormats();
  const nameOf = useOperationName();
  return (
    <Group component="li" justify="space-between" wrap="nowrap" className="ruled" align="flex-start">
      <Stack gap={0} miw={0}>
        <LinkAnchor to="/integration-log" search={{ invoice: invoiceId, entry: entry.id }} size="sm">
          {nameOf(entry.operation)}
        </LinkAnchor>
        <Text size="xs" c="dimmed" className="breaking">
          {preciseInstant(entry.at)} · {entry.message}
        </Text>
      </Stack>
      <span className="rigid">
        <OutcomeBadge outcome={entry.outcome} />
      </span>
    </Group>
  );
}
