import { Button, Group, Stack, Text } from "@mantine/core";
import { isNotEmpty, useForm } from "@mantine/form";
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from "../../../src/sign-in/password-length.ts";
import { changePassword } from "../api/account.ts";
import { useLanguage } from "../language/language.ts";
import { SecretInput } from "../shell/secret-input.tsx";
import { SectionCard } from "../shell/section-card.tsx";
import { Refusal } from "./refusal.tsx";
import { useAccountAction } from "./use-account-action.ts";

/** Another password; with it every other session ends. */
export function Password({ email }: { email: string }) {
  const { t } = useLanguage();
  const form = useForm({
    initialValues: { currentPassword: "", newPassword: "" },
    validate: {
      currentPassword: isNotEmpty(t("errors.required")),
      newPassword: (typed, { currentPassword }) => {
        if (typed.length < SHORTEST_PASSWORD) return t("join.passwordShort", { count: SHORTEST_PASSWORD });
        return typed === currentPassword ? t("account.passwordSame") : null;
      },
    },
  });
  const change = useAccountAction({
    act: changePassword,
    done: t("account.passwordChanged"),
    onDone: () => form.reset(),
  });
  return (
    <SectionCard title={t("account.password")}>
      <form onSubmit={form.onSubmit((values) => change.mutate(values))} noValidate>
        <Stack>
          <Text size="sm">{t("account.passwordText")}</Text>
          <Refusal error={change.error} />
          {/* For password managers: the account that the password belongs to. */}
          <input type="hidden" autoComplete="username" name="username" value={email} readOnly />
          <SecretInput
            label={t("account.currentPassword")}
            autoComplete="current-password"
            {...form.getInputProps("currentPassword")}
          />
          <SecretInput
            label={t("account.newPassword")}
            description={t("join.passwordHint", { count: SHORTEST_PASSWORD })}
            autoComplete="new-password"
            maxLength={LONGEST_PASSWORD}
            {...form.getInputProps("newPassword")}
          />
          <Group justify="flex-end">
            <Button type="submit" loading={change.isPending}>
              {t("account.changePassword")}
            </Button>
          </Group>
        </Stack>
      </form>
    </SectionCard>
  );
}
