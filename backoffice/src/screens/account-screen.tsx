import { Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { History } from "../account/history.tsx";
import { Passkeys } from "../account/passkeys.tsx";
import { Password } from "../account/password.tsx";
import { Profile } from "../account/profile.tsx";
import { SecondFactor } from "../account/second-factor.tsx";
import { Sessions } from "../account/sessions.tsx";
import { sessionQuery } from "../api/session.ts";
import { useLanguage } from "../language/language.ts";
import { ScreenHeader } from "../shell/screen-header.tsx";

/** One's own account: name and language, how one signs in, where one is signed in, and what happened to it. */
export function AccountScreen() {
  const { t } = useLanguage();
  const { data: session } = useQuery(sessionQuery);
  return (
    <>
      <ScreenHeader title={t("app.account")} />
      {session && (
        <Stack maw={760}>
          <Profile {...session.user} />
          <Password email={session.user.email} />
          <SecondFactor />
          <Passkeys email={session.user.email} />
          <Sessions />
          <History />
        </Stack>
      )}
    </>
  );
}
