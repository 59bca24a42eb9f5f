/** The colours of the pay page (`pay-links/page-style.ts`), which reach 4.5 to 1 against their ground in both schemes. */
export const ON_LIGHT = {
  ground: "#f3f5f4",
  card: "#ffffff",
  ink: "#16211e",
  soft: "#4f5d59",
  line: "#d9e0de",
  go: "#0a5f50",
  test: "#fff3c4",
  testInk: "#5c4300",
} as const;

/** The card in the dark scheme. */
export const DARK_CARD = "#1a2220";

/**
 * What a mail program that follows the reader's dark scheme needs; others show the light one. Colours stand on the
 * elements themselves, hence each `!important`.
 */
export const MAIL_STYLE = `
h1,h2{font-family:inherit}
.link{color:inherit;word-break:break-all}
@media(prefers-color-scheme:dark){
body,.ground,.ground>table{background:#101614!important;background-color:#101614!important}
.card,.card>table{background:${DARK_CARD}!important;background-color:${DARK_CARD}!important}
.card>table>tbody>tr>td{border-color:#35413d!important}
.edged td{border-color:#a9b6b2!important}
.ink,.ink div,.ink table,.ink td{color:#ecf1ef!important}
.soft,.soft div{color:#a9b6b2!important}
.test,.test>table{background:#4a3a05!important;background-color:#4a3a05!important}
.test-ink div{color:#ffe9a3!important}
.logo img{background:#fff!important;padding:6px;border-radius:6px;box-sizing:border-box}
}
`.trim();
