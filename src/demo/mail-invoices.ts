import { sendInvoice } from "../mail/send-invoice.ts";
import type { World } from "../world/world.ts";
import { findUntouchedInvoices } from "./demo-queries.ts";

/** Enough to look around in the mailbox, and others are left to send. */
const MAILED = 3;

/** The office sends its newest invoices by mail, so that the mailbox of the demo has something in it from the start. */
export async function mailInvoices(office: World): Promise<void> {
  const { outgoingMail } = office;
  // To a real server the addresses of invented customers are nobody's business.
  if (outgoingMail.kind !== "mailbox") return;
  await office.atomically("demo: mail invoices", async (tx) => {
    for (const invoiceId of await findUntouchedInvoices(tx, { atMost: MAILED })) {
      await sendInvoice(tx, { invoiceId, input: {}, outgoingMail });
    }
  });
}
