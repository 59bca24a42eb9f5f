import { Badge, Group, Paper, Stack, Text } from "@mantine/core";
import type { ActivityAnswer } from "../../../src/activity/activity-schemas.ts";
import { useFormats } from "../language/formats.ts";
import { useLanguage } from "../language/language.ts";
import { useRight } from "../rights/use-rights.ts";
import { LinkAnchor } from "../shell/links.tsx";
import { useActivityWords } from "./use-activity-words.ts";

/** One entry below the other: who, what, what it changed, and the way to the thing. */
export function ActivityRows({ entries }: { entries: readonly ActivityAnswer[] }) {
  return (
    <Paper withBorder px="md">
      <Stack component="ol" gap={0} className="plain-list first-unruled">
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </Stack>
    </Paper>
  );
}

function Entry({ entry }: { entry: ActivityAnswer }) {
  const { t } = useLanguage();
  const { preciseInstant } = useFormats();
  const { actorOf, sentenceOf } = useActivityWords();
  return (
    <Stack component="li" gap={4} className="ruled">
      <Group justify="space-between" gap="xs" align="baseline">
        <Group gap={6}>
          <Text size="sm" fw={600} className="breaking">
            {actorOf(entry.actor)}
          </Text>
          <Badge variant="default">{t(`rights.modules.${entry.kind}`)}</Badge>
          {entry.mode === "test" && <Badge color="orange">{t("modes.testData")}</Badge>}
        </Group>
        <Text size="xs" c="dimmed" className="figures">
          {preciseInstant(entry.at)}
        </Text>
      </Group>
      <Text size="sm" className="breaking">
        {sentenceOf(entry)}
      </Text>
      <Changes changes={entry.changes} />
      <Things entry={entry} />
    </Stack>
  );
}

function Changes({ changes }: Pick<ActivityAnswer, "changes">) {
  const { changeOf } = useActivityWords();
  if (changes.length === 0) return null;
  return (
    <Stack component="ul" gap={2} className="plain-list">
      {changes.map((change) => (
        <Text key={change.field} component="li" size="xs" className="breaking">
          {changeOf(change)}
        </Text>
      ))}
    </Stack>
  );
}

function Things({ entry: { invoice, customer } }: { entry: ActivityAnswer }) {
  const { t } = useLanguage();
  const maySeeInvoices = useRight("invoices:read");
  const maySeeCustomers = useRight("customers:read");
  return (
    <Group gap="sm">
      {invoice && maySeeInvoices && (
        <LinkAnchor to="/invoices/$invoiceId" params={{ invoiceId: invoice.id }} size="xs">
          {t("activity.invoice", { number: invoice.number ?? t("log.noNumber") })}
        </LinkAnchor>
      )}
      {customer && maySeeCustomers && (
        <LinkAnchor to="/customers/$customerId" params={{ customerId: customer.id }} size="xs">
          {customer.name}
        </LinkAnchor>
      )}
    </Group>
  );
}
