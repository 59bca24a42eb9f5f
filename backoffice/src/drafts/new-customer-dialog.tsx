import { Alert, Button, Group, Modal, Select, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { CustomerAnswer, CustomerInput } from "../../../src/customers/customer-schemas.ts";
import { createCustomer, customerDetailsQuery } from "../api/customers.ts";
import { useIdempotencyKey } from "../api/idempotency-key.ts";
import { useLanguage } from "../language/language.ts";
import { fieldErrors } from "../shell/field-errors.ts";
import { sentenceOf } from "../shell/sentence-of.ts";
import { toastDone } from "../shell/toasts.ts";
import { languageChoices, payerLanguage } from "./customer-language.tsx";

type Dialog = { opened: boolean; onClose: () => void; onAdded: (customer: CustomerAnswer) => void };

/** Adds a customer without leaving the invoice. */
export function NewCustomerDialog({ opened, ...dialog }: Dialog) {
  const { t } = useLanguage();
  return (
    <Modal
      opened={opened}
      onClose={dialog.onClose}
      size="lg"
      title={t("newInvoice.newCustomer")}
      closeButtonProps={{ "aria-label": t("common.close") }}
    >
      <CustomerForm {...dialog} />
    </Modal>
  );
}

const EMPTY = {
  name: "",
  email: "",
  phone: "",
  street: "",
  postalCode: "",
  city: "",
  country: "NL",
  vatNumber: "",
  locale: "",
};

/** Apart from the dialog, so that it begins anew, with a key of its own, each time that the dialog opens. */
function CustomerForm({ onClose, onAdded }: Omit<Dialog, "opened">) {
  const { t } = useLanguage();
  const queryClient = useQueryClient();
  const key = useIdempotencyKey();
  const form = useForm({
    initialValues: EMPTY,
    validate: { name: (name) => (name.trim() === "" ? t("errors.required") : null) },
  });
  const add = useMutation({
    mutationFn: (customer: CustomerInput) => createCustomer(customer, key),
    meta: { errorsInPlace: true },
    onSuccess: async (customer) => {
      queryClient.setQueryData(customerDetailsQuery(customer.id).queryKey, customer);
      onAdded(customer);
      onClose();
      toastDone(t("newInvoice.customerAdded"));
      await queryClient.invalidateQueries({ queryKey: ["customers"] });
    },
  });
  const submit = form.onSubmit((values) =>
    add.mutate(readCustomer(values), { onError: (error) => form.setErrors(errorsOf(error)) }),
  );
  return (
    <form
      onSubmit={(event) => {
        // The dialog is drawn elsewhere, but its events go up to the invoice's form.
        event.stopPropagation();
        submit(event);
      }}
      noValidate
    >
      <Stack>
        {add.error && Object.keys(form.errors).length === 0 && (
          <Alert color="red" role="alert">
            {sentenceOf(add.error, t)}
          </Alert>
        )}
        <TextInput
          label={t("newInvoice.name")}
          required
          maxLength={200}
          data-autofocus
          {...form.getInputProps("name")}
        />
        <SimpleGrid className="fields" cols={{ base: 1, sm: 2 }}>
          <TextInput label={t("newInvoice.email")} type="email" {...form.getInputProps("email")} />
          <TextInput
            label={t("newInvoice.phone")}
            type="tel"
            maxLength={40}
            {...form.getInputProps("phone")}
          />
          <TextInput label={t("newInvoice.street")} maxLength={200} {...form.getInputProps("street")} />
          <TextInput
            label={t("newInvoice.postalCode")}
            maxLength={20}
            {...form.getInputProps("postalCode")}
          />
          <TextInput label={t("newInvoice.city")} maxLength={100} {...form.getInputProps("city")} />
          <TextInput
            label={t("newInvoice.country")}
            placeholder={t("newInvoice.countryHint")}
            maxLength={2}
            {...form.getInputProps("country")}
          />
          <TextInput label={t("newInvoice.vatNumber")} maxLength={20} {...form.getInputProps("vatNumber")} />
          <Select
            label={t("newInvoice.customerLanguage")}
            data={languageChoices(t("newInvoice.merchantLanguage"))}
            allowDeselect={false}
            {...form.getInputProps("locale")}
          />
        </SimpleGrid>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t("common.cancel")}
          </Button>
          <Button type="submit" loading={add.isPending}>
            {t("newInvoice.addCustomer")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function readCustomer(values: typeof EMPTY): CustomerInput {
  const given = (text: string) => text.trim() || null;
  const { name, email, phone, street, postalCode, city, country, vatNumber, locale } = values;
  return {
    name: name.trim(),
    email: given(email),
    phone: given(phone),
    vatNumber: given(vatNumber),
    locale: payerLanguage(locale),
    address: {
      street: given(street),
      postalCode: given(postalCode),
      city: given(city),
      country: given(country.toUpperCase()),
    },
  };
}

const ADDRESS = ["street", "postalCode", "city", "country"];

function errorsOf(error: unknown): Record<string, string> {
  const fields = Object.keys(EMPTY).map((field) => (ADDRESS.includes(field) ? `address.${field}` : field));
  return Object.fromEntries(
    Object.entries(fieldErrors(error, fields)).map(([field, text]) => [field.replace("address.", ""), text]),
  );
}
