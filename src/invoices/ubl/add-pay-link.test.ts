import * as fc from "fast-check";
import { expect, test } from "vitest";
import { addPayLink, asUtf8, type PaymentAdditions } from "./add-pay-link.ts";
import { readUbl } from "./read-ubl.ts";
import { builtDocuments } from "./ubl-arbitraries.ts";
import { buildUbl } from "./ubl-builder.ts";

const LINK = { id: "2026-0117", description: "Onlinefactuur", uri: "https://pay.example/i/abc?a=1&b=2" };
const additions: PaymentAdditions = {
  reference: "RF18539007547034",
  means: {
    code: "30",
    reference: "RF18539007547034",
    account: "NL91ABNA0417164300",
    accountName: "Vonk",
    bic: null,
  },
  link: LINK,
  terms: "Online betalen: https://pay.example/i/abc",
};
const lines = [{ quantity: 1n, price: 100_00n, category: "S", rate: 21 }] as const;
const { xml } = buildUbl({ lines });

/** The three kinds of elements that can be added, with the space around none of them. */
const ADDED =
  /<(cac:AdditionalDocumentReference|cbc:PaymentID|cac:PaymentMeans|cac:PaymentTerms) xmlns:[\s\S]*?<\/\1>/g;

test("an imported invoice keeps every letter and has its pay link beside, whatever its prefixes", () => {
  const prefixes = fc.constantFrom(
    { root: "", cac: "cac", cbc: "cbc" },
    { root: "inv", cac: "a", cbc: "" },
    { root: "ubl", cac: "", cbc: "b" },
    { root: "u", cac: "cbc", cbc: "cac" },
  );
  fc.assert(
    fc.property(builtDocuments, prefixes, fc.boolean(), (options, own, hasReference) => {
      const built = buildUbl({ ...options, kind: "invoice", prefixes: own }).xml;
      const paymentId = /<(?:\w+:)?PaymentID>[^<]*<\/(?:\w+:)?PaymentID>/;
      const original = hasReference ? built : built.replace(paymentId, "");
      const complete = addPayLink(Buffer.from(original), additions);
      expect(complete.replaceAll(ADDED, "")).toBe(original);
      const before = readUbl(original);
      const [means] = before.paymentMeans;
      expect(readUbl(complete)).toEqual({
        ...before,
        links: [LINK],
        paymentMeans: [{ ...means, reference: hasReference ? "2026-0117" : additions.reference }],
      });
    }),
    { numRuns: 1000 },
  );
});

test("one without means or terms of payment has ours, each where UBL's schema wants it", () => {
  const bare = xml
    .replace(/<cac:PaymentMeans>[\s\S]*<\/cac:PaymentMeans>/, "")
    .replace(/<cac:PaymentTerms>.*<\/cac:PaymentTerms>/, "");
  const complete = addPayLink(Buffer.from(bare), additions);
  expect(readUbl(complete)).toMatchObject({
    paymentMeans: [additions.means],
    paymentTerms: additions.terms,
    links: [LINK],
  });
  const order = [
    "AdditionalDocumentReference",
    "AccountingSupplierParty",
    "PaymentMeans",
    "PaymentTerms",
    "TaxTotal",
  ];
  const found = order.map((name) => complete.indexOf(`<cac:${name}`));
  expect(found).toEqual(found.toSorted((a, b) => a - b));
  expect(Math.min(...found)).toBeGreaterThan(0);
});

test("a reference stands behind the code of a payment that names no account", () => {
  const card = xml.replace(
    /<cac:PaymentMeans>[\s\S]*<\/cac:PaymentMeans>/,
    '<cac:PaymentMeans><cbc:PaymentMeansCode name="Kaart">48</cbc:PaymentMeansCode></cac:PaymentMeans>',
  );
  expect(addPayLink(Buffer.from(card), additions)).toContain(`48</cbc:PaymentMeansCode><cbc:PaymentID `);
});

test("one that is signed stays as it is", () => {
  const signed = xml.replace(
    "<cac:AccountingSupplierParty>",
    "<cac:Signature><cbc:ID>urn:oasis:names:specification:ubl:signature:Invoice</cbc:ID></cac:Signature>$&",
  );
  expect(addPayLink(Buffer.from(signed), additions)).toBe(signed);
});

test("whatever the encoding that it came in, it goes out as UTF-8 and says so", () => {
  const latin = xml.replace("UTF-8", "ISO-8859-1").replace("Lieve", "Zoë");
  const utf8 = asUtf8(Buffer.from(latin, "latin1"));
  expect(utf8).toBe(xml.replace("Lieve", "Zoë"));
  expect(asUtf8(Buffer.from(`\uFEFF${xml}`, "utf16le"))).toBe(xml);
});
