import { ACCOUNT_KEY } from "../api/account.ts";
import { ownRightsQuery, sessionQuery } from "../api/session.ts";
import { TEAM_KEY } from "../api/team.ts";
import { type Action, useAction } from "../shell/use-action.ts";

/** Something done to one's own account: what shows of it is read again. Its forms tell themselves why it was refused. */
export function useAccountAction<Input, Output>(action: Action<Input, Output>) {
  const readAgain = [ACCOUNT_KEY, TEAM_KEY, sessionQuery.queryKey, ownRightsQuery.queryKey];
  return useAction({ errorsInPlace: true, ...action, readAgain });
}
