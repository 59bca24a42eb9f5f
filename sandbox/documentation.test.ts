import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { FAULT_REQUESTS } from "./faults/fault.ts";
import { CONTROL_PATHS } from "./testing/hostile-request.ts";
import { USUAL_SETTINGS } from "./world/sandbox-state.ts";

const read = (path: string) => readFileSync(new URL(path, import.meta.url), "utf8");
const PAGE = read("../docs/sandbox.md");

/** The options of the program, as it declares them. */
const OPTIONS = [...read("program.ts").matchAll(/\.option\("(--[\w-]+)/g)].map(([, option]) => option ?? "");

/** Each part of the control API by its first word. */
const PARTS = [...new Set(CONTROL_PATHS.map((path) => path.split("/").slice(0, 3).join("/")))];

test.each([
  ["fault", Object.keys(FAULT_REQUESTS)],
  ["setting", Object.keys(USUAL_SETTINGS)],
  ["option", OPTIONS],
])("the sandbox's page explains every %s", (_what, names) => {
  expect(names.length).toBeGreaterThan(3);
  expect(names.filter((name) => !new RegExp(`^\\| .*\`${name}\\b`, "m").test(PAGE))).toEqual([]);
});

test("the sandbox's page has every part of the control API", () => {
  expect(PARTS.filter((part) => !PAGE.includes(part))).toEqual([]);
});
