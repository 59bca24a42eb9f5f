import type { join as en } from "../en/join.ts";
import type { Texts } from "../texts.ts";

export const join: Texts<typeof en> = {
  title: "U bent uitgenodigd",
  intro: "{{merchant}} nodigt u uit om in Voldaan te werken, als {{email}}.",
  name: "Uw naam",
  password: "Kies een wachtwoord",
  passwordHint: "Ten minste {{count}} tekens; een zin is makkelijk te onthouden.",
  passwordShort: "Gebruik ten minste {{count}} tekens.",
  submit: "Meedoen",
  signInFirst: "Er is een account voor {{email}}. Log daarmee in, en u komt hier terug.",
  somebodyElse:
    "Deze uitnodiging is voor {{email}}, en u bent ingelogd als {{current}}. Log uit om met het andere account mee te doen.",
  goneTitle: "Deze uitnodiging werkt niet",
  goneText:
    "Hij is gebruikt, ingetrokken of meer dan zeven dagen oud, of de link is niet compleet. Vraag wie u uitnodigde om een nieuwe.",
};
