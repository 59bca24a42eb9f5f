import { Badge, Button, Group, Modal, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type {
  InvitationAnswer,
  InvitationMailStatus,
  NewInvitationAnswer,
} from "../../../src/team/team-schemas.ts";
import { invitationsQuery, invite, withdrawInvitation } from "../api/team.ts";
import { useFormats } from "../language/formats.ts";
import { useLanguage } from "../language/language.ts";
import { WithRight } from "../rights/with-right.tsx";
import { LoadFailure } from "../shell/load-failure.tsx";
import { Loading } from "../shell/loading.tsx";
import { SectionCard } from "../shell/section-card.tsx";
import { InvitationLink } from "./invitation-link.tsx";
import { useRoleName } from "./use-role-name.ts";
import { useTeamAction } from "./use-team-action.ts";

/** Who was invited and did not come yet. */
export function Invitations() {
  const { t } = useLanguage();
  const invitations = useQuery(invitationsQuery);
  if (invitations.isPending) return <Loading height={120} />;
  if (invitations.isError) {
    return <LoadFailure error={invitations.error} reset={() => void invitations.refetch()} />;
  }
  return (
    <SectionCard title={t("team.invitations")}>
      {invitations.data.length === 0 && (
        <Text size="sm" c="dimmed">
          {t("team.noInvitations")}
        </Text>
      )}
      <Stack component="ul" gap={0} className="plain-list">
        {invitations.data.map((invitation) => (
          // By whom it is for: a new link replaces the invitation, and its dialog stays.
          <Invitation key={invitation.email} invitation={invitation} />
        ))}
      </Stack>
    </SectionCard>
  );
}

function Invitation({ invitation: { id, email, role, expiresAt, isExpired, mail } }: InvitationProps) {
  const { t } = useLanguage();
  const { instant } = useFormats();
  const nameOf = useRoleName();
  const withdraw = useTeamAction({ act: () => withdrawInvitation(id), done: t("team.withdrawn", { email }) });
  return (
    <Group component="li" justify="space-between" gap="sm" className="ruled">
      <Stack gap={2} miw={0}>
        <Group gap={6}>
          <Text size="sm" fw={600} className="breaking">
            {email}
          </Text>
          {isExpired && <Badge color="orange">{t("team.expired")}</Badge>}
        </Group>
        <Text size="xs" c="dimmed">
          {t("team.invitedAs", { role: nameOf(role), date: instant(expiresAt) })}
        </Text>
        {mail && (
          <Text size="xs" c={isTrouble(mail.status) ? "orange" : "dimmed"} className="breaking">
            {t("team.mail", { status: t(`mail.statuses.${mail.status}`) })}
            {isTrouble(mail.status) && mail.answer !== null && ` · ${mail.answer}`}
          </Text>
        )}
      </Stack>
      <Group gap="xs">
        <WithRight right="team:create">
          <NewLink email={email} role={role} />
        </WithRight>
        <WithRight right="team:delete">
          <Button
            size="compact-sm"
            variant="subtle"
            color="red"
            loading={withdraw.isPending}
            aria-label={`${t("team.withdraw")}: ${email}`}
            onClick={() => withdraw.mutate(undefined)}
          >
            {t("team.withdraw")}
          </Button>
        </WithRight>
      </Group>
    </Group>
  );
}

/** What a person has to do something about, such as making a new link. */
function isTrouble(status: InvitationMailStatus): boolean {
  return status === "refused" || status === "failed" || status === "unknown";
}

type InvitationProps = { invitation: InvitationAnswer };

/** For a link that got lost or too old; the earlier one stops working. */
function NewLink({ email, role }: Pick<InvitationAnswer, "email" | "role">) {
  const { t } = useLanguage();
  const [made, setMade] = useState<NewInvitationAnswer | null>(null);
  const again = useTeamAction({ act: invite, onDone: setMade });
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        loading={again.isPending}
        aria-label={`${t("team.newLink")}: ${email}`}
        onClick={() => again.mutate({ email, role })}
      >
        {t("team.newLink")}
      </Button>
      <Modal
        opened={made !== null}
        onClose={() => setMade(null)}
        title={t("team.newLink")}
        closeOnClickOutside={false}
        closeButtonProps={{ "aria-label": t("common.close") }}
      >
        {made && <InvitationLink invitation={made} onClose={() => setMade(null)} />}
      </Modal>
    </>
  );
}
