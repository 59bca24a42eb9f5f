import { Text } from "@mantine/core";
import type { MailAnswer } from "../../../src/mail/mail-schemas.ts";

/** Why a mail did not go, in the mail server's words where it had any; nothing for one that went. */
export function MailTrouble({ mail: { status, answer } }: { mail: MailAnswer }) {
  if (status === "sent" || answer === null) return null;
  return (
    <Text size="xs" c={status === "dropped" ? "dimmed" : "red"} lineClamp={3} className="breaking">
      {answer}
    </Text>
  );
}
