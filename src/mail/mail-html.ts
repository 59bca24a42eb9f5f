import { html } from "ghtml";
import { Engine } from "mrml";
import { contrastOf, textColorOn } from "../merchants/brand-color.ts";
import type { Fact } from "../pay-links/headline.ts";
import type { MailContent } from "./mail-content.ts";
import { DARK_CARD, MAIL_STYLE, ON_LIGHT } from "./mail-style.ts";
import { type Piece, valueOf } from "./mail-template.ts";

/** Pictures that travel inside the mail, so that opening it asks nobody for anything. */
export const LOGO_ID = "logo";
export const QR_ID = "qr";

const engine = new Engine();
// Without this a font by the name of Roboto would be fetched from Google by whoever opens the mail.
engine.setRenderOptions({ fonts: {}, disableComments: false, socialIconOrigin: null });

/** What marks a button off from its ground. Source: https://www.w3.org/TR/WCAG22/#non-text-contrast */
const ENOUGH_FOR_A_SHAPE = 3;

/** The mail as HTML: MJML, which knows what each mail program needs, with everything escaped that is put in. */
export function mailHtml(content: MailContent): string {
  const result = engine.toHtml(mjml(content));
  if (result.type === "error") throw new Error(`A mail could not be written as HTML: ${result.message}`);
  return result.content;
}

function mjml(content: MailContent): string {
  const { language, subject, title, texts } = content;
  return html`<mjml lang="${language}" dir="ltr">
<mj-head>
<mj-title>${subject}</mj-title>
<mj-preview>${previewOf(content)}</mj-preview>
<mj-raw><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"></mj-raw>
<mj-attributes>
<mj-all font-family="system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif"></mj-all>
<mj-text font-size="16px" line-height="24px" color="${ON_LIGHT.ink}" padding="0 0 14px"></mj-text>
<mj-table font-size="15px" line-height="22px" color="${ON_LIGHT.ink}" padding="4px 0 14px"></mj-table>
</mj-attributes>
<mj-style>!${MAIL_STYLE}</mj-style>
</mj-head>
<mj-body background-color="${ON_LIGHT.ground}" css-class="ground" width="600px">
<mj-section padding="20px 16px 12px"><mj-column>!${sender(content)}</mj-column></mj-section>
!${content.isTest ? testBanner(texts.testMail) : ""}
<mj-section css-class="card" background-color="${ON_LIGHT.card}" border="1px solid ${ON_LIGHT.line}" border-radius="12px" padding="24px">
<mj-column>
<mj-text css-class="ink" font-size="22px" line-height="28px" font-weight="700"><h1 style="margin:0;font-size:22px;line-height:28px">${title}</h1></mj-text>
!${content.message.map((pieces) => paragraph(pieces, content))}
!${button(content)}
!${facts(content.facts)}
!${content.transfer === null ? "" : html`<mj-text css-class="ink" font-weight="700"><h2 style="margin:0;font-size:16px">${content.transfer.title}</h2></mj-text>!${facts(content.transfer.facts)}`}
</mj-column>
</mj-section>
<mj-section padding="16px"><mj-column><mj-text css-class="soft" font-size="13px" line-height="19px" color="${ON_LIGHT.soft}">!${lines(content.foot)}<br><br>${texts.sentBy.replace("{{merchant}}", content.merchant.name)}</mj-text></mj-column></mj-section>
</mj-body>
</mjml>`;
}

/** What a list of mails shows beside the subject. */
function previewOf({ facts, message }: MailContent): string {
  const asked = facts.map(([label, value]) => `${label}: ${value}`);
  return asked.length > 0 ? asked.join(" · ") : wordsOf(message[0] ?? []);
}

function wordsOf(pieces: readonly Piece[]): string {
  return pieces.map((piece) => ("words" in piece ? piece.words : "")).join("");
}

function sender({ logo, merchant }: MailContent): string {
  if (logo === null) {
    return html`<mj-text css-class="ink" font-size="18px" font-weight="700" padding="0">${merchant.name}</mj-text>`;
  }
  // As large as on the pay page: at most 224 by 56 points, and never larger than it is.
  const scale = Math.min(224 / logo.width, 56 / logo.height, 1);
  const width = Math.max(1, Math.round(logo.width * scale));
  return html`<mj-image css-class="logo" src="cid:${LOGO_ID}" alt="${merchant.name}" width="${String(width)}px" align="left" padding="0"></mj-image>`;
}

function testBanner(text: string): string {
  return html`<mj-section css-class="test" background-color="${ON_LIGHT.test}" padding="10px 16px"><mj-column><mj-text css-class="test-ink" color="${ON_LIGHT.testInk}" font-weight="700" align="center" padding="0">TEST · ${text}</mj-text></mj-column></mj-section>`;
}

function paragraph(pieces: readonly Piece[], content: MailContent): string {
  const hasQr = pieces.some((piece) => "name" in piece && piece.name === "qr") && content.values.qr !== "";
  const words = pieces.map((piece) => put(piece, content)).join("");
  const text = words.trim() === "" ? "" : html`<mj-text css-class="ink">!${words}</mj-text>`;
  return hasQr ? text + qr(content.texts.scan) : text;
}

function put(piece: Piece, { values }: MailContent): string {
  if ("words" in piece) return lines(piece.words.split("\n"));
  switch (piece.name) {
    case "qr":
      return "";
    case "payLink":
      return html`<a class="link" href="${values.payLink}">${values.payLink}</a>`;
    default:
      return html`${valueOf(piece.name, values)}`;
  }
}

function lines(words: readonly string[]): string {
  return words.map((line) => html`${line}`).join("<br>");
}

function qr(caption: string): string {
  return html`<mj-image src="cid:${QR_ID}" alt="${caption}" width="160px" align="left" padding="4px 0"></mj-image><mj-text css-class="soft" font-size="14px" color="${ON_LIGHT.soft}">${caption}</mj-text>`;
}

function button({ button, merchant, texts }: MailContent): string {
  if (button === null) return "";
  const color = merchant.brandColor ?? ON_LIGHT.go;
  // As on the pay page: an edge where the colour alone would be lost in the card.
  const edge = contrastOf(color, ON_LIGHT.card) < ENOUGH_FOR_A_SHAPE ? ON_LIGHT.soft : color;
  const css = contrastOf(color, DARK_CARD) < ENOUGH_FOR_A_SHAPE ? "edged" : "";
  return html`<mj-button css-class="${css}" href="${button.url}" background-color="${color}" color="${textColorOn(color)}" border="1px solid ${edge}" border-radius="9px" font-size="17px" font-weight="700" inner-padding="15px 24px" width="100%" padding="8px 0 10px">${button.label}</mj-button>
<mj-text css-class="soft" font-size="13px" line-height="19px" color="${ON_LIGHT.soft}">${texts.buttonFails}<br><a class="link" href="${button.url}">${button.url}</a></mj-text>`;
}

function facts(facts: readonly Fact[]): string {
  if (facts.length === 0) return "";
  const rows = facts.map(
    ([label, value]) =>
      html`<tr><th scope="row" class="soft" style="text-align:left;font-weight:400;padding:3px 18px 3px 0;vertical-align:top;white-space:nowrap;width:1%;color:${ON_LIGHT.soft}">${label}</th><td class="ink" style="padding:3px 0;vertical-align:top;word-break:break-word">${value}</td></tr>`,
  );
  return html`<mj-table css-class="ink">!${rows}</mj-table>`;
}
