import { Button, Code, Drawer, Group, Stack, Text } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { IntegrationLogEntry } from "../../../src/integration-log/integration-log-schemas.ts";
import { integrationLogEntryQuery, lookUpPayment } from "../api/integration-log.ts";
import { useFormats } from "../language/formats.ts";
import { useLanguage } from "../language/language.ts";
import { WithRight } from "../rights/with-right.tsx";
import { Fact, Facts } from "../shell/facts.tsx";
import { LinkAnchor } from "../shell/links.tsx";
import { LoadFailure } from "../shell/load-failure.tsx";
import { Loading } from "../shell/loading.tsx";
import { toastDone } from "../shell/toasts.ts";
import type { LogSearch } from "./log-search.ts";
import { OutcomeBadge } from "./outcome-badge.tsx";
import { useOperationName } from "./use-operation-name.ts";

type Only = (filter: Pick<LogSearch, "operation" | "invoice">) => void;

/** One entry with what was sent and answered, and what to do about it. */
export function LogEntryDrawer({
  id,
  onClose,
  onOnly,
}: {
  id: string | null;
  onClose: () => void;
  /** Narrows the list to what is like this entry. */
  onOnly: Only;
}) {
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
      {id !== null && <EntryOf id={id} onOnly={onOnly} />}
    </Drawer>
  );
}

function EntryOf({ id, onOnly }: { id: string; onOnly: Only }) {
  const entry = useQuery(integrationLogEntryQuery(id));
  if (entry.isPending) return <Loading height={320} />;
  if (entry.isError) return <LoadFailure error={entry.error} reset={() => void entry.refetch()} />;
  return <Entry entry={entry.data} onOnly={onOnly} />;
}

function Entry({ entry, onOnly }: { entry: IntegrationLogEntry; onOnly: Only }) {
  const { t } = useLanguage();
  const { preciseInstant } = useFormats();
  const operationName = useOperationName();
  const { operation, invoiceId, paymentId } = entry;
  return (
    <Stack>
      <Text fw={600}>{entry.message}</Text>
      <Facts>
        <Fact label={t("log.outcome")}>
          <OutcomeBadge outcome={entry.outcome} />
        </Fact>
        <Fact label={t("log.time")}>{preciseInstant(entry.at)}</Fact>
        <Fact label={t("log.operation")}>{operationName(operation)}</Fact>
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
        {invoiceId !== null && (
          <Fact label={t("log.invoice")}>
            <LinkAnchor to="/invoices/$invoiceId" params={{ invoiceId }} size="sm">
              {entry.invoiceNumber ?? invoiceId}
            </LinkAnchor>
          </Fact>
        )}
        {paymentId !== null && <Fact label={t("log.payment")}>{paymentId}</Fact>}
      </Facts>
      <Group gap="xs">
        {paymentId !== null && (
          <WithRight right="payments:create">
            <LookUpButton paymentId={paymentId} />
          </WithRight>
        )}
        <Button size="xs" variant="default" onClick={() => onOnly({ operation })}>
          {t("log.onlyOperation", { operation: operationName(operation) })}
        </Button>
        {invoiceId !== null && (
          <Button size="xs" variant="default" onClick={() => onOnly({ invoice: invoiceId })}>
            {t("log.onlyThisInvoice")}
          </Button>
        )}
      </Group>
      {entry.bodiesExpired ? (
        <Text size="sm" c="dimmed">
          {t("log.expired")}
        </Text>
      ) : (
        <>
          <Content title={t("log.request")} content={entry.request} />
          <Content title={t("log.answer")} content={entry.answer} />
        </>
      )}
    </Stack>
  );
}

/** What failed is not sent again as it was: Mollie is asked how the payment stands, and what follows is done. */
function LookUpButton({ paymentId }: { paymentId: string }) {
  const { t } = useLanguage();
  const queryClient = useQueryClient();
  const lookUp = useMutation({
    mutationFn: () => lookUpPayment(paymentId),
    onSuccess: async () => {
      toastDone(t("log.lookedUp"));
      await queryClient.invalidateQueries({ queryKey: ["integration-log"] });
    },
  });
  return (
    <Button size="xs" loading={lookUp.isPending} onClick={() => lookUp.mutate()}>
      {t("log.lookUp")}
    </Button>
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
