import { Button, Group, Modal, Stack, TextInput } from "@mantine/core";
import { isNotEmpty, useForm } from "@mantine/form";
import { renamePasskey } from "../api/passkeys.ts";
import { useLanguage } from "../language/language.ts";
import { Refusal } from "./refusal.tsx";
import { useAccountAction } from "./use-account-action.ts";

/** A line on a phone. */
export const LONGEST_PASSKEY_NAME = 60;

type Dialog = { opened: boolean; onClose: () => void; passkey: { id: string; name: string } };

/** Another name for a passkey, so that one tells them apart. */
export function RenamePasskey({ opened, onClose, passkey }: Dialog) {
  const { t } = useLanguage();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t("account.renameOf", { name: passkey.name })}
      closeButtonProps={{ "aria-label": t("common.close") }}
    >
      <RenameForm onClose={onClose} passkey={passkey} />
    </Modal>
  );
}

function RenameForm({ onClose, passkey: { id, name } }: Omit<Dialog, "opened">) {
  const { t } = useLanguage();
  const form = useForm({ initialValues: { name }, validate: { name: isNotEmpty(t("errors.required")) } });
  const rename = useAccountAction({
    act: (typed: { name: string }) => renamePasskey({ id, name: typed.name.trim() }),
    onDone: onClose,
  });
  return (
    <form onSubmit={form.onSubmit((values) => rename.mutate(values))} noValidate>
      <Stack>
        <Refusal error={rename.error} />
        <TextInput
          label={t("account.passkeyName")}
          maxLength={LONGEST_PASSKEY_NAME}
          autoComplete="off"
          data-autofocus
          {...form.getInputProps("name")}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t("common.cancel")}
          </Button>
          <Button type="submit" loading={rename.isPending}>
            {t("common.save")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
