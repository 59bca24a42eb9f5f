import { useQuery } from "@tanstack/react-query";
import { isBuiltIn } from "../../../src/rights/built-in-roles.ts";
import { rolesQuery } from "../api/team.ts";
import { useLanguage } from "../language/language.ts";

/** What a role is called: a built-in one in the reader's language, one's own as it was named. */
export function useRoleName(): (role: string) => string {
  const { t } = useLanguage();
  const { data: roles = [] } = useQuery(rolesQuery);
  return (role) =>
    isBuiltIn(role) ? t(`rights.roles.${role}`) : (roles.find(({ id }) => id === role)?.name ?? "–");
}
