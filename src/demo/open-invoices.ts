import { type InvoiceStory, link } from "./story.ts";
import { WORK } from "./work.ts";

/** Invoices that somebody still has to do something about: drafts, open, overdue, partly paid, or on their way. */
export const OPEN_INVOICES: readonly InvoiceStory[] = [
  { customer: "owners", daysAgo: 3, isDraft: true, lines: [WORK.ventilation] },
  { customer: "school", daysAgo: 2, isDraft: true, lines: [WORK.officeCleaning, WORK.windows] },
  { customer: "nguyen", daysAgo: 1, isDraft: true, lines: [WORK.leakInEnglish] },
  { customer: "contractor", daysAgo: 1, isDraft: true, lines: [WORK.reversed.heatPumps], reference: "Werk 2026-44" },

  { customer: "housing", daysAgo: 13, lines: [WORK.legionella, WORK.ventilation], reference: "Opdracht 88190", dueInDays: 30 },
  { customer: "contractor", daysAgo: 10, lines: [WORK.reversed.pipework], reference: "Werk 2026-40", dueInDays: 30 },
  { customer: "school", daysAgo: 8, lines: [WORK.lighting] },
  { customer: "brewery", daysAgo: 4, lines: [WORK.reversed.brewery], reference: "PO 4502" },

  { customer: "bakery", daysAgo: 11, lines: [WORK.coldRoom, WORK.emergency], acts: [link] },
  { customer: "peeters", daysAgo: 8, lines: [WORK.thermostat, WORK.callOutBelgium], acts: [link] },
  { customer: "elAmrani", daysAgo: 6, lines: [WORK.toilet, WORK.fittings], acts: [link, { does: "try", ends: "canceled", afterDays: 2 }] },
  { customer: "dentist", daysAgo: 5, lines: [WORK.officeCleaning], acts: [link] },
  { customer: "obrien", daysAgo: 3, lines: [WORK.leakInEnglish], acts: [link, { does: "try", ends: "expired", afterDays: 1 }] },
  { customer: "vanDijk", daysAgo: 1, lines: [WORK.boilerService, WORK.callOut], acts: [link] },
  { customer: "office", daysAgo: 7, currency: "GBP", lines: [WORK.surveyInEnglish], reference: "NS-2026-11", dueInDays: 30, acts: [link] },

  { customer: "restaurant", daysAgo: 53, lines: [WORK.officeCleaning], acts: [link] },
  { customer: "owners", daysAgo: 45, lines: [WORK.windows] },
  { customer: "claes", daysAgo: 35, lines: [WORK.boilerService, WORK.callOutBelgium], acts: [link] },
  { customer: "installer", daysAgo: 27, lines: [WORK.reversed.heatPumps], reference: "Bestelling 9921" },
  { customer: "hoekstra", daysAgo: 23, lines: [WORK.drain], acts: [link] },

  { customer: "housing", daysAgo: 39, lines: [WORK.plastering, WORK.paintwork], acts: [{ does: "register", type: "bank", amount: "500.00", reference: "Opdracht 88077, deel 1", afterDays: 20 }] },
  { customer: "bakker", daysAgo: 13, lines: [WORK.underfloor], acts: [link, { does: "register", type: "bank", amount: "1000.00", reference: "Eerste termijn", afterDays: 5 }] },
  { customer: "hoekstra", daysAgo: 14, lines: [WORK.heatPump, WORK.fuseBox], prepaid: "2000.00", reference: "Offerte 2026-140", dueInDays: 21, acts: [link] },

  { customer: "hotel", daysAgo: 6, lines: [WORK.legionella], acts: [link, { does: "choose-transfer", afterDays: 3 }] },
  { customer: "garage", daysAgo: 4, lines: [WORK.officeCleaning], acts: [link, { does: "choose-transfer", afterDays: 2 }] },

  { customer: "nguyen", daysAgo: 10, lines: [WORK.keysInEnglish], acts: [link, { does: "try", ends: "failed", method: "creditcard", afterDays: 5 }] },
]; // biome-ignore format: one invoice per line
