import type { worries as en } from "../en/worries.ts";
import type { Texts } from "../texts.ts";

export const worries: Texts<typeof en> = {
  key_problem: {
    title: "Die Verbindung zu Mollie hat ein Problem",
    text: "Sehen Sie bei der Verbindung nach, was zu tun ist.",
  },
  not_connected: {
    title: "Mollie ist nicht verbunden",
    text: "Kunden können nicht online bezahlen, bis Sie einen API-Schlüssel verbinden.",
  },
  webhook_silence: {
    title: "Von Mollie kommen keine Nachrichten an",
    text: "Am {{since}} wurde bezahlt, und die Nachricht von Mollie dazu kam nicht an. Zahlungen werden trotzdem abgefragt, nur später. Prüfen Sie, ob Mollie diesen Server erreicht.",
  },
  frozen: {
    title: "Die Bücher einer Rechnung stimmen nicht überein",
    text: "Von ihr geht kein Geld ab, bis ein Administrator nachgesehen und sie freigegeben hat.",
  },
  payment_set_aside: {
    title: "Eine Zahlung wurde zurückgestellt",
    text: "Mollie meldet sie anders, als sie angefordert wurde, daher ist sie nicht gebucht.",
  },
  chargeback: {
    title: "Zurückgebucht",
    text: "Die Bank hat das Geld zurückgeholt, und die Rechnung fordert es erneut.",
  },
  mail_not_sent: {
    title: "Eine E-Mail kam nicht an",
    text: "Sie wurde abgelehnt, konnte nicht gesendet werden oder ging vielleicht nicht. Berichtigen Sie die Adresse und senden Sie sie noch einmal.",
  },
  unexplained_refund: {
    title: "Eine Erstattung ohne Grund",
    text: "Sie wurde bei Mollie veranlasst. Sagen Sie, warum, damit die Rechnung den richtigen Betrag fordert.",
  },
  surplus: {
    title: "Zu viel bezahlt",
    text: "Erstatten Sie es, oder bezahlen Sie damit eine andere Rechnung.",
  },
};
