import { Button, Group, Modal, PasswordInput, Stack, Text, TextInput } from "@mantine/core";
import { isNotEmpty, useForm } from "@mantine/form";
import type { RegistrationResponseJSON } from "@simplewebauthn/browser";
import { useRef } from "react";
import { keepPasskey, makePasskey } from "../api/passkeys.ts";
import { useLanguage } from "../language/language.ts";
import { useDeviceName } from "./device-name.ts";
import { Refusal } from "./refusal.tsx";
import { LONGEST_PASSKEY_NAME } from "./rename-passkey.tsx";
import { useAccountAction } from "./use-account-action.ts";

type Dialog = { opened: boolean; onClose: () => void; email: string };

/** Asks for a name and the password, and then has the device make the key. */
export function AddPasskey({ opened, onClose, email }: Dialog) {
  const { t } = useLanguage();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t("account.addPasskey")}
      closeButtonProps={{ "aria-label": t("common.close") }}
    >
      <AddPasskeyForm onClose={onClose} email={email} />
    </Modal>
  );
}

function AddPasskeyForm({ onClose, email }: Omit<Dialog, "opened">) {
  const { t } = useLanguage();
  const nameOfDevice = useDeviceName();
  const form = useForm({
    initialValues: { name: nameOfDevice(navigator.userAgent), password: "" },
    validate: { name: isNotEmpty(t("errors.required")), password: isNotEmpty(t("errors.required")) },
  });
  // Made once: a wrong password is typed again without another touch, and leaves no second key in the device.
  const made = useRef<RegistrationResponseJSON | null>(null);
  const add = useAccountAction({
    act: async ({ name, password }: { name: string; password: string }) => {
      made.current ??= await makePasskey();
      return keepPasskey({ response: made.current, name: name.trim(), password });
    },
    done: t("account.passkeyAdded"),
    onDone: onClose,
  });
  return (
    <form onSubmit={form.onSubmit((values) => add.mutate(values))} noValidate>
      <Stack>
        <Text size="sm">{t("account.addPasskeyText")}</Text>
        <Refusal error={add.error} />
        <TextInput
          label={t("account.passkeyName")}
          description={t("account.passkeyNameHint")}
          maxLength={LONGEST_PASSKEY_NAME}
          autoComplete="off"
          data-autofocus
          {...form.getInputProps("name")}
        />
        {/* For password managers: the account that the password belongs to. */}
        <input type="hidden" autoComplete="username" name="username" value={email} readOnly />
        <PasswordInput
          label={t("signIn.password")}
          autoComplete="current-password"
          {...form.getInputProps("password")}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t("common.cancel")}
          </Button>
          <Button type="submit" loading={add.isPending}>
            {t("account.addPasskey")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
