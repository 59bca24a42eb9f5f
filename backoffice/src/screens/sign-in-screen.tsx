import { Center, Paper, Stack } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import { hasPasskeys } from "../api/passkeys.ts";
import { useLanguage } from "../language/language.ts";
import { LanguageChoice } from "../language/language-choice.tsx";
import { Loading } from "../shell/loading.tsx";
import { Wordmark } from "../shell/wordmark.tsx";
import { PasskeyButton } from "../sign-in/passkey-button.tsx";
import { PasswordStep } from "../sign-in/password-step.tsx";

const CodeStep = lazy(async () => ({ default: (await import("../sign-in/code-step.tsx")).CodeStep }));

/** A password, and a code from those who have a second factor; afterwards the reader is back where they wanted to be. */
export function SignInScreen() {
  const { t } = useLanguage();
  const [asksCode, setAsksCode] = useState(false);
  const [notice, setNotice] = useState<string | null>(null);
  return (
    <Center component="main" mih="100dvh" p="md">
      <title>{`${t("signIn.title")} · Voldaan`}</title>
      <Stack w={380} maw="100%">
        <Wordmark />
        <Paper withBorder p="lg">
          {asksCode ? (
            <Suspense fallback={<Loading height={300} />}>
              <CodeStep
                onAnew={(why) => {
                  setNotice(why);
                  setAsksCode(false);
                }}
              />
            </Suspense>
          ) : (
            <Stack>
              <PasswordStep notice={notice} onSecondStep={() => setAsksCode(true)} />
              {hasPasskeys() && <PasskeyButton />}
            </Stack>
          )}
        </Paper>
        <LanguageChoice />
      </Stack>
    </Center>
  );
}
