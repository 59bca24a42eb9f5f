import { Alert, Button, Center, Paper, PasswordInput, Stack, Text, TextInput, Title } from "@mantine/core";
import { isNotEmpty, useForm } from "@mantine/form";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter, useSearch } from "@tanstack/react-router";
import { type SignInResult, sessionQuery, signIn } from "../api/session.ts";
import { type Text as Translate, useLanguage } from "../language/language.ts";
import { LanguageChoice } from "../language/language-choice.tsx";
import { sentenceOf } from "../shell/sentence-of.ts";
import { Wordmark } from "../shell/wordmark.tsx";

/** E-mail and password; afterwards the reader is back where they wanted to be. */
export function SignInScreen() {
  const { t } = useLanguage();
  const enter = useEnter();
  const form = useForm({
    initialValues: { email: "", password: "" },
    validate: { email: isNotEmpty(t("errors.required")), password: isNotEmpty(t("errors.required")) },
  });
  const { belongs } = useSearch({ from: "/sign-in" });
  const refusal = enter.error ? sentenceOf(enter.error, t) : enter.data && refusalOf(enter.data, t);
  return (
    <Center component="main" mih="100dvh" p="md">
      <title>{`${t("signIn.title")} · Voldaan`}</title>
      <Stack w={380} maw="100%">
        <Wordmark />
        <Paper withBorder p="lg">
          <form onSubmit={form.onSubmit((values) => enter.mutate(values))} noValidate>
            <Stack>
              <div>
                <Title order={1} size="h3">
                  {t("signIn.title")}
                </Title>
                <Text c="dimmed" size="sm">
                  {t("signIn.intro")}
                </Text>
              </div>
              {belongs === "nowhere" && !refusal && <Alert color="orange">{t("signIn.nowhere")}</Alert>}
              {refusal && (
                <Alert color="red" role="alert">
                  {refusal}
                </Alert>
              )}
              <TextInput
                label={t("signIn.email")}
                type="email"
                autoComplete="username"
                {...form.getInputProps("email")}
              />
              <PasswordInput
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
        </Paper>
        <LanguageChoice />
      </Stack>
    </Center>
  );
}

function useEnter() {
  const queryClient = useQueryClient();
  const router = useRouter();
  const { back } = useSearch({ from: "/sign-in" });
  return useMutation({
    mutationFn: signIn,
    meta: { errorsInPlace: true },
    onSuccess: async (result) => {
      if (result.kind !== "signed-in") return;
      queryClient.clear();
      await queryClient.fetchQuery(sessionQuery);
      await router.navigate({ href: back ?? "/", replace: true });
    },
  });
}

function refusalOf(result: SignInResult, t: Translate): string | null {
  switch (result.kind) {
    case "signed-in":
      return null;
    case "wrong":
      return t("signIn.wrong");
    case "too-many":
      return t("signIn.tooMany", { count: result.waitSeconds });
    case "refused":
      return result.message || t("signIn.refused");
  }
}
