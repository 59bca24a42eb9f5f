import { day, first, type Reading } from "./read-values.ts";
import type { UblPeriod } from "./ubl-document.ts";
import type { XmlElement } from "./xml-tree.ts";

/** The invoicing period of the document or of one line; null when neither of its days is there. */
export function readPeriod(reading: Reading, parent: XmlElement): UblPeriod | null {
  const element = first(parent, "cac:InvoicePeriod");
  if (!element) return null;
  const startsOn = day(reading, element, "cbc:StartDate");
  const endsOn = day(reading, element, "cbc:EndDate");
  // BR-29 and BR-30
  if (startsOn && endsOn && endsOn < startsOn) {
    reading.refusals.notAccepted(element, `ends on ${endsOn}, before it starts on ${startsOn}.`);
  }
  return startsOn || endsOn ? { startsOn, endsOn } : null;
}
