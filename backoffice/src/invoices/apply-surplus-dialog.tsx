import { Alert, Button, Group, Modal, Select, Stack, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import type { InvoiceAnswer } from "../../../src/invoices/invoice-schemas.ts";
import type { SurplusApplicationInput } from "../../../src/invoices/surplus-schemas.ts";
import { useIdempotencyKey } from "../api/idempotency-key.ts";
import { applySurplus } from "../api/money-back.ts";
import { useFormats } from "../language/formats.ts";
import { useLanguage } from "../language/language.ts";
import { fieldErrors } from "../shell/field-errors.ts";
import { sentenceOf } from "../shell/sentence-of.ts";
import { readTypedAmount } from "./amounts.ts";
import { useInvoiceAction } from "./use-invoice-action.ts";

type Applying = { invoice: InvoiceAnswer; targets: readonly InvoiceAnswer[]; onClose: () => void };

/** Pays another open invoice of the customer with the surplus; without an amount, as much as fits. */
export function ApplySurplusDialog({ opened, ...applying }: Applying & { opened: boolean }) {
  const { t } = useLanguage();
  return (
    <Modal
      opened={opened}
      onClose={applying.onClose}
      title={t("surplus.apply")}
      closeButtonProps={{ "aria-label": t("common.close") }}
    >
      <ApplySurplusForm {...applying} />
    </Modal>
  );
}

/** Apart from the dialog, so that it begins anew, with a key of its own, each time that the dialog opens. */
function ApplySurplusForm({ invoice, targets, onClose }: Applying) {
  const { t } = useLanguage();
  const { money } = useFormats();
  const idempotencyKey = useIdempotencyKey();
  const { currency } = invoice;
  const form = useForm({
    initialValues: { toInvoiceId: targets[0]?.id ?? "", amount: "" },
    validate: {
      toInvoiceId: (id) => (id ? null : t("errors.required")),
      amount: (typed) =>
        typed.trim() === "" || readTypedAmount(typed, { currency }) ? null : t("errors.amount"),
    },
  });
  const apply = useInvoiceAction({
    act: (input: SurplusApplicationInput) => applySurplus(invoice.id, { ...input, idempotencyKey }),
    done: t("surplus.applied"),
    onDone: onClose,
    errorsInPlace: true,
  });
  const submit = form.onSubmit(({ toInvoiceId, amount }) => {
    const target = targets.find(({ id }) => id === toInvoiceId);
    if (!target) return;
    const read = readTypedAmount(amount, { currency });
    apply.mutate(
      { toInvoiceId: target.id, ...(read && { amount: read }) },
      { onError: (error) => form.setErrors(fieldErrors(error, ["toInvoiceId", "amount"])) },
    );
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {apply.error && Object.keys(form.errors).length === 0 && (
          <Alert color="red" role="alert">
            {sentenceOf(apply.error, t)}
          </Alert>
        )}
        <Text size="sm">{t("surplus.applyHint", { amount: money(invoice.surplus) })}</Text>
        <Select
          label={t("surplus.target")}
          data={targets.map(({ id, number, payable }) => ({
            value: id,
            label: t("surplus.targetOption", { number: number ?? "", amount: money(payable) }),
          }))}
          allowDeselect={false}
          {...form.getInputProps("toInvoiceId")}
        />
        <TextInput
          label={`${t("surplus.amount")} (${currency})`}
          description={t("surplus.amountHint")}
          inputMode="decimal"
          {...form.getInputProps("amount")}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t("common.cancel")}
          </Button>
          <Button type="submit" loading={apply.isPending}>
            {t("surplus.applyConfirm")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
