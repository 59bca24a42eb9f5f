import { expect, test } from "vitest";
import type { SettingsAnswer } from "../../../src/merchants/settings-schemas.ts";
import { patchOf, valuesOf } from "./settings-values.ts";

const SETTINGS: SettingsAnswer = {
  name: "Installatiebedrijf De Vries B.V.",
  tradeName: null,
  email: null,
  phone: null,
  address: { street: null, postalCode: null, city: null, country: "NL" },
  vatNumber: null,
  registrationNumber: null,
  iban: "NL91ABNA0417164300",
  bic: null,
  brandColor: null,
  logo: null,
  locale: "nl",
  timeZone: "Europe/Amsterdam",
  currency: "EUR",
  paymentTermDays: 14,
  paymentCreation: "manual",
  bankDetails: "with_qr",
  paymentReference: "number",
  logRetentionDays: 90,
  texts: {
    paymentInstruction: { nl: null, en: null, de: null, fr: null },
    thankYou: { nl: null, en: null, de: null, fr: null },
  },
};

test("only what was changed is asked for, so that a colleague's change stays", () => {
  const values = valuesOf(SETTINGS);
  values.address.city = "Utrecht";
  values.texts.thankYou.nl = "Bedankt!";
  values.texts.thankYou.en = "Thank you!";
  expect(patchOf(values, ["address.city", "texts.thankYou.nl", "texts.thankYou.en"])).toEqual({
    address: { city: "Utrecht" },
    texts: { thankYou: { nl: "Bedankt!", en: "Thank you!" } },
  });
});

test("a field that was emptied is cleared", () => {
  expect(patchOf({ ...valuesOf(SETTINGS), iban: " " }, ["iban"])).toEqual({ iban: null });
});
