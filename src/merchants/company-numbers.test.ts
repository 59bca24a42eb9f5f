import { expect, test } from "vitest";
import { readBic, readIban, readRegistrationNumber, readVatNumber } from "./company-numbers.ts";

test("an IBAN is kept without spaces, and one digit that is wrong is seen", () => {
  expect(readIban("nl91 abna 0417 1643 00")).toEqual({ value: "NL91ABNA0417164300" });
  expect(readIban("BE68 5390 0754 7034")).toEqual({ value: "BE68539007547034" });
  for (const wrong of ["NL92ABNA0417164300", "NL91ABNA041716430", "XX91ABNA0417164300", "geen", " "]) {
    expect(readIban(wrong), wrong).toHaveProperty("mend");
  }
});

test("a BIC has eight or eleven characters", () => {
  expect(readBic("abna nl 2a")).toEqual({ value: "ABNANL2A" });
  expect(readBic("ABNANL2AXXX")).toEqual({ value: "ABNANL2AXXX" });
  expect(readBic("ABNANL2")).toHaveProperty("mend");
});

test("a VAT number names its country and has the form of that country", () => {
  expect(readVatNumber("NL 0012.34.567.B01")).toEqual({ value: "NL001234567B01" });
  expect(readVatNumber("BE 0123.456.789")).toEqual({ value: "BE0123456789" });
  expect(readVatNumber("ATU12345678")).toEqual({ value: "ATU12345678" });
  for (const wrong of ["NL1234", "001234567B01", "DE12345678", "BE2123456789"]) {
    expect(readVatNumber(wrong), wrong).toHaveProperty("mend");
  }
});

test("a registration number is checked where its form is known", () => {
  expect(readRegistrationNumber("30 12 34 56", { country: "NL" })).toEqual({ value: "30123456" });
  expect(readRegistrationNumber("3012345", { country: "NL" })).toHaveProperty("mend");
  expect(readRegistrationNumber("0123.456.789", { country: "BE" })).toEqual({ value: "0123456789" });
  expect(readRegistrationNumber("9123.456.789", { country: "BE" })).toHaveProperty("mend");
  expect(readRegistrationNumber("HRB 86891", { country: "DE" })).toEqual({ value: "HRB 86891" });
});
