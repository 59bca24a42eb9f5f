import { Badge, type MantineColor } from "@mantine/core";
import type { ReminderAnswer } from "../../../src/reminders/reminder-schemas.ts";
import { MAIL_COLORS } from "../mails/mail-status-badge.tsx";

/** A status without a colour does not compile. */
const COLORS: Record<ReminderAnswer["status"], MantineColor> = {
  ...MAIL_COLORS,
  planned: "gray",
  waiting: "yellow",
  passed_over: "gray",
};

export function ReminderStatusBadge({ reminder: { status, statusLabel } }: { reminder: ReminderAnswer }) {
  return (
    <Badge color={COLORS[status]} variant="dot" title={statusLabel}>
      {statusLabel}
    </Badge>
  );
}
