import { expect, test } from "vitest";
import { kindOf, textOf } from "./file-text.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);

test.each([
  { name: "UTF-8", bytes: utf8("Café;€ 5") },
  { name: "UTF-8 with a byte-order mark", bytes: utf8("\uFEFFCafé;€ 5") },
  {
    name: "Windows-1252",
    bytes: Uint8Array.of(0x43, 0x61, 0x66, 0xe9, 0x3b, 0x80, 0x20, 0x35),
  },
  { name: "UTF-16, as Excel's “Unicode text”", bytes: Buffer.from("\uFEFFCafé;€ 5", "utf16le") },
])("a text in $name reads the same", ({ bytes }) => {
  expect(textOf(bytes)).toBe("Café;€ 5");
});

test.each([
  { name: "an invoice in UBL", bytes: utf8('\uFEFF\n<?xml version="1.0"?><Invoice/>'), kind: "ubl" },
  { name: "a list", bytes: utf8("nummer;klant\n1;Bakker"), kind: "csv" },
  { name: "nothing", bytes: utf8(""), kind: "csv" },
  { name: "an XLSX", bytes: Uint8Array.of(0x50, 0x4b, 3, 4, 0), kind: "spreadsheet" },
  { name: "an XLS", bytes: Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), kind: "spreadsheet" },
  { name: "a PDF", bytes: utf8("%PDF-1.7"), kind: "unknown" },
  { name: "a picture", bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0), kind: "unknown" },
])("$name is known by what it contains", ({ bytes, kind }) => {
  expect(kindOf(bytes)).toBe(kind);
});
