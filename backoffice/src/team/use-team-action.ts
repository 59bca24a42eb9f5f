import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ownRightsQuery } from "../api/session.ts";
import { TEAM_KEY } from "../api/team.ts";
import { toastDone } from "../shell/toasts.ts";

/** Something done to the team: what the screen shows is read again, one's own rights too. */
export function useTeamAction<Input, Output>({
  act,
  done,
  onDone,
  errorsInPlace = false,
}: {
  act: (input: Input) => Promise<Output>;
  done?: string;
  onDone?: (output: Output) => void;
  errorsInPlace?: boolean;
}) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: act,
    meta: { errorsInPlace },
    onSuccess: async (output) => {
      if (done !== undefined) toastDone(done);
      onDone?.(output);
      await Promise.all(
        [TEAM_KEY, ownRightsQuery.queryKey].map((queryKey) => queryClient.invalidateQueries({ queryKey })),
      );
    },
  });
}
