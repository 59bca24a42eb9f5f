import { Alert, Badge, Button, Group, type MantineColor, Stack, Text } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { WebhookHealthAnswer } from "../../../src/payments/mollie-key-schemas.ts";
import { testWebhook, webhookHealthQuery } from "../api/mollie-keys.ts";
import { useFormats } from "../language/formats.ts";
import { useLanguage } from "../language/language.ts";
import { WithRight } from "../rights/with-right.tsx";
import { Fact, Facts } from "../shell/facts.tsx";
import { LinkAnchor } from "../shell/links.tsx";
import { LoadFailure } from "../shell/load-failure.tsx";
import { Loading } from "../shell/loading.tsx";
import { SectionCard } from "../shell/section-card.tsx";

const COLORS: Record<WebhookHealthAnswer["status"], MantineColor> = {
  healthy: "stamp",
  silent: "red",
  quiet: "gray",
  unreachable: "orange",
};

/** Whether Mollie's calls come through, which ones did not, and a test of the way that they take. */
export function Webhooks({ webhookUrl }: { webhookUrl: string }) {
  const { t } = useLanguage();
  const { instant } = useFormats();
  const health = useQuery(webhookHealthQuery);
  if (health.isPending) return <Loading height={200} />;
  if (health.isError) return <LoadFailure error={health.error} reset={() => void health.refetch()} />;
  const { status, lastReceivedAt, silentSince, missing } = health.data;
  return (
    <SectionCard
      title={t("mollie.webhooks")}
      aside={<Badge color={COLORS[status]}>{t(`mollie.webhookStatus.${status}`)}</Badge>}
    >
      <Text size="sm">{t(`mollie.webhookText.${status}`, { since: instant(silentSince) })}</Text>
      <Facts>
        <Fact label={t("mollie.lastWebhook")}>
          {lastReceivedAt === null ? t("mollie.never") : instant(lastReceivedAt)}
        </Fact>
        <Fact label={t("mollie.webhookUrl")} isWide>
          {webhookUrl}
          <Text size="xs" c="dimmed">
            {t("mollie.webhookHint")}
          </Text>
        </Fact>
      </Facts>
      {missing.length > 0 && <Missing missing={missing} />}
      <WithRight right="integrations:update">
        <SelfTest />
      </WithRight>
    </SectionCard>
  );
}

function Missing({ missing }: Pick<WebhookHealthAnswer, "missing">) {
  const { t } = useLanguage();
  const { instant } = useFormats();
  return (
    <Stack gap={4}>
      <Text size="sm" fw={600}>
        {t("mollie.missing")}
      </Text>
      <Stack component="ul" gap={0} className="plain-list">
        {missing.map(({ paymentId, invoiceId, invoiceNumber, molliePaymentId, completedAt }) => (
          <Group component="li" key={paymentId} gap="xs" className="ruled">
            <LinkAnchor to="/invoices/$invoiceId" params={{ invoiceId }} size="sm">
              {invoiceNumber ?? t("invoices.noNumber")}
            </LinkAnchor>
            <Text size="xs" c="dimmed" className="figures">
              {molliePaymentId} · {instant(completedAt)}
            </Text>
          </Group>
        ))}
      </Stack>
    </Stack>
  );
}

/** Calls our own address as Mollie would; what came of it stays until the next try. */
function SelfTest() {
  const { t } = useLanguage();
  const queryClient = useQueryClient();
  const test = useMutation({
    mutationFn: testWebhook,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: webhookHealthQuery.queryKey }),
  });
  return (
    <Stack gap="xs" align="flex-start">
      <Button variant="default" loading={test.isPending} onClick={() => test.mutate()}>
        {t("mollie.test")}
      </Button>
      <output aria-live="polite">
        {test.data && (
          <Alert color={test.data.arrived ? "stamp" : "red"} py="xs">
            {test.data.arrived ? t("mollie.testArrived", { count: test.data.durationMs }) : test.data.message}
          </Alert>
        )}
      </output>
    </Stack>
  );
}
