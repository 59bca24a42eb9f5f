import type { Fields } from "../protocol/nested-fields.ts";
import { queryChoices } from "../protocol/query.ts";
import type { SandboxWorld } from "../world/sandbox-world.ts";
import { paymentAnswer } from "./payment-answer.ts";

/** How a call wants to see what belongs to a payment: alone, or with `embed=payment` together with it. */
export function withItsPayment<Row extends { readonly paymentId: string }>(
  world: SandboxWorld,
  query: Fields,
  present: (world: SandboxWorld, row: Row) => object,
): (row: Row) => object {
  if (queryChoices(query, "embed", { choices: ["payment"] }).length === 0)
    return (row) => present(world, row);
  return (row) => {
    const payment = world.state.payments.get(row.paymentId);
    return {
      ...present(world, row),
      ...(payment ? { _embedded: { payment: paymentAnswer(world, payment) } } : {}),
    };
  };
}
