import { Text } from "@mantine/core";
import type { CustomerWithBalances } from "../../../src/customers/customer-schemas.ts";
import { isZero } from "../invoices/amounts.ts";
import { useFormats } from "../language/formats.ts";

/** What a customer owes, or has paid too much, by currency; a dash where that is nothing. */
export function BalanceOf({
  balances,
  of,
}: {
  balances: CustomerWithBalances["balances"];
  of: "outstanding" | "surplus";
}) {
  const { money } = useFormats();
  const amounts = balances.map((balance) => balance[of]).filter((amount) => !isZero(amount));
  if (amounts.length === 0) return <span>–</span>;
  return amounts.map((amount) => (
    <Text key={amount.currency} component="span" display="block" size="sm" fw={600} className="figures">
      {money(amount)}
    </Text>
  ));
}
