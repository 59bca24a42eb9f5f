import { Code, Drawer, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { IntegrationLogEntry } from "../../../src/integration-log/integration-log-schemas.ts";
import { integrationLogEntryQuery } from "../api/integration-log.ts";
import { useFormats } from "../language/formats.ts";
import { useLanguage } from "../language/language.ts";
import { Fact, Facts } from "../shell/facts.tsx";
import { LinkAnchor } from "../shell/links.tsx";
import { LoadFailure } from "../shell/load-failure.tsx";
import { Loading } from "../shell/loading.tsx";
import { OutcomeBadge } from "./outcome-badge.tsx";

/** One entry with what was sent and answered. */
export function LogEntryDrawer({ id, onClose }: { id: string | null; onClose: () => void }) {
  const { t } = useLanguage();
  return (
    <Drawer
      opened={id !== null}
      onClose={onClose}
      position="right"
      size="lg"
      title={t("log.details")}
      closeButtonProps={{ "aria-label": t("common.close") }}
    >
      {id !== null && <EntryOf id={id} />}
    </Drawer>
  );
}

function EntryOf({ id }: { id: string }) {
  const entry = useQuery(integrationLogEntryQuery(id));
  if (entry.isPending) return <Loading height={320} />;
  if (entry.isError) return <LoadFailure error={entry.error} reset={() => void entry.refetch()} />;
  return <Entry entry={entry.data} />;
}

function Entry({ entry }: { entry: IntegrationLogEntry }) {
  const { t } = useLanguage();
  const { preciseInstant } = useFormats();
  return (
    <Stack>
      <Text fw={600}>{entry.message}</Text>
      <Facts>
        <Fact label={t("log.outcome")}>
          <OutcomeBadge outcome={entry.outcome} />
        </Fact>
        <Fact label={t("log.time")}>{preciseInstant(entry.at)}</Fact>
        <Fact label={t("log.operation")}>{entry.operation}</Fact>
        <Fact label={t("log.direction")}>{t(`log.directions.${entry.direction}`)}</Fact>
        {entry.url !== null && (
          <Fact label={t("log.address")}>
            {entry.httpMethod} {entry.url}
          </Fact>
        )}
        {entry.httpStatus !== null && <Fact label={t("log.httpStatus")}>{entry.httpStatus}</Fact>}
        {entry.durationMs !== null && (
          <Fact label={t("log.duration")}>{t("log.ms", { count: entry.durationMs })}</Fact>
        )}
        {entry.invoiceId !== null && (
          <Fact label={t("log.invoice")}>
            <LinkAnchor to="/invoices/$invoiceId" params={{ invoiceId: entry.invoiceId }} size="sm">
              {entry.invoiceNumber ?? entry.invoiceId}
            </LinkAnchor>
          </Fact>
        )}
        {entry.paymentId !== null && <Fact label={t("log.payment")}>{entry.paymentId}</Fact>}
      </Facts>
      <Content title={t("log.request")} content={entry.request} />
      <Content title={t("log.answer")} content={entry.answer} />
    </Stack>
  );
}

function Content({ title, content }: { title: string; content: unknown }) {
  const { t } = useLanguage();
  return (
    <Stack gap={4}>
      <Text size="sm" fw={600}>
        {title}
      </Text>
      {content === null || content === undefined ? (
        <Text size="sm" c="dimmed">
          {t("log.nothing")}
        </Text>
      ) : (
        <Code block className="wrapping">
          {typeof content === "string" ? content : JSON.stringify(content, null, 2)}
        </Code>
      )}
    </Stack>
  );
}
