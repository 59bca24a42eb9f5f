import { styleSource } from "./brand-style.ts";

/**
 * The whole look, inlined, so that a slow phone makes one request. System fonts; colours with at least 4.5 to 1 against
 * their ground in both schemes; made for 360 px first; sizes in rem, so that it grows with the payer's own setting.
 */
export const PAGE_STYLE = `
:root{color-scheme:light dark;--ground:#f3f5f4;--card:#fff;--ink:#16211e;--soft:#4f5d59;--line:#d9e0de;--go:#0a5f50;--go-ink:#fff;--go-edge:transparent;--good:#0a6b3f;--late:#9a3412;--bad:#a61b1b;--wait:#1d4f91;--test:#fff3c4;--test-ink:#5c4300}
@media(prefers-color-scheme:dark){.logo{background:#fff;padding:.35rem;border-radius:.35rem}:root{--ground:#101614;--card:#1a2220;--ink:#ecf1ef;--soft:#a9b6b2;--line:#35413d;--go:#7fdcc5;--go-ink:#06231d;--good:#7ddba6;--late:#fdb18a;--bad:#ff9d9d;--wait:#9cc4ff;--test:#4a3a05;--test-ink:#ffe9a3}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",sans-serif;overflow-wrap:anywhere}
.top,main,footer{max-width:44rem;margin:0 auto;padding:0 1rem}
.top{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:baseline;gap:0 1rem;padding-top:.75rem;padding-bottom:.75rem}
.top p{margin:0;font-weight:650;min-width:0}.top nav{flex:none;display:flex;margin:0 -.4rem 0 auto}.top nav a{padding:.35rem .4rem;text-decoration:none}.top nav abbr{text-decoration:none}.top nav a:hover,.top nav a[aria-current]{text-decoration:underline}.top nav a[aria-current]{font-weight:650}
.logo{display:block;max-width:100%;height:auto}
a{color:inherit;text-underline-offset:.2em}
.home,.files a{display:inline-block;padding:.35rem 0}.files a{margin-right:1.2rem}
.test{margin:0;padding:.5rem 1rem;background:var(--test);color:var(--test-ink);text-align:center;font-weight:600}
.card{background:var(--card);border:1px solid var(--line);border-radius:.75rem;padding:1.1rem;margin:0 0 1rem}
.about{margin:0;color:var(--soft)}
h1{margin:.1rem 0 .5rem;font-size:1.5rem;line-height:1.25}
h1 .amount{display:block;font-size:2.25rem;line-height:1.15;font-variant-numeric:tabular-nums}
h2{margin:0 0 .6rem;font-size:1.1rem}
h3{margin:0;font-size:.9rem;color:var(--soft);font-weight:600}
p{margin:0 0 .6rem}
.good h1{color:var(--good)}.late .lead:first-of-type{color:var(--late);font-weight:600}.bad h1{color:var(--bad)}.wait h1{color:var(--wait)}
.trouble{border-left:.25rem solid var(--late);padding-left:.7rem}
button{display:block;width:100%;min-height:3.25rem;margin:.9rem 0 .5rem;padding:.6rem 1rem;border:2px solid var(--go-edge);border-radius:.6rem;background:var(--go);color:var(--go-ink);font:inherit;font-size:1.1rem;font-weight:650;line-height:1.3;cursor:pointer}
button:hover{filter:brightness(1.08)}
:focus-visible{outline:3px solid var(--wait);outline-offset:3px}
.small{font-size:.9rem;color:var(--soft)}
dl{margin:.5rem 0;display:grid;grid-template-columns:auto minmax(0,1fr);gap:.3rem .9rem}
dt{color:var(--soft);font-size:.9rem;line-height:1.65}dd{margin:0;font-variant-numeric:tabular-nums}
.bank{margin-top:1.1rem;padding-top:1rem;border-top:1px solid var(--line)}
@media(max-width:26rem){.bank dl,.wait dl{grid-template-columns:1fr;gap:0}.bank dd,.wait dd{margin-bottom:.4rem}}
@media(max-width:22rem){dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:.4rem}}
.parties{display:grid;grid-template-columns:repeat(auto-fit,minmax(13rem,1fr));gap:1rem;margin:.5rem 0 1rem}
address{font-style:normal;white-space:pre-line}
table{width:100%;border-collapse:collapse}
th,td{padding:.5rem 0;text-align:left;vertical-align:top;border-bottom:1px solid var(--line);font-weight:400}
thead th{color:var(--soft);font-size:.9rem}
th+th,td:last-child{text-align:right;padding-left:1rem;white-space:nowrap;font-variant-numeric:tabular-nums}
tbody.sums th,tbody.sums td{border:0;padding:.2rem 0}
tbody.sums tr:first-child>*{padding-top:.6rem}
tbody.sums .strong>*{font-weight:700}
.note,.own{white-space:pre-line;margin-top:.8rem}
.qr{display:none}
footer{padding-bottom:2rem;color:var(--soft);font-size:.9rem}footer a{display:inline-block}
@media(min-width:48rem){.top{padding-top:1.5rem}.card{padding:1.75rem}.split{display:flex;gap:2rem}.split>div{flex:1;min-width:0}.qr{display:block;margin:0;text-align:center;width:9rem;font-size:.85rem;color:var(--soft)}.qr svg{display:block;width:9rem;height:9rem;border-radius:.4rem;margin-bottom:.3rem}.split>.qr{flex:none}}
@media print{:root{--ground:#fff;--card:#fff;--ink:#000;--soft:#333;--line:#999;--good:#000;--late:#000;--bad:#000;--wait:#000;color-scheme:light}form,form+.small,.top nav,.home,.files{display:none}.card{border:0;padding:0;break-inside:avoid-page}.split{display:flex;gap:2rem}.split>div{flex:1}.qr{display:block;margin:0;width:9rem;text-align:center;font-size:.85rem}.qr svg{width:9rem;height:9rem}}
`.trim();

/** The source expression that lets exactly this style sheet through. */
export const PAGE_STYLE_SOURCE = styleSource(PAGE_STYLE);
