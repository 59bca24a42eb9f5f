import { Group, Paper, Stack, Table, Text } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import type { CustomerWithBalances } from "../../../src/customers/customer-schemas.ts";
import { isZero } from "../invoices/amounts.ts";
import { useLanguage } from "../language/language.ts";
import { LinkAnchor } from "../shell/links.tsx";
import { BalanceOf } from "./customer-balances.tsx";

/** Below this the columns no longer fit beside each other, and each customer becomes a card. */
const TABLE_FITS = "(min-width: 62em)";

type Rows = { customers: readonly CustomerWithBalances[] };

export function CustomerRows(rows: Rows) {
  const fitsTable = useMediaQuery(TABLE_FITS, true, { getInitialValueInEffect: false });
  return fitsTable ? <CustomerTable {...rows} /> : <CustomerCards {...rows} />;
}

function CustomerTable({ customers }: Rows) {
  const { t } = useLanguage();
  return (
    <Paper withBorder className="clipped">
      <Table highlightOnHover verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("customers.name")}</Table.Th>
            <Table.Th>{t("customers.email")}</Table.Th>
            <Table.Th>{t("customers.city")}</Table.Th>
            <Table.Th ta="right">{t("customers.outstanding")}</Table.Th>
            <Table.Th ta="right">{t("customers.surplus")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {customers.map((customer) => (
            <Table.Tr key={customer.id} className="pressable">
              <Table.Td className="yielding">
                <CustomerLink customer={customer} />
              </Table.Td>
              <Table.Td className="yielding">
                <Text size="sm" truncate>
                  {customer.email}
                </Text>
              </Table.Td>
              <Table.Td className="unbroken">{customer.address.city}</Table.Td>
              <Table.Td ta="right" className="unbroken">
                <BalanceOf balances={customer.balances} of="outstanding" />
              </Table.Td>
              <Table.Td ta="right" className="unbroken">
                <BalanceOf balances={customer.balances} of="surplus" />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Paper>
  );
}

function CustomerCards({ customers }: Rows) {
  const { t } = useLanguage();
  return (
    <Stack gap="xs">
      {customers.map((customer) => (
        <Paper key={customer.id} withBorder p="sm" className="pressable">
          <Group justify="space-between" wrap="nowrap" align="flex-start">
            <Stack gap={2} miw={0}>
              <CustomerLink customer={customer} />
              <Text size="xs" c="dimmed" className="breaking">
                {[customer.email, customer.address.city].filter(Boolean).join(" · ")}
              </Text>
            </Stack>
            <Stack gap={0} align="flex-end" className="rigid">
              {(["outstanding", "surplus"] as const)
                .filter((of) => customer.balances.some((balance) => !isZero(balance[of])))
                .map((of) => (
                  <div key={of}>
                    <Text size="xs" c="dimmed" ta="right">
                      {t(`customers.${of}`)}
                    </Text>
                    <BalanceOf balances={customer.balances} of={of} />
                  </div>
                ))}
            </Stack>
          </Group>
        </Paper>
      ))}
    </Stack>
  );
}

function CustomerLink({ customer: { id, name } }: { customer: CustomerWithBalances }) {
  return (
    <LinkAnchor
      to="/customers/$customerId"
      params={{ customerId: id }}
      className="whole-row"
      size="sm"
      fw={600}
      truncate
    >
      {name}
    </LinkAnchor>
  );
}
