import { readFile, writeFile } from "node:fs/promises";
import type { Locator, Page } from "playwright-core";
import { DEFAULT_LIVE_KEY } from "../sandbox/profiles/default-profile.ts";
import { openBrowser, person } from "../test/browser.ts";
import { startProduct, startSandboxAlone } from "./product.ts";

/**
 * Walks as somebody who sees the product for the first time, and counts what it takes: `npm run first-use`. The counts are
 * in docs/first-use.md; exit code 1 when they are others now. `--write` puts the new ones there.
 */
const PAGE = new URL("../docs/first-use.md", import.meta.url);
const PASSWORD = "first-use-password";

type Walk = { readonly title: string; readonly walk: (walker: Walker) => Promise<void> };

const WALKS: readonly Walk[] = [
  { title: "From `npm start` to a paid demo invoice", walk: payInTheDemo },
  { title: "From an empty product to a connected Mollie and a shared link", walk: shareTheFirstLink },
];

const browser = await openBrowser();
const rows: string[] = [];
try {
  for (const { title, walk } of WALKS) {
    const { page, context, trouble } = await person(browser);
    const walker = walkerOn(page);
    const began = performance.now();
    await walk(walker);
    await context.close();
    const seconds = ((performance.now() - began) / 1000).toFixed(0);
    rows.push(`| ${title} | ${walker.clicks()} | ${walker.fields()} |`);
    console.log(
      `${title}: ${walker.clicks()} clicks, ${walker.fields()} fields, ${seconds} s with the start`,
    );
    if (trouble.length > 0) throw new Error(trouble.join("\n"));
  }
} finally {
  await browser.close();
}
const text = await readFile(PAGE, "utf8");
const counted = text.replace(/(\| --- .*\n)(?:\|.*\n)*/, `$1${rows.join("\n")}\n`);
if (process.argv.includes("--write")) await writeFile(PAGE, counted);
else if (counted !== text) {
  console.log("docs/first-use.md says something else; npm run first-use -- --write puts this there.");
  process.exitCode = 1;
}

async function payInTheDemo({ page, click, type }: Walker): Promise<void> {
  const demo = await startProduct({ DEMO_PASSWORD: PASSWORD });
  try {
    await page.goto(`${demo.url}/sign-in`);
    await type(page.getByLabel("E-mail"), "demo@voldaan.test");
    await type(page.getByLabel("Password", { exact: true }), PASSWORD);
    await click(page.getByRole("button", { name: "Sign in", exact: true }));
    await click(page.getByRole("link", { name: "Show open invoices" }));
    await click(page.getByRole("link", { name: /^F20/ }).first());
    await page.getByRole("heading", { level: 1 }).waitFor();
    const create = page.getByRole("button", { name: "Create payment" });
    const open = page.getByRole("link", { name: "Open as customer" });
    await create.or(open).first().waitFor();
    if (await create.isVisible()) await click(create);
    const opened = page.context().waitForEvent("page");
    await click(open);
    const checkout = await opened;
    await click(checkout.getByRole("button", { name: /^(Pay|Betaal)/ }));
    await click(checkout.locator('button[value="ideal"]'));
    await click(checkout.locator('input[value="paid"]'));
    await click(checkout.locator("button[name=submit]"));
    await page.getByText("Nothing is outstanding any more").waitFor();
  } finally {
    await page.close(); // or it would miss the service and complain
    await demo.end();
  }
}

async function shareTheFirstLink({ page, click, type }: Walker): Promise<void> {
  const sandbox = await startSandboxAlone();
  const product = await startProduct({ MOLLIE_API_URL: sandbox.url }, { isReal: true });
  try {
    await page.goto(product.lines.find((line) => line.includes("/setup/"))?.trim() ?? "");
    await type(page.locator("#company"), "Installatiebedrijf Jansen");
    await type(page.locator("#name"), "Anna Jansen");
    await type(page.locator("#email"), "anna@jansen.test");
    await type(page.locator("#password"), PASSWORD);
    await click(page.locator("form button"));
    await type(page.getByLabel("E-mail"), "anna@jansen.test");
    await type(page.getByLabel("Password", { exact: true }), PASSWORD);
    await click(page.getByRole("button", { name: "Sign in", exact: true }));
    await click(page.getByRole("link", { name: "Set up Mollie" }));
    await click(page.getByRole("button", { name: /^Activate/ }));
    await type(page.getByLabel("API key"), DEFAULT_LIVE_KEY);
    await click(page.getByRole("button", { name: "Connect" }));
    await page.getByText("Voldaan Demo").first().waitFor();
    await click(page.getByRole("link", { name: "Home" }));
    await click(page.getByRole("link", { name: "New invoice" }).first());
    await click(page.getByRole("button", { name: "New customer" }));
    const dialog = page.getByRole("dialog");
    await type(dialog.getByLabel("Name"), "Bakkerij De Korenaar");
    await click(dialog.getByRole("button", { name: "Add customer" }));
    await type(page.getByLabel("Description").first(), "Boiler maintenance");
    await type(page.getByLabel("Unit price excl. VAT").first(), "100");
    await click(page.getByRole("button", { name: "Issue" }));
    await click(page.getByRole("button", { name: "Create payment" }));
    await click(page.getByRole("button", { name: "Copy the link" }));
    const link = String(await page.evaluate("navigator.clipboard.readText()"));
    if (!link.startsWith(`${product.url}/i/`)) throw new Error(`What was copied is no pay link: ${link}`);
  } finally {
    await page.close();
    await product.end();
    await sandbox.end();
  }
}

type Walker = ReturnType<typeof walkerOn>;

/** Who clicks and types, and keeps count. */
function walkerOn(page: Page) {
  let [clicks, fields] = [0, 0];
  return {
    page,
    clicks: () => clicks,
    fields: () => fields,
    click: async (what: Locator): Promise<void> => {
      await what.click();
      clicks += 1;
    },
    type: async (where: Locator, words: string): Promise<void> => {
      await where.fill(words);
      fields += 1;
    },
  };
}
