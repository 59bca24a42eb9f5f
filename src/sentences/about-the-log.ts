import type { Translations } from "./translations.ts";

/** What the integration log says of calls to Mollie and from it, what is kept about a payment, and what Mollie itself answers. */
export const aboutTheLog = {
  "Mollie answered.": { nl: "Mollie antwoordde.", de: "Mollie hat geantwortet.", fr: "Mollie a répondu." },
  "No answer.": { nl: "Geen antwoord.", de: "Keine Antwort.", fr: "Pas de réponse." },
  "Status {{status}}.": { nl: "Status {{status}}.", de: "Status {{status}}.", fr: "Statut {{status}}." },
  "Mollie answered {{status}}.": {
    nl: "Mollie antwoordde {{status}}.",
    de: "Mollie antwortete {{status}}.",
    fr: "Mollie a répondu {{status}}.",
  },
  "Mollie did not answer within {{count}} seconds.": {
    nl: "Mollie gaf binnen {{count}} seconden geen antwoord.",
    de: "Mollie hat nicht innerhalb von {{count}} Sekunden geantwortet.",
    fr: "Mollie n’a pas répondu en {{count}} secondes.",
  },
  "Mollie could not be reached ({{why}}).": {
    nl: "Mollie was niet te bereiken ({{why}}).",
    de: "Mollie war nicht zu erreichen ({{why}}).",
    fr: "Mollie n’a pas pu être joint ({{why}}).",
  },
  "Mollie's answer was not what its documentation says.": {
    nl: "Het antwoord van Mollie was niet zoals de documentatie zegt.",
    de: "Die Antwort von Mollie entsprach nicht der Dokumentation.",
    fr: "La réponse de Mollie n’était pas celle que dit sa documentation.",
  },
  "Mollie's next page is elsewhere.": {
    nl: "De volgende pagina van Mollie staat ergens anders.",
    de: "Die nächste Seite von Mollie ist woanders.",
    fr: "La page suivante de Mollie est ailleurs.",
  },
  "Mollie called about {{id}}; the payment is looked up.": {
    nl: "Mollie belde over {{id}}; de betaling wordt opgezocht.",
    de: "Mollie meldete sich zu {{id}}; die Zahlung wird nachgesehen.",
    fr: "Mollie a appelé à propos de {{id}}\u202f; le paiement est consulté.",
  },
  "Mollie called about {{id}}, which is not known yet; it is kept and tried again.": {
    nl: "Mollie belde over {{id}}, dat nog niet bekend is; het wordt bewaard en opnieuw geprobeerd.",
    de: "Mollie meldete sich zu {{id}}, das noch nicht bekannt ist; es wird aufbewahrt und erneut versucht.",
    fr: "Mollie a appelé à propos de {{id}}, encore inconnu\u202f; c’est gardé et réessayé.",
  },
  "A call of Mollie about {{id}} was set aside: {{note}}": {
    nl: "Een oproep van Mollie over {{id}} is apart gezet: {{note}}",
    de: "Ein Aufruf von Mollie zu {{id}} wurde zurückgestellt: {{note}}",
    fr: "Un appel de Mollie à propos de {{id}} a été mis de côté\u202f: {{note}}",
  },
  "Our own test call.": {
    nl: "Onze eigen testoproep.",
    de: "Unser eigener Testaufruf.",
    fr: "Notre propre appel de test.",
  },
  "Mollie knows it, but Voldaan did not make it.": {
    nl: "Mollie kent het, maar Voldaan heeft het niet gemaakt.",
    de: "Mollie kennt es, aber Voldaan hat es nicht erstellt.",
    fr: "Mollie le connaît, mais Voldaan ne l’a pas créé.",
  },
  "Mollie does not know this id.": {
    nl: "Mollie kent dit kenmerk niet.",
    de: "Mollie kennt diese Kennung nicht.",
    fr: "Mollie ne connaît pas cet identifiant.",
  },
  "Mollie could not be asked what it is.": {
    nl: "Mollie kon niet worden gevraagd wat het is.",
    de: "Mollie konnte nicht gefragt werden, was es ist.",
    fr: "Mollie n’a pas pu être interrogé à ce sujet.",
  },
  "The call came in.": { nl: "De oproep kwam binnen.", de: "Der Aufruf kam an.", fr: "L’appel est arrivé." },
  "The call came in, but was answered with {{status}}, so Mollie would call again and again.": {
    nl: "De oproep kwam binnen, maar werd met {{status}} beantwoord, dus Mollie zou steeds opnieuw bellen.",
    de: "Der Aufruf kam an, wurde aber mit {{status}} beantwortet, Mollie würde also immer wieder anrufen.",
    fr: "L’appel est arrivé, mais a reçu la réponse {{status}}\u202f; Mollie appellerait donc sans cesse.",
  },
  "{{url}} could not be reached: {{failure}}. Look at its name, certificate and proxy.": {
    nl: "{{url}} was niet te bereiken: {{failure}}. Controleer de naam, het certificaat en de proxy.",
    de: "{{url}} war nicht zu erreichen: {{failure}}. Prüfen Sie Name, Zertifikat und Proxy.",
    fr: "{{url}} n’a pas pu être joint\u202f: {{failure}}. Vérifiez son nom, son certificat et son proxy.",
  },
  "Something at {{url}} answered {{status}} and did not pass the call on; look at your proxy.": {
    nl: "Iets op {{url}} antwoordde {{status}} en gaf de oproep niet door; controleer uw proxy.",
    de: "Etwas unter {{url}} antwortete {{status}} und gab den Aufruf nicht weiter; prüfen Sie Ihren Proxy.",
    fr: "Quelque chose à {{url}} a répondu {{status}} sans transmettre l’appel\u202f; vérifiez votre proxy.",
  },
  "Nobody on the internet can reach {{url}}, so Mollie gets no address to call; results are looked up instead.":
    {
      nl: "Niemand op het internet kan {{url}} bereiken, dus Mollie krijgt geen adres om te bellen; resultaten worden in plaats daarvan opgezocht.",
      de: "Niemand im Internet kann {{url}} erreichen, Mollie bekommt also keine Adresse zum Aufrufen; stattdessen werden Ergebnisse nachgesehen.",
      fr: "Personne sur Internet ne peut joindre {{url}}\u202f; Mollie ne reçoit donc pas d’adresse à appeler, et les résultats sont consultés autrement.",
    },
  "The API key was forgotten; connect with a key of the same profile to ask about its payments.": {
    nl: "De API-sleutel is vergeten; koppel met een sleutel van hetzelfde profiel om naar de betalingen te vragen.",
    de: "Der API-Schlüssel wurde vergessen; verbinden Sie mit einem Schlüssel desselben Profils, um nach dessen Zahlungen zu fragen.",
    fr: "La clé API a été oubliée\u202f; connectez-vous avec une clé du même profil pour interroger ses paiements.",
  },
  "Mollie answered about {{answered}} instead of {{asked}}.": {
    nl: "Mollie antwoordde over {{answered}} in plaats van {{asked}}.",
    de: "Mollie antwortete zu {{answered}} statt zu {{asked}}.",
    fr: "Mollie a répondu à propos de {{answered}} au lieu de {{asked}}.",
  },
  "It is a {{there}} payment at Mollie and a {{here}} one here.": {
    nl: "Bij Mollie is het een betaling van de modus {{there}} en hier van de modus {{here}}.",
    de: "Bei Mollie ist es eine Zahlung des Modus {{there}} und hier des Modus {{here}}.",
    fr: "Chez Mollie, c’est un paiement du mode {{there}} et ici du mode {{here}}.",
  },
  "It belongs to another profile at Mollie, {{profile}}.": {
    nl: "Ze hoort bij Mollie bij een ander profiel, {{profile}}.",
    de: "Sie gehört bei Mollie zu einem anderen Profil, {{profile}}.",
    fr: "Il appartient à un autre profil chez Mollie, {{profile}}.",
  },
  "Its amount at Mollie is {{amount}}.": {
    nl: "Het bedrag bij Mollie is {{amount}}.",
    de: "Der Betrag bei Mollie ist {{amount}}.",
    fr: "Son montant chez Mollie est de {{amount}}.",
  },
  "Its metadata at Mollie names another payment.": {
    nl: "De metadata bij Mollie noemen een andere betaling.",
    de: "Die Metadaten bei Mollie nennen eine andere Zahlung.",
    fr: "Ses métadonnées chez Mollie désignent un autre paiement.",
  },
  "Mollie does not know this payment any more: {{reason}}": {
    nl: "Mollie kent deze betaling niet meer: {{reason}}",
    de: "Mollie kennt diese Zahlung nicht mehr: {{reason}}",
    fr: "Mollie ne connaît plus ce paiement\u202f: {{reason}}",
  },
  "Refund {{id}} is of {{amount}} at Mollie.": {
    nl: "Terugbetaling {{id}} is bij Mollie {{amount}}.",
    de: "Erstattung {{id}} beträgt bei Mollie {{amount}}.",
    fr: "Le remboursement {{id}} est de {{amount}} chez Mollie.",
  },
  "Refund {{id}} was {{status}}, and Mollie does not know it any more.": {
    nl: "Terugbetaling {{id}} was {{status}}, en Mollie kent haar niet meer.",
    de: "Erstattung {{id}} war {{status}}, und Mollie kennt sie nicht mehr.",
    fr: "Le remboursement {{id}} était {{status}}, et Mollie ne le connaît plus.",
  },
  "Chargeback {{id}} is of {{amount}} at Mollie.": {
    nl: "Terugboeking {{id}} is bij Mollie {{amount}}.",
    de: "Rückbuchung {{id}} beträgt bei Mollie {{amount}}.",
    fr: "La rétrofacturation {{id}} est de {{amount}} chez Mollie.",
  },
  "Mollie has a refund of the same amount for this payment already, made within the last hour.": {
    nl: "Mollie heeft voor deze betaling al een terugbetaling van hetzelfde bedrag, van het afgelopen uur.",
    de: "Mollie hat für diese Zahlung bereits eine Erstattung desselben Betrags aus der letzten Stunde.",
    fr: "Mollie a déjà, pour ce paiement, un remboursement du même montant fait dans l’heure écoulée.",
  },
  "Too late to ask again with the same idempotency key.": {
    nl: "Te laat om het met dezelfde idempotentiesleutel nog eens te vragen.",
    de: "Zu spät, um mit demselben Idempotenzschlüssel noch einmal zu fragen.",
    fr: "Trop tard pour redemander avec la même clé d’idempotence.",
  },
} as const satisfies Record<string, Translations>;
