import { useMutation, useQueryClient } from "@tanstack/react-query";
import { toastDone } from "../shell/toasts.ts";

/** Something done to an invoice: afterwards everything shown about invoices is read again, and a toast says so. */
export function useInvoiceAction<Input, Output>({
  act,
  done,
  onDone = () => undefined,
  errorsInPlace = false,
}: {
  act: (input: Input) => Promise<Output>;
  done: string;
  onDone?: () => void;
  errorsInPlace?: boolean;
}) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: act,
    meta: { errorsInPlace },
    onSuccess: async () => {
      onDone();
      toastDone(done);
      await queryClient.invalidateQueries({ queryKey: ["invoices"] });
    },
  });
}
