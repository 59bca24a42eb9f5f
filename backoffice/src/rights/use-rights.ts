import { useQuery } from "@tanstack/react-query";
import type { Requirement } from "../../../src/rights/rights.ts";
import { ownRightsQuery } from "../api/session.ts";

/** What whoever is signed in may, as the service said; before it answered nothing, so that no button comes and goes. */
export function useRights(): { may: (requirement: Requirement) => boolean } {
  const { data: session } = useQuery(ownRightsQuery);
  return {
    may: (requirement) => {
      if (!session) return false;
      if (requirement === "everybody") return true;
      if (requirement === "administrator") return session.isAdministrator;
      return session.rights.includes(requirement);
    },
  };
}

/** Whether whoever is signed in has this right. The service decides in the end; this keeps a page from offering what it would refuse. */
export function useRight(requirement: Requirement): boolean {
  return useRights().may(requirement);
}
