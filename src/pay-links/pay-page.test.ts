import { describe, expect, test } from "vitest";
import { LANGUAGES, type Language } from "../languages/languages.ts";
import { epcPayload } from "./epc-payload.ts";
import { eur, exampleInvoice, exampleMerchant, examplePage } from "./example-page.ts";
import { formatsFor } from "./formats.ts";
import { messagePage } from "./message-page.ts";
import { offerOf } from "./pay-offer.ts";
import { payPage } from "./pay-page.ts";
import type { Payee, PayPageContent } from "./pay-page-content.ts";
import { examplePages } from "./pay-page-examples.ts";
import { inlineQrCode } from "./qr-code.ts";
import { translator } from "./translate.ts";

function render(content: PayPageContent, language: Language = "nl"): string {
  const formats = formatsFor(language, { timeZone: content.merchant.timeZone });
  return payPage(content, { language, t: translator(language), formats });
}

/** What a reader sees: no tags, no style, plain spaces. */
function textOf(page: string): string {
  return page
    .replace(/<style>.*?<\/style>|<script>.*?<\/script>|<[^>]+>/gs, " ")
    .replace(/[\s\u00a0\u202f]+/g, " ");
}

const open = examplePages.open;
const everyPage = Object.entries(examplePages).flatMap(([name, content]) =>
  LANGUAGES.map((language) => ({ name, language, content })),
);

describe.each(everyPage)("the page that says $name, in $language", ({ content, language }) => {
  const page = render(content, language);

  test("has one main heading and says which language it is in", () => {
    expect(page.match(/<h1>/g)).toHaveLength(1);
    expect(page).toContain(`<html lang="${language}">`);
  });

  test("leaves no text or value out", () => {
    expect(textOf(page)).not.toMatch(/\{\{|\}\}|undefined|\[object|NaN/);
    const heading = /<h1>([^<]+)/.exec(page)?.[1];
    expect(heading).toMatch(/\s/);
  });

  test("has a button exactly when something can be paid", () => {
    expect(page.includes("<button")).toBe(offerOf(content.state)?.kind === "button");
  });

  test("loads nothing from elsewhere and stays below 20 KB", () => {
    expect(page).not.toMatch(/(src|href)="(https?:)?\/\//);
    expect(Buffer.byteLength(page)).toBeLessThan(20_000);
  });
});

describe("an open invoice", () => {
  test("shows the amount, the day and one button in Dutch", () => {
    const text = textOf(render(open));
    expect(text).toContain("Te betalen € 121,00");
    expect(text).toContain("Graag betalen uiterlijk op 7 december 2026.");
    expect(text).toContain("Betaal € 121,00");
  });

  test("shows the same in English", () => {
    const text = textOf(render(open, "en"));
    expect(text).toContain("To pay €121.00");
    expect(text).toContain("Please pay by 7 December 2026.");
  });

  test("shows how a line came about, its VAT and the total", () => {
    const text = textOf(render(open));
    expect(text).toContain("1,5 uur × € 80,00, korting € 20,00, btw 21%");
    expect(text).toContain("Btw 21% over € 100,00 € 21,00");
    expect(text).toContain("Totaal inclusief btw € 121,00");
  });

  test("names the merchant's own account as another way", () => {
    const text = textOf(render(open));
    expect(text).toContain("Of maak het bedrag zelf over");
    expect(text).toContain("NL91 ABNA 0417 1643 00");
    expect(text).toContain("Betalingskenmerk 2026-0042");
  });

  test("names the methods that Mollie offers for the amount, in the payer's words", () => {
    expect(textOf(render(open))).toContain(
      "Voor dit bedrag kan dat met: iDEAL | Wero, Bancontact en creditcard.",
    );
    expect(textOf(render(open, "de"))).toContain("stehen zur Wahl: iDEAL | Wero, Bancontact und Karte.");
    expect(textOf(render({ ...open, methods: [] }))).not.toContain("Voor dit bedrag");
  });

  test("draws the codes of its own address and of a transfer, each with a name", () => {
    const page = render(open, "en");
    expect(page).toContain(inlineQrCode(open.address, { label: "QR code of this page" }));
    const { companyName: name, iban, bic } = exampleMerchant;
    const amount = exampleInvoice.payable;
    const payload = epcPayload({ name, iban: iban ?? "", bic, amount, reference: "2026-0042" }) ?? "";
    expect(page).toContain(inlineQrCode(payload, { label: "QR code for a bank transfer" }));
  });

  test("shows the bank account as its merchant wants it", () => {
    const withDetails = (bankDetails: Payee["bankDetails"]) =>
      render({ ...open, merchant: { ...exampleMerchant, bankDetails } }, "en");
    expect(withDetails("without_qr")).toContain("NL91 ABNA");
    expect(withDetails("without_qr")).not.toContain("QR code for a bank transfer");
    expect(withDetails("when_needed")).not.toContain("NL91 ABNA");
    for (const name of ["Mollie refused", "Mollie silent", "no method fits", "not connected"] as const) {
      const merchant = { ...exampleMerchant, bankDetails: "when_needed" } as const;
      expect([name, textOf(render({ ...examplePages[name], merchant }))]).toEqual([
        name,
        expect.stringContaining("NL91 ABNA 0417 1643 00"),
      ]);
    }
  });

  test("prints a creditor reference in groups, as banks do", () => {
    const text = textOf(render({ ...open, paymentReference: "RF18539007547034" }));
    expect(text).toContain("Betalingskenmerk RF18 5390 0754 7034");
  });

  test("that is partly paid shows what was paid and what remains", () => {
    const text = textOf(render(examplePages["partly paid and overdue"]));
    expect(text).toContain("U heeft al € 50,00 van deze factuur betaald.");
    expect(text).toContain("Al betaald € -50,00 Nog te betalen € 71,00");
    expect(text).toContain("De vervaldatum van deze factuur was 7 december 2026.");
  });

  test("counts what was paid before the invoice was made as paid", () => {
    const prepaid = {
      ...exampleInvoice,
      prepaid: eur("21.00"),
      outstanding: eur("100.00"),
      payable: eur("100.00"),
    };
    const state = { ...open.state, isPartlyPaid: true };
    const text = textOf(render({ ...open, state, invoice: prepaid }));
    expect(text).toContain("U heeft al € 21,00 van deze factuur betaald.");
    expect(text).toContain("Vooruitbetaald € -21,00 Nog te betalen € 100,00");
  });

  test("keeps the language that was asked for in what follows", () => {
    const page = render({ ...open, askedLanguage: "en" }, "en");
    expect(page).toContain(`action="/i/${open.token}/pay?lang&#61;en"`);
    expect(page).toContain(`href="/i/${open.token}?lang&#61;nl"`);
  });

  test("shows yen without decimals and dinar with three", () => {
    const yen = { ...exampleInvoice, payable: { currency: "JPY", value: "12000" } };
    expect(textOf(render({ ...open, invoice: yen }))).toContain("JP¥ 12.000");
    const dinar = { ...exampleInvoice, payable: { currency: "KWD", value: "1.250" } };
    expect(textOf(render({ ...open, invoice: dinar }))).toContain("KWD 1,250");
  });
});

describe("money that went back", () => {
  test("without a word why is not asked for again, and the page says who will tell", () => {
    const text = textOf(render(examplePages["refund of all unexplained"]));
    expect(text).toContain("U hoeft nu niets te betalen");
    expect(text).toContain(
      "Er is € 50,00 aan u terugbetaald. Van Dijk Installatietechniek laat u weten of er nog iets te betalen is.",
    );
    expect(text).toContain(
      "Al betaald € -121,00 Terugbetaald € 50,00 Nog te betalen € 50,00 Wordt nu niet gevraagd € -50,00 Nu te betalen € 0,00",
    );
    expect(text).not.toContain("NL91 ABNA");
  });

  test("without a word why is left out of what the button and the bank details ask", () => {
    const text = textOf(render(examplePages["refund of a part unexplained"], "en"));
    expect(text).toContain("To pay €50.00");
    expect(text).toContain("Pay €50.00");
    expect(text).toContain("Amount €50.00");
    expect(text).toContain(
      "Already paid -€71.00 Paid back €50.00 Still to pay €100.00 Not asked for now -€50.00 To pay now €50.00",
    );
  });

  test("without a word why matters nothing to an invoice that is paid all the same", () => {
    const content = examplePages["paid too much"];
    const unexplained = { ...content.invoice, unexplainedRefunds: eur("30.00") };
    expect(textOf(render({ ...content, invoice: unexplained }))).not.toContain("Wordt nu niet gevraagd");
  });

  test("and is still owed has its own row, and the reason is said", () => {
    const text = textOf(render(examplePages["paid back and still owed"]));
    expect(text).toContain("Van uw betaling is € 50,00 aan u terugbetaald.");
    expect(text).toContain("Al betaald € -121,00 Terugbetaald € 50,00 Nog te betalen € 50,00");
  });

  test("is told of on an invoice that was credited", () => {
    const text = textOf(render(examplePages["credited after it was paid, and paid back"]));
    expect(text).toContain("Van uw betaling is € 121,00 aan u terugbetaald.");
  });

  test("through the payer's bank is called so", () => {
    const text = textOf(render(examplePages["charged back"], "en"));
    expect(text).toContain("Your bank took €121.00 of your payment back.");
    expect(text).toContain("Already paid -€121.00 Taken back by your bank €121.00 Still to pay €121.00");
  });

  test("after a credit note stands with the proof of payment", () => {
    const text = textOf(render(examplePages["paid, credited in part and paid back"]));
    expect(text).toContain("Betaald bedrag € 121,00");
    expect(text).toContain("Terugbetaald € 21,00");
  });
});

describe("a payment", () => {
  test("that paid the invoice is proven with number, days, amount and method", () => {
    const text = textOf(render(examplePages.paid));
    for (const fact of [
      "Factuurnummer 2026-0042",
      "Factuurdatum 23 november 2026",
      "Vervaldatum 7 december 2026",
      "Betaald bedrag € 121,00",
      // 23:30 UTC is past midnight in Amsterdam
      "Betaald op 25 november 2026",
      "Betaald met iDEAL | Wero",
      "Bekijk de online factuur",
    ]) {
      expect(text).toContain(fact);
    }
  });

  test("that failed says why, that nothing was taken, and offers another try", () => {
    const text = textOf(render(examplePages.failed));
    expect(text).toContain("Volgens uw bank was het saldo niet toereikend.");
    expect(text).toContain("Er is niets afgeschreven. Er staat nog € 121,00 open.");
    expect(text).toContain("Probeer opnieuw: betaal € 121,00");
  });

  test("that is at the bank can be paid no second time, not even by transfer", () => {
    const page = render(examplePages["at the bank"]);
    expect(page).not.toContain("<button");
    expect(page).not.toContain("NL91 ABNA");
  });

  test("by bank transfer is awaited, offers another way, and hides the merchant's own account", () => {
    const text = textOf(render(examplePages["transfer awaited"]));
    expect(text).toContain("Zodra uw overboeking van € 121,00 binnen is");
    expect(text).toContain("Betalingskenmerk RF91 4567 8901 2345 67");
    expect(text).toContain("Betaal op een andere manier");
    expect(text).not.toContain("NL91 ABNA");
  });

  test.each(LANGUAGES)("that was too much says in %s that the business is told", (language) => {
    const told = {
      nl: "Er is € 21,00 meer ontvangen",
      en: "€21.00 more than was owed",
      de: "Es sind 21,00 € mehr eingegangen",
      fr: "Nous avons reçu 21,00 € de plus",
    }[language];
    expect(textOf(render(examplePages["paid too much"], language))).toContain(told);
  });
});

describe("a page that looks again by itself", () => {
  test("does so only where news may come, with and without a script", () => {
    for (const [name, content] of Object.entries(examplePages)) {
      const page = render(content);
      const looksAgain = name === "at the bank" || name === "just returned";
      expect([name, page.includes("<script>")]).toEqual([name, looksAgain]);
      expect([name, page.includes('<noscript><meta http-equiv="refresh"')]).toEqual([name, looksAgain]);
    }
  });
});

describe("where nothing can be paid online", () => {
  test("the bank details are the way", () => {
    const text = textOf(render(examplePages["not connected"]));
    expect(text).toContain("Deze factuur kan op dit moment niet online worden betaald.");
    expect(text).toContain("Betaal per overboeking");
  });

  test("and no account is known, the merchant is to be asked", () => {
    const text = textOf(render(examplePages["Power-Up inactive, no bank account"]));
    expect(text).toContain("Neem contact op met Van Dijk Installatietechniek voor de betaling.");
    expect(text).not.toContain("IBAN");
  });
});

test("a test invoice is marked, and shows no account that real money could go to", () => {
  const text = textOf(render(examplePages["test mode"]));
  expect(text).toContain("Testfactuur");
  expect(text).not.toContain("IBAN");
});

test("what merchants and customers write is shown as they wrote it, and is never markup", () => {
  const hostile = `<script>alert("x")</script>' onload='y`;
  const page = render(
    examplePage({
      state: open.state,
      merchant: { ...exampleMerchant, name: hostile, email: hostile, city: hostile, phone: hostile },
      paymentReference: hostile,
      invoice: {
        ...exampleInvoice,
        number: hostile,
        note: hostile,
        reference: hostile,
        customer: { ...exampleInvoice.customer, name: hostile },
        lines: exampleInvoice.lines.map((line) => ({ ...line, description: hostile, unit: hostile })),
        allowances: [{ reason: hostile, amount: eur("-1.00"), vatRate: "21", vatCategory: "S" }],
        vat: exampleInvoice.vat.map((vat) => ({ ...vat, exemptionReason: hostile })),
      },
    }),
  );
  expect(page).not.toContain("<script");
  expect(page).not.toMatch(/' onload/);
});

test("a name that looks like one of our own placeholders stays a name", () => {
  const page = render({ ...open, merchant: { ...exampleMerchant, name: "{{amount}} $t(payNow)" } });
  expect(page).toContain("van {{amount}} $t(payNow)");
});

test.each(LANGUAGES)("a page about an unknown link in %s reveals nothing and offers nothing", (language) => {
  const page = messagePage({ message: "unknown", language });
  expect(page.match(/<h1>/g)).toHaveLength(1);
  expect(page).not.toMatch(/<form|<button|<script/);
});
