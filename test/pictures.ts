import { mkdir } from "node:fs/promises";
import type { Page } from "playwright-core";

const SIZES = { desk: { width: 1440, height: 900 }, phone: { width: 360, height: 740 } };
const SCHEMES = ["light", "dark"] as const;

/** Pictures to look at, on a desk and on a phone, light and dark, when `SCREENSHOTS` names a folder for them. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.SCREENSHOTS;
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  const before = page.viewportSize() ?? SIZES.desk;
  for (const [size, viewport] of Object.entries(SIZES)) {
    await page.setViewportSize(viewport);
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme });
      const path = `${folder}/${name}-${size}-${colorScheme}.png`;
      await page.screenshot({ path, fullPage: true, animations: "disabled" });
    }
  }
  await page.emulateMedia({ colorScheme: null });
  await page.setViewportSize(before);
}
