import { Alert, Group, Stack, Text } from "@mantine/core";
import { IconAlertTriangle, IconCircleCheck } from "@tabler/icons-react";
import type { OverviewAnswer, Attention as Worry } from "../../../src/overview/overview-schemas.ts";
import { useFormats } from "../language/formats.ts";
import { useLanguage } from "../language/language.ts";
import { WithRight } from "../rights/with-right.tsx";
import { LinkAnchor } from "../shell/links.tsx";
import { SectionCard } from "../shell/section-card.tsx";
import { BooksAgree } from "./books-agree.tsx";

/** What waits for somebody, each with the way to where it is settled. */
export function Attention({ attention }: Pick<OverviewAnswer, "attention">) {
  const { t } = useLanguage();
  return (
    <SectionCard title={t("home.attention")}>
      {attention.length === 0 && (
        <Group gap="xs" wrap="nowrap">
          <IconCircleCheck size={20} color="var(--mantine-color-stamp-filled)" aria-hidden />
          <Text size="sm">{t("home.nothingWaits")}</Text>
        </Group>
      )}
      {attention.map((worry) => (
        <WorryOf key={worry.kind} worry={worry} />
      ))}
      <WithRight right="payments:read">
        <BooksAgree />
      </WithRight>
    </SectionCard>
  );
}

function WorryOf({ worry: { kind, count, invoices, since, message } }: { worry: Worry }) {
  const { t } = useLanguage();
  const { money, instant } = useFormats();
  return (
    <Alert
      color={URGENT.has(kind) ? "red" : "yellow"}
      icon={<IconAlertTriangle aria-hidden />}
      title={t(`worries.${kind}.title`)}
    >
      <Stack gap={6}>
        <Text size="sm">
          {kind === "key_problem" && message !== null
            ? message
            : t(`worries.${kind}.text`, { since: instant(since) })}
        </Text>
        {invoices.map(({ id, number, customerName, amount }, index) => (
          // One invoice can have two chargebacks.
          <Group key={`${id} ${index}`} justify="space-between" gap={4}>
            <LinkAnchor to="/invoices/$invoiceId" params={{ invoiceId: id }} className="on-colour" size="sm">
              {number ?? t("invoices.noNumber")} · {customerName}
            </LinkAnchor>
            <Text size="sm" className="figures rigid">
              {money(amount)}
            </Text>
          </Group>
        ))}
        {count > invoices.length && invoices.length > 0 && (
          <Text size="xs" c="dimmed">
            {t("home.more", { count: count - invoices.length })}
          </Text>
        )}
        {(kind === "key_problem" || kind === "not_connected") && (
          <LinkAnchor to="/settings/integrations/mollie" className="on-colour" size="sm">
            {t("home.toMollie")}
          </LinkAnchor>
        )}
        {kind === "webhook_silence" && (
          <LinkAnchor to="/integration-log" search={{ direction: "in" }} className="on-colour" size="sm">
            {t("home.toLog")}
          </LinkAnchor>
        )}
      </Stack>
    </Alert>
  );
}

/** These stop money, or may have lost some; the others wait for a decision. */
const URGENT: ReadonlySet<Worry["kind"]> = new Set([
  "key_problem",
  "webhook_silence",
  "frozen",
  "payment_set_aside",
  "chargeback",
]);
