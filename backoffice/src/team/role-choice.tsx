import { Radio, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { Role } from "../../../src/rights/actor.ts";
import { isBuiltIn } from "../../../src/rights/built-in-roles.ts";
import { ownRightsQuery } from "../api/session.ts";
import { rolesQuery } from "../api/team.ts";
import { useLanguage } from "../language/language.ts";
import { mayGive } from "./may-give.ts";
import { useRoleName } from "./use-role-name.ts";

/** Which role somebody gets, each with what it means; those that one may not give say so. */
export function RoleChoice({
  value,
  onChange,
  error,
}: {
  value: Role;
  onChange: (role: Role) => void;
  error?: ReactNode;
}) {
  const { t } = useLanguage();
  const nameOf = useRoleName();
  const { data: roles = [] } = useQuery(rolesQuery);
  const { data: session } = useQuery(ownRightsQuery);
  const choose = (id: string) => {
    const role = roles.find((one) => one.id === id);
    if (role) onChange(role.id);
  };
  return (
    <Radio.Group label={t("team.role")} value={value} onChange={choose} error={error}>
      <Stack gap="sm" mt={6}>
        {roles.map((role) => {
          const isGivable = session !== undefined && mayGive(session, role);
          const hint = isBuiltIn(role.id) ? t(`rights.hints.${role.id}`) : t("team.ownRole");
          return (
            <Radio
              key={role.id}
              value={role.id}
              label={nameOf(role.id)}
              description={isGivable ? hint : t("team.notYoursToGive")}
              disabled={!isGivable}
            />
          );
        })}
      </Stack>
    </Radio.Group>
  );
}
