import { expect, test } from "vitest";
import { BUILT_IN_ROLES, rightsOfBuiltIn } from "../../../src/rights/built-in-roles.ts";
import { ALL_RIGHTS } from "../../../src/rights/rights.ts";
import { mayGive } from "./may-give.ts";

test("an administrator gives every role", () => {
  const administrator = { isAdministrator: true, rights: [...ALL_RIGHTS] };
  for (const id of BUILT_IN_ROLES) {
    expect(mayGive(administrator, { id, rights: [...rightsOfBuiltIn(id)] }), id).toBe(true);
  }
});

test("whoever has every right and is no administrator makes none", () => {
  const almost = { isAdministrator: false, rights: [...ALL_RIGHTS] };
  expect(mayGive(almost, { id: "administrator", rights: [...ALL_RIGHTS] })).toBe(false);
  expect(mayGive(almost, { id: "finance", rights: [...rightsOfBuiltIn("finance")] })).toBe(true);
});

test("nobody gives a role with a right that they do not have", () => {
  const clerk = { isAdministrator: false, rights: ["team:create", "invoices:read"] as const };
  const giver = { ...clerk, rights: [...clerk.rights] };
  expect(mayGive(giver, { id: "employee", rights: ["invoices:read"] })).toBe(true);
  expect(mayGive(giver, { id: "employee", rights: ["invoices:update"] })).toBe(false);
});
