import type { MailTexts } from "./mail-texts.ts";

/** What a mail says where the merchant has no words of its own. */
export const textsDe: MailTexts = {
  kinds: {
    invoice: {
      subject: "Rechnung {{invoice.number}} von {{merchant.name}}",
      message: `Guten Tag {{customer.name}},

hiermit erhalten Sie unsere Rechnung {{invoice.number}} vom {{invoice.issuedOn}} über {{invoice.total}}. Sie finden sie auch im Anhang.

Mit freundlichen Grüßen
{{merchant.name}}`,
    },
    payment_received: {
      subject: "Wir haben Ihre Zahlung über {{amount}} erhalten",
      message: `Guten Tag {{customer.name}},

vielen Dank: Wir haben Ihre Zahlung über {{amount}} ({{method}}) zur Rechnung {{invoice.number}} erhalten. Der Zahlungsbeleg ist im Anhang.

Mit freundlichen Grüßen
{{merchant.name}}`,
    },
    payment_failed: {
      subject: "Ihre Zahlung über {{amount}} hat nicht geklappt",
      message: `Guten Tag {{customer.name}},

Ihre Zahlung über {{amount}} zur Rechnung {{invoice.number}} hat nicht geklappt, und es wurde nichts abgebucht. Hier können Sie es noch einmal versuchen, auf demselben oder einem anderen Weg.

Mit freundlichen Grüßen
{{merchant.name}}`,
    },
    reminder_upcoming: {
      subject: "Rechnung {{invoice.number}} ist am {{invoice.dueOn}} fällig",
      message: `Guten Tag {{customer.name}},

eine freundliche Erinnerung: Unsere Rechnung {{invoice.number}} vom {{invoice.issuedOn}} ist am {{invoice.dueOn}} fällig. Offen sind noch {{invoice.outstanding}}. Sie finden die Rechnung im Anhang.

Haben Sie inzwischen bezahlt? Dann betrachten Sie diese Nachricht bitte als gegenstandslos.

Mit freundlichen Grüßen
{{merchant.name}}`,
    },
    reminder_first: {
      subject: "Zahlungserinnerung: Rechnung {{invoice.number}}",
      message: `Guten Tag {{customer.name}},

unsere Rechnung {{invoice.number}} vom {{invoice.issuedOn}} war am {{invoice.dueOn}} fällig, und wir haben noch nicht alles erhalten: {{invoice.outstanding}} sind offen. Bitte zahlen Sie diesen Betrag in dieser Woche. Sie finden die Rechnung im Anhang.

Haben Sie inzwischen bezahlt? Dann danken wir Ihnen, und diese Nachricht ist gegenstandslos.

Mit freundlichen Grüßen
{{merchant.name}}`,
    },
    reminder_second: {
      subject: "Zweite Zahlungserinnerung: Rechnung {{invoice.number}}",
      message: `Guten Tag {{customer.name}},

wir haben Sie bereits an unsere Rechnung {{invoice.number}} erinnert, die am {{invoice.dueOn}} fällig war. Es sind noch {{invoice.outstanding}} offen. Bitte zahlen Sie diesen Betrag heute. Stimmt etwas nicht, oder können Sie jetzt nicht zahlen, dann antworten Sie bitte auf diese Nachricht.

Mit freundlichen Grüßen
{{merchant.name}}`,
    },
    reminder_final: {
      subject: "Letzte Mahnung: Rechnung {{invoice.number}}",
      message: `Guten Tag {{customer.name}},

trotz früherer Erinnerungen sind von unserer Rechnung {{invoice.number}}, fällig am {{invoice.dueOn}}, noch {{invoice.outstanding}} offen. Dies ist unsere letzte Mahnung. Bitte zahlen Sie innerhalb von vierzehn Tagen nach Erhalt dieser Nachricht, oder melden Sie sich vorher bei uns.

Mit freundlichen Grüßen
{{merchant.name}}`,
    },
    refund: {
      subject: "Wir haben Ihnen {{amount}} erstattet",
      message: `Guten Tag {{customer.name}},

wir haben Ihnen {{amount}} zur Rechnung {{invoice.number}} erstattet. Der Betrag ist in wenigen Werktagen auf Ihrem Konto.

Mit freundlichen Grüßen
{{merchant.name}}`,
    },
    credit_note: {
      subject: "Gutschrift {{creditNote.number}} von {{merchant.name}}",
      message: `Guten Tag {{customer.name}},

hiermit erhalten Sie die Gutschrift {{creditNote.number}} über {{amount}} zur Rechnung {{invoice.number}}. Sie finden sie im Anhang.

Mit freundlichen Grüßen
{{merchant.name}}`,
    },
    chargeback: {
      subject: "Rückbuchung von {{amount}} zur Rechnung {{invoice.number}}",
      message: `Die Bank von {{customer.name}} hat {{amount}} zurückgebucht, die zur Rechnung {{invoice.number}} gezahlt waren. Die Rechnung ist wieder offen: {{invoice.outstanding}} stehen aus.`,
    },
    surplus: {
      subject: "Es wurde zu viel gezahlt: {{amount}} zur Rechnung {{invoice.number}}",
      message: `{{customer.name}} hat zur Rechnung {{invoice.number}} zu viel gezahlt: {{amount}} sind übrig. Bei der Rechnung können Sie den Betrag erstatten oder für eine andere Rechnung verwenden.`,
    },
    invitation: {
      subject: "{{merchant.name}} lädt Sie ein",
      message: `Guten Tag,

{{inviter.name}} lädt Sie ein, bei {{merchant.name}} mit Voldaan zu arbeiten. Mit der Schaltfläche unten legen Sie Ihr Konto an; die Einladung gilt sieben Tage und nur für diese E-Mail-Adresse.

Sie haben keine Einladung erwartet? Dann brauchen Sie nichts zu tun.`,
    },
  },
  titles: {
    invoice: "Rechnung {{number}}",
    payment_received: "Danke für Ihre Zahlung",
    payment_failed: "Ihre Zahlung hat nicht geklappt",
    reminder_upcoming: "Rechnung {{number}} ist bald fällig",
    reminder_first: "Rechnung {{number}} ist noch offen",
    reminder_second: "Rechnung {{number}} ist immer noch offen",
    reminder_final: "Letzte Mahnung zur Rechnung {{number}}",
    refund: "Geld ist zu Ihnen unterwegs",
    credit_note: "Gutschrift {{number}}",
    chargeback: "Eine Zahlung wurde zurückgebucht",
    surplus: "Es wurde zu viel gezahlt",
    invitation: "Arbeiten Sie mit bei {{merchant}}",
  },
  testMail: "Dies ist ein Test. Hier fließt kein echtes Geld, und Sie müssen nichts bezahlen.",
  openInOffice: "Rechnung öffnen",
  acceptInvitation: "Einladung annehmen",
  viewInvoice: "Online-Rechnung ansehen",
  buttonFails: "Die Schaltfläche funktioniert nicht? Dann öffnen Sie diese Seite:",
  sentBy: "Gesendet von {{merchant}} mit Voldaan.",
  scan: "Scannen und am Telefon bezahlen",
};
