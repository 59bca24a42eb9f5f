import { Alert, Button, Code, CopyButton, Group, Modal, SimpleGrid, Stack, Text } from "@mantine/core";
import { IconCheck, IconCopy, IconDownload } from "@tabler/icons-react";
import { useLanguage } from "../language/language.ts";

/** Only who says that they have kept them gets out: Escape or a click beside it would lose the codes for good. */
export function RecoveryCodesDialog({
  codes,
  onDone,
}: {
  codes: readonly string[] | null;
  onDone: () => void;
}) {
  const { t } = useLanguage();
  return (
    <Modal
      opened={codes !== null}
      onClose={onDone}
      title={t("account.recoveryCodes")}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
    >
      {codes && <RecoveryCodes codes={codes} onDone={onDone} />}
    </Modal>
  );
}

/** Each opens the account once, when the phone is gone. Shown this once: the service keeps them encrypted. */
export function RecoveryCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  const { t } = useLanguage();
  const text = `${t("account.codesFile")}\n\n${codes.join("\n")}\n`;
  return (
    <Stack>
      <Alert color="yellow" title={t("account.codesTitle")}>
        {t("account.codesText")}
      </Alert>
      <SimpleGrid component="ul" cols={2} spacing="xs" className="plain-list">
        {codes.map((code) => (
          <Text key={code} component="li" ta="center">
            <Code fz="sm">{code}</Code>
          </Text>
        ))}
      </SimpleGrid>
      <Group justify="flex-end">
        <CopyButton value={text}>
          {({ copied, copy }) => (
            <Button
              variant="default"
              onClick={copy}
              leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
            >
              <span aria-live="polite">{copied ? t("common.copied") : t("account.codesCopy")}</span>
            </Button>
          )}
        </CopyButton>
        <Button
          component="a"
          variant="default"
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
          download="voldaan-recovery-codes.txt"
          leftSection={<IconDownload size={16} />}
        >
          {t("account.codesDownload")}
        </Button>
        <Button onClick={onDone}>{t("account.codesKept")}</Button>
      </Group>
    </Stack>
  );
}
