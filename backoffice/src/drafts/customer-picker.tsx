import { Button, Select, SimpleGrid } from "@mantine/core";
import { useDebouncedValue, useDisclosure } from "@mantine/hooks";
import { IconUserPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { customerDetailsQuery } from "../api/customers.ts";
import { customersQuery } from "../api/merchant.ts";
import { useLanguage } from "../language/language.ts";
import { useRight } from "../rights/use-rights.ts";
import { WithRight } from "../rights/with-right.tsx";
import { SectionCard } from "../shell/section-card.tsx";
import { CustomerLanguage } from "./customer-language.tsx";
import type { DraftForm } from "./draft-form.ts";
import { NewCustomerDialog } from "./new-customer-dialog.tsx";

const TYPING_PAUSE_MS = 250;

/** For whom the invoice is: somebody known, or somebody who is added on the spot. */
export function CustomerPicker({ form }: { form: DraftForm }) {
  const { t } = useLanguage();
  const [isAdding, adding] = useDisclosure();
  const { customerId } = form.values;
  const customer = useQuery({
    ...customerDetailsQuery(customerId ?? ""),
    enabled: useRight("customers:read") && customerId !== null,
  });
  return (
    <SectionCard
      title={t("newInvoice.customer")}
      aside={
        <WithRight right="customers:create">
          <Button
            size="compact-sm"
            variant="light"
            leftSection={<IconUserPlus size={16} aria-hidden />}
            onClick={adding.open}
          >
            {t("newInvoice.newCustomer")}
          </Button>
        </WithRight>
      }
    >
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <KnownCustomers form={form} chosen={customer.data ?? null} />
        {customer.data && <CustomerLanguage customer={customer.data} />}
      </SimpleGrid>
      <NewCustomerDialog
        opened={isAdding}
        onClose={adding.close}
        onAdded={({ id }) => form.setFieldValue("customerId", id)}
      />
    </SectionCard>
  );
}

type Named = { id: string; name: string; address: { city: string | null } };

function KnownCustomers({ form, chosen }: { form: DraftForm; chosen: Named | null }) {
  const { t } = useLanguage();
  const [typed, setTyped] = useState("");
  const [q] = useDebouncedValue(typed, TYPING_PAUSE_MS);
  // The name of who is chosen fills the field, and is not searched for.
  const isChosenName = chosen !== null && typed === nameOf(chosen);
  const customers = useQuery({
    ...customersQuery(isChosenName ? "" : q),
    enabled: useRight("customers:read"),
  });
  const found = customers.data?.data ?? [];
  const shown: readonly Named[] =
    chosen && !found.some(({ id }) => id === chosen.id) ? [chosen, ...found] : found;
  return (
    <Select
      label={t("newInvoice.choose")}
      placeholder={t("newInvoice.searchCustomers")}
      data={shown.map((customer) => ({ value: customer.id, label: nameOf(customer) }))}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      // The service searched already; what it found is shown as it is.
      filter={({ options }) => options}
      nothingFoundMessage={t("newInvoice.noCustomers")}
      allowDeselect={false}
      {...form.getInputProps("customerId")}
    />
  );
}

function nameOf({ name, address }: Named): string {
  return address.city === null ? name : `${name}, ${address.city}`;
}
