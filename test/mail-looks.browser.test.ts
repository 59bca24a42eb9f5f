import { expect, test } from "vitest";
import { askAxe } from "../scripts/axe.ts";
import type { MailSettingsAnswer } from "../src/mail/mail-settings-schemas.ts";
import { openBrowser } from "./browser.ts";
import { harness } from "./harness.ts";

/** The program that shows the mail has these. */
const OF_A_PAGE = /^(landmark-one-main|region):/;

test("every kind of mail in every language fits a phone and can be read, light and dark", async () => {
  await using t = await harness();
  await using browser = await openBrowser();
  const { kinds } = await t.must<MailSettingsAnswer>("GET", "/settings/mail");
  await t.must("PATCH", "/settings", { brandColor: "#f4c20d" });
  let looked = 0;
  for (const colorScheme of ["light", "dark"] as const) {
    const context = await browser.newContext({ viewport: { width: 360, height: 780 }, colorScheme });
    const page = await context.newPage();
    for (const { kind, texts } of kinds) {
      for (const { language, subject, message } of texts) {
        const input = { kind, language, subject, message: `${message}\n\n{{qr}}` };
        const { html } = await t.must<{ html: string }>("POST", "/settings/mail/preview", input);
        await page.setContent(html);
        const where = `${kind} in ${language}, ${colorScheme}`;
        const { violations, tried } = await askAxe(page);
        expect(tried, where).toBeGreaterThan(0);
        expect(
          violations.filter((violation) => !OF_A_PAGE.test(violation)),
          where,
        ).toEqual([]);
        const overflow = "document.documentElement.scrollWidth - innerWidth";
        expect(await page.evaluate(overflow), where).toBeLessThanOrEqual(0);
        looked++;
      }
    }
    await context.close();
  }
  expect(looked).toBe(11 * 4 * 2);
});
