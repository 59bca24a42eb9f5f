import { expect, test } from "vitest";
import { createVault } from "./vault.ts";

const OLD = "an-old-secret-of-more-than-thirty-two-characters";
const NEW = "a-new-secret-of-more-than-thirty-two-characters!";
const CONTEXT = { context: "mco_1" };
const vault = createVault({ secretKeys: [OLD] });

test("what was sealed opens again, and does not show what it holds", () => {
  const sealed = vault.seal("live_geheim", CONTEXT);
  expect(vault.open(sealed, CONTEXT)).toBe("live_geheim");
  expect(sealed.toString("latin1")).not.toContain("geheim");
});

test("the same secret sealed twice looks different", () => {
  expect(vault.seal("live_geheim", CONTEXT).equals(vault.seal("live_geheim", CONTEXT))).toBe(false);
});

test("a new key in front opens what the old one sealed, and seals so that the old one alone does not open", () => {
  const sealed = vault.seal("live_geheim", CONTEXT);
  const rotating = createVault({ secretKeys: [NEW, OLD] });
  expect(rotating.open(sealed, CONTEXT)).toBe("live_geheim");
  const anew = rotating.seal("live_geheim", CONTEXT);
  expect(createVault({ secretKeys: [NEW] }).open(anew, CONTEXT)).toBe("live_geheim");
  expect(() => vault.open(anew, CONTEXT)).toThrow("SECRET_KEY");
});

test("moved to another row it does not open", () => {
  const sealed = vault.seal("live_geheim", CONTEXT);
  expect(() => vault.open(sealed, { context: "mco_2" })).toThrow("SECRET_KEY");
});

test("changed in any byte but the version, or cut short, it does not open", () => {
  const sealed = vault.seal("live_geheim", CONTEXT);
  for (let index = 1; index < sealed.length; index++) {
    const changed = Buffer.from(sealed);
    changed.writeUInt8(changed.readUInt8(index) ^ 1, index);
    expect(() => vault.open(changed, CONTEXT), `byte ${index}`).toThrow("SECRET_KEY");
  }
  for (let length = 0; length < sealed.length; length++) {
    expect(() => vault.open(sealed.subarray(0, length), CONTEXT), `${length} bytes`).toThrow("SECRET_KEY");
  }
});

test("the refusal names no secret", () => {
  const sealed = vault.seal("live_geheim", CONTEXT);
  expect(() => createVault({ secretKeys: [NEW] }).open(sealed, CONTEXT)).not.toThrow(/geheim|an-old|a-new/);
});
