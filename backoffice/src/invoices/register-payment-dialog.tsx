import { Alert, Button, Group, Modal, Select, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useQuery } from "@tanstack/react-query";
import type { ExternalPaymentInput, InvoiceAnswer } from "../../../src/invoices/invoice-schemas.ts";
import { registerExternalPayment } from "../api/invoices.ts";
import { transactionTypesQuery } from "../api/settings.ts";
import { useFormats } from "../language/formats.ts";
import { useLanguage } from "../language/language.ts";
import { useRight } from "../rights/use-rights.ts";
import { DayInput } from "../shell/day-input.tsx";
import { fieldErrors } from "../shell/field-errors.ts";
import { sentenceOf } from "../shell/sentence-of.ts";
import { readTypedAmount } from "./amounts.ts";
import { today } from "./today.ts";
import { useInvoiceAction } from "./use-invoice-action.ts";

export const EXTERNAL_PAYMENT_TYPES = [
  "bank",
  "cash",
  "card_reader",
  "other",
] as const satisfies ExternalPaymentInput["type"][];

type Dialog = { invoice: InvoiceAnswer; opened: boolean; onClose: () => void };

/** Registers money that came another way; the amount begins as what is outstanding. */
export function RegisterPaymentDialog({ invoice, opened, onClose }: Dialog) {
  const { t } = useLanguage();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t("external.register")}
      closeButtonProps={{ "aria-label": t("common.close") }}
    >
      <RegisterPaymentForm invoice={invoice} onClose={onClose} />
    </Modal>
  );
}

/** Apart from the dialog, so that it begins anew each time that the dialog opens. */
function RegisterPaymentForm({ invoice, onClose }: Omit<Dialog, "opened">) {
  const { t } = useLanguage();
  const { typedAmount } = useFormats();
  const { currency } = invoice;
  const types = useTypes();
  const form = useForm({
    initialValues: {
      type: "bank",
      amount: typedAmount(invoice.outstanding),
      paidOn: today(),
      reference: "",
    },
    validate: {
      amount: (typed) => (readTypedAmount(typed, { currency }) ? null : t("errors.amount")),
      paidOn: (day) => (day ? null : t("errors.required")),
    },
  });
  const register = useInvoiceAction({
    act: (payment: ExternalPaymentInput) => registerExternalPayment(invoice.id, payment),
    done: t("external.registered"),
    onDone: onClose,
    errorsInPlace: true,
  });
  const submit = form.onSubmit(({ type, amount, paidOn, reference }) => {
    const money = readTypedAmount(amount, { currency });
    if (!money) return;
    register.mutate(
      { type, amount: money, paidOn, reference: reference.trim() || null },
      { onError: (error) => form.setErrors(fieldErrors(error, ["type", "amount", "paidOn", "reference"])) },
    );
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {register.error && Object.keys(form.errors).length === 0 && (
          <Alert color="red" role="alert">
            {sentenceOf(register.error, t)}
          </Alert>
        )}
        <Select
          label={t("external.type")}
          data={types}
          allowDeselect={false}
          {...form.getInputProps("type")}
        />
        <TextInput
          label={`${t("external.amount")} (${currency})`}
          inputMode="decimal"
          data-autofocus
          {...form.getInputProps("amount")}
        />
        <DayInput label={t("external.paidOn")} maxDate={today()} {...form.getInputProps("paidOn")} />
        <TextInput
          label={t("external.reference")}
          description={t("external.referenceHint")}
          maxLength={200}
          {...form.getInputProps("reference")}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t("common.cancel")}
          </Button>
          <Button type="submit" loading={register.isPending}>
            {t("external.register")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** The built-in ways, and the merchant's own types for those who may read them. */
function useTypes(): { value: string; label: string }[] {
  const { t } = useLanguage();
  const types = useQuery({ ...transactionTypesQuery, enabled: useRight("settings:read") });
  const own = (types.data?.data ?? []).filter(({ isBuiltIn }) => !isBuiltIn);
  return [
    ...EXTERNAL_PAYMENT_TYPES.map((type) => ({ value: type, label: t(`external.types.${type}`) })),
    ...own.map(({ id, name }) => ({ value: id, label: name ?? id })),
  ];
}
