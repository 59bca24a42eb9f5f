import { html } from "ghtml";
import { LANGUAGES, type Language } from "../languages/languages.ts";
import { pageRefresh } from "./page-refresh.ts";
import { PAGE_STYLE } from "./page-style.ts";
import { type Translate } from "./translate.ts";

/**
 * The document around every public page. `title` is plain text; `brand` is a style sheet beside the page's own; `business`,
 * `banner`, `body` and `foot` are HTML.
 * `pathIn` gives the address of this page in a language.
 */
export function pageFrame({
  language,
  t,
  title,
  business,
  brand = "",
  pathIn,
  refreshes = false,
  banner = "",
  body,
  foot = "",
}: {
  language: Language;
  t: Translate;
  title: string;
  business: string;
  brand?: string;
  pathIn: (language: Language) => string;
  refreshes?: boolean;
  banner?: string;
  body: string;
  foot?: string;
}): string {
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex,nofollow">
<meta name="format-detection" content="telephone=no">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>!${PAGE_STYLE}</style>
!${brand === "" ? "" : html`<style>!${brand}</style>`}
!${refreshes ? pageRefresh() : ""}
</head>
<body>
!${banner}
<header class="top"><p>!${business}</p><nav aria-label="${t("chooseLanguage")}">!${LANGUAGES.map((one) => languageLink(one, { isCurrent: one === language, path: pathIn(one) }))}</nav></header>
<main>
!${body}
</main>
!${foot}
</body>
</html>
`;
}

/** Two letters, so that four of them fit beside a logo on the smallest phone; the whole name for who hears the page. */
function languageLink(language: Language, { isCurrent, path }: { isCurrent: boolean; path: string }): string {
  const name = html`<abbr title="${NAMES[language]}">${language.toUpperCase()}</abbr>`;
  return isCurrent
    ? html`<a aria-current="true" href="${path}" lang="${language}">!${name}</a>`
    : html`<a href="${path}" lang="${language}" hreflang="${language}">!${name}</a>`;
}

/** Each in itself, as whoever looks for it reads it. */
const NAMES = { nl: "Nederlands", en: "English", de: "Deutsch", fr: "Français" } as const satisfies Record<
  Language,
  string
>;
