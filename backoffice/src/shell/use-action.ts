import { type QueryKey, useMutation, useQueryClient } from "@tanstack/react-query";
import { toastDone } from "./toasts.ts";

/** What a screen lets one do, with what is told when it is done. */
export type Action<Input, Output> = {
  act: (input: Input) => Promise<Output>;
  done?: string;
  onDone?: (output: Output) => void;
  /** Whether the screen tells itself why it was refused; otherwise a toast does. */
  errorsInPlace?: boolean;
};

/** Something done, after which what shows of it is read again. */
export function useAction<Input, Output>({
  act,
  done,
  onDone,
  errorsInPlace = false,
  readAgain,
}: Action<Input, Output> & { readAgain: readonly QueryKey[] }) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: act,
    meta: { errorsInPlace },
    onSuccess: async (output) => {
      if (done !== undefined) toastDone(done);
      onDone?.(output);
      await Promise.all(readAgain.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
    },
  });
}
