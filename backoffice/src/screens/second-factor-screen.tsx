import { Center, Paper, Stack, Text, Title } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useRouter, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { RecoveryCodes } from "../account/recovery-codes.tsx";
import { SetUpSecondFactor } from "../account/set-up-second-factor.tsx";
import { ownRightsQuery } from "../api/session.ts";
import { useLanguage } from "../language/language.ts";
import { LanguageChoice } from "../language/language-choice.tsx";
import { SignOutLink } from "../shell/sign-out-link.tsx";
import { Wordmark } from "../shell/wordmark.tsx";

/** Where who has no second factor is led when their business asks one of everybody. */
export function SecondFactorScreen() {
  const { t } = useLanguage();
  const router = useRouter();
  const queryClient = useQueryClient();
  const { back } = useSearch({ from: "/second-factor" });
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const goOn = async () => {
    await queryClient.fetchQuery({ ...ownRightsQuery, staleTime: 0 });
    await router.navigate({ href: back ?? "/", replace: true });
  };
  return (
    <Center component="main" mih="100dvh" p="md">
      <title>{`${t("account.setUpTitle")} · Voldaan`}</title>
      <Stack w={460} maw="100%">
        <Wordmark />
        <Paper withBorder p="lg">
          <Stack>
            <Title order={1} size="h3">
              {t("account.setUpTitle")}
            </Title>
            <Text size="sm">{t("account.requiredText")}</Text>
            {codes === null ? (
              <SetUpSecondFactor onDone={setCodes} />
            ) : (
              <RecoveryCodes codes={codes} onDone={() => void goOn()} />
            )}
          </Stack>
        </Paper>
        <SignOutLink />
        <LanguageChoice />
      </Stack>
    </Center>
  );
}
