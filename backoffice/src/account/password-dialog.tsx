import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { isNotEmpty, useForm } from "@mantine/form";
import { useLanguage } from "../language/language.ts";
import { SecretInput } from "../shell/secret-input.tsx";
import { Refusal } from "./refusal.tsx";
import { useAccountAction } from "./use-account-action.ts";

type Asking<Output> = {
  title: string;
  text: string;
  confirm: string;
  isDangerous?: boolean;
  act: (password: string) => Promise<Output>;
  done?: string;
  onDone: (output: Output) => void;
};

/** Asks for the password before something that a browser left open is not enough for. */
export function PasswordDialog<Output>({
  opened,
  onClose,
  ...asking
}: Asking<Output> & { opened: boolean; onClose: () => void }) {
  const { t } = useLanguage();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={asking.title}
      closeButtonProps={{ "aria-label": t("common.close") }}
    >
      <PasswordForm {...asking} onClose={onClose} />
    </Modal>
  );
}

/** Apart from the dialog, so that it begins empty each time that the dialog opens. */
export function PasswordForm<Output>({
  text,
  confirm,
  isDangerous = false,
  act,
  done,
  onDone,
  onClose,
}: Omit<Asking<Output>, "title"> & { onClose?: () => void }) {
  const { t } = useLanguage();
  const form = useForm({
    initialValues: { password: "" },
    validate: { password: isNotEmpty(t("errors.required")) },
  });
  const ask = useAccountAction({ act, onDone, ...(done === undefined ? {} : { done }) });
  return (
    <form onSubmit={form.onSubmit(({ password }) => ask.mutate(password))} noValidate>
      <Stack>
        <Text size="sm">{text}</Text>
        <Refusal error={ask.error} />
        <SecretInput
          label={t("signIn.password")}
          autoComplete="current-password"
          data-autofocus
          {...form.getInputProps("password")}
        />
        <Group justify="flex-end">
          {onClose && (
            <Button variant="default" onClick={onClose}>
              {t("common.cancel")}
            </Button>
          )}
          <Button type="submit" loading={ask.isPending} {...(isDangerous ? { color: "red" } : {})}>
            {confirm}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
