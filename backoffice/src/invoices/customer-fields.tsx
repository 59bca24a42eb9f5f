import { SegmentedControl, Select, SimpleGrid, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { customersQuery } from "../api/merchant.ts";
import { useLanguage } from "../language/language.ts";
import { useRight } from "../rights/use-rights.ts";
import { SectionCard } from "../shell/section-card.tsx";
import type { InvoiceForm } from "./invoice-form.ts";

const TYPING_PAUSE_MS = 250;

/** For whom the invoice is: somebody known, or new. */
export function CustomerFields({ form }: { form: InvoiceForm }) {
  const { t } = useLanguage();
  return (
    <SectionCard title={t("newInvoice.customer")}>
      <SegmentedControl
        aria-label={t("newInvoice.customer")}
        data={[
          { value: "existing", label: t("newInvoice.existing") },
          { value: "new", label: t("newInvoice.new") },
        ]}
        {...form.getInputProps("customerKind")}
      />
      {form.values.customerKind === "existing" ? <KnownCustomer form={form} /> : <NewCustomer form={form} />}
    </SectionCard>
  );
}

function KnownCustomer({ form }: { form: InvoiceForm }) {
  const { t } = useLanguage();
  const [typed, setTyped] = useState("");
  const [q] = useDebouncedValue(typed, TYPING_PAUSE_MS);
  const customers = useQuery({ ...customersQuery(q), enabled: useRight("customers:read") });
  return (
    <Select
      label={t("newInvoice.choose")}
      placeholder={t("newInvoice.searchCustomers")}
      data={(customers.data?.data ?? []).map(({ id, name, address }) => ({
        value: id,
        label: address.city === null ? name : `${name}, ${address.city}`,
      }))}
      searchable
      clearable
      searchValue={typed}
      onSearchChange={setTyped}
      // The service searched already; what it found is shown as it is.
      filter={({ options }) => options}
      nothingFoundMessage={t("newInvoice.noCustomers")}
      {...form.getInputProps("customerId")}
    />
  );
}

function NewCustomer({ form }: { form: InvoiceForm }) {
  const { t } = useLanguage();
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <TextInput
        label={t("newInvoice.name")}
        required
        maxLength={200}
        autoComplete="off"
        {...form.getInputProps("customer.name")}
      />
      <TextInput
        label={t("newInvoice.email")}
        type="email"
        autoComplete="off"
        {...form.getInputProps("customer.email")}
      />
      <TextInput
        label={t("newInvoice.street")}
        maxLength={200}
        autoComplete="off"
        {...form.getInputProps("customer.street")}
      />
      <TextInput
        label={t("newInvoice.postalCode")}
        maxLength={20}
        autoComplete="off"
        {...form.getInputProps("customer.postalCode")}
      />
      <TextInput
        label={t("newInvoice.city")}
        maxLength={100}
        autoComplete="off"
        {...form.getInputProps("customer.city")}
      />
      <TextInput
        label={t("newInvoice.country")}
        placeholder={t("newInvoice.countryHint")}
        maxLength={2}
        autoComplete="off"
        {...form.getInputProps("customer.country")}
      />
      <TextInput
        label={t("newInvoice.vatNumber")}
        maxLength={20}
        autoComplete="off"
        {...form.getInputProps("customer.vatNumber")}
      />
    </SimpleGrid>
  );
}
