import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { ApiProblem } from "./api/api.ts";
import { ownRightsQuery, sessionQuery } from "./api/session.ts";
import { toastFailure } from "./shell/toasts.ts";

declare module "@tanstack/react-query" {
  interface Register {
    /** `errorsInPlace`: the screen shows the refusal itself, at its fields, so no toast does. */
    mutationMeta: { errorsInPlace?: boolean };
  }
}

/** A wrong answer of the service stays wrong; a connection that fell away may be back. */
const MOST_TRIES_UNREACHABLE = 2;

export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeChangeOfAccess }),
  mutationCache: new MutationCache({
    onError: (error, _variables, _context, mutation) => {
      noticeChangeOfAccess(error);
      if (!mutation.meta?.errorsInPlace) toastFailure(error);
    },
  }),
  defaultOptions: {
    queries: {
      retry: (failures, error) =>
        error instanceof ApiProblem && error.status === 0 && failures < MOST_TRIES_UNREACHABLE,
    },
  },
});

/**
 * A session that ended is read again, and found gone: the shell then leads to the sign-in page and back. A right that
 * was taken away meanwhile takes its buttons along.
 */
function noticeChangeOfAccess(error: Error): void {
  if (!(error instanceof ApiProblem)) return;
  if (error.status === 401) queryClient.setQueryData(sessionQuery.queryKey, null);
  if (error.status === 403) void queryClient.invalidateQueries({ queryKey: ownRightsQuery.queryKey });
}
