import { expect, test } from "vitest";
import { NOTICES, noticeInAddress, noticeOf } from "./notice.ts";

const pressed = new Date("2026-11-26T10:00:00.500Z");
const later = (ms: number) => new Date(pressed.getTime() + ms);

test.each(NOTICES)(
  "%s is said on the page that a press leads back to, and after ten minutes no more",
  (notice) => {
    const address = noticeInAddress({ notice, now: pressed });
    expect(noticeOf(address, { now: pressed })).toBe(notice);
    expect(noticeOf(address, { now: later(9 * 60_000) })).toBe(notice);
    expect(noticeOf(address, { now: later(11 * 60_000) })).toBeNull();
  },
);

test.each([
  {},
  { notice: "mollie_unreachable" },
  { notice: "mollie_unreachable", at: "" },
  { notice: "mollie_unreachable", at: "soon" },
  { notice: "mollie_unreachable", at: "2026-11-26T25:00:00.000Z" },
  { notice: "mollie_unreachable", at: ["2026-11-26T10:00:00.500Z"] },
  { notice: "mollie_unreachable", at: "9999-12-31T00:00:00.000Z" },
  { notice: "you_won", at: pressed.toISOString() },
])("%o says nothing", (query) => {
  expect(noticeOf(query, { now: pressed })).toBeNull();
});
