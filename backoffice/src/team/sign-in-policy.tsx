import { Switch, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { sessionQuery } from "../api/session.ts";
import { membersQuery, saveSignInPolicy, signInPolicyQuery } from "../api/team.ts";
import { useLanguage } from "../language/language.ts";
import { useRight } from "../rights/use-rights.ts";
import { LoadFailure } from "../shell/load-failure.tsx";
import { Loading } from "../shell/loading.tsx";
import { SectionCard } from "../shell/section-card.tsx";
import { useTeamAction } from "./use-team-action.ts";

/** What is asked of everybody who signs in. */
export function SignInPolicy() {
  const { t } = useLanguage();
  const policy = useQuery(signInPolicyQuery);
  const { data: members = [] } = useQuery(membersQuery);
  const { data: session } = useQuery(sessionQuery);
  const isAdministrator = useRight("administrator");
  const save = useTeamAction({ act: saveSignInPolicy, done: t("team.policySaved") });
  if (policy.isPending) return <Loading height={120} />;
  if (policy.isError) return <LoadFailure error={policy.error} reset={() => void policy.refetch()} />;
  const { requiresSecondFactor } = policy.data;
  const ownFirst = !requiresSecondFactor && session?.user.twoFactorEnabled !== true;
  const without = members.filter(({ hasTwoFactor }) => !hasTwoFactor).length;
  return (
    <SectionCard title={t("team.policy")}>
      <Switch
        label={t("team.requireSecondFactor")}
        description={t(
          isAdministrator && ownFirst ? "team.ownSecondFactorFirst" : "team.requireSecondFactorHint",
        )}
        // Moves with the finger, and back when the service refuses.
        checked={save.isPending ? save.variables.requiresSecondFactor : requiresSecondFactor}
        disabled={!isAdministrator || ownFirst}
        onChange={({ currentTarget }) => save.mutate({ requiresSecondFactor: currentTarget.checked })}
      />
      {without > 0 && (
        <Text size="sm" c="dimmed">
          {t("team.withoutSecondFactor", { count: without })}
        </Text>
      )}
    </SectionCard>
  );
}
