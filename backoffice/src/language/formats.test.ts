import { expect, test } from "vitest";
import { formatsOf } from "./formats.ts";

test("what labels an axis is short, and says what the tick stands for", () => {
  const labels = (locale: string) =>
    ["0", "0.25", "250", "2500", "10000", "1250000"].map((value) =>
      formatsOf(locale).shortMoney({ currency: "EUR", value }),
    );
  expect(labels("en-GB")).toEqual(["€0", "€0.25", "€250", "€2.5k", "€10k", "€1.25m"]);
  // Spaces of Intl's do not break.
  expect(labels("nl").map((label) => label.replaceAll("\u00a0", " "))).toEqual([
    "€ 0",
    "€ 0,25",
    "€ 250",
    "€ 2,5K",
    "€ 10K",
    "€ 1,25 mln.",
  ]);
});
