import { Alert, Center, Paper, Stack, Text, Title } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useLocation, useRouter } from "@tanstack/react-router";
import { ApiProblem } from "../api/api.ts";
import { invitationQuery } from "../api/invitation.ts";
import { forgetInvitation, invitationToken } from "../join/invitation-token.ts";
import { NewAccount } from "../join/new-account.tsx";
import { OwnAccount } from "../join/own-account.tsx";
import { useLanguage } from "../language/language.ts";
import { LanguageChoice } from "../language/language-choice.tsx";
import { LoadFailure } from "../shell/load-failure.tsx";
import { Loading } from "../shell/loading.tsx";
import { Wordmark } from "../shell/wordmark.tsx";

/** Where an invitation's link leads: who invites, and how to join. */
export function JoinScreen() {
  const { t } = useLanguage();
  const token = useLocation({ select: ({ hash }) => invitationToken(hash) });
  return (
    <Center component="main" mih="100dvh" p="md">
      <title>{`${t("join.title")} · Voldaan`}</title>
      <Stack w={420} maw="100%">
        <Wordmark />
        <Paper withBorder p="lg">
          <Stack>
            <Title order={1} size="h3">
              {t("join.title")}
            </Title>
            {token === null ? <Gone /> : <Invited token={token} />}
          </Stack>
        </Paper>
        <LanguageChoice />
      </Stack>
    </Center>
  );
}

function Invited({ token }: { token: string }) {
  const { t } = useLanguage();
  const router = useRouter();
  const queryClient = useQueryClient();
  const invitation = useQuery(invitationQuery(token));
  const enter = async () => {
    forgetInvitation();
    // What was read as nobody, or at another merchant, is not theirs.
    queryClient.clear();
    await router.navigate({ to: "/", replace: true });
  };
  if (invitation.isPending) return <Loading height={160} />;
  if (invitation.isError) {
    const isGone = invitation.error instanceof ApiProblem && invitation.error.status === 404;
    if (isGone) return <Gone />;
    return <LoadFailure error={invitation.error} reset={() => void invitation.refetch()} />;
  }
  const { merchant, email, hasAccount, isSignedIn } = invitation.data;
  return (
    <>
      <Text size="sm">{t("join.intro", { merchant, email })}</Text>
      {hasAccount ? (
        <OwnAccount token={token} email={email} isSignedIn={isSignedIn} onJoined={() => void enter()} />
      ) : (
        <NewAccount token={token} email={email} onJoined={() => void enter()} />
      )}
    </>
  );
}

function Gone() {
  const { t } = useLanguage();
  return (
    <Alert color="orange" role="alert" title={t("join.goneTitle")}>
      {t("join.goneText")}
    </Alert>
  );
}
