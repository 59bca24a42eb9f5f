import type { Page } from "playwright-core";
import { startProduct } from "./product.ts";

const PASSWORD = "look-around-password";
const API_KEY = "look-around-key-0123456789abcdef";

/** A screen of the demo: what it is called, and where it is. */
export type Screen = { readonly name: string; readonly path: string };

/** One invoice in each of the states that show something of their own, by what finds it. */
const INVOICES: Readonly<Record<string, string>> = {
  draft: "status=draft",
  open: "status=open",
  overdue: "overdue=true",
  "partly-paid": "partiallyPaid=true",
  paid: "status=paid",
  surplus: "hasSurplus=true",
  void: "status=void",
  uncollectible: "status=uncollectible",
};

/** A fresh demo, in which everything that can be seen is there to be seen. */
export async function startDemo() {
  const product = await startProduct({ DEMO_PASSWORD: PASSWORD, DEMO_API_KEY: API_KEY });
  const ask = async <T>(path: string): Promise<T> => {
    const answer = await fetch(`${product.url}/api/v1/${path}`, {
      headers: { authorization: `Bearer ${API_KEY}` },
    });
    return (await answer.json()) as T;
  };
  const idOfFirst = async (path: string): Promise<string | undefined> =>
    (await ask<{ data: { id: string }[] }>(path)).data[0]?.id;
  const typed = new Set<string>();
  for (const path of [
    "merchant",
    "integrations/mollie",
    "reminder-schemes",
    "customers?limit=250",
    "invoices?limit=250",
  ]) {
    collectTexts(await ask(path), typed);
  }
  return {
    /** Names and descriptions, which are the same in every language. */
    typed,
    url: product.url,
    end: product.end,

    async signIn(page: Page): Promise<void> {
      await page.locator('input[type="email"]').fill("demo@voldaan.test");
      await page.locator('input[type="password"]').fill(PASSWORD);
      await page.locator('button[type="submit"]').click();
      await page.locator("nav").first().waitFor({ state: "attached" });
    },

    /** The tour is in the way of what is looked at; it is seen once, on the first screen. */
    async endTour(page: Page): Promise<void> {
      await page.evaluate("localStorage.setItem('voldaan.tour', '3')");
    },

    /** Every place that the navigation leads to, by the addresses of its links, and those behind them. */
    async screens(page: Page): Promise<Screen[]> {
      // Written in each customer's language, once they were sent.
      collectTexts(await ask("mails?limit=250"), typed);
      const places = await page
        .locator("nav a[href^='/']")
        .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? "/"));
      const paths = [
        ...places,
        "/settings/integrations/mollie",
        "/account",
        "/invoices/new",
        "/join",
        "/nowhere",
      ];
      const screens = [...new Set(paths)].map((path) => ({ name: nameOf(path), path }));
      const { slug } = await ask<{ slug: string }>("find-page");
      screens.push({ name: "find-an-invoice", path: `/pay/${slug}` });
      screens.push({ name: "invoices-none-found", path: "/invoices?q=nobody" });
      for (const [state, filter] of Object.entries(INVOICES)) {
        const id = await idOfFirst(`invoices?limit=1&${filter}`);
        if (id !== undefined) screens.push({ name: `invoice-${state}`, path: `/invoices/${id}` });
      }
      const customerId = await idOfFirst("customers?limit=1");
      if (customerId !== undefined) screens.push({ name: "customer", path: `/customers/${customerId}` });
      return screens;
    },
  };
}

export type Demo = Awaited<ReturnType<typeof startDemo>>;

function nameOf(path: string): string {
  return path === "/" ? "home" : path.slice(1).replaceAll(/\W+/g, "-");
}

function collectTexts(value: unknown, texts: Set<string>): void {
  if (typeof value === "string") texts.add(value);
  else if (typeof value === "object" && value !== null)
    for (const part of Object.values(value)) collectTexts(part, texts);
}
