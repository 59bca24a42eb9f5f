import type { Tx } from "../db/tx.ts";
import { type EventRow, listEventsOfInvoice } from "../events/event-queries.ts";
import type { InvoiceId } from "../ids/ids.ts";
import type { Language } from "../languages/languages.ts";
import { readActiveConnection } from "../mollie-connections/mollie-connection-queries.ts";
import type { TimelineAnswer } from "./invoice-schemas.ts";
import { requireInvoice } from "./show-invoice.ts";
import { type Reader, sentenceFor } from "./timeline-sentences.ts";

/** Every fact about an invoice, oldest first: when, where it came from, and a sentence that says what it was. */
export async function tellTimeline(
  tx: Tx,
  { invoiceId, locale }: { invoiceId: InvoiceId; locale: Language },
): Promise<TimelineAnswer> {
  await requireInvoice(tx, { id: invoiceId });
  const events = await listEventsOfInvoice(tx, { invoiceId });
  const methods = (await readActiveConnection(tx))?.methods ?? [];
  const methodNames = new Map(methods.map(({ id, description }) => [id, description]));
  return { data: events.map((event) => tell(event, { locale, methodNames })) };
}

function tell(event: EventRow, reader: Reader): TimelineAnswer["data"][number] {
  return {
    id: event.id,
    type: event.type,
    at: event.createdAt.toISOString(),
    source: event.source,
    by: event.userId === null ? null : { userId: event.userId, name: event.userName },
    sentence: sentenceFor(event, reader),
  };
}
