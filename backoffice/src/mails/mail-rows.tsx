import { Group, Paper, Stack, Text, UnstyledButton } from "@mantine/core";
import type { MailAnswer } from "../../../src/mail/mail-schemas.ts";
import { useFormats } from "../language/formats.ts";
import { useLanguage } from "../language/language.ts";
import { MailStatusBadge } from "./mail-status-badge.tsx";
import { MailTrouble } from "./mail-trouble.tsx";

/** As a mail program lists them: to whom, about what, when. */
export function MailRows({ mails, onShow }: { mails: readonly MailAnswer[]; onShow: (id: string) => void }) {
  return (
    <Stack component="ul" gap="xs" className="plain-list">
      {mails.map((mail) => (
        <Paper key={mail.id} component="li" withBorder p="sm" className="pressable">
          <MailRow mail={mail} onShow={() => onShow(mail.id)} />
        </Paper>
      ))}
    </Stack>
  );
}

function MailRow({ mail, onShow }: { mail: MailAnswer; onShow: () => void }) {
  const { t } = useLanguage();
  const { instant } = useFormats();
  const kind = t(`mail.kinds.${mail.kind}`);
  return (
    <Stack gap={2}>
      <Group justify="space-between" gap="xs">
        <UnstyledButton onClick={onShow} className="whole-row" miw={0} flex={1}>
          <Text size="sm" fw={600} className="breaking">
            {mail.subject ?? kind}
          </Text>
        </UnstyledButton>
        <MailStatusBadge mail={mail} />
      </Group>
      <Text size="xs" c="dimmed" className="breaking">
        {[mail.to, kind, instant(mail.endedAt ?? mail.createdAt)].join(" · ")}
      </Text>
      <MailTrouble mail={mail} />
    </Stack>
  );
}
