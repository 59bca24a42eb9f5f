import { Alert, Button, Group, Modal, SegmentedControl, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import type { CreditNoteInput, InvoiceAnswer } from "../../../src/invoices/invoice-schemas.ts";
import { creditInvoice } from "../api/credit-notes.ts";
import { useIdempotencyKey } from "../api/idempotency-key.ts";
import { useDraftForm } from "../drafts/draft-form.ts";
import { DraftSums } from "../drafts/draft-sums.tsx";
import { draftTotal } from "../drafts/draft-total.ts";
import { filledLines, readLine, valuesOf } from "../drafts/draft-values.ts";
import { LineFields } from "../drafts/line-fields.tsx";
import { errorsAt } from "../drafts/use-draft-saving.ts";
import { useFormats } from "../language/formats.ts";
import { useLanguage } from "../language/language.ts";
import { sentenceOf } from "../shell/sentence-of.ts";
import { isZero } from "./amounts.ts";
import { useInvoiceAction } from "./use-invoice-action.ts";

/** The fields of a line beside each other, with their names. */
const WIDE_ENOUGH_FOR_A_LINE = 1100;

type Dialog = { invoice: InvoiceAnswer; opened: boolean; onClose: () => void };

/** Credits an invoice, whole or some lines of it, after showing what that comes to. */
export function CreditDialog({ invoice, opened, onClose }: Dialog) {
  const { t } = useLanguage();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size={WIDE_ENOUGH_FOR_A_LINE}
      title={t("credit.dialogTitle", { number: invoice.number ?? "" })}
      closeButtonProps={{ "aria-label": t("common.close") }}
    >
      <CreditForm invoice={invoice} onClose={onClose} />
    </Modal>
  );
}

/** Apart from the dialog, so that it begins anew, with a key of its own, each time that the dialog opens. */
function CreditForm({ invoice, onClose }: Omit<Dialog, "opened">) {
  const { t } = useLanguage();
  const { money, typedDecimal } = useFormats();
  const key = useIdempotencyKey();
  // What was credited in part before cannot be credited whole.
  const mayWhole = isZero(invoice.credited);
  const [extent, setExtent] = useState<"whole" | "part">(mayWhole ? "whole" : "part");
  const [reason, setReason] = useState("");
  const form = useDraftForm({ ...valuesOf(invoice, typedDecimal), allowances: [] });
  const credit = useInvoiceAction({
    act: (note: CreditNoteInput) => creditInvoice(invoice.id, note, key),
    done: t("credit.done"),
    onDone: onClose,
    errorsInPlace: true,
  });
  const submit = () => {
    if (extent === "part" && form.validate().hasErrors) return;
    const lines = filledLines(form.values.lines).map(({ line }) => readLine(line));
    credit.mutate(
      { reason: reason.trim() || null, ...(extent === "part" && { lines }) },
      { onError: (error) => form.setErrors(errorsAt(error, form.getValues())) },
    );
  };
  const total = draftTotal({ ...form.values, allowances: [] });
  return (
    <Stack>
      {credit.error && Object.keys(form.errors).length === 0 && (
        <Alert color="red" role="alert">
          {sentenceOf(credit.error, t)}
        </Alert>
      )}
      <Text size="sm">{t("credit.text")}</Text>
      {mayWhole && (
        <SegmentedControl
          aria-label={t("credit.extent")}
          value={extent}
          onChange={(chosen) => setExtent(chosen === "part" ? "part" : "whole")}
          data={[
            { value: "whole", label: t("credit.whole", { amount: money(invoice.total) }) },
            { value: "part", label: t("credit.part") },
          ]}
        />
      )}
      {extent === "part" && (
        <>
          <Text size="sm" c="dimmed">
            {t("credit.partHint")}
          </Text>
          <LineFields title={t("credit.lines")} form={form} nets={total?.nets ?? new Map()} />
          <DraftSums total={total} />
        </>
      )}
      <TextInput
        label={t("credit.reason")}
        description={t("credit.reasonHint")}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t("common.cancel")}
        </Button>
        <Button loading={credit.isPending} onClick={submit}>
          {t("credit.confirm")}
        </Button>
      </Group>
    </Stack>
  );
}
