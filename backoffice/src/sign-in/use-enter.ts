import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter, useSearch } from "@tanstack/react-router";
import { sessionQuery } from "../api/session.ts";

/** A step of signing in; after the last one the reader is back where they wanted to be. */
export function useEnter<Input, Result extends { kind: string }>(step: (input: Input) => Promise<Result>) {
  const queryClient = useQueryClient();
  const router = useRouter();
  const { back } = useSearch({ from: "/sign-in" });
  return useMutation({
    mutationFn: step,
    meta: { errorsInPlace: true },
    onSuccess: async (result) => {
      if (result.kind !== "signed-in") return;
      queryClient.clear();
      await queryClient.fetchQuery(sessionQuery);
      await router.navigate({ href: back ?? "/", replace: true });
    },
  });
}
