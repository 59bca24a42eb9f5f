import { type Day, parseDay } from "../clock/clock.ts";
import { EUR } from "../money/currency.ts";
import { invariant } from "../problems/problems.ts";
import { computeDocument } from "./document-totals.ts";
import type { IssuedDocument } from "./issued-ubl.ts";

/** An installer in Zwolle bills a Dutch business, and both have all that Peppol asks for. Of the tests. */
export function anIssuedDocument(fields: Partial<IssuedDocument> = {}): IssuedDocument {
  return {
    kind: "invoice",
    number: "F2026-00042",
    issuedOn: day("2026-03-02"),
    dueOn: day("2026-04-01"),
    currency: EUR,
    prepaidMinor: 0n,
    buyerReference: "Afdeling gebouwen",
    note: "Onderhoud volgens contract",
    billTo: {
      name: "Bakkerij De Korenaar B.V.",
      email: "administratie@korenaar.example",
      phone: "038 123 45 67",
      street: "Molenweg 3",
      postalCode: "8012 AA",
      city: "Zwolle",
      country: "NL",
      vatNumber: "NL001234567B01",
      registrationNumber: "12345678",
    },
    content: computeDocument({
      lines: [
        { description: "Arbeid monteur", quantity: "4", unit: "uur", unitPrice: "62.50", vatRate: "21" },
      ],
      currency: EUR,
    }),
    merchant: A_MERCHANT,
    credited: null,
    means: {
      code: "30",
      reference: "F2026-00042",
      account: "NL91ABNA0417164300",
      accountName: "Vonk Installatietechniek B.V.",
      bic: "ABNANL2A",
    },
    link: { id: "F2026-00042", description: "Onlinefactuur", uri: "https://pay.example/i/abc" },
    terms: "Online betalen: https://pay.example/i/abc",
    ...fields,
  };
}

export const A_MERCHANT = {
  name: "Vonk Installatietechniek B.V.",
  tradeName: "Vonk Installaties",
  email: "info@vonk.example",
  phone: "038 765 43 21",
  street: "Havenstraat 9",
  postalCode: "8011 AB",
  city: "Zwolle",
  country: "NL",
  vatNumber: "NL009988776B01",
  registrationNumber: "90011223",
} satisfies IssuedDocument["merchant"];

export function day(text: string): Day {
  const parsed = parseDay(text);
  invariant(parsed, `${text} is a day.`);
  return parsed;
}
