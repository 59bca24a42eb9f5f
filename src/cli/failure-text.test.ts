import { expect, test } from "vitest";
import { readConfig } from "../config/config.ts";
import { invariant, Problem } from "../problems/problems.ts";
import { say } from "../sentences/say.ts";
import { failureText } from "./failure-text.ts";

function thrownBy(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error("It should have thrown.");
}

test("a problem and a wrong setting are one sentence without a stack", () => {
  expect(
    failureText(new Problem("not_found", { detail: say("There is no invoice {{id}}.", { id: "inv_1" }) })),
  ).toBe("There is no invoice inv_1.");
  const wrongPort = thrownBy(() => readConfig({ PORT: "abc" }));
  expect(failureText(wrongPort)).toBe('PORT is "abc": use a port from 1 to 65535, such as 3000.');
});

test("a fault of ours comes with its stack", () => {
  const broken = thrownBy(() => invariant(false, "One is two."));
  expect(failureText(broken)).toContain("    at ");
  expect(failureText(thrownBy(() => JSON.parse("{")))).toContain("    at ");
  expect(failureText(Object.assign(new Error("refused"), { code: "EPIPE" }))).toContain("    at ");
});
