import { html } from "ghtml";

/** The look of every page of the sandbox: one small style sheet, inside the page, nothing from elsewhere. */
const STYLE = `
:root { color-scheme: light dark; --ink: #16202e; --soft: #5a6778; --line: #d5dce5; --paper: #fff; --ground: #eef2f6; --accent: #0a5c4a; --on-accent: #fff; --flag: #ffdf70; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8edf3; --soft: #a5b1c0; --line: #36424f; --paper: #1a222c; --ground: #10161d; --accent: #6fd3b6; --on-accent: #08241c; --flag: #6b5310; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
.flag { background: var(--flag); text-align: center; padding: .4rem 1rem; font-weight: 600; }
main { max-width: 27rem; margin: 1.5rem auto; padding: 1.5rem; background: var(--paper); border: 1px solid var(--line); border-radius: .9rem; }
main.wide { max-width: 72rem; }
h1 { font-size: 1.25rem; line-height: 1.3; } h2 { font-size: 1.1rem; margin-top: 2rem; }
header.payment { border-bottom: 1px solid var(--line); padding-bottom: 1rem; }
header.payment .amount { font-size: 1.9rem; font-weight: 700; margin: 0; }
header.payment p { margin: .1rem 0; overflow-wrap: anywhere; }
.soft { color: var(--soft); }
.notice { overflow-wrap: anywhere; border-left: .3rem solid var(--accent); padding: .3rem .8rem; background: var(--ground); }
.payment-method-list { list-style: none; padding: 0; display: grid; gap: .6rem; }
button { font: inherit; color: inherit; cursor: pointer; border: 1px solid var(--line); border-radius: .6rem; background: var(--paper); padding: .6rem .9rem; }
button:hover { border-color: var(--accent); }
button.primary { background: var(--accent); color: var(--on-accent); border-color: var(--accent); width: 100%; font-weight: 600; }
button.method { display: flex; gap: .8rem; align-items: center; width: 100%; text-align: start; }
button.plain { border: 0; background: none; text-decoration: underline; padding: .4rem 0; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
fieldset { border: 0; padding: 0; margin: 1rem 0; } legend { font-weight: 600; padding: 0; }
label.outcome { display: flex; gap: .7rem; padding: .5rem 0; border-bottom: 1px solid var(--line); }
dl { display: grid; grid-template-columns: auto 1fr; gap: .3rem 1rem; } dt { color: var(--soft); } dd { margin: 0; overflow-wrap: anywhere; }
a { color: var(--accent); }
footer { max-width: 27rem; margin: 0 auto 2rem; padding: 0 1.5rem; display: flex; gap: .5rem; align-items: center; }
select, input:not([type]), input[type="number"] { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--line); border-radius: .4rem; padding: .3rem; max-width: 100%; }
.fields { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem 1rem; margin-top: 1rem; }
.fields label { max-width: 100%; }
.scroll { overflow-x: auto; } table { border-collapse: collapse; width: 100%; } th, td { text-align: start; padding: .4rem .6rem; border-bottom: 1px solid var(--line); vertical-align: top; }
code { font-size: .9em; overflow-wrap: anywhere; } form.inline { display: inline; } form.inline button { padding: .15rem .5rem; font-size: .9rem; }
th code { white-space: nowrap; } td code { display: inline-block; min-width: 9.5rem; } main.wide form button { margin-block: .15rem; }
td .free { overflow-wrap: anywhere; } time span { white-space: nowrap; } td:last-child { min-width: 12rem; } td .soft { white-space: nowrap; }
.qr { text-align: center; } .qr img { background: #fff; border-radius: .4rem; max-width: 100%; height: auto; }
.amount-field { display: flex; align-items: center; gap: .5rem; margin-top: .4rem; } .amount-field input { flex: 1; min-width: 0; padding: .5rem; }
@media (max-width: 30rem) { main { margin: .75rem; padding: 1rem; } footer { padding: 0 1rem; } dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: .5rem; } }
@media (max-width: 52rem) {
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  table, tbody, tr, th[scope="row"], td { display: block; border: 0; padding: 0; }
  tr { border-bottom: 1px solid var(--line); padding: .7rem 0; }
  td { margin-top: .3rem; } td::before { content: attr(data-label) ": "; color: var(--soft); }
  td code { display: inline; min-width: 0; } td .soft { white-space: normal; }
}
`;

/** A whole page around `content`, which is html that is escaped already. */
export function pageLayout(
  content: string,
  page: { title: string; language: string; flag: string; wide?: boolean; footer?: string },
): string {
  return html`<!doctype html>
<html lang="${page.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<link rel="icon" href="data:,">
<title>${page.title}</title>
<style>!${STYLE}</style>
</head>
<body>
<header class="flag">${page.flag}</header>
<main class="${page.wide ? "wide" : "narrow"}">!${content}</main>
!${page.footer ?? ""}
</body>
</html>`;
}
