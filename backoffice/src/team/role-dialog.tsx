import { Modal, Stack, Text } from "@mantine/core";
import type { RoleAnswer } from "../../../src/team/team-schemas.ts";
import { useLanguage } from "../language/language.ts";
import { useRight } from "../rights/use-rights.ts";
import { RightsMatrix } from "./rights-matrix.tsx";
import { RoleForm } from "./role-form.tsx";
import { useRoleName } from "./use-role-name.ts";

/** What a role may: to look at where it is built in, to change where it is one's own, to make where it is new. */
export function RoleDialog({ role, onClose }: { role: RoleAnswer | "new" | null; onClose: () => void }) {
  const { t } = useLanguage();
  const nameOf = useRoleName();
  const mayChange = useRight("team:update");
  return (
    <Modal
      opened={role !== null}
      onClose={onClose}
      size="lg"
      title={role === "new" || role === null ? t("team.newRole") : nameOf(role.id)}
      closeButtonProps={{ "aria-label": t("common.close") }}
    >
      {role === "new" && <RoleForm existing={null} onClose={onClose} />}
      {role !== null && role !== "new" && !role.isBuiltIn && mayChange && (
        <RoleForm existing={role} onClose={onClose} />
      )}
      {role !== null && role !== "new" && (role.isBuiltIn || !mayChange) && (
        <Stack>
          <Text size="sm" c="dimmed">
            {role.isBuiltIn ? t("team.builtInFixed") : t("team.mayNotChange")}
          </Text>
          <RightsMatrix rights={role.rights} />
        </Stack>
      )}
    </Modal>
  );
}
