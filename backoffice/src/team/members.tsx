import { Badge, Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { MemberAnswer } from "../../../src/team/team-schemas.ts";
import { ownRightsQuery } from "../api/session.ts";
import { membersQuery, rolesQuery } from "../api/team.ts";
import { useFormats } from "../language/formats.ts";
import { useLanguage } from "../language/language.ts";
import { WithRight } from "../rights/with-right.tsx";
import { LoadFailure } from "../shell/load-failure.tsx";
import { Loading } from "../shell/loading.tsx";
import { ReasonedButton } from "../shell/reasoned-button.tsx";
import { SectionCard } from "../shell/section-card.tsx";
import { mayGive } from "./may-give.ts";
import { MemberRoleDialog } from "./member-role-dialog.tsx";
import { RemoveMember } from "./remove-member.tsx";
import { ResetSecondFactor } from "./reset-second-factor.tsx";
import { useRoleName } from "./use-role-name.ts";

/** Who works here, as what, and what can be done about it. */
export function Members() {
  const { t } = useLanguage();
  const members = useQuery(membersQuery);
  if (members.isPending) return <Loading height={220} />;
  if (members.isError) return <LoadFailure error={members.error} reset={() => void members.refetch()} />;
  const administrators = members.data.filter(({ role }) => role === "administrator").length;
  return (
    <SectionCard title={t("team.members")} aside={<Badge variant="light">{members.data.length}</Badge>}>
      {members.data.length === 0 && (
        <Text size="sm" c="dimmed">
          {t("team.noMembers")}
        </Text>
      )}
      <Stack component="ul" gap={0} className="plain-list">
        {members.data.map((member) => (
          <Member
            key={member.id}
            member={member}
            isLastAdministrator={member.role === "administrator" && administrators === 1}
          />
        ))}
      </Stack>
    </SectionCard>
  );
}

function Member({ member, isLastAdministrator }: { member: MemberAnswer; isLastAdministrator: boolean }) {
  const { t } = useLanguage();
  const { instant } = useFormats();
  const nameOf = useRoleName();
  const { data: session } = useQuery(ownRightsQuery);
  const reason = useReason(member, isLastAdministrator);
  const [isChanging, setChanging] = useState(false);
  const { name, email, role, hasTwoFactor, joinedAt, userId } = member;
  return (
    <Group component="li" justify="space-between" gap="sm" className="ruled">
      <Stack gap={2} miw={0}>
        <Group gap={6}>
          <Text fw={600} size="sm">
            {name}
          </Text>
          {session?.user?.id === userId && <Badge variant="default">{t("team.you")}</Badge>}
          {hasTwoFactor && (
            <Badge color="stamp" variant="light">
              {t("team.twoFactor")}
            </Badge>
          )}
        </Group>
        <Text size="sm" c="dimmed" className="breaking">
          {email}
        </Text>
        <Text size="xs" c="dimmed">
          {t("team.since", { role: nameOf(role), date: instant(joinedAt) })}
        </Text>
      </Stack>
      <Group gap="xs">
        <WithRight right="team:update">
          <ReasonedButton
            size="compact-sm"
            variant="default"
            reason={reason}
            aria-label={`${t("team.changeRole")}: ${name}`}
            onClick={() => setChanging(true)}
          >
            {t("team.changeRole")}
          </ReasonedButton>
          <MemberRoleDialog member={member} opened={isChanging} onClose={() => setChanging(false)} />
        </WithRight>
        {hasTwoFactor && session?.user?.id !== userId && (
          <WithRight right="administrator">
            <ResetSecondFactor member={member} />
          </WithRight>
        )}
        <WithRight right="team:delete">
          <RemoveMember member={member} reason={reason} />
        </WithRight>
      </Group>
    </Group>
  );
}

/** Why this member keeps their role and their place; null when they need not. */
function useReason({ role }: MemberAnswer, isLastAdministrator: boolean): string | null {
  const { t } = useLanguage();
  const { data: session } = useQuery(ownRightsQuery);
  const { data: roles = [] } = useQuery(rolesQuery);
  if (isLastAdministrator) return t("team.lastAdministrator");
  const theirs = roles.find(({ id }) => id === role);
  return session && theirs && mayGive(session, theirs) ? null : t("team.notYoursToGive");
}
