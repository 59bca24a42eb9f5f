import type { firstSteps as en } from "../en/first-steps.ts";
import type { Texts } from "../texts.ts";

export const firstSteps: Texts<typeof en> = {
  title: "Van hier naar uw eerste betaalde factuur",
  intro: "De cijfers komen hier vanzelf. Tot dan:",
  introTest:
    "Er zijn nog geen testfacturen. Met een testsleutel van Mollie probeert u alles zonder echt geld:",
  connect: "Koppel Mollie",
  connectText: "Plak een API-sleutel, en uw klanten kunnen betalen met iDEAL, kaarten en meer.",
  done: "Gedaan",
  make: "Maak een factuur",
  makeText: "Schrijf er hier een, of importeer UBL- of CSV-bestanden uit uw facturatieprogramma.",
  toImport: "Naar het importeren",
  share: "Deel de betaallink",
  shareText: "Per e-mail, als sms of als QR-code. Als de klant betaalt, wordt de factuur vanzelf betaald.",
};
