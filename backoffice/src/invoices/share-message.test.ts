import { expect, test } from "vitest";
import { shareMessage } from "./share-message.ts";

const invoice = {
  number: "F2026-7",
  merchant: "Domplein",
  payable: { currency: "EUR", value: "1210.50" },
  dueOn: "2026-12-09",
  url: "https://pay.example/i/a",
};

test.each([
  ["en", "Invoice F2026-7 from Domplein", "You can pay invoice F2026-7 of €1,210.50 online, until 9 Dec 2026: https://pay.example/i/a"],
  ["nl", "Factuur F2026-7 van Domplein", "U kunt factuur F2026-7 van €\u00A01.210,50 online betalen, tot en met 9 dec 2026: https://pay.example/i/a"],
  ["de", "Rechnung F2026-7 von Domplein", "Sie können die Rechnung F2026-7 über 1.210,50\u00A0€ online bezahlen, bis 09.12.2026: https://pay.example/i/a"],
  ["fr", "Facture F2026-7 de Domplein", "Vous pouvez payer la facture F2026-7 de 1\u202F210,50\u00A0€ en ligne, jusqu’au 9 déc. 2026 : https://pay.example/i/a"],
] as const)("in %s, with amount and day as they are written there", (language, subject, text) => {
  expect(shareMessage(language, invoice)).toEqual({ subject, text });
}); // biome-ignore format: one language per line
