import { expect, test } from "vitest";
import { LANGUAGES } from "../languages/languages.ts";
import { methodInSentence, methodName } from "./method-names.ts";

const CARD = { id: "creditcard", description: "Card" };

test("a method whose name is a common noun is called by a word of the reader's language", () => {
  expect(LANGUAGES.map((language) => methodName(CARD, language))).toEqual([
    "Creditcard",
    "Card",
    "Karte",
    "Carte bancaire",
  ]);
});

test("a common noun is written small in the midst of a sentence, but in German", () => {
  const transfer = { id: "banktransfer", description: "Bank transfer" };
  expect(methodInSentence(transfer, "fr")).toBe("virement");
  expect(methodInSentence(transfer, "de")).toBe("Überweisung");
});

test("a brand is called as Mollie writes it, and by its id when the profile no longer has it", () => {
  expect(methodName({ id: "ideal", description: "iDEAL | Wero" }, "nl")).toBe("iDEAL | Wero");
  expect(methodInSentence({ id: "in3", description: "Pay in 3 instalments, 0% interest" }, "fr")).toBe("in3");
  expect(methodName({ id: "mbway" }, "de")).toBe("mbway");
  expect(methodName({ id: "constructor" }, "de")).toBe("constructor");
});
