import { Alert, Button, Group, Modal, Radio, Stack, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import type { InvoiceAnswer } from "../../../src/invoices/invoice-schemas.ts";
import type { MoneyJson } from "../../../src/money/money.ts";
import type { PaymentAnswer } from "../../../src/payments/payment-schemas.ts";
import { REFUND_PURPOSES, type RefundPurpose } from "../../../src/payments/refund.ts";
import type { RefundInput } from "../../../src/payments/refund-schemas.ts";
import { useIdempotencyKey } from "../api/idempotency-key.ts";
import { refundPayment } from "../api/money-back.ts";
import { useFormats } from "../language/formats.ts";
import { useLanguage } from "../language/language.ts";
import { fieldErrors } from "../shell/field-errors.ts";
import { sentenceOf } from "../shell/sentence-of.ts";
import { isZero, readTypedAmount } from "./amounts.ts";
import { limitFor } from "./refundable.ts";
import { useInvoiceAction } from "./use-invoice-action.ts";

type Refundable = { invoice: InvoiceAnswer; payment: PaymentAnswer; left: MoneyJson; onClose: () => void };

/** Pays money back through Mollie; the amount begins as what can go back for the reason that is chosen. */
export function RefundDialog({ opened, ...refundable }: Refundable & { opened: boolean }) {
  const { t } = useLanguage();
  return (
    <Modal
      opened={opened}
      onClose={refundable.onClose}
      title={t("refunds.title")}
      closeButtonProps={{ "aria-label": t("common.close") }}
    >
      <RefundForm {...refundable} />
    </Modal>
  );
}

/** Apart from the dialog, so that it begins anew, with a key of its own, each time that the dialog opens. */
function RefundForm({ invoice, payment, left, onClose }: Refundable) {
  const { t } = useLanguage();
  const { money, typedAmount } = useFormats();
  const idempotencyKey = useIdempotencyKey();
  const { currency } = invoice;
  const form = useForm({
    initialValues: firstValues({ invoice, left, typedAmount }),
    validate: {
      purpose: (purpose) => (purpose === "" ? t("refunds.choosePurpose") : null),
      amount: (typed) => (readTypedAmount(typed, { currency }) ? null : t("errors.amount")),
    },
  });
  const refund = useInvoiceAction({
    act: (input: RefundInput) => refundPayment(payment.id, { ...input, idempotencyKey }),
    done: t("refunds.requested"),
    onDone: onClose,
    errorsInPlace: true,
  });
  const submit = form.onSubmit(({ purpose, amount, description }) => {
    const read = readTypedAmount(amount, { currency });
    if (!read || purpose === "") return;
    refund.mutate(
      { purpose, amount: read, description: description.trim() || null },
      { onError: (error) => form.setErrors(fieldErrors(error, ["amount", "purpose", "description"])) },
    );
  });
  const { onChange: onPurpose, ...purposeProps } = form.getInputProps("purpose");
  const isPossible = (purpose: RefundPurpose) => !isZero(limitFor(purpose, { left, invoice }));
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {refund.error && Object.keys(form.errors).length === 0 && (
          <Alert color="red" role="alert">
            {sentenceOf(refund.error, t)}
          </Alert>
        )}
        <Text size="sm">{t("refunds.left", { amount: money(left) })}</Text>
        <Radio.Group
          label={t("refunds.why")}
          {...purposeProps}
          onChange={(purpose) => {
            onPurpose(purpose);
            const chosen = REFUND_PURPOSES.find((one) => one === purpose);
            if (chosen) form.setFieldValue("amount", typedAmount(limitFor(chosen, { left, invoice })));
          }}
        >
          <Stack gap="xs" mt="xs">
            {REFUND_PURPOSES.map((purpose) => (
              <Radio
                key={purpose}
                value={purpose}
                disabled={!isPossible(purpose)}
                label={t(`refunds.purposes.${purpose}`)}
                description={
                  isPossible(purpose)
                    ? t(`refunds.purposeHints.${purpose}`)
                    : t(`refunds.purposeImpossible.${purpose}`)
                }
              />
            ))}
          </Stack>
        </Radio.Group>
        <TextInput
          label={`${t("refunds.amount")} (${currency})`}
          inputMode="decimal"
          {...form.getInputProps("amount")}
        />
        <TextInput
          label={t("refunds.description")}
          description={t("refunds.descriptionHint")}
          maxLength={255}
          {...form.getInputProps("description")}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t("common.cancel")}
          </Button>
          <Button type="submit" loading={refund.isPending}>
            {t("refunds.confirm")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Surplus is the one reason that can be known beforehand; any other the merchant says. */
function firstValues({
  invoice,
  left,
  typedAmount,
}: {
  invoice: InvoiceAnswer;
  left: MoneyJson;
  typedAmount: (amount: MoneyJson) => string;
}): { purpose: RefundPurpose | ""; amount: string; description: string } {
  const hasSurplus = !isZero(invoice.surplus);
  return {
    purpose: hasSurplus ? "surplus" : "",
    amount: typedAmount(hasSurplus ? limitFor("surplus", { left, invoice }) : left),
    description: "",
  };
}
