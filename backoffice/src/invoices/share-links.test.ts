import { expect, test } from "vitest";
import { internationalNumber, shareLinks } from "./share-links.ts";

const customer = {
  name: "Café Het Hoekje",
  email: "anna+facturen@hoekje.example",
  phone: "06 1234 5678",
  address: { street: null, postalCode: null, city: null, country: "NL" },
  vatNumber: null,
  registrationNumber: null,
};
const message = { subject: "Factuur F2026-1 & meer", text: "Betaal hier:\nhttps://pay.example/i/a?b=c" };

test("a message is filled in, whatever signs it has", () => {
  const { mail, sms, whatsApp } = shareLinks(customer, message);
  expect(mail).toBe(
    "mailto:anna%2Bfacturen%40hoekje.example?subject=Factuur%20F2026-1%20%26%20meer&body=Betaal%20hier%3A%0Ahttps%3A%2F%2Fpay.example%2Fi%2Fa%3Fb%3Dc",
  );
  expect(sms.startsWith("sms:+31612345678?&body=Betaal%20hier")).toBe(true);
  expect(new URL(whatsApp).pathname).toBe("/31612345678");
  expect(new URL(whatsApp).searchParams.get("text")).toBe(message.text);
});

test("without an address or a number the reader chooses whom it is for", () => {
  const { mail, sms, whatsApp } = shareLinks({ ...customer, email: null, phone: null }, message);
  expect([mail.split("?")[0], sms.split("?")[0], whatsApp.split("?")[0]]).toEqual([
    "mailto:",
    "sms:",
    "https://wa.me/",
  ]);
});

test.each([
  ["+32 (0)2 123 45 67", "BE", "3221234567"],
  ["0031 30 123 45 67", null, "31301234567"],
  ["030-123 45 67", "NL", "31301234567"],
  ["030-123 45 67", null, null],
  ["030-123 45 67", "US", null],
  ["geen", "NL", null],
])("%s in %s is called from abroad as %s", (phone, country, expected) => {
  expect(internationalNumber(phone, country)).toBe(expected);
});
