import { useDisclosure } from "@mantine/hooks";
import type { MemberAnswer } from "../../../src/team/team-schemas.ts";
import { removeMember } from "../api/team.ts";
import { useLanguage } from "../language/language.ts";
import { ConfirmDialog } from "../shell/confirm-dialog.tsx";
import { ReasonedButton } from "../shell/reasoned-button.tsx";
import { useTeamAction } from "./use-team-action.ts";

/** Takes a member out of the team, after asking. */
export function RemoveMember({
  member: { id, name },
  reason,
}: {
  member: MemberAnswer;
  reason: string | null;
}) {
  const { t } = useLanguage();
  const [isAsking, asking] = useDisclosure();
  const remove = useTeamAction({
    act: () => removeMember(id),
    done: t("team.removed", { name }),
    onDone: asking.close,
  });
  return (
    <>
      <ReasonedButton
        size="compact-sm"
        variant="subtle"
        color="red"
        reason={reason}
        aria-label={`${t("team.remove")}: ${name}`}
        onClick={asking.open}
      >
        {t("team.remove")}
      </ReasonedButton>
      <ConfirmDialog
        opened={isAsking}
        onClose={asking.close}
        onConfirm={() => remove.mutate(undefined)}
        isBusy={remove.isPending}
        title={t("team.removeOf", { name })}
        text={t("team.removeText", { name })}
        confirm={t("team.remove")}
      />
    </>
  );
}
