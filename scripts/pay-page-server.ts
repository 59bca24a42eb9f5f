import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { hours } from "../src/clock/clock.ts";
import { type Language } from "../src/languages/languages.ts";
import { brandStyle } from "../src/pay-links/brand-style.ts";
import { exampleMerchant } from "../src/pay-links/example-page.ts";
import { type FindOutcome, findPage, findPageStyle } from "../src/pay-links/find/find-page.ts";
import { formatsFor } from "../src/pay-links/formats.ts";
import { type Message, messagePage } from "../src/pay-links/message-page.ts";
import { pageHeaders } from "../src/pay-links/page-headers.ts";
import { payPage, refreshesItself } from "../src/pay-links/pay-page.ts";
import type { PayPageContent } from "../src/pay-links/pay-page-content.ts";
import { examplePages } from "../src/pay-links/pay-page-examples.ts";
import { translator } from "../src/pay-links/translate.ts";

/** What came of typing a number and an amount. */
const FINDINGS = {
  "find an invoice": null,
  "find an invoice: fields missing": {
    kind: "faults",
    faults: { number: "missing", amount: "unreadable" },
  },
  "find an invoice: not found": { kind: "not_found" },
  "find an invoice: too many tries": { kind: "too_many", waitMs: hours(23) },
} as const satisfies Record<string, FindOutcome | null>;

/** What stood in the fields before. */
const TYPED = {
  nothing: { number: "", amount: "" },
  faults: { number: "", amount: "duizend" },
  not_found: { number: "F2026-0042", amount: "€ 1.234,50" },
  too_many: { number: "F2026-0042", amount: "€ 1.234,50" },
} as const;

const MESSAGES = ["unknown", "pay_by_button", "too_many", "broken"] as const satisfies Message[];

/** Every page that a payer can meet, by name: each state of an invoice, the page to find one, and the messages that stand alone. */
export const PAGES: readonly string[] = [...Object.keys(examplePages), ...Object.keys(FINDINGS), ...MESSAGES];

/** Invented, four times as wide as it is high, as logos are. */
const LOGO = `<svg xmlns="http://www.w3.org/2000/svg" width="320" height="80"><rect width="320" height="80" rx="12" fill="#f4c20d"/><circle cx="40" cy="40" r="24" fill="#16211e"/><text x="80" y="52" font-size="36" font-family="sans-serif" fill="#16211e">Van Dijk</text></svg>`;

/**
 * Serves the example pages as the service would, with the same headers, so that a browser can be walked through states
 * that take a bank, a refusal or a month to come about. A form that is sent is counted and answered with nothing.
 */
export async function servePayPages() {
  let sentForms = 0;
  const server = createServer((request, response) => {
    if (request.method === "POST") {
      sentForms++;
      response.writeHead(204).end();
      return;
    }
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
    if (pathname.endsWith("/logo")) {
      response.writeHead(200, { "content-type": "image/svg+xml" }).end(LOGO);
      return;
    }
    // justified: only `address` below writes these
    const language = searchParams.get("lang") as Language;
    const { html, headers } = pageOf(decodeURIComponent(pathname.slice(1)), language);
    response.writeHead(200, headers).end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo; // justified: a server on a port has an address of this kind
  return {
    address: (name: string, language: Language) =>
      `http://127.0.0.1:${port}/${encodeURIComponent(name)}?lang=${language}`,
    sentForms: () => sentForms,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function pageOf(name: string, language: Language): { html: string; headers: Record<string, string> } {
  const message = MESSAGES.find((one) => one === name);
  if (message !== undefined) {
    const invoicePath = message === "pay_by_button" ? { invoicePath: "/open" } : {};
    return {
      html: messagePage({ message, language, ...invoicePath }),
      headers: pageHeaders({ checkoutOrigins: [] }),
    };
  }
  const outcome = new Map<string, FindOutcome | null>(Object.entries(FINDINGS)).get(name);
  if (outcome !== undefined) return findPageIn(language, outcome);
  const content: PayPageContent | undefined = new Map(Object.entries(examplePages)).get(name);
  if (content === undefined) throw new Error(`There is no example page called ${name}.`);
  const formats = formatsFor(language, { timeZone: content.merchant.timeZone });
  return {
    html: payPage(content, { language, t: translator(language), formats }),
    headers: pageHeaders({
      refreshes: refreshesItself(content),
      brand: brandStyle(content.merchant.brandColor),
      checkoutOrigins: [],
    }),
  };
}

function findPageIn(language: Language, outcome: FindOutcome | null) {
  const merchant = { ...exampleMerchant, brandColor: "#f4c20d" };
  const typed = TYPED[outcome?.kind ?? "nothing"];
  const formats = formatsFor(language, { timeZone: merchant.timeZone });
  return {
    html: findPage(
      { slug: "van-dijk", merchant, askedLanguage: null, typed, outcome },
      { language, t: translator(language), formats },
    ),
    headers: pageHeaders({ brand: findPageStyle(merchant.brandColor), checkoutOrigins: null }),
  };
}
