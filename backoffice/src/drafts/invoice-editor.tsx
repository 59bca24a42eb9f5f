import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { useWindowEvent } from "@mantine/hooks";
import { IconEye } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { InvoiceAnswer } from "../../../src/invoices/invoice-schemas.ts";
import { issueInvoice } from "../api/invoices.ts";
import { useLanguage } from "../language/language.ts";
import { useRight } from "../rights/use-rights.ts";
import { SectionCard } from "../shell/section-card.tsx";
import { sentenceOf } from "../shell/sentence-of.ts";
import { toastDone } from "../shell/toasts.ts";
import { AllowanceFields } from "./allowance-fields.tsx";
import { CustomerPicker } from "./customer-picker.tsx";
import { DiscardButton } from "./discard-button.tsx";
import { useDraftForm } from "./draft-form.ts";
import { DraftSums } from "./draft-sums.tsx";
import { draftTotal } from "./draft-total.ts";
import type { DraftValues } from "./draft-values.ts";
import { LeaveGuard } from "./leave-guard.tsx";
import { LineFields } from "./line-fields.tsx";
import { Overtaken } from "./overtaken.tsx";
import { PreviewDialog } from "./preview-dialog.tsx";
import { SaveState } from "./save-state.tsx";
import { TermsFields } from "./terms-fields.tsx";
import { useDraftSaving } from "./use-draft-saving.ts";

/** A draft on the desk: it stores itself while it is written, and is issued when it is right. */
export function InvoiceEditor({
  begin,
  stored,
  ownCurrency,
  onCreated,
  onTheirs,
}: {
  begin: DraftValues;
  stored: InvoiceAnswer | null;
  ownCurrency: string;
  onCreated: (id: string) => void;
  onTheirs: (invoice: InvoiceAnswer) => void;
}) {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const form = useDraftForm(begin);
  const { saver, state, missing } = useDraftSaving({ form, stored, onCreated });
  const mayIssue = useRight("invoices:update");
  const [previewed, setPreviewed] = useState<string | null>(null);
  const total = draftTotal(form.values);

  /** The id of the draft once all that is written is stored; null when something keeps it from being stored. */
  const store = async (): Promise<string | null> => {
    const { hasErrors, errors } = form.validate();
    if (hasErrors) {
      const [first] = Object.keys(errors);
      if (first !== undefined) form.getInputNode(first)?.focus();
      return null;
    }
    return (await saver.flush()) ? (saver.draft()?.id ?? null) : null;
  };
  const issue = useMutation({
    mutationFn: async () => {
      const id = await store();
      if (id === null) return;
      await issueInvoice(id);
      saver.end();
      toastDone(t("invoice.issued"));
      await navigate({ to: "/invoices/$invoiceId", params: { invoiceId: id } });
      await queryClient.invalidateQueries({ queryKey: ["invoices"] });
    },
    meta: { errorsInPlace: true },
  });
  useWindowEvent("keydown", (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    // A dialog is answered first.
    if (!mayIssue || issue.isPending || document.querySelector('[aria-modal="true"]') !== null) return;
    event.preventDefault();
    issue.mutate();
  });
  const trouble = issue.error ?? (state.kind === "refused" && hasNoField() ? state.error : null);
  const draftId = saver.draft()?.id ?? null;
  return (
    <form onSubmit={(event) => event.preventDefault()} noValidate>
      <LeaveGuard saver={saver} />
      <Stack>
        {state.kind === "overtaken" && <Overtaken saver={saver} onTheirs={onTheirs} />}
        {trouble && (
          <Alert color="red" role="alert">
            {sentenceOf(trouble, t)}
          </Alert>
        )}
        <CustomerPicker form={form} />
        <TermsFields form={form} ownCurrency={ownCurrency} />
        <LineFields title={t("newInvoice.lines")} form={form} nets={total?.nets ?? new Map()} />
        <AllowanceFields form={form} />
        <SectionCard title={t("invoice.total")}>
          <DraftSums total={total} />
        </SectionCard>
        <Group justify="space-between" className="draft-bar">
          <SaveState state={state} missing={missing} onRetry={() => void saver.flush()} />
          <Group gap="xs">
            <Button
              variant="default"
              leftSection={<IconEye size={16} aria-hidden />}
              onClick={() => void store().then(setPreviewed)}
            >
              {t("newInvoice.preview")}
            </Button>
            {mayIssue && (
              <Button loading={issue.isPending} onClick={() => issue.mutate()}>
                {t("newInvoice.issue")}
              </Button>
            )}
          </Group>
        </Group>
        <Group justify="space-between">
          <Text size="xs" c="dimmed" visibleFrom="sm">
            {t("newInvoice.issueHint")}
          </Text>
          {draftId !== null && <DiscardButton draftId={draftId} onDone={saver.end} />}
        </Group>
      </Stack>
      <PreviewDialog draftId={previewed} onClose={() => setPreviewed(null)} />
    </form>
  );

  /** A refusal that no field of the form shows. */
  function hasNoField(): boolean {
    return Object.keys(form.errors).length === 0;
  }
}
