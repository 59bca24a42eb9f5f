import { mkdir } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { expectNoAxeViolations } from "./axe.ts";
import { openBrowser, person } from "./browser.ts";
import { type Harness, harness } from "./harness.ts";
import { signedIn } from "./staff.ts";

const PHONE = { width: 360, height: 740 };
const DESK = { width: 1440, height: 900 };

test("axe finds no violation on the sign-in page, and does find one when there is one", async () => {
  await using t = await harness();
  await using browser = await openBrowser();
  const { page, trouble } = await person(browser);
  await page.goto(t.publicUrl);
  await page.locator("input[type=email]").waitFor();
  await expectNoAxeViolations(page);
  await page.evaluate("document.querySelector('main').append(document.createElement('button'))");
  await expect(expectNoAxeViolations(page)).rejects.toThrow("button-name");
  expect(trouble).toEqual([]);
});

test("by keyboard alone one gets anywhere: palette, jumps, search, a new invoice, and the help that lists them", async () => {
  await using t = await harness();
  await using browser = await openBrowser();
  const invoice = await t.issued();
  await t.issued({ customer: { name: "Garage Snel" } });
  const { page, trouble } = await signedIn(t, browser, { at: "/invoices" });
  await page.getByRole("heading", { name: "Invoices" }).waitFor();

  await page.keyboard.press("Control+K");
  const palette = page.getByRole("dialog", { name: "Search, go to, or do" });
  await palette.getByRole("button", { name: /New invoice/ }).waitFor();
  expect(await page.locator("html").getAttribute("data-respect-reduced-motion")).not.toBeNull();
  await expectNoAxeViolations(page, "the palette");
  await picture(page, "palette");
  await page.keyboard.type(invoice.number ?? "");
  await palette.getByRole("button", { name: /Bakkerij De Korenaar/ }).waitFor();
  await expect.poll(() => palette.getByRole("button").count()).toBe(1);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: `Invoice ${invoice.number}` }).waitFor();
  await palette.waitFor({ state: "hidden" });

  await page.keyboard.press("g");
  await page.keyboard.press("l");
  await page.getByRole("heading", { name: "Integration log" }).waitFor();
  await expect.poll(() => focused(page)).toBe("content");
  await page.getByRole("searchbox").waitFor();
  await page.keyboard.press("/");
  await page.keyboard.type("gin"); // in a field these are letters
  expect(await page.getByRole("searchbox").inputValue()).toBe("gin");
  await page.keyboard.press("Escape");
  await page.evaluate("document.activeElement.blur()");

  await page.keyboard.press("?");
  const help = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await help.getByText("Go to Invoices").waitFor();
  await expectNoAxeViolations(page, "the help");
  await picture(page, "shortcuts");
  await page.keyboard.press("n"); // a dialog is answered first
  await help.getByRole("switch", { name: "Shortcuts of single keys" }).press("Space");
  await page.keyboard.press("Escape");
  await help.waitFor({ state: "hidden" });
  await page.keyboard.press("n");
  await page.keyboard.press("Control+K");
  await palette.waitFor();
  expect(page.url()).toContain("/integration-log");
  await page.keyboard.type("new inv");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "New invoice" }).waitFor();
  expect(trouble).toEqual([]);
});

test("the first stop of the tab key skips the navigation", async () => {
  await using t = await harness();
  await using browser = await openBrowser();
  const { page } = await signedIn(t, browser, { at: "/integration-log" });
  await page.getByRole("heading", { name: "Integration log" }).waitFor();
  await page.reload();
  await page.getByRole("heading", { name: "Integration log" }).waitFor();
  await page.keyboard.press("Tab");
  expect(await page.evaluate("document.activeElement.textContent")).toBe("Skip to content");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  expect(await page.evaluate("document.activeElement.closest('main') !== null")).toBe(true);
});

test("test data is shown by a switch that stays on from screen to screen, and is said on every one of them", async () => {
  await using t = await harness();
  await using browser = await openBrowser();
  const { page, trouble } = await signedIn(t, browser, { at: "/invoices", viewport: PHONE });
  await page.getByRole("heading", { name: "Invoices" }).waitFor();
  expect(await page.getByText("Test data").count()).toBe(0);
  await page.getByRole("button", { name: "Account of Anna" }).click();
  await page.getByRole("menuitem", { name: "Show test data" }).click();
  await page.getByText("Test data", { exact: true }).waitFor();
  await page.getByRole("heading", { name: "No test invoices" }).waitFor();
  await expectNoAxeViolations(page, "a phone with test data");
  await picture(page, "test-data");

  await page.getByRole("button", { name: "Open navigation" }).click();
  await page.getByRole("link", { name: "Integration log" }).click();
  await page.getByRole("heading", { name: "Integration log" }).waitFor();
  expect(page.url()).toContain("mode=test");
  await page.getByText("Test data", { exact: true }).waitFor();
  await page.getByRole("button", { name: "Show live data" }).click();
  await page.getByText("Test data", { exact: true }).waitFor({ state: "hidden" });
  expect(trouble).toEqual([]);
});

test("a hidden tab asks for nothing, and asks at once when it is seen again", async () => {
  await using t = await harness();
  await using browser = await openBrowser();
  const invoice = await t.issued();
  const { page } = await signedIn(t, browser, { at: `/invoices/${invoice.id}` });
  await page.getByRole("heading", { name: `Invoice ${invoice.number}` }).waitFor();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await expect.poll(() => asked.length, { timeout: 10_000 }).toBeGreaterThan(0);

  await turn(page, "hidden");
  await page.waitForTimeout(1_000); // what was on its way
  asked.length = 0;
  await page.waitForTimeout(5_000);
  expect(asked).toEqual([]);

  await t.must("POST", `/invoices/${invoice.id}/external-payments`, {
    type: "bank",
    amount: { currency: "EUR", value: "121.00" },
  });
  await turn(page, "visible");
  await page.getByText("Settled by payment").waitFor({ timeout: 2_000 });
});

test("the tour leads to a paid invoice, and once dismissed does not come back", async () => {
  await using t = await harness();
  await using browser = await openBrowser();
  await t.issued();
  const { page, trouble } = await signedIn(t, browser, { at: "/integration-log" });
  await page.getByText("Tour: step 1 of 3").waitFor();
  await expectNoAxeViolations(page, "the tour");
  await page.getByRole("link", { name: "Show open invoices" }).click();
  await page.getByRole("tab", { name: "Open", selected: true }).waitFor();
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByText("Create its payment").waitFor();
  // However late the banner and the tour come, no button below is there before: it would move under a finger.
  await page.route(/\/api\/v1\/merchant$|\/tour-/, async (route) => {
    await page.waitForTimeout(500);
    await route.continue();
  });
  await page.reload();
  await page.getByRole("button", { name: "Import" }).first().waitFor();
  expect(await page.getByText("Invented customers").count()).toBe(1);
  expect(await page.getByText("Tour: step 2 of 3").count()).toBe(1);
  await page.getByRole("button", { name: "Skip the tour" }).click();
  await page.reload();
  await page.getByRole("heading", { name: "Invoices" }).waitFor();
  expect(await page.getByText(/^Tour/).count()).toBe(0);
  expect(trouble).toEqual([]);
});

test("home says what is owed, what came in and what waits, and each number leads to its invoices", async () => {
  await using t = await harness({ worker: true });
  await using browser = await openBrowser();
  const late = await t.issued({ issuedOn: "2026-01-01", dueOn: "2026-01-15" });
  const surplus = await t.issued({ customer: { name: "Garage Snel" } });
  await registerBank(t, surplus.id, "125.00");
  const { page, trouble } = await signedIn(t, browser);
  await page.getByRole("heading", { name: "Home" }).waitFor();
  const main = page.locator("main");
  await main.getByText("Nothing waits for you.").waitFor({ state: "hidden" });
  await main.getByRole("link", { name: `${surplus.number} · Garage Snel` }).waitFor();
  await main.getByText("€4.00").waitFor();
  await main.getByText("Table", { exact: true }).click();
  await main.getByRole("row", { name: /Bank.*€125\.00/ }).waitFor();
  await picture(page, "home-table");

  // Somebody pays: the sums follow by themselves.
  await registerBank(t, late.id, "21.00");
  await main.getByText("€146.00").first().waitFor({ timeout: 30_000 });

  await main.getByRole("link", { name: "Overdue" }).click();
  await page.getByRole("tab", { name: "Overdue", selected: true }).waitFor();
  await page.getByRole("link", { name: late.number ?? "" }).waitFor();
  expect(await page.getByRole("link", { name: surplus.number ?? "" }).count()).toBe(0);
  expect(trouble).toEqual([]);
});

test("home without invoices teaches the way to the first paid one", async () => {
  await using t = await harness();
  await using browser = await openBrowser();
  const { page } = await signedIn(t, browser, { viewport: PHONE });
  await page.getByRole("heading", { name: "From here to your first paid invoice" }).waitFor();
  await page.getByText("Done", { exact: true }).waitFor();
  await expectNoAxeViolations(page, "home without invoices");
  await picture(page, "home-empty");
});

test("axe finds no violation on home and its frame, in light and dark, in four languages, on desk and phone", async () => {
  await using t = await harness({ worker: true });
  await using browser = await openBrowser();
  await t.issued({ issuedOn: "2026-01-01", dueOn: "2026-01-15" });
  await registerBank(t, (await t.issued()).id, "125.00");
  await registerBank(t, (await t.issued({ currency: "USD" })).id, "121.00", "USD");
  const { page, trouble } = await signedIn(t, browser);
  for (const [language, scheme, place] of SAMPLE) {
    const title = HOME_IN[language];
    await page.evaluate(`
      localStorage.setItem("voldaan.language", "${language}");
      localStorage.setItem("mantine-color-scheme-value", "${scheme}");
    `);
    await page.setViewportSize(place === "desk" ? DESK : PHONE);
    await page.reload();
    await page.getByRole("heading", { name: title, level: 1 }).waitFor();
    await page.locator("figure svg").first().waitFor();
    expect(await page.title()).toBe(`${title} · Voldaan`);
    expect(await page.evaluate("document.documentElement.lang")).toBe(language);
    await expectNoAxeViolations(page, `home in ${language}, ${scheme}, on a ${place}`);
    expect(await page.evaluate(OVERFLOW), `what is cut off on a ${place} in ${language}`).toEqual([]);
    await picture(page, `home-${language}-${scheme}-${place}`);
  }
  expect(trouble).toEqual([]);
});

const HOME_IN = { en: "Home", nl: "Overzicht", de: "Übersicht", fr: "Accueil" };

/** Every language on a desk and a phone, and in light and dark; `npm run look-around` visits the rest. */
const SAMPLE = [
  ["en", "light", "desk"],
  ["en", "dark", "phone"],
  ["nl", "dark", "desk"],
  ["nl", "light", "phone"],
  ["de", "light", "desk"],
  ["de", "dark", "phone"],
  ["fr", "dark", "desk"],
  ["fr", "light", "phone"],
] as const;

/** What sticks out of the window, so that one would have to scroll sideways, and what is cut off without dots to say so. */
const OVERFLOW = `
  [...document.querySelectorAll("main *, header *")]
    .filter((element) => {
      const { overflowX, textOverflow } = getComputedStyle(element);
      const isCut = overflowX === "hidden" && textOverflow !== "ellipsis" && element.scrollWidth > element.clientWidth + 1;
      const sticksOut = document.documentElement.scrollWidth > innerWidth && element.getBoundingClientRect().right > innerWidth;
      return (isCut || sticksOut) && !element.matches(".unseen, svg, svg *");
    })
    .map((element) => element.outerHTML.slice(0, 160))
`;

async function registerBank(t: Harness, invoiceId: string, value: string, currency = "EUR"): Promise<void> {
  await t.must("POST", `/invoices/${invoiceId}/external-payments`, {
    type: "bank",
    amount: { currency, value },
  });
}

const focused = (page: Page) => page.evaluate("document.activeElement.id");

/** What the browser says when the tab goes to the background or comes back. */
async function turn(page: Page, state: "hidden" | "visible"): Promise<void> {
  await page.evaluate(`
    Object.defineProperty(document, "visibilityState", { value: "${state}", configurable: true });
    document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
  `);
}

/** Pictures to look at, when `SCREENSHOTS` names a folder for them. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.SCREENSHOTS;
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true, animations: "disabled" });
}
