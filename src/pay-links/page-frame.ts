import { html } from "ghtml";
import { pageRefresh } from "./page-refresh.ts";
import { PAGE_STYLE } from "./page-style.ts";
import type { Language, Translate } from "./translate.ts";

/**
 * The document around every public page. `title` is plain text; `brand` is a style sheet beside the page's own; `business`,
 * `banner`, `body` and `foot` are HTML.
 * `switchTo` is the address of this page in the other language.
 */
export function pageFrame({
  language,
  t,
  title,
  business,
  brand = "",
  switchTo,
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
  switchTo: string;
  refreshes?: boolean;
  banner?: string;
  body: string;
  foot?: string;
}): string {
  const other: Language = language === "nl" ? "en" : "nl";
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
<header class="top"><p>!${business}</p><a href="${switchTo}" lang="${other}" hreflang="${other}" aria-label="${t("switchLanguageLabel")}">${t("switchLanguage")}</a></header>
<main>
!${body}
</main>
!${foot}
</body>
</html>
`;
}
