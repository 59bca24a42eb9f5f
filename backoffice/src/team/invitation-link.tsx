import { Button, CopyButton, Group, Stack, Text, TextInput } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import type { NewInvitationAnswer } from "../../../src/team/team-schemas.ts";
import { useFormats } from "../language/formats.ts";
import { useLanguage } from "../language/language.ts";

/** The link with which a colleague joins. The service keeps only its hash, so it cannot be shown again. */
export function InvitationLink({
  invitation: { url, email, expiresAt, isMailed },
  onClose,
}: {
  invitation: NewInvitationAnswer;
  onClose: () => void;
}) {
  const { t } = useLanguage();
  const { instant } = useFormats();
  return (
    <Stack>
      <Text size="sm">
        {t(isMailed ? "team.linkMailedText" : "team.linkText", { email, date: instant(expiresAt) })}
      </Text>
      <TextInput
        label={t("team.link")}
        value={url}
        readOnly
        data-autofocus
        onFocus={(event) => event.currentTarget.select()}
      />
      <Group justify="flex-end">
        <CopyButton value={url}>
          {({ copied, copy }) => (
            <Button onClick={copy} leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />}>
              <span aria-live="polite">{copied ? t("common.copied") : t("team.copyLink")}</span>
            </Button>
          )}
        </CopyButton>
        <Button variant="default" onClick={onClose}>
          {t("common.close")}
        </Button>
      </Group>
    </Stack>
  );
}
