import { Alert, Button, Group, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { DateInput } from "@mantine/dates";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { createInvoice, issueInvoice } from "../api/invoices.ts";
import { merchantQuery } from "../api/merchant.ts";
import { CustomerFields } from "../invoices/customer-fields.tsx";
import { INVOICE_FIELDS, type InvoiceValues, readInvoice, useInvoiceForm } from "../invoices/invoice-form.ts";
import { LineFields } from "../invoices/line-fields.tsx";
import { useLanguage } from "../language/language.ts";
import { NoRight } from "../rights/no-right.tsx";
import { WithRight } from "../rights/with-right.tsx";
import { fieldErrors } from "../shell/field-errors.ts";
import { LinkButton } from "../shell/links.tsx";
import { LoadFailure } from "../shell/load-failure.tsx";
import { Loading } from "../shell/loading.tsx";
import { ScreenHeader } from "../shell/screen-header.tsx";
import { SectionCard } from "../shell/section-card.tsx";
import { sentenceOf } from "../shell/sentence-of.ts";
import { toastDone, toastFailure } from "../shell/toasts.ts";

/** A new invoice: for whom, what for, and when to pay. Saved as a draft, or issued at once. */
export function NewInvoiceScreen() {
  const { t } = useLanguage();
  const merchant = useQuery(merchantQuery);
  return (
    <>
      <ScreenHeader title={t("newInvoice.title")} />
      {merchant.isPending && <Loading height={400} />}
      {merchant.isError && <LoadFailure error={merchant.error} reset={() => void merchant.refetch()} />}
      <WithRight right="invoices:create" otherwise={<NoRight />}>
        {merchant.data && <InvoiceForm currency={merchant.data.currency} />}
      </WithRight>
    </>
  );
}

function InvoiceForm({ currency }: { currency: string }) {
  const { t } = useLanguage();
  const form = useInvoiceForm();
  const save = useSave({ currency });
  const submit = (issue: boolean) =>
    form.onSubmit((values) =>
      save.mutate(
        { values, issue },
        { onError: (error) => form.setErrors(fieldErrors(error, INVOICE_FIELDS(values))) },
      ),
    );
  return (
    <form onSubmit={submit(true)} noValidate>
      <Stack>
        {save.error && Object.keys(form.errors).length === 0 && (
          <Alert color="red" role="alert">
            {sentenceOf(save.error, t)}
          </Alert>
        )}
        <CustomerFields form={form} />
        <SectionCard title={t("newInvoice.details")}>
          <SimpleGrid cols={{ base: 1, sm: 3 }}>
            <DateInput
              label={t("newInvoice.issuedOn")}
              valueFormat="D MMM YYYY"
              clearable
              {...form.getInputProps("issuedOn")}
            />
            <DateInput
              label={t("newInvoice.dueOn")}
              placeholder={t("newInvoice.dueHint")}
              valueFormat="D MMM YYYY"
              clearable
              {...form.getInputProps("dueOn")}
            />
            <TextInput
              label={t("newInvoice.reference")}
              placeholder={t("common.optional")}
              maxLength={200}
              {...form.getInputProps("reference")}
            />
          </SimpleGrid>
        </SectionCard>
        <LineFields form={form} currency={currency} />
        <Group justify="flex-end">
          <LinkButton to="/invoices" variant="subtle" color="gray">
            {t("common.cancel")}
          </LinkButton>
          <Button
            variant="default"
            loading={save.isPending && !save.variables.issue}
            disabled={save.isPending}
            onClick={() => submit(false)()}
          >
            {t("newInvoice.saveDraft")}
          </Button>
          <Button type="submit" loading={save.isPending && save.variables.issue} disabled={save.isPending}>
            {t("newInvoice.saveAndIssue")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function useSave({ currency }: { currency: string }) {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ values }: { values: InvoiceValues; issue: boolean }) =>
      createInvoice(readInvoice(values, { currency })),
    meta: { errorsInPlace: true },
    onSuccess: async ({ id }, { issue }) => {
      if (issue) await issueDraft(id);
      await queryClient.invalidateQueries({ queryKey: ["invoices", "list"] });
      await navigate({ to: "/invoices/$invoiceId", params: { invoiceId: id } });
    },
  });

  /** The draft is stored by now, so a refusal is told and the draft is shown rather than made a second time. */
  async function issueDraft(id: string): Promise<void> {
    try {
      await issueInvoice(id);
      toastDone(t("invoice.issued"));
    } catch (error) {
      toastDone(t("newInvoice.savedOnly"));
      toastFailure(error);
    }
  }
}
