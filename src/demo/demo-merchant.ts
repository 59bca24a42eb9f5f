import type { NewMerchant } from "../merchants/create-merchant.ts";
import type { ReminderSchemeInput } from "../reminders/reminder-schemas.ts";
import { USUAL_STEPS } from "../reminders/reminder-scheme.ts";

/**
 * The business of the demo, invented like everything here. The IBAN is the one that Dutch banks print in examples, and
 * the numbers pass the checks that forms make and belong to nobody.
 */
export const DEMO_MERCHANT: NewMerchant = {
  name: "Domplein Technische Dienst B.V.",
  package: "maximize",
  locale: "nl",
  paymentTermDays: 14,
  email: "administratie@domplein.example",
  phone: "+31 30 555 01 00",
  street: "Voorbeeldkade 12",
  postalCode: "3511 AA",
  city: "Utrecht",
  country: "NL",
  vatNumber: "NL000099998B57",
  registrationNumber: "99999901",
  iban: "NL91ABNA0417164300",
  bic: "ABNANL2A",
};

/** Its reminders, by the name that the back office gives this scheme in Dutch. */
export const DEMO_REMINDERS: ReminderSchemeInput = {
  name: "Gebruikelijk schema",
  isDefault: true,
  steps: [...USUAL_STEPS],
};
