import type { refunds as en } from "../en/refunds.ts";
import type { Texts } from "../texts.ts";

export const refunds: Texts<typeof en> = {
  section: "Terugbetalingen en terugboekingen",
  list: "Terugbetalingen",
  paidAt: "{{at}} · {{left}} kan terug",
  refund: "Terugbetalen",
  refundOf: "De betaling van {{amount}} terugbetalen",
  title: "Terugbetalen via Mollie",
  left: "Van deze betaling kan {{amount}} terug naar de klant.",
  why: "Waarom gaat het terug?",
  choosePurpose: "Kies waarom het teruggaat.",
  purposes: {
    surplus: "Het was te veel",
    credit: "Het wordt gecrediteerd",
    "still-owed": "Het is nog verschuldigd",
  },
  purposeHints: {
    surplus: "Er kwam meer binnen dan verschuldigd was; de factuur blijft zoals ze is.",
    credit: "Er komt een creditnota voor dit bedrag, dus het is niet meer verschuldigd.",
    "still-owed": "De factuur gaat weer open en de betaallink vraagt het bedrag.",
  },
  purposeImpossible: {
    surplus: "Er is niets te veel betaald.",
    credit: "Van de factuur kan niets meer worden gecrediteerd.",
    "still-owed": "Van de betaling is niets over.",
  },
  cannotHaveBeen: {
    surplus: "Zonder dit geld is de factuur niet helemaal betaald, dus het was niet te veel.",
    credit: "Er kan minder dan dit bedrag worden gecrediteerd.",
  },
  amount: "Bedrag",
  description: "Omschrijving",
  descriptionHint: "Voor het bankafschrift van de klant; leeg: het factuurnummer en uw naam",
  confirm: "Bedrag terugbetalen",
  requested: "De terugbetaling is aangevraagd.",
  origin: { voldaan: "Hier gemaakt", mollie: "Bij Mollie gemaakt" },
  cancel: "Intrekken",
  cancelOf: "De terugbetaling van {{amount}} intrekken",
  cancelTitle: "De terugbetaling van {{amount}} intrekken?",
  cancelText: "Het geld blijft bij u en telt weer als ontvangen.",
  cancelConfirm: "Terugbetaling intrekken",
  canceled: "De terugbetaling is ingetrokken.",
  question: "Waarom is dit terugbetaald?",
  questionHint:
    "Iemand maakte dit in het dashboard van Mollie. Tot u antwoordt wordt niemand om het bedrag gevraagd.",
  explained: "De reden is genoteerd.",
};
