import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { useLanguage } from "../language/language.ts";

/** Asks before something that cannot simply be undone; the way back has the focus. */
export function ConfirmDialog({
  opened,
  onClose,
  onConfirm,
  isBusy,
  title,
  text,
  confirm,
}: {
  opened: boolean;
  onClose: () => void;
  onConfirm: () => void;
  isBusy: boolean;
  title: string;
  text: string;
  confirm: string;
}) {
  const { t } = useLanguage();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      closeButtonProps={{ "aria-label": t("common.close") }}
    >
      <Stack>
        <Text size="sm">{text}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t("common.cancel")}
          </Button>
          <Button color="red" loading={isBusy} onClick={onConfirm}>
            {confirm}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
