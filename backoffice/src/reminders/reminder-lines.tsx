import { Button, Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import type { ReminderAnswer } from "../../../src/reminders/reminder-schemas.ts";
import { invoiceMailsQuery } from "../api/mails.ts";
import { useFormats } from "../language/formats.ts";
import { useLanguage } from "../language/language.ts";
import { ReminderStatusBadge } from "./reminder-status-badge.tsx";
import { useWhen } from "./use-when.ts";

const MailDrawer = lazy(async () => ({ default: (await import("../mails/mail-drawer.tsx")).MailDrawer }));

/** Each reminder that went, waits or is planned; of one that went also what it said. */
export function ReminderLines({
  invoiceId,
  reminders,
}: {
  invoiceId: string;
  reminders: readonly ReminderAnswer[];
}) {
  const { t } = useLanguage();
  const [shownId, setShownId] = useState<string | null>(null);
  const { data: mails } = useQuery(invoiceMailsQuery(invoiceId));
  if (reminders.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t("reminders.none")}
      </Text>
    );
  }
  return (
    <>
      <Stack component="ul" gap={0} className="plain-list">
        {reminders.map((reminder) => (
          <ReminderLine key={reminder.id ?? reminder.on} reminder={reminder} onShow={setShownId} />
        ))}
      </Stack>
      <Suspense>
        {shownId !== null && (
          <MailDrawer
            mail={mails?.data.find(({ id }) => id === shownId) ?? null}
            onClose={() => setShownId(null)}
          />
        )}
      </Suspense>
    </>
  );
}

function ReminderLine({ reminder, onShow }: { reminder: ReminderAnswer; onShow: (mailId: string) => void }) {
  const { t } = useLanguage();
  const { day, instant } = useFormats();
  const whenOf = useWhen();
  const { mailKind, days, on, queuedAt, reasonLabel, mailId } = reminder;
  const kind = t(`mail.kinds.${mailKind}`);
  const at = queuedAt === null ? day(on) : instant(queuedAt);
  return (
    <Stack component="li" gap={2} className="ruled">
      <Group justify="space-between" gap="xs">
        <Text size="sm">{kind}</Text>
        <ReminderStatusBadge reminder={reminder} />
      </Group>
      <Text size="xs" c="dimmed">
        {at} · {days === null ? t("reminders.byHand") : whenOf(days)}
      </Text>
      {reasonLabel !== null && (
        <Text size="xs" c="dimmed">
          {reasonLabel}
        </Text>
      )}
      {mailId !== null && (
        <Group>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => onShow(mailId)}
            aria-label={t("reminders.showOf", { kind })}
          >
            {t("mail.show")}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
