import { describe, expect, test } from "vitest";
import { LANGUAGES, type Language } from "../languages/languages.ts";
import { eur, exampleInvoice, exampleMerchant, examplePage } from "../pay-links/example-page.ts";
import { formatsFor } from "../pay-links/formats.ts";
import type { Payee } from "../pay-links/pay-page-content.ts";
import { translator } from "../pay-links/translate.ts";
import { type ComposedMail, writeMail } from "./compose-mail.ts";
import { type MailKind, OFFICE_MAIL_KINDS } from "./mail-kinds.ts";
import { unknownVariables } from "./mail-template.ts";
import { mailTexts } from "./mail-texts.ts";
import { tellInMail } from "./tell-in-mail.ts";

const URL = "https://pay.example.test/i/exampleTokenOfThirtyTwoCharacters0";

function mailOf(
  kind: MailKind,
  language: Language,
  { merchant = {}, message }: { merchant?: Partial<Payee>; message?: string } = {},
): ComposedMail {
  const content = examplePage({
    merchant: { ...exampleMerchant, ...merchant },
    invoice: { ...exampleInvoice, payLink: { url: URL, createdAt: exampleInvoice.createdAt } },
    state: {
      kind: "open",
      isOverdue: false,
      isPartlyPaid: false,
      offer: { kind: "button", does: "pay", trouble: null },
    },
  });
  const formats = formatsFor(language, { timeZone: "Europe/Amsterdam" });
  const usual = mailTexts(language).kinds[kind];
  const wording = { ...usual, message: message ?? usual.message };
  const data = { amount: { ...eur("21.00") }, method: "ideal", number: "C2026-0007" };
  const reader = { language, t: translator(language), formats };
  const told = tellInMail({ content, reader, kind, data, wording, publicUrl: "https://pay.example.test" });
  return writeMail({ ...told, senderName: "", replyTo: null, logo: null, document: null });
}

describe.each(LANGUAGES)("a mail in %s", (language) => {
  test.each(OFFICE_MAIL_KINDS)(
    "of the kind %s knows every variable of its text, and fills each in",
    (kind) => {
      const { subject, message } = mailTexts(language).kinds[kind];
      expect(unknownVariables(`${subject} ${message}`, { kind })).toEqual([]);
      const mail = mailOf(kind, language);
      for (const said of [mail.subject, mail.html, mail.text])
        expect(said).not.toMatch(/\{\{|\}\}|undefined|null/);
      expect(mail.subject.trim()).not.toBe("");
      expect(mail.html).toContain(`lang="${language}"`);
    },
  );

  test.each(OFFICE_MAIL_KINDS)("of the kind %s says as text what it says as HTML", (kind) => {
    const { html, text } = mailOf(kind, language);
    const flat = (words: string) => words.replaceAll(/\s+/g, " ");
    for (const sentence of sentencesOf(html)) expect(flat(text)).toContain(sentence);
  });
});

/** What a reader sees of the HTML: the texts of its cells, without what stands for a button that does not work. */
function sentencesOf(html: string): string[] {
  const shown = html.replaceAll(/<head>.*<\/head>|<!--.*?-->|<div style="display:none.*?<\/div>/gs, "");
  const texts = shown.split(/<[^>]+>/).map((text) => decoded(text).replaceAll(/\s+/g, " ").trim());
  const hints = LANGUAGES.map((language) => mailTexts(language).buttonFails.replaceAll(/\s+/g, " "));
  return texts.filter((text) => text !== "" && !hints.includes(text));
}

function decoded(text: string): string {
  return text.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}

test("a merchant's colour is on the button with words that can be read on it, whatever it is", () => {
  const pale = mailOf("invoice", "en", { merchant: { brandColor: "#f4c20d" } }).html;
  expect(pale).toMatch(/background:#f4c20d;color:#000000/);
  const deep = mailOf("invoice", "en", { merchant: { brandColor: "#1a1a5e" } }).html;
  expect(deep).toMatch(/background:#1a1a5e;color:#ffffff/);
});

test("what a merchant writes stays words: paragraphs, lines, and nothing of HTML or MJML", () => {
  const message =
    "Eén <b>&</b> {{customer.name}}\nregel twee\n\n</mj-text><mj-raw><script>1</script></mj-raw>";
  const { html, text } = mailOf("invoice", "nl", { message });
  expect(html).not.toMatch(/<script|<b>|<mj-/);
  expect(html).toContain("<br />regel twee");
  expect(text).toContain("Eén <b>&</b> Bakkerij De Korenaar\nregel twee\n\n</mj-text>");
});

test("a pay link in the words is a link, and a QR code travels along", () => {
  const { html, files } = mailOf("invoice", "nl", { message: "Betaal op {{payLink}}\n\n{{ qr }}" });
  expect(html).toMatch(new RegExp(`Betaal op <a class="link" href="${URL}">${URL}</a>`));
  expect(files.map(({ contentId, mediaType }) => ({ contentId, mediaType }))).toEqual([
    { contentId: "qr", mediaType: "image/png" },
  ]);
});
