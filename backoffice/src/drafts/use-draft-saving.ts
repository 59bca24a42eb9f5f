import { useWindowEvent } from "@mantine/hooks";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState, useSyncExternalStore } from "react";
import type { InvoiceAnswer } from "../../../src/invoices/invoice-schemas.ts";
import { sendDraft } from "../api/drafts.ts";
import { useLanguage } from "../language/language.ts";
import { fieldErrors } from "../shell/field-errors.ts";
import { type DraftForm, fieldsOf, missingIn } from "./draft-form.ts";
import { type DraftSaver, draftSaver, type SaveState } from "./draft-saver.ts";
import { type DraftValues, readDraft } from "./draft-values.ts";

/** Stores the form by itself, and shows the service's refusals at their fields. */
export function useDraftSaving({
  form,
  stored,
  onCreated,
}: {
  form: DraftForm;
  stored: InvoiceAnswer | null;
  onCreated: (id: string) => void;
}): { saver: DraftSaver; state: SaveState; missing: number } {
  const { t } = useLanguage();
  const queryClient = useQueryClient();
  const [saver] = useState(() =>
    draftSaver({
      send: sendDraft,
      stored: stored && { draft: stored, input: readDraft(form.values) },
      onStored: (answer) => {
        if (answer.revision === 1) onCreated(answer.id);
        void queryClient.invalidateQueries({ queryKey: ["invoices"] });
      },
      onRefused: (error) => form.setErrors(errorsAt(error, form.getValues())),
    }),
  );
  const state = useSyncExternalStore(saver.subscribe, saver.state);
  const missing = Object.keys(missingIn(form.values, t)).length;

  // The form as it was opened is nothing that was written.
  const [opened] = useState(form.values);
  useEffect(() => {
    if (form.values === opened) return;
    saver.change(missing === 0 ? readDraft(form.values) : null);
  }, [form.values, opened, missing, saver]);

  useWindowEvent("online", () => void saver.flush());
  return { saver, state, missing };
}

/** The service's refusals at the form's fields. */
export function errorsAt(error: unknown, values: DraftValues): Record<string, string> {
  const fields = fieldsOf(values);
  const found = fieldErrors(
    error,
    fields.map(({ path }) => path),
  );
  return Object.fromEntries(
    Object.entries(found).map(([path, text]) => [
      fields.find((one) => one.path === path)?.field ?? path,
      text,
    ]),
  );
}
