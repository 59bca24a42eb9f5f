import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, type Day, dayIn, days, hours, minutes, parseDay, seconds } from "./clock.ts";

test.each([
  { instant: "2026-12-31T22:59:59Z", zone: "Europe/Amsterdam", day: "2026-12-31" },
  { instant: "2026-12-31T23:00:00Z", zone: "Europe/Amsterdam", day: "2027-01-01" },
  { instant: "2026-06-30T22:00:00Z", zone: "Europe/Amsterdam", day: "2026-07-01" },
  { instant: "2026-12-31T23:30:00Z", zone: "UTC", day: "2026-12-31" },
  { instant: "2026-03-01T03:00:00Z", zone: "America/New_York", day: "2026-02-28" },
])("$instant is $day in $zone", ({ instant, zone, day }) => {
  expect(dayIn(zone, new Date(instant))).toBe(day);
});

test.each(["2026-02-28", "2024-02-29", "2000-02-29", "0001-01-01", "9998-12-31"])("%s is a day", (text) => {
  expect(parseDay(text)).toBe(text);
});

test.each([
  "2026-02-29",
  "1900-02-29",
  "2026-04-31",
  "2026-13-01",
  "2026-00-10",
  "2026-01-00",
  "0000-01-01",
  "9999-01-01",
  "2026-1-1",
  "26-01-01",
  "2026-01-01T00:00:00Z",
  " 2026-01-01",
  "2026-01-01\n",
  "",
])("%j is not a day", (text) => {
  expect(parseDay(text)).toBeNull();
});

test("days are added across months, leap days and changes of the clock", () => {
  const day = "2024-02-28" as Day;
  expect([addDays(day, 1), addDays(day, 2), addDays(day, 366), addDays(day, -59)]).toEqual([
    "2024-02-29",
    "2024-03-01",
    "2025-02-28",
    "2023-12-31",
  ]);
  expect(addDays("2026-03-28" as Day, 2)).toBe("2026-03-30");
  expect(addDays("9998-12-31" as Day, 365)).toBe("9999-12-31");
});

test("what is added and taken off again is the same day, and later days compare as later", () => {
  const aDay = fc
    .date({ min: new Date("1900-01-01"), max: new Date("2200-01-01"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10) as Day);
  fc.assert(
    fc.property(aDay, fc.integer({ min: 1, max: 400 }), (day, n) => {
      expect(addDays(addDays(day, n), -n)).toBe(day);
      expect(addDays(day, n) > day).toBe(true);
    }),
  );
});

test("durations are in milliseconds", () => {
  expect([seconds(2), minutes(2), hours(2), days(2)]).toEqual([2_000, 120_000, 7_200_000, 172_800_000]);
});
