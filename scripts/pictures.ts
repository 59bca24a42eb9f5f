import { writeFile } from "node:fs/promises";
import type { Page } from "playwright-core";

/** Text stays sharp, in a quarter of what PNG takes. */
const WEBP_QUALITY = 80;

/** A list goes on for ever; what is further down looks the same. In pixels. */
const HIGHEST = 1800;

/** A picture of the whole page, also below the fold, in WebP, which Playwright itself does not write. */
export async function takePicture(page: Page, path: string): Promise<void> {
  const devTools = await page.context().newCDPSession(page);
  const { cssContentSize } = await devTools.send("Page.getLayoutMetrics");
  const { width, height } = cssContentSize;
  const { data } = await devTools.send("Page.captureScreenshot", {
    format: "webp",
    quality: WEBP_QUALITY,
    captureBeyondViewport: true,
    clip: { x: 0, y: 0, width, height: Math.min(height, HIGHEST), scale: 1 },
  });
  await devTools.detach();
  await writeFile(path, data, "base64");
}

/** A page that shows every picture, by the name of its screen. */
export function album(pictures: ReadonlyMap<string, readonly string[]>): string {
  const sections = [...pictures].map(([name, paths]) => {
    const images = paths.map((path) => `<img src="${path}" alt="${path}" height="320">`);
    return `## ${name}\n\n${images.join("\n")}\n`;
  });
  return `# The back office in pictures\n\nEvery screen of the demo as it is: on a desk in English, on a phone in Dutch, in the dark in German, on a tablet in French. Made by \`npm run look-around -- --album\`; \`npm run look-around\` visits every screen in every language, width and scheme.\n\n${sections.join("\n")}`;
}
