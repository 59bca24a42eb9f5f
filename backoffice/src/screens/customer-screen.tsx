import { Button, Group, Paper, Stack, Text, Title } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconArrowLeft, IconFileInvoice, IconPencil } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import type { CustomerWithBalances } from "../../../src/customers/customer-schemas.ts";
import { customerQuery } from "../api/customers.ts";
import { BalanceOf } from "../customers/customer-balances.tsx";
import { EditCustomer } from "../customers/edit-customer.tsx";
import type { InvoiceColumn } from "../invoice-list/invoice-columns.ts";
import { InvoiceList } from "../invoice-list/invoice-list.tsx";
import type { InvoiceSort } from "../invoice-list/invoice-search.ts";
import { LANGUAGE_NAMES, useLanguage } from "../language/language.ts";
import { CustomerReminders } from "../reminders/customer-reminders.tsx";
import { NoRight } from "../rights/no-right.tsx";
import { useRight } from "../rights/use-rights.ts";
import { WithRight } from "../rights/with-right.tsx";
import { EmptyState } from "../shell/empty-state.tsx";
import { Fact, Facts } from "../shell/facts.tsx";
import { LinkAnchor } from "../shell/links.tsx";
import { LoadFailure } from "../shell/load-failure.tsx";
import { Loading } from "../shell/loading.tsx";
import { ScreenHeader } from "../shell/screen-header.tsx";
import { SectionCard } from "../shell/section-card.tsx";
import { useShownMode } from "../shell/shown-mode.ts";

/** One customer: who it is, what it owes, and its invoices. */
export function CustomerScreen() {
  const { t } = useLanguage();
  const { customerId } = useParams({ from: "/office/customers/$customerId" });
  const { mode } = useShownMode();
  const mayRead = useRight("customers:read");
  const customer = useQuery({ ...customerQuery(customerId, mode), enabled: mayRead });
  return (
    <>
      <LinkAnchor to="/customers" size="sm" c="dimmed">
        <Group component="span" gap={4} mb={4} display="inline-flex">
          <IconArrowLeft size={14} aria-hidden />
          {t("destinations.customers")}
        </Group>
      </LinkAnchor>
      {!mayRead && <NoRight />}
      {mayRead && customer.isPending && <Loading height={260} />}
      {customer.isError && <LoadFailure error={customer.error} reset={() => void customer.refetch()} />}
      {customer.data && (
        <Stack>
          <Who customer={customer.data} />
          <CustomerReminders customerId={customerId} />
          <WithRight right="invoices:read">
            <Invoices customerId={customerId} />
          </WithRight>
        </Stack>
      )}
    </>
  );
}

function Who({ customer }: { customer: CustomerWithBalances }) {
  const { t } = useLanguage();
  const [isEditing, editing] = useDisclosure();
  const { address, email, phone, vatNumber, registrationNumber, locale, balances } = customer;
  const lines = [
    address.street,
    [address.postalCode, address.city].filter(Boolean).join(" "),
    address.country,
  ].filter((line) => line !== null && line !== "");
  return (
    <div>
      <ScreenHeader title={customer.name}>
        <WithRight right="customers:update">
          <Button variant="default" leftSection={<IconPencil size={16} />} onClick={editing.open}>
            {t("customers.edit")}
          </Button>
        </WithRight>
      </ScreenHeader>
      <SectionCard title={t("customers.details")}>
        <Facts cols={3}>
          <Fact label={t("customers.outstanding")}>
            <BalanceOf balances={balances} of="outstanding" />
          </Fact>
          <Fact label={t("customers.surplus")}>
            <BalanceOf balances={balances} of="surplus" />
          </Fact>
          <Fact label={t("customers.language")}>
            {locale === null ? t("customers.noLanguage") : LANGUAGE_NAMES[locale]}
          </Fact>
          <Fact label={t("customers.email")}>{email ?? "–"}</Fact>
          <Fact label={t("customers.fields.phone")}>{phone ?? "–"}</Fact>
          <Fact label={t("customers.address")}>
            {lines.length === 0 && "–"}
            {lines.map((line) => (
              <Text key={line} component="span" size="sm" display="block">
                {line}
              </Text>
            ))}
          </Fact>
          {vatNumber !== null && <Fact label={t("customers.fields.vatNumber")}>{vatNumber}</Fact>}
          {registrationNumber !== null && (
            <Fact label={t("customers.fields.registrationNumber")}>{registrationNumber}</Fact>
          )}
        </Facts>
      </SectionCard>
      <EditCustomer customer={customer} opened={isEditing} onClose={editing.close} />
    </div>
  );
}

function Invoices({ customerId }: { customerId: string }) {
  const { t } = useLanguage();
  const { mode } = useShownMode();
  const [sort, setSort] = useState<InvoiceSort>("-createdAt");
  return (
    <section aria-label={t("destinations.invoices")}>
      <Title order={2} size="h4" mb="sm">
        {t("destinations.invoices")}
      </Title>
      <InvoiceList
        filter={{ customerId, mode, sort }}
        columns={COLUMNS}
        onSort={setSort}
        empty={
          <Paper withBorder>
            <EmptyState
              icon={<IconFileInvoice />}
              title={t("customers.noInvoicesTitle")}
              text={t(mode === "test" ? "customers.noTestInvoicesText" : "customers.noInvoicesText")}
            />
          </Paper>
        }
      />
    </section>
  );
}

/** Whose they are goes without saying. */
const COLUMNS: readonly InvoiceColumn[] = [
  "issued",
  "due",
  "reference",
  "total",
  "outstanding",
  "status",
  "payment",
];
