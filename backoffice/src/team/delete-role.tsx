import { useDisclosure } from "@mantine/hooks";
import type { RoleAnswer } from "../../../src/team/team-schemas.ts";
import { deleteRole } from "../api/team.ts";
import { useLanguage } from "../language/language.ts";
import { useRight } from "../rights/use-rights.ts";
import { ConfirmDialog } from "../shell/confirm-dialog.tsx";
import { ReasonedButton } from "../shell/reasoned-button.tsx";
import { useTeamAction } from "./use-team-action.ts";

/** Drops a role that nobody has, after asking. */
export function DeleteRole({
  role: { id, name, members },
  onDone,
}: {
  role: RoleAnswer;
  onDone: () => void;
}) {
  const { t } = useLanguage();
  const mayDelete = useRight("team:delete");
  const [isAsking, asking] = useDisclosure();
  const drop = useTeamAction({
    act: () => deleteRole(id),
    done: t("team.roleDeleted", { role: name }),
    onDone,
  });
  if (!mayDelete) return null;
  return (
    <>
      <ReasonedButton
        variant="subtle"
        color="red"
        reason={members > 0 ? t("team.roleInUse", { count: members }) : null}
        onClick={asking.open}
      >
        {t("team.deleteRole")}
      </ReasonedButton>
      <ConfirmDialog
        opened={isAsking}
        onClose={asking.close}
        onConfirm={() => drop.mutate(undefined)}
        isBusy={drop.isPending}
        title={t("team.deleteRoleOf", { role: name })}
        text={t("team.deleteRoleText")}
        confirm={t("team.deleteRole")}
      />
    </>
  );
}
