import type { Tx } from "../db/tx.ts";
import { type EventRow, listEventsOfInvoice } from "../events/event-queries.ts";
import type { InvoiceId } from "../ids/ids.ts";
import type { TimelineAnswer } from "./invoice-schemas.ts";
import { requireInvoice } from "./show-invoice.ts";
import { sentenceFor } from "./timeline-sentences.ts";

/** Every fact about an invoice, oldest first: when, where it came from, and a sentence that says what it was. */
export async function tellTimeline(
  tx: Tx,
  { invoiceId, locale }: { invoiceId: InvoiceId; locale: "nl" | "en" },
): Promise<TimelineAnswer> {
  await requireInvoice(tx, { id: invoiceId });
  const events = await listEventsOfInvoice(tx, { invoiceId });
  return { data: events.map((event) => tell(event, locale)) };
}

function tell(event: EventRow, locale: "nl" | "en"): TimelineAnswer["data"][number] {
  return {
    id: event.id,
    type: event.type,
    at: event.createdAt.toISOString(),
    source: event.source,
    sentence: sentenceFor(event, { locale }),
  };
}
