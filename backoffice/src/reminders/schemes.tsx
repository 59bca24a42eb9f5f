import { Alert, Badge, Button, Group, List, Paper, Stack, Text } from "@mantine/core";
import { IconBellRinging, IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import type { ReminderSchemeAnswer } from "../../../src/reminders/reminder-schemas.ts";
import { USUAL_STEPS } from "../../../src/reminders/reminder-scheme.ts";
import { useIdempotencyKey } from "../api/idempotency-key.ts";
import { makeReminderScheme } from "../api/reminders.ts";
import { useLanguage } from "../language/language.ts";
import { WithRight } from "../rights/with-right.tsx";
import { EmptyState } from "../shell/empty-state.tsx";
import { SectionCard } from "../shell/section-card.tsx";
import { DropScheme } from "./drop-scheme.tsx";
import { SchemeDialog } from "./scheme-dialog.tsx";
import { useSchemeAction } from "./use-scheme-action.ts";
import { useWhen } from "./use-when.ts";

/** The schemes with their steps in words; where there is none, what one is for and a way to have one at once. */
export function Schemes({ schemes }: { schemes: readonly ReminderSchemeAnswer[] }) {
  const { t } = useLanguage();
  const [edited, edit] = useState<ReminderSchemeAnswer | "new" | null>(null);
  const dialog = <SchemeDialog scheme={edited} onClose={() => edit(null)} />;
  if (schemes.length === 0) {
    return (
      <>
        <Paper withBorder>
          <EmptyState
            icon={<IconBellRinging />}
            title={t("reminders.emptyTitle")}
            text={t("reminders.emptyText")}
          >
            <WithRight right="settings:create">
              <StartUsual />
              <Button variant="default" onClick={() => edit("new")}>
                {t("reminders.makeOwn")}
              </Button>
            </WithRight>
          </EmptyState>
        </Paper>
        {dialog}
      </>
    );
  }
  return (
    <SectionCard
      title={t("reminders.schemes")}
      aside={
        <WithRight right="settings:create">
          <Button
            size="compact-sm"
            variant="light"
            leftSection={<IconPlus size={14} />}
            onClick={() => edit("new")}
          >
            {t("reminders.newScheme")}
          </Button>
        </WithRight>
      }
    >
      {schemes.every(({ isDefault }) => !isDefault) && (
        <Alert color="orange">{t("reminders.noDefault")}</Alert>
      )}
      <Stack component="ul" gap={0} className="plain-list">
        {schemes.map((scheme) => (
          <Scheme key={scheme.id} scheme={scheme} onEdit={() => edit(scheme)} />
        ))}
      </Stack>
      {dialog}
    </SectionCard>
  );
}

/** One press and every customer is reminded as most businesses do. */
function StartUsual() {
  const { t } = useLanguage();
  const key = useIdempotencyKey();
  const start = useSchemeAction({
    act: () =>
      makeReminderScheme({ name: t("reminders.usualName"), isDefault: true, steps: [...USUAL_STEPS] }, key),
    done: t("reminders.saved"),
  });
  return (
    <Button loading={start.isPending} onClick={() => start.mutate(undefined)}>
      {t("reminders.startUsual")}
    </Button>
  );
}

function Scheme({ scheme, onEdit }: { scheme: ReminderSchemeAnswer; onEdit: () => void }) {
  const { t } = useLanguage();
  const whenOf = useWhen();
  const { name, isDefault, steps } = scheme;
  return (
    <Group component="li" justify="space-between" align="flex-start" gap="sm" className="ruled">
      <Stack gap={6} miw={0}>
        <Group gap={6}>
          <Text size="sm" fw={600} className="breaking">
            {name}
          </Text>
          {isDefault && <Badge>{t("reminders.default")}</Badge>}
        </Group>
        {steps.length === 0 ? (
          <Text size="sm" c="dimmed">
            {t("reminders.noSteps")}
          </Text>
        ) : (
          <List type="ordered" size="sm">
            {steps.map(({ days, mailKind }) => (
              <List.Item key={days}>
                {whenOf(days)} – {t(`mail.kinds.${mailKind}`)}
              </List.Item>
            ))}
          </List>
        )}
      </Stack>
      <Group gap="xs">
        <WithRight right="settings:update">
          <Button
            size="compact-sm"
            variant="default"
            onClick={onEdit}
            aria-label={t("reminders.changeOf", { name })}
          >
            {t("reminders.change")}
          </Button>
        </WithRight>
        <WithRight right="settings:delete">
          <DropScheme scheme={scheme} />
        </WithRight>
      </Group>
    </Group>
  );
}
