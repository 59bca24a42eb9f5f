import { Badge, type MantineColor } from "@mantine/core";
import type { MailAnswer } from "../../../src/mail/mail-schemas.ts";

/** A status without a colour does not compile. */
export const MAIL_COLORS: Record<MailAnswer["status"], MantineColor> = {
  queued: "yellow",
  handing_over: "blue",
  sent: "stamp",
  refused: "red",
  failed: "red",
  unknown: "orange",
  dropped: "gray",
};

export function MailStatusBadge({ mail }: { mail: MailAnswer }) {
  return (
    <Badge color={MAIL_COLORS[mail.status]} variant="dot" title={mail.statusLabel}>
      {mail.statusLabel}
    </Badge>
  );
}
