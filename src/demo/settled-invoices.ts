import { type InvoiceStory, link, paid } from "./story.ts";
import { WORK } from "./work.ts";

/** Invoices that were settled: paid online, in another way or both, credited, or void; and one whose money was taken back. */
export const SETTLED_INVOICES: readonly InvoiceStory[] = [
  { customer: "vanDijk", daysAgo: 59, lines: [WORK.boilerService, WORK.callOut], acts: paid("ideal", 1) },
  { customer: "bakker", daysAgo: 58, lines: [WORK.tap, WORK.callOut], acts: paid("ideal", 4) },
  { customer: "elAmrani", daysAgo: 55, lines: [WORK.thermostat], acts: paid("ideal", 0) },
  { customer: "bakery", daysAgo: 52, lines: [WORK.coldRoom, WORK.callOut], acts: paid("ideal", 9) },
  { customer: "garage", daysAgo: 50, lines: [WORK.officeCleaning, WORK.windows], acts: paid("ideal", 6) },
  { customer: "hoekstra", daysAgo: 44, lines: [WORK.solar], reference: "Offerte 2026-118", acts: paid("ideal", 3) },
  { customer: "dentist", daysAgo: 41, lines: [WORK.officeCleaning], acts: paid("ideal", 12) },
  { customer: "bakker", daysAgo: 12, lines: [WORK.homeCleaning], acts: paid("ideal", 1) },
  { customer: "vanDijk", daysAgo: 5, lines: [WORK.leak, WORK.fittings], acts: paid("ideal", 2) },
  { customer: "peeters", daysAgo: 47, lines: [WORK.boilerService, WORK.callOutBelgium], acts: paid("bancontact", 5) },
  { customer: "claes", daysAgo: 33, lines: [WORK.radiator, WORK.callOutBelgium], acts: paid("bancontact", 8) },
  { customer: "brewery", daysAgo: 20, lines: [WORK.reversed.brewery], reference: "PO 4471", acts: paid("bancontact", 11) },
  { customer: "hotel", daysAgo: 29, lines: [WORK.legionella, WORK.callOutBelgium], acts: paid("creditcard", 7) },
  { customer: "office", daysAgo: 26, currency: "GBP", lines: [WORK.surveyInEnglish], reference: "NS-2026-09", acts: paid("creditcard", 10) },

  { customer: "housing", daysAgo: 57, lines: [WORK.ventilation], reference: "Opdracht 88012", acts: [{ does: "register", type: "bank", reference: "Overschrijving 88012", afterDays: 13 }] },
  { customer: "school", daysAgo: 49, lines: [WORK.lighting], acts: [{ does: "register", type: "bank", reference: "Factuur lampen gang", afterDays: 16 }] },
  { customer: "contractor", daysAgo: 46, lines: [WORK.reversed.pipework], reference: "Werk 2026-31", acts: [{ does: "register", type: "bank", reference: "2026-31", afterDays: 14 }] },
  { customer: "owners", daysAgo: 36, lines: [WORK.windows, WORK.lighting], acts: [{ does: "register", type: "bank", afterDays: 10 }] },
  { customer: "restaurant", daysAgo: 43, lines: [WORK.drain, WORK.callOut], acts: [{ does: "register", type: "cash", reference: "Bonboek 214", afterDays: 1 }] },
  { customer: "obrien", daysAgo: 31, lines: [WORK.keysInEnglish], acts: [{ does: "register", type: "card_reader", reference: "Terminal 2", afterDays: 0 }] },
  { customer: "bakery", daysAgo: 17, lines: [WORK.bikeRepair], acts: [{ does: "register", type: "card_reader", reference: "Terminal 1", afterDays: 0 }] },

  // Part came by bank, and the link asked for the rest.
  { customer: "installer", daysAgo: 40, lines: [WORK.reversed.ventilation], acts: [link, { does: "register", type: "bank", amount: "1000.00", reference: "Voorschot", afterDays: 6 }, { does: "pay", method: "bancontact", afterDays: 12 }] },
  { customer: "hoekstra", daysAgo: 22, lines: [WORK.toilet, WORK.plastering], acts: [link, { does: "register", type: "cash", amount: "250.00", afterDays: 2 }, { does: "pay", method: "ideal", afterDays: 5 }] },
  { customer: "vanDijk", daysAgo: 30, lines: [WORK.chargePoint, WORK.fuseBox], prepaid: "750.00", reference: "Offerte 2026-131", acts: paid("ideal", 3) },

  { customer: "claes", daysAgo: 34, lines: [WORK.tap], acts: [{ does: "credit", reason: "Kraan was onder garantie", afterDays: 4 }] },
  { customer: "dentist", daysAgo: 19, lines: [WORK.windows], acts: [link, { does: "credit", reason: "Dubbel gefactureerd", afterDays: 2 }] },
  { customer: "elAmrani", daysAgo: 28, lines: [WORK.boilerService, WORK.callOut], acts: [link, { does: "credit", reason: "Voorrijkosten vervallen", lines: [WORK.callOut], afterDays: 1 }, { does: "pay", method: "ideal", afterDays: 3 }] },

  { customer: "restaurant", daysAgo: 42, lines: [WORK.coldRoom], acts: [{ does: "void", afterDays: 0 }] },
  { customer: "obrien", daysAgo: 9, lines: [WORK.boilerServiceInEnglish], acts: [{ does: "void", afterDays: 1 }] },

  // Not at the first try.
  { customer: "bakker", daysAgo: 18, lines: [WORK.paintwork], acts: [link, { does: "try", ends: "failed", method: "creditcard", afterDays: 3 }, { does: "pay", method: "ideal", afterDays: 3 }] },
  { customer: "hotel", daysAgo: 15, lines: [WORK.reversed.hotelBoilers], acts: [link, { does: "try", ends: "canceled", afterDays: 4 }, { does: "try", ends: "expired", afterDays: 5 }, { does: "pay", method: "creditcard", afterDays: 6 }] },

  // Money that went back: a part that was credited, and the whole of a card payment that the bank took back.
  { customer: "hoekstra", daysAgo: 27, lines: [WORK.emergency, WORK.drain], acts: [...paid("ideal", 2), { does: "refund", amount: "45.00", description: "Te veel uren gerekend", afterDays: 6 }, { does: "look", afterDays: 9 }] },
  { customer: "nguyen", daysAgo: 39, lines: [WORK.boilerServiceInEnglish], acts: [...paid("creditcard", 2), { does: "charge-back", afterDays: 25 }] },

  // The payer sent a transfer, thought that it had not worked and paid again: the second money is surplus.
  { customer: "garage", daysAgo: 21, lines: [WORK.carService, WORK.tyres], acts: [link, { does: "choose-transfer", afterDays: 4 }, { does: "pay", method: "ideal", afterDays: 7 }, { does: "transfer-arrives", afterDays: 9 }] },
]; // biome-ignore format: one invoice per line
