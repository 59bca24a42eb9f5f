import { Button, CopyButton, Group, Stack, TextInput } from "@mantine/core";
import { IconCheck, IconCopy, IconExternalLink } from "@tabler/icons-react";
import { useLanguage } from "../language/language.ts";

/** A link to share: to copy, to open as the customer sees it, and to scan. An invoice's own, unless it is said whose. */
export function PayLink({ url, label, qr }: { url: string; label?: string; qr?: string }) {
  const { t } = useLanguage();
  return (
    <Group align="flex-start" gap="md" wrap="wrap">
      <Stack flex={1} miw={220} gap="xs">
        <TextInput
          label={label ?? t("payLink.link")}
          value={url}
          readOnly
          onFocus={(event) => event.currentTarget.select()}
        />
        <Group gap="xs">
          <CopyButton value={url}>
            {({ copied, copy }) => (
              <Button
                variant="light"
                onClick={copy}
                leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
              >
                <span aria-live="polite">{copied ? t("common.copied") : t("payLink.copy")}</span>
              </Button>
            )}
          </CopyButton>
          <Button
            component="a"
            href={url}
            target="_blank"
            rel="noreferrer"
            variant="default"
            leftSection={<IconExternalLink size={16} />}
          >
            {t("payLink.open")}
          </Button>
        </Group>
      </Stack>
      <img
        className="qr"
        src={`${new URL(url).pathname}/qr.svg`}
        alt={qr ?? t("payLink.qr")}
        width={132}
        height={132}
      />
    </Group>
  );
}
