import type { why as en } from "../en/why.ts";
import type { Texts } from "../texts.ts";

export const why: Texts<typeof en> = {
  notDraft: "Alleen een concept kan definitief worden.",
  draft: "Maak de factuur eerst definitief.",
  settled: "Er valt niets meer te betalen.",
  closed: "De factuur is gesloten.",
  booked: "Er is geld of een creditnota geboekt, dus de factuur kan alleen nog gecrediteerd worden.",
  sent: "De factuur is naar de klant verstuurd, dus ze kan alleen nog gecrediteerd worden.",
  alreadySent: "De factuur is al verstuurd.",
  notSent: "De factuur is nog niet verstuurd.",
  testInvoice: "Het is een testfactuur.",
  noOtherInvoice: "De klant is op geen andere factuur in deze valuta iets verschuldigd.",
  allWentBack: "Deze betaling is helemaal terugbetaald of teruggeboekt.",
  notConnected: "Koppel eerst Mollie, onder Softwarekoppelingen.",
  powerUpInactive: "Activeer eerst de Mollie Power-Up, onder Softwarekoppelingen.",
  allCredited: "De hele factuur is al gecrediteerd.",
  frozen: "De boeken van de factuur kloppen niet: zie hierboven.",
};
