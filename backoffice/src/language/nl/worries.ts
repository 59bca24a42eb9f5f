import type { worries as en } from "../en/worries.ts";
import type { Texts } from "../texts.ts";

export const worries: Texts<typeof en> = {
  key_problem: {
    title: "Er is iets met de koppeling met Mollie",
    text: "Bekijk de koppeling om te zien wat u kunt doen.",
  },
  not_connected: {
    title: "Mollie is niet gekoppeld",
    text: "Klanten kunnen niet online betalen tot u een API-sleutel koppelt.",
  },
  webhook_silence: {
    title: "Er komen geen berichten van Mollie binnen",
    text: "Op {{since}} is betaald, en het bericht van Mollie daarover kwam niet aan. Betalingen worden toch opgezocht, alleen later. Controleer of Mollie deze server kan bereiken.",
  },
  frozen: {
    title: "De boeken van een factuur kloppen niet",
    text: "Er gaat geen geld uit tot een beheerder heeft gekeken en haar vrijgeeft.",
  },
  payment_set_aside: {
    title: "Een betaling is apart gezet",
    text: "Mollie meldt haar anders dan ze is gevraagd, dus is ze niet geboekt.",
  },
  chargeback: {
    title: "Teruggeboekt",
    text: "De bank nam het geld terug, en de factuur vraagt het opnieuw.",
  },
  mail_not_sent: {
    title: "Een e-mail is niet aangekomen",
    text: "Hij is geweigerd, kon niet worden verstuurd, of is misschien niet gegaan. Herstel het adres en verstuur hem opnieuw.",
  },
  unexplained_refund: {
    title: "Een terugbetaling zonder reden",
    text: "Ze is bij Mollie gedaan. Zeg waarom, zodat de factuur het juiste bedrag vraagt.",
  },
  surplus: {
    title: "Te veel betaald",
    text: "Betaal het terug, of betaal er een andere factuur mee.",
  },
};
