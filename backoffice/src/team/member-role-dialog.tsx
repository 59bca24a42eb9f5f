import { Alert, Button, Group, Modal, Stack } from "@mantine/core";
import { useState } from "react";
import type { MemberAnswer } from "../../../src/team/team-schemas.ts";
import { giveRole } from "../api/team.ts";
import { useLanguage } from "../language/language.ts";
import { sentenceOf } from "../shell/sentence-of.ts";
import { RoleChoice } from "./role-choice.tsx";
import { useTeamAction } from "./use-team-action.ts";

type Dialog = { member: MemberAnswer; opened: boolean; onClose: () => void };

/** Gives a member another role, which counts from their next click on. */
export function MemberRoleDialog({ member, opened, onClose }: Dialog) {
  const { t } = useLanguage();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t("team.changeRoleOf", { name: member.name })}
      closeButtonProps={{ "aria-label": t("common.close") }}
    >
      <MemberRoleForm member={member} onClose={onClose} />
    </Modal>
  );
}

/** Apart from the dialog, so that it begins with the role of now each time that the dialog opens. */
function MemberRoleForm({ member: { id, name, role }, onClose }: Omit<Dialog, "opened">) {
  const { t } = useLanguage();
  const [chosen, choose] = useState(role);
  const give = useTeamAction({
    act: giveRole,
    done: t("team.roleChanged", { name }),
    onDone: onClose,
    errorsInPlace: true,
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        give.mutate({ id, role: chosen });
      }}
    >
      <Stack>
        {give.error && (
          <Alert color="red" role="alert">
            {sentenceOf(give.error, t)}
          </Alert>
        )}
        <RoleChoice value={chosen} onChange={choose} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t("common.cancel")}
          </Button>
          <Button type="submit" loading={give.isPending}>
            {t("common.save")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
