import type { why as en } from "../en/why.ts";
import type { Texts } from "../texts.ts";

export const why: Texts<typeof en> = {
  notDraft: "Nur ein Entwurf kann ausgestellt werden.",
  draft: "Stellen Sie die Rechnung zuerst aus.",
  settled: "Es ist nichts mehr zu bezahlen.",
  closed: "Die Rechnung ist geschlossen.",
  booked: "Es ist Geld oder eine Gutschrift gebucht, die Rechnung kann also nur noch gutgeschrieben werden.",
  sent: "Die Rechnung wurde an den Kunden gesendet, sie kann also nur noch gutgeschrieben werden.",
  alreadySent: "Die Rechnung wurde schon gesendet.",
  notSent: "Die Rechnung wurde noch nicht gesendet.",
  testInvoice: "Es ist eine Testrechnung.",
  noOtherInvoice: "Der Kunde schuldet auf keiner anderen Rechnung in dieser Währung etwas.",
  allWentBack: "Diese Zahlung wurde ganz erstattet oder zurückgebucht.",
  notConnected: "Verbinden Sie zuerst Mollie, unter Software-Anbindungen.",
  powerUpInactive: "Aktivieren Sie zuerst das Mollie-Power-Up, unter Software-Anbindungen.",
  allCredited: "Die ganze Rechnung ist schon gutgeschrieben.",
  frozen: "Die Bücher der Rechnung stimmen nicht überein: siehe oben.",
};
