import { Alert, Button, Stack, Text } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { acceptInvitation } from "../api/invitation.ts";
import { sessionQuery, signOut } from "../api/session.ts";
import { useLanguage } from "../language/language.ts";
import { LinkButton } from "../shell/links.tsx";
import { sentenceOf } from "../shell/sentence-of.ts";

/** Somebody who has an account joins with it, after signing in: a link alone opens nobody's account. */
export function OwnAccount({
  token,
  email,
  isSignedIn,
  onJoined,
}: {
  token: string;
  email: string;
  isSignedIn: boolean;
  onJoined: () => void;
}) {
  const { t } = useLanguage();
  const session = useQuery(sessionQuery);
  const join = useMutation({
    mutationFn: () => acceptInvitation({ token }),
    meta: { errorsInPlace: true },
    onSuccess: onJoined,
  });
  if (isSignedIn) {
    return (
      <Stack>
        {join.error && (
          <Alert color="red" role="alert">
            {sentenceOf(join.error, t)}
          </Alert>
        )}
        <Button loading={join.isPending} onClick={() => join.mutate()}>
          {t("join.submit")}
        </Button>
      </Stack>
    );
  }
  if (session.data) return <SomebodyElse email={email} current={session.data.user.email} />;
  return (
    <Stack>
      <Text size="sm">{t("join.signInFirst", { email })}</Text>
      <LinkButton to="/sign-in" search={{ back: "/join" }}>
        {t("signIn.submit")}
      </LinkButton>
    </Stack>
  );
}

function SomebodyElse({ email, current }: { email: string; current: string }) {
  const { t } = useLanguage();
  const queryClient = useQueryClient();
  const leave = useMutation({ mutationFn: signOut, onSuccess: () => queryClient.resetQueries() });
  return (
    <Stack>
      <Text size="sm">{t("join.somebodyElse", { email, current })}</Text>
      <Button variant="default" loading={leave.isPending} onClick={() => leave.mutate()}>
        {t("app.signOut")}
      </Button>
    </Stack>
  );
}
