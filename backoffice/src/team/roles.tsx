import { Badge, Button, Group, Stack, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { isBuiltIn } from "../../../src/rights/built-in-roles.ts";
import type { RoleAnswer } from "../../../src/team/team-schemas.ts";
import { rolesQuery } from "../api/team.ts";
import { useLanguage } from "../language/language.ts";
import { WithRight } from "../rights/with-right.tsx";
import { LoadFailure } from "../shell/load-failure.tsx";
import { Loading } from "../shell/loading.tsx";
import { SectionCard } from "../shell/section-card.tsx";
import { RoleDialog } from "./role-dialog.tsx";
import { useRoleName } from "./use-role-name.ts";

/** What there is to be: the built-in roles and one's own, each opening onto what it may. */
export function Roles() {
  const { t } = useLanguage();
  const roles = useQuery(rolesQuery);
  const [shown, show] = useState<RoleAnswer | "new" | null>(null);
  if (roles.isPending) return <Loading height={220} />;
  if (roles.isError) return <LoadFailure error={roles.error} reset={() => void roles.refetch()} />;
  return (
    <SectionCard
      title={t("team.roles")}
      aside={
        <WithRight right="team:create">
          <Button
            size="compact-sm"
            variant="light"
            leftSection={<IconPlus size={14} />}
            onClick={() => show("new")}
          >
            {t("team.newRole")}
          </Button>
        </WithRight>
      }
    >
      <Text size="sm" c="dimmed">
        {t("team.rolesHint")}
      </Text>
      <Stack component="ul" gap={0} className="plain-list">
        {roles.data.map((role) => (
          <Role key={role.id} role={role} onShow={() => show(role)} />
        ))}
      </Stack>
      <RoleDialog role={shown} onClose={() => show(null)} />
    </SectionCard>
  );
}

function Role({ role: { id, members }, onShow }: { role: RoleAnswer; onShow: () => void }) {
  const { t } = useLanguage();
  const name = useRoleName()(id);
  return (
    <Group component="li" justify="space-between" gap="sm" className="ruled" wrap="nowrap">
      <Stack gap={2} miw={0}>
        <Group gap={6}>
          <Text size="sm" fw={600} className="breaking">
            {name}
          </Text>
          <Badge variant="default">{t("team.count", { count: members })}</Badge>
        </Group>
        <Text size="xs" c="dimmed">
          {isBuiltIn(id) ? t(`rights.hints.${id}`) : t("team.ownRole")}
        </Text>
      </Stack>
      <Button
        size="compact-sm"
        variant="default"
        className="rigid"
        aria-label={`${t("team.show")}: ${name}`}
        onClick={onShow}
      >
        {t("team.show")}
      </Button>
    </Group>
  );
}
