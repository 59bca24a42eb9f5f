import { reminderSchemesQuery } from "../api/reminders.ts";
import { type Action, useAction } from "../shell/use-action.ts";

/** Something done to schemes: what shows of them, and of the invoices that they plan for, is read again. */
export function useSchemeAction<Input, Output>(action: Action<Input, Output> & { done: string }) {
  return useAction({ ...action, readAgain: [reminderSchemesQuery.queryKey, ["invoices"]] });
}
