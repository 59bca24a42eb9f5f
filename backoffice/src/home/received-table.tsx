import { Table } from "@mantine/core";
import type { CurrencyOverview } from "../../../src/overview/overview-schemas.ts";
import { useFormats } from "../language/formats.ts";
import { useLanguage } from "../language/language.ts";
import { useWayName } from "./use-way-name.ts";

/** What the chart draws, to read: the newest day first. */
export function ReceivedTable({ received }: Pick<CurrencyOverview, "received">) {
  const { t } = useLanguage();
  const { money, day } = useFormats();
  const wayName = useWayName();
  return (
    <Table>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t("home.day")}</Table.Th>
          <Table.Th>{t("home.way")}</Table.Th>
          <Table.Th ta="right">{t("home.amount")}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {received.toReversed().map(({ day: on, method, amount }) => (
          <Table.Tr key={`${on} ${method}`}>
            <Table.Td className="unbroken">{day(on)}</Table.Td>
            <Table.Td>{wayName(method)}</Table.Td>
            <Table.Td ta="right" className="unbroken">
              {money(amount)}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
