import { Alert, Button, Group, Modal, Select, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { CustomerPatch, CustomerWithBalances } from "../../../src/customers/customer-schemas.ts";
import { LANGUAGES } from "../../../src/languages/languages.ts";
import { changeCustomer } from "../api/customers.ts";
import { LANGUAGE_NAMES, useLanguage } from "../language/language.ts";
import { fieldErrors } from "../shell/field-errors.ts";
import { sentenceOf } from "../shell/sentence-of.ts";
import { toastDone } from "../shell/toasts.ts";

const FIELDS = [
  "name",
  "email",
  "phone",
  "address.street",
  "address.postalCode",
  "address.city",
  "address.country",
  "vatNumber",
  "registrationNumber",
  "locale",
] as const;
type Field = (typeof FIELDS)[number];

type Dialog = { customer: CustomerWithBalances; opened: boolean; onClose: () => void };

/** Who the customer is, from the next document on. */
export function EditCustomer({ customer, opened, onClose }: Dialog) {
  const { t } = useLanguage();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="lg"
      title={t("customers.edit")}
      closeButtonProps={{ "aria-label": t("common.close") }}
    >
      <EditForm customer={customer} onClose={onClose} />
    </Modal>
  );
}

/** Apart from the dialog, so that it begins anew each time that the dialog opens. */
function EditForm({ customer, onClose }: Omit<Dialog, "opened">) {
  const { t } = useLanguage();
  const queryClient = useQueryClient();
  const form = useForm({
    initialValues: valuesOf(customer),
    validate: {
      name: (name) => (name.trim() === "" ? t("errors.required") : null),
      address: {
        country: (country) => (/^([A-Z]{2})?$/.test(country) ? null : t("settings.countryShape")),
      },
    },
  });
  const change = useMutation({
    mutationFn: (patch: CustomerPatch) => changeCustomer(customer.id, patch),
    meta: { errorsInPlace: true },
    onSuccess: async () => {
      toastDone(t("customers.saved"));
      await queryClient.invalidateQueries();
      onClose();
    },
    onError: (error) => form.setErrors(fieldErrors(error, FIELDS)),
  });
  const field = (name: Field) => ({
    label: t(`customers.fields.${name}`),
    autoComplete: "off",
    ...form.getInputProps(name),
  });
  return (
    <form onSubmit={form.onSubmit((values) => change.mutate(patchOf(values)))} noValidate>
      <Stack>
        {change.error && Object.keys(form.errors).length === 0 && (
          <Alert color="red" role="alert">
            {sentenceOf(change.error, t)}
          </Alert>
        )}
        <SimpleGrid className="fields" cols={{ base: 1, sm: 2 }}>
          <TextInput {...field("name")} required maxLength={200} data-autofocus />
          <TextInput {...field("email")} type="email" maxLength={254} />
          <TextInput {...field("phone")} type="tel" maxLength={40} />
          <Select
            {...field("locale")}
            placeholder={t("customers.noLanguage")}
            data={LANGUAGES.map((code) => ({ value: code, label: LANGUAGE_NAMES[code] }))}
            clearable
            clearButtonProps={{ "aria-label": t("customers.noLanguage") }}
          />
          <TextInput {...field("address.street")} maxLength={200} />
          <TextInput {...field("address.postalCode")} maxLength={20} />
          <TextInput {...field("address.city")} maxLength={100} />
          <TextInput
            {...field("address.country")}
            placeholder={t("settings.countryShape")}
            maxLength={2}
            onChange={(event) =>
              form.setFieldValue("address.country", event.currentTarget.value.toUpperCase())
            }
          />
          <TextInput {...field("vatNumber")} maxLength={20} />
          <TextInput {...field("registrationNumber")} maxLength={40} />
        </SimpleGrid>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t("common.cancel")}
          </Button>
          <Button type="submit" loading={change.isPending}>
            {t("common.save")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

type Values = ReturnType<typeof valuesOf>;

function valuesOf({
  name,
  email,
  phone,
  address,
  vatNumber,
  registrationNumber,
  locale,
}: CustomerWithBalances) {
  return {
    name,
    email: email ?? "",
    phone: phone ?? "",
    address: {
      street: address.street ?? "",
      postalCode: address.postalCode ?? "",
      city: address.city ?? "",
      country: address.country ?? "",
    },
    vatNumber: vatNumber ?? "",
    registrationNumber: registrationNumber ?? "",
    locale,
  };
}

/** An empty field is one that is not known. */
function patchOf({ name, address, locale, ...texts }: Values): CustomerPatch {
  const known = (text: string) => text.trim() || null;
  return {
    name: name.trim(),
    email: known(texts.email),
    phone: known(texts.phone),
    address: {
      street: known(address.street),
      postalCode: known(address.postalCode),
      city: known(address.city),
      country: known(address.country),
    },
    vatNumber: known(texts.vatNumber),
    registrationNumber: known(texts.registrationNumber),
    locale,
  };
}
