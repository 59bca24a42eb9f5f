import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ACCOUNT_KEY } from "../api/account.ts";
import { ownRightsQuery, sessionQuery } from "../api/session.ts";
import { TEAM_KEY } from "../api/team.ts";
import { toastDone } from "../shell/toasts.ts";

/** Something done to one's own account: what shows of it is read again. */
export function useAccountAction<Input, Output>({
  act,
  done,
  onDone,
  errorsInPlace = true,
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
        [ACCOUNT_KEY, TEAM_KEY, sessionQuery.queryKey, ownRightsQuery.queryKey].map((queryKey) =>
          queryClient.invalidateQueries({ queryKey }),
        ),
      );
    },
  });
}
