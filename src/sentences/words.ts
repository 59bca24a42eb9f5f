import type { Translations } from "./translations.ts";

/** Single words that stand within a sentence: states, modes and purposes. */
export const words = {
  draft: { nl: "een concept", de: "ein Entwurf", fr: "un brouillon" },
  open: { nl: "open", de: "offen", fr: "ouverte" },
  paid: { nl: "betaald", de: "bezahlt", fr: "payée" },
  void: { nl: "ingetrokken", de: "storniert", fr: "annulée" },
  uncollectible: { nl: "oninbaar", de: "uneinbringlich", fr: "irrécouvrable" },
  test: { nl: "test", de: "Test", fr: "test" },
  live: { nl: "live", de: "Live", fr: "réel" },
  surplus: { nl: "overschot", de: "Überzahlung", fr: "trop-perçu" },
  credit: { nl: "creditnota", de: "Gutschrift", fr: "avoir" },
  "still-owed": { nl: "nog verschuldigd", de: "weiterhin geschuldet", fr: "reste dû" },
  "not made": { nl: "niet gemaakt", de: "nicht erstellt", fr: "non créé" },
  "An invoice": { nl: "Een factuur", de: "Eine Rechnung", fr: "Une facture" },
  "A credit note": { nl: "Een creditnota", de: "Eine Gutschrift", fr: "Un avoir" },
  pending: { nl: "in behandeling", de: "in Bearbeitung", fr: "en cours" },
  authorized: { nl: "geautoriseerd", de: "autorisiert", fr: "autorisé" },
  canceled: { nl: "geannuleerd", de: "abgebrochen", fr: "annulé" },
  expired: { nl: "verlopen", de: "abgelaufen", fr: "expiré" },
  failed: { nl: "mislukt", de: "fehlgeschlagen", fr: "échoué" },
  queued: { nl: "in de wachtrij", de: "in der Warteschlange", fr: "en attente" },
  processing: { nl: "onderweg naar de bank", de: "auf dem Weg zur Bank", fr: "en route vers la banque" },
  refunded: { nl: "terugbetaald", de: "erstattet", fr: "remboursé" },
} as const satisfies Record<string, Translations>;
