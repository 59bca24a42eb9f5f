import { type Action, useAction } from "../shell/use-action.ts";

/** Something done to an invoice: afterwards everything shown about invoices is read again, and a toast says so. */
export function useInvoiceAction<Input, Output>(action: Action<Input, Output> & { done: string }) {
  return useAction({ ...action, readAgain: [["invoices"]] });
}
