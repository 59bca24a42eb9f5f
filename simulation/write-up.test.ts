import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { PAGE, whatWasPlayed, writtenUp } from "./write-up.ts";

test("docs/reliability.md says what the kept summaries say: `npm run simulate -- --write-up`", () => {
  expect(readFileSync(PAGE, "utf8")).toBe(writtenUp());
});

test("what several summaries count is told together, and what was played before them apart", () => {
  const told = whatWasPlayed([
    {
      seed: "a",
      from: 1000,
      histories: 500,
      steps: 9000,
      faults: { conflict: 1, slow: 1200 },
      deaths: { "after the lock": 2 },
    },
    {
      seed: "b",
      from: 0,
      histories: 20,
      steps: 300,
      faults: { conflict: 2 },
      deaths: { "after issue invoice": 3, "before issue invoice": 4, "before commit": 5 },
    },
  ]);
  expect(
    told,
  ).toBe(`1,520 histories broke no rule: 1,500 of the seed \`a\` and 20 of the seed \`b\`. What happened in 520 of them (all but the first 1,000 of \`a\`) is counted: 9,300 steps, 1,203 faults and 14 deaths of a process.

| Fault | Times |
| --- | ---: |
| conflict | 3 |
| slow | 1,200 |

| Phase | Died before it | Died after it |
| --- | ---: | ---: |
| commit | 5 | – |
| issue invoice | 4 | 3 |
| the lock | – | 2 |
`);
});
