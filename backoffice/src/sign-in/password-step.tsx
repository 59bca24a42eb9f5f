import { Alert, Button, Stack, Text, TextInput, Title } from "@mantine/core";
import { isNotEmpty, useForm } from "@mantine/form";
import { useSearch } from "@tanstack/react-router";
import { type SignInResult, signIn } from "../api/session.ts";
import { type Text as Translate, useLanguage } from "../language/language.ts";
import { SecretInput } from "../shell/secret-input.tsx";
import { sentenceOf } from "../shell/sentence-of.ts";
import { useEnter } from "./use-enter.ts";

/** E-mail address and password. */
export function PasswordStep({ notice, onSecondStep }: { notice: string | null; onSecondStep: () => void }) {
  const { t } = useLanguage();
  const enter = useEnter(signIn);
  const form = useForm({
    initialValues: { email: "", password: "" },
    validate: { email: isNotEmpty(t("errors.required")), password: isNotEmpty(t("errors.required")) },
  });
  const { belongs } = useSearch({ from: "/sign-in" });
  const refusal = enter.error ? sentenceOf(enter.error, t) : enter.data && refusalOf(enter.data, t);
  const told = notice ?? (belongs === "nowhere" ? t("signIn.nowhere") : null);
  const submit = form.onSubmit((values) =>
    enter.mutate(values, {
      onSuccess: ({ kind }) => {
        if (kind === "second-step") onSecondStep();
      },
    }),
  );
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <div>
          <Title order={1} size="h3">
            {t("signIn.title")}
          </Title>
          <Text c="dimmed" size="sm">
            {t("signIn.intro")}
          </Text>
        </div>
        {told && !refusal && <Alert color="orange">{told}</Alert>}
        {refusal && (
          <Alert color="red" role="alert">
            {refusal}
          </Alert>
        )}
        <TextInput
          label={t("signIn.email")}
          type="email"
          autoComplete="username webauthn"
          {...form.getInputProps("email")}
        />
        <SecretInput
          label={t("signIn.password")}
          autoComplete="current-password"
          {...form.getInputProps("password")}
        />
        <Button type="submit" loading={enter.isPending}>
          {t("signIn.submit")}
        </Button>
        <Text size="xs" c="dimmed">
          {t("signIn.noPassword")}
        </Text>
      </Stack>
    </form>
  );
}

function refusalOf(result: SignInResult, t: Translate): string | null {
  switch (result.kind) {
    case "signed-in":
    case "second-step":
      return null;
    case "wrong":
      return t("signIn.wrong");
    case "too-many":
      return t("signIn.tooMany", { count: result.waitSeconds });
    case "refused":
      return result.message || t("signIn.refused");
  }
}
