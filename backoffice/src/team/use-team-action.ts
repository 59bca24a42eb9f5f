import { ownRightsQuery } from "../api/session.ts";
import { TEAM_KEY } from "../api/team.ts";
import { type Action, useAction } from "../shell/use-action.ts";

/** Something done to the team: what the screen shows is read again, one's own rights too. */
export function useTeamAction<Input, Output>(action: Action<Input, Output>) {
  return useAction({ ...action, readAgain: [TEAM_KEY, ownRightsQuery.queryKey] });
}
