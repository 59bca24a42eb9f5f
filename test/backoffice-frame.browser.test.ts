import { expect, test, vi } from "vitest";
import { expectNoAxeViolations } from "./axe.ts";
import { openBrowser, person } from "./browser.ts";
import { harness } from "./harness.ts";
import { signedIn } from "./staff.ts";

vi.setConfig({ testTimeout: 120_000 });

test("axe finds no violation on the sign-in page and the first screen, and does find one when there is one", async () => {
  await using t = await harness();
  await using browser = await openBrowser();
  const stranger = await person(browser);
  await stranger.page.goto(t.publicUrl);
  await stranger.page.locator("input[type=email]").waitFor();
  await expectNoAxeViolations(stranger.page);

  const { page, trouble } = await signedIn(t, browser);
  await expectNoAxeViolations(page);
  await page.evaluate("document.querySelector('main').append(document.createElement('button'))");
  await expect(expectNoAxeViolations(page)).rejects.toThrow("button-name");
  expect([...trouble, ...stranger.trouble]).toEqual([]);
});
