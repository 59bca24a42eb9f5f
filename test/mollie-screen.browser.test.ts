import { expect, test } from "vitest";
import { DEFAULT_LIVE_KEY, DEFAULT_TEST_KEY } from "../sandbox/profiles/default-profile.ts";
import { minutes } from "../src/clock/clock.ts";
import { expectNoAxeViolations } from "./axe.ts";
import { openBrowser } from "./browser.ts";
import { harness } from "./harness.ts";
import { picture } from "./pictures.ts";
import { signedIn } from "./staff.ts";

const AT = "/settings/integrations/mollie";

test("keys are replaced, told apart and forgotten, and a key that changes more than that asks first", async () => {
  await using t = await harness();
  await using browser = await openBrowser();
  const other = await t.control<{ keys: { live: string } }>("/profiles", { name: "Another shop" });
  const invoice = await t.issued();
  await t.press(invoice);
  const { page, trouble } = await signedIn(t, browser, { at: AT });
  const key = page.getByLabel("API key of Mollie");

  await key.fill(`live_${"x".repeat(30)}`);
  await page.getByRole("button", { name: "Replace key" }).click();
  await page.getByText("Mollie does not accept this key.").waitFor();
  await key.fill(DEFAULT_TEST_KEY);
  await page.getByRole("button", { name: "Replace key" }).click();
  await page.getByText("This key is of the other mode").waitFor();
  await key.fill(DEFAULT_LIVE_KEY);
  await page.getByText("This key is of the other mode").waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Replace key" }).click();
  await page.getByText("Replaced", { exact: true }).waitFor();
  await page.getByText("Makes payments").waitFor();

  await key.fill(other.keys.live);
  await page.getByRole("button", { name: "Replace key" }).click();
  await page.getByText("This key is of another profile").waitFor();
  await expectNoAxeViolations(page);
  await picture(page, "mollie-keys");
  await page.getByRole("button", { name: "Connect it all the same" }).click();
  await page.getByText("Another shop · since").waitFor();
  await page.getByText("1 payment that it made has not ended yet.").first().waitFor();

  await page
    .getByRole("button", { name: /^Forget now/ })
    .first()
    .click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("It cannot be brought back.").waitFor();
  await expectNoAxeViolations(page, "forgetting a key");
  await dialog.getByRole("button", { name: "Forget the key" }).click();
  await expect.poll(() => page.getByRole("button", { name: /^Forget now/ }).count()).toBe(1);

  await page.getByRole("button", { name: "Disconnect" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Disconnect" }).click();
  await page.getByText("Mollie is not connected. Paste an API key").waitFor();
  await picture(page, "mollie-disconnected");
  // The browser itself notes what was refused on purpose.
  expect(trouble.filter((line) => !/40[59]|409|422/.test(line))).toEqual([]);
});

test("the screen says whether Mollie's messages arrive, which did not, and tests the way", async () => {
  await using t = await harness();
  await using browser = await openBrowser();
  const invoice = await t.issued();
  await t.press(invoice);
  await t.world.atomically(
    "test: paid without a call",
    ({ sql, now }) => sql`update payments set status = 'paid', paid_at = ${now}, completed_at = ${now}`,
  );
  t.clock.advance(minutes(20));
  const { page, trouble } = await signedIn(t, browser, { at: AT });
  await page.getByText("Stopped", { exact: true }).waitFor();
  await page.getByRole("link", { name: invoice.number ?? "" }).waitFor();
  await page.getByRole("button", { name: "Test the webhook" }).click();
  await page.getByText("The test message came in").waitFor();
  await expectNoAxeViolations(page);
  await picture(page, "mollie-webhooks");
  await page.goto(`${t.publicUrl}${AT}`);
  await page.evaluate("localStorage.setItem('voldaan.language', 'de')");
  await page.reload();
  await page.getByText("Ausgeblieben").waitFor();
  await picture(page, "mollie-webhooks-de");
  expect(trouble).toEqual([]);
});
