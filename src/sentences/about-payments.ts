import type { Translations } from "./translations.ts";

/** What is refused about Mollie, payments and refunds. */
export const aboutPayments = {
  "There is no payment {{id}}.": {
    nl: "Er is geen betaling {{id}}.",
    de: "Es gibt keine Zahlung {{id}}.",
    fr: "Il n’y a pas de paiement {{id}}.",
  },
  "There is no refund {{id}}.": {
    nl: "Er is geen terugbetaling {{id}}.",
    de: "Es gibt keine Erstattung {{id}}.",
    fr: "Il n’y a pas de remboursement {{id}}.",
  },
  "There is no key {{id}}.": {
    nl: "Er is geen sleutel {{id}}.",
    de: "Es gibt keinen Schlüssel {{id}}.",
    fr: "Il n’y a pas de clé {{id}}.",
  },
  "There is no such webhook address.": {
    nl: "Dit webhookadres bestaat niet.",
    de: "Diese Webhook-Adresse gibt es nicht.",
    fr: "Cette adresse de webhook n’existe pas.",
  },
  "Send the form field id, such as id=tr_WDqYK6vllg.": {
    nl: "Stuur het formulierveld id, zoals id=tr_WDqYK6vllg.",
    de: "Senden Sie das Formularfeld id, wie id=tr_WDqYK6vllg.",
    fr: "Envoyez le champ de formulaire id, comme id=tr_WDqYK6vllg.",
  },
  "Activate the Mollie Power-Up first.": {
    nl: "Activeer eerst de Mollie Power-Up.",
    de: "Aktivieren Sie zuerst das Mollie-Power-Up.",
    fr: "Activez d’abord le Power-Up Mollie.",
  },
  "Connect Mollie first, under Settings, Software integrations, Mollie.": {
    nl: "Koppel eerst Mollie, onder Softwarekoppelingen.",
    de: "Verbinden Sie zuerst Mollie, unter Software-Anbindungen.",
    fr: "Connectez d’abord Mollie, sous Intégrations logicielles.",
  },
  "The invoice was issued in {{invoiceMode}} mode and Mollie is connected with a {{mode}} key.": {
    nl: "De factuur is in de modus {{invoiceMode}} gemaakt, en Mollie is gekoppeld met een sleutel van de modus {{mode}}.",
    de: "Die Rechnung wurde im Modus {{invoiceMode}} ausgestellt, und Mollie ist mit einem Schlüssel des Modus {{mode}} verbunden.",
    fr: "La facture a été émise en mode {{invoiceMode}}, et Mollie est connecté avec une clé du mode {{mode}}.",
  },
  "Mollie no longer accepts the API key; connect with a new one under Settings.": {
    nl: "Mollie neemt de API-sleutel niet meer aan; koppel met een nieuwe, onder Softwarekoppelingen.",
    de: "Mollie nimmt den API-Schlüssel nicht mehr an; verbinden Sie mit einem neuen, unter Software-Anbindungen.",
    fr: "Mollie n’accepte plus la clé API\u202f; connectez-vous avec une nouvelle, sous Intégrations logicielles.",
  },
  "None of the methods that are active at Mollie takes {{amount}}; activate one that does, or ask for a bank transfer.":
    {
      nl: "Geen van de bij Mollie actieve betaalmethoden neemt {{amount}} aan; activeer er een die dat doet, of vraag om een overboeking.",
      de: "Keine der bei Mollie aktiven Zahlungsarten nimmt {{amount}} an; aktivieren Sie eine, die es tut, oder bitten Sie um eine Überweisung.",
      fr: "Aucun des moyens de paiement actifs chez Mollie n’accepte {{amount}}\u202f; activez-en un qui le fait, ou demandez un virement.",
    },
  "Mollie does not accept this API key. {{mend}}": {
    nl: "Mollie neemt deze API-sleutel niet aan. {{mend}}",
    de: "Mollie nimmt diesen API-Schlüssel nicht an. {{mend}}",
    fr: "Mollie n’accepte pas cette clé API. {{mend}}",
  },
  "It should begin with live_ or test_ and be at least 35 characters long.": {
    nl: "Hij moet met live_ of test_ beginnen en minstens 35 tekens lang zijn.",
    de: "Er muss mit live_ oder test_ beginnen und mindestens 35 Zeichen lang sein.",
    fr: "Elle doit commencer par live_ ou test_ et compter au moins 35 caractères.",
  },
  "Mollie says that this key may not do this.": {
    nl: "Mollie zegt dat deze sleutel dit niet mag.",
    de: "Mollie sagt, dass dieser Schlüssel das nicht darf.",
    fr: "Mollie dit que cette clé n’y est pas autorisée.",
  },
  "Copy it again from Mollie's dashboard, under Developers, API keys.": {
    nl: "Kopieer hem opnieuw uit het dashboard van Mollie, onder Ontwikkelaars, API-sleutels.",
    de: "Kopieren Sie ihn noch einmal aus dem Dashboard von Mollie, unter Entwickler, API-Schlüssel.",
    fr: "Copiez-la de nouveau depuis le tableau de bord de Mollie, sous Développeurs, Clés API.",
  },
  'Mollie has blocked the profile "{{name}}"; ask Mollie\'s support what is needed, then connect again.': {
    nl: "Mollie heeft het profiel “{{name}}” geblokkeerd; vraag de klantenservice van Mollie wat er nodig is en koppel dan opnieuw.",
    de: "Mollie hat das Profil „{{name}}“ gesperrt; fragen Sie den Support von Mollie, was nötig ist, und verbinden Sie dann erneut.",
    fr: "Mollie a bloqué le profil «\u202f{{name}}\u202f»\u202f; demandez au support de Mollie ce qu’il faut, puis reconnectez-vous.",
  },
  "This is a {{mode}} key, and Mollie is connected with a {{connectedMode}} key; invoices issued after this would be {{mode}} invoices.":
    {
      nl: "Dit is een sleutel van de modus {{mode}}, en Mollie is gekoppeld met een van de modus {{connectedMode}}; facturen die u hierna maakt zouden van de modus {{mode}} zijn.",
      de: "Dies ist ein Schlüssel des Modus {{mode}}, und Mollie ist mit einem des Modus {{connectedMode}} verbunden; danach ausgestellte Rechnungen wären vom Modus {{mode}}.",
      fr: "C’est une clé du mode {{mode}}, et Mollie est connecté avec une clé du mode {{connectedMode}}\u202f; les factures émises ensuite seraient du mode {{mode}}.",
    },
  'This key is of the profile "{{name}}", and Mollie is connected with "{{connectedName}}"; new payments would be made there.':
    {
      nl: "Deze sleutel is van het profiel “{{name}}”, en Mollie is gekoppeld met “{{connectedName}}”; nieuwe betalingen zouden daar worden gemaakt.",
      de: "Dieser Schlüssel gehört zum Profil „{{name}}“, und Mollie ist mit „{{connectedName}}“ verbunden; neue Zahlungen würden dort erstellt.",
      fr: "Cette clé est du profil «\u202f{{name}}\u202f», et Mollie est connecté avec «\u202f{{connectedName}}\u202f»\u202f; les nouveaux paiements y seraient créés.",
    },
  "No payment method is active on this profile; switch one on in Mollie's dashboard, then connect again.": {
    nl: "Op dit profiel is geen betaalmethode actief; zet er een aan in het dashboard van Mollie en koppel dan opnieuw.",
    de: "In diesem Profil ist keine Zahlungsart aktiv; schalten Sie im Dashboard von Mollie eine ein und verbinden Sie dann erneut.",
    fr: "Aucun moyen de paiement n’est actif sur ce profil\u202f; activez-en un dans le tableau de bord de Mollie, puis reconnectez-vous.",
  },
  "{{reason}} Nothing was changed; try again in a minute.": {
    nl: "{{reason}} Er is niets gewijzigd; probeer het over een minuut opnieuw.",
    de: "{{reason}} Es wurde nichts geändert; versuchen Sie es in einer Minute erneut.",
    fr: "{{reason}} Rien n’a été modifié\u202f; réessayez dans une minute.",
  },
  "New payments are made with this key; connect another one or disconnect Mollie first.": {
    nl: "Met deze sleutel worden nieuwe betalingen gemaakt; koppel eerst een andere of ontkoppel Mollie.",
    de: "Mit diesem Schlüssel werden neue Zahlungen erstellt; verbinden Sie zuerst einen anderen oder trennen Sie Mollie.",
    fr: "Les nouveaux paiements se font avec cette clé\u202f; connectez-en d’abord une autre ou déconnectez Mollie.",
  },
  "Mollie is not connected; paste an API key to receive payments.": {
    nl: "Mollie is niet gekoppeld; plak een API-sleutel om betalingen te ontvangen.",
    de: "Mollie ist nicht verbunden; fügen Sie einen API-Schlüssel ein, um Zahlungen zu erhalten.",
    fr: "Mollie n’est pas connecté\u202f; collez une clé API pour recevoir des paiements.",
  },
  "The key works, but Mollie has not verified the profile yet; complete your details in Mollie's dashboard.":
    {
      nl: "De sleutel werkt, maar Mollie heeft het profiel nog niet geverifieerd; vul uw gegevens aan in het dashboard van Mollie.",
      de: "Der Schlüssel funktioniert, aber Mollie hat das Profil noch nicht verifiziert; vervollständigen Sie Ihre Angaben im Dashboard von Mollie.",
      fr: "La clé fonctionne, mais Mollie n’a pas encore vérifié le profil\u202f; complétez vos données dans le tableau de bord de Mollie.",
    },
  "The key works.": { nl: "De sleutel werkt.", de: "Der Schlüssel funktioniert.", fr: "La clé fonctionne." },
  "Mollie no longer accepts the API key; connect with a new one.": {
    nl: "Mollie neemt de API-sleutel niet meer aan; koppel met een nieuwe.",
    de: "Mollie nimmt den API-Schlüssel nicht mehr an; verbinden Sie mit einem neuen.",
    fr: "Mollie n’accepte plus la clé API\u202f; connectez-vous avec une nouvelle.",
  },
  "Mollie does not allow this API key to make payments; look in Mollie's dashboard.": {
    nl: "Mollie staat deze API-sleutel niet toe betalingen te maken; kijk in het dashboard van Mollie.",
    de: "Mollie erlaubt diesem API-Schlüssel nicht, Zahlungen zu erstellen; sehen Sie im Dashboard von Mollie nach.",
    fr: "Mollie ne permet pas à cette clé API de créer des paiements\u202f; consultez le tableau de bord de Mollie.",
  },
  "Mollie did not answer, so nobody knows yet whether the refund is canceled; try again in a minute.": {
    nl: "Mollie gaf geen antwoord, dus niemand weet nog of de terugbetaling is ingetrokken; probeer het over een minuut opnieuw.",
    de: "Mollie hat nicht geantwortet, also weiß noch niemand, ob die Erstattung zurückgezogen ist; versuchen Sie es in einer Minute erneut.",
    fr: "Mollie n’a pas répondu\u202f; personne ne sait donc encore si le remboursement est retiré. Réessayez dans une minute.",
  },
  "Mollie refused the API key, so the refund was not canceled; connect with a key of the same profile and try again.":
    {
      nl: "Mollie weigerde de API-sleutel, dus de terugbetaling is niet ingetrokken; koppel met een sleutel van hetzelfde profiel en probeer het opnieuw.",
      de: "Mollie hat den API-Schlüssel abgelehnt, die Erstattung ist also nicht zurückgezogen; verbinden Sie mit einem Schlüssel desselben Profils und versuchen Sie es erneut.",
      fr: "Mollie a refusé la clé API\u202f; le remboursement n’est donc pas retiré. Connectez-vous avec une clé du même profil et réessayez.",
    },
  "The refund is {{state}}; Mollie cancels one only while it is queued or pending.": {
    nl: "Mollie trekt een terugbetaling alleen in zolang ze in de wachtrij of in behandeling is; deze is: {{state}}.",
    de: "Mollie zieht eine Erstattung nur zurück, solange sie wartet oder in Bearbeitung ist; diese ist: {{state}}.",
    fr: "Mollie ne retire un remboursement que tant qu’il est en attente ou en cours\u202f; celui-ci est\u202f: {{state}}.",
  },
  "not known at Mollie ({{creation}})": {
    nl: "niet bekend bij Mollie ({{creation}})",
    de: "bei Mollie nicht bekannt ({{creation}})",
    fr: "inconnu de Mollie ({{creation}})",
  },
  "This refund was explained before, as {{purpose}}; to change what is owed, make a credit note.": {
    nl: "De reden van deze terugbetaling is al genoteerd ({{purpose}}); maak een creditnota om te wijzigen wat verschuldigd is.",
    de: "Der Grund dieser Erstattung ist bereits vermerkt ({{purpose}}); um zu ändern, was geschuldet ist, erstellen Sie eine Gutschrift.",
    fr: "Le motif de ce remboursement est déjà noté ({{purpose}})\u202f; pour changer ce qui est dû, établissez un avoir.",
  },
  "This refund came to nothing, so there is nothing to explain.": {
    nl: "Van deze terugbetaling is niets gekomen, dus er valt niets toe te lichten.",
    de: "Aus dieser Erstattung wurde nichts, also gibt es nichts zu erklären.",
    fr: "Ce remboursement n’a pas abouti\u202f; il n’y a donc rien à expliquer.",
  },
  "Of invoice {{number}} {{amount}} can still be credited, which is less than the refund; say surplus or still-owed.":
    {
      nl: "Van factuur {{number}} kan nog {{amount}} worden gecrediteerd, minder dan de terugbetaling; kies een andere reden.",
      de: "Von Rechnung {{number}} kann noch {{amount}} gutgeschrieben werden, weniger als die Erstattung; wählen Sie einen anderen Grund.",
      fr: "De la facture {{number}}, {{amount}} peut encore être crédité, moins que le remboursement\u202f; choisissez un autre motif.",
    },
  "With this refund invoice {{number}} is not fully paid any more, so it was not too much; say credit or still-owed.":
    {
      nl: "Met deze terugbetaling is factuur {{number}} niet meer helemaal betaald, dus het was niet te veel; kies een andere reden.",
      de: "Mit dieser Erstattung ist Rechnung {{number}} nicht mehr vollständig bezahlt, also war es nicht zu viel; wählen Sie einen anderen Grund.",
      fr: "Avec ce remboursement, la facture {{number}} n’est plus entièrement payée\u202f; ce n’était donc pas trop. Choisissez un autre motif.",
    },
  "The payment is {{status}}; only a paid one can be refunded.": {
    nl: "Alleen een betaalde betaling kan worden terugbetaald; deze is: {{status}}.",
    de: "Nur eine bezahlte Zahlung kann erstattet werden; diese ist: {{status}}.",
    fr: "Seul un paiement payé peut être remboursé\u202f; celui-ci est\u202f: {{status}}.",
  },
  "All of this payment was refunded or charged back already.": {
    nl: "Deze betaling is al helemaal terugbetaald of teruggeboekt.",
    de: "Diese Zahlung wurde bereits ganz erstattet oder zurückgebucht.",
    fr: "Ce paiement a déjà été entièrement remboursé ou rétrofacturé.",
  },
  "Of this payment {{amount}} can still be refunded.": {
    nl: "Van deze betaling kan nog {{amount}} worden terugbetaald.",
    de: "Von dieser Zahlung kann noch {{amount}} erstattet werden.",
    fr: "De ce paiement, {{amount}} peut encore être remboursé.",
  },
  "Of invoice {{number}} {{amount}} is surplus; for more, say credit or still-owed.": {
    nl: "Van factuur {{number}} is {{amount}} te veel betaald; kies voor meer een andere reden.",
    de: "Von Rechnung {{number}} wurde {{amount}} zu viel bezahlt; wählen Sie für mehr einen anderen Grund.",
    fr: "De la facture {{number}}, {{amount}} a été payé en trop\u202f; pour davantage, choisissez un autre motif.",
  },
  "Of invoice {{number}} {{amount}} can still be credited; for more, say surplus or still-owed.": {
    nl: "Van factuur {{number}} kan nog {{amount}} worden gecrediteerd; kies voor meer een andere reden.",
    de: "Von Rechnung {{number}} kann noch {{amount}} gutgeschrieben werden; wählen Sie für mehr einen anderen Grund.",
    fr: "De la facture {{number}}, {{amount}} peut encore être crédité\u202f; pour davantage, choisissez un autre motif.",
  },
  "A refund of {{amount}} of this payment was requested within the last hour; look at the payment's refunds, or wait an hour to refund the same amount again.":
    {
      nl: "Een terugbetaling van {{amount}} van deze betaling is in het afgelopen uur al aangevraagd; bekijk de terugbetalingen, of wacht een uur om hetzelfde bedrag nog eens terug te betalen.",
      de: "Eine Erstattung von {{amount}} dieser Zahlung wurde in der letzten Stunde bereits beauftragt; sehen Sie sich die Erstattungen an, oder warten Sie eine Stunde, um denselben Betrag noch einmal zu erstatten.",
      fr: "Un remboursement de {{amount}} de ce paiement a été demandé dans l’heure écoulée\u202f; consultez les remboursements, ou attendez une heure pour rembourser de nouveau le même montant.",
    },
  "Mollie refused the refund: {{reason}}": {
    nl: "Mollie weigerde de terugbetaling: {{reason}}",
    de: "Mollie hat die Erstattung abgelehnt: {{reason}}",
    fr: "Mollie a refusé le remboursement\u202f: {{reason}}",
  },
} as const satisfies Record<string, Translations>;
