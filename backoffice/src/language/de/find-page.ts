import type { findPage as en } from "../en/find-page.ts";
import type { Texts } from "../texts.ts";

/** The page on which payers find an invoice from paper. */
export const findPage: Texts<typeof en> = {
  title: "Seite für Rechnungen auf Papier",
  hint: "Auf dieser Seite gibt ein Kunde Nummer und Betrag einer Rechnung vom Papier ein und bezahlt sie online. Eine gefundene Rechnung erhält ihren Zahlungslink, wenn sie noch keinen hatte, gleich wann Zahlungen sonst erstellt werden. Lassen Sie die Seite geschlossen, wenn viele Ihrer Rechnungen denselben Betrag haben.",
  isOpen: "Zahlende können hier Rechnungen finden",
  slug: "Name in der Adresse",
  slugHint:
    "Kleinbuchstaben, Ziffern und Bindestriche; leer: ein zufälliger Name. Frühere Namen funktionieren weiter.",
  slugShape:
    "Verwenden Sie mindestens drei Kleinbuchstaben oder Ziffern, mit einzelnen Bindestrichen dazwischen.",
  link: "Adresse der Seite",
  qr: "QR-Code der Seite für Rechnungen auf Papier",
  save: "Seite speichern",
  saved: "Die Seite ist gespeichert.",
};
