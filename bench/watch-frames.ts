import type { Page } from "playwright-core";

/** What happened on a page while somebody scrolled. All in milliseconds. */
export type Watched = {
  /** How long each frame was on the screen. */
  readonly frames: readonly number[];
  /** How long each frame that was scrolled in kept the page busy: from the page's being told to its being painted. */
  readonly busy: readonly number[];
  /** Each task that kept the page from answering for 50 or more, which is what browsers call a long one. */
  readonly longTasks: readonly number[];
};

/** Run in a page before its own scripts, so that it hears of a scroll before they do. */
export const WATCH = `
  globalThis.watched = { frames: [], busy: [], longTasks: [] };
  let frameBefore = 0;
  let scrolledAt = null;
  const painted = new MessageChannel();
  addEventListener("scroll", () => { scrolledAt ??= performance.now(); }, { capture: true, passive: true });
  requestAnimationFrame(function frame(now) {
    watched.frames.push(now - frameBefore);
    frameBefore = now;
    // A message waits until what this frame is for has been painted.
    if (scrolledAt !== null) painted.port2.postMessage(scrolledAt);
    scrolledAt = null;
    requestAnimationFrame(frame);
  });
  painted.port1.onmessage = ({ data }) => watched.busy.push(performance.now() - data);
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) watched.longTasks.push(duration);
  }).observe({ type: "longtask" });`;

export async function watched(page: Page, act: () => Promise<void>): Promise<Watched> {
  await page.evaluate("for (const kind of Object.values(watched)) kind.length = 0");
  await act();
  return page.evaluate<Watched>("watched");
}
