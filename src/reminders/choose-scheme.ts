import type { Tx } from "../db/tx.ts";
import { recordEvent } from "../events/record-event.ts";
import type { CustomerId, ReminderSchemeId } from "../ids/ids.ts";
import { Problem } from "../problems/problems.ts";
import { say } from "../sentences/say.ts";
import { putOwnScheme, readOwnScheme, readScheme } from "./reminder-scheme-queries.ts";

/** Gives a customer a scheme of its own; null goes back to the default one. */
export async function chooseScheme(
  tx: Tx,
  { customerId, schemeId }: { customerId: CustomerId; schemeId: ReminderSchemeId | null },
): Promise<void> {
  if (schemeId !== null && (await readScheme(tx, { id: schemeId })) === null) {
    const detail = say("There is no reminder scheme {{id}}.", { id: schemeId });
    throw new Problem("invalid_request", { detail, errors: [{ pointer: "/schemeId", detail }] });
  }
  if ((await readOwnScheme(tx, { customerId })) === schemeId) return;
  await putOwnScheme(tx, { customerId, schemeId });
  await recordEvent(tx, { type: "customer.updated", data: { customerId, changed: ["reminders"] } });
}
