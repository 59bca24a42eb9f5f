import { expect, test } from "vitest";
import { DESTINATIONS } from "./destinations.ts";
import { meaningOf, SHORTCUTS } from "./shortcuts.ts";

test("a jump is two keys: the first alone means nothing yet", () => {
  expect(meaningOf(["g"])).toBe("beginning");
  expect(meaningOf(["g", "i"])).toMatchObject({ does: "go", destination: { to: "/invoices" } });
  expect(meaningOf(["i"])).toBeNull();
  expect(meaningOf(["g", "?"])).toBeNull();
});

test("no two shortcuts begin alike, so each can be reached", () => {
  for (const { keys } of SHORTCUTS) {
    expect(
      SHORTCUTS.filter((other) => keys.every((key, index) => other.keys[index] === key)),
      keys.join(" "),
    ).toHaveLength(1);
  }
});

test("every destination has a jump", () => {
  for (const destination of DESTINATIONS) {
    expect(meaningOf(["g", destination.jump])).toMatchObject({ does: "go", destination });
  }
});
