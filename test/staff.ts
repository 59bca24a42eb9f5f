import type { Browser } from "playwright-core";
import { expect } from "vitest";
import type { BuiltInRole } from "../src/rights/built-in-roles.ts";
import { person } from "./browser.ts";
import type { Harness } from "./harness.ts";
import { STAFF_PASSWORD } from "./staff-session.ts";

/**
 * Somebody of the merchant's office who is signed in and opens a screen. Without the page for signing in, which costs a
 * second each time and is a test of its own.
 */
export async function signedIn(
  t: Pick<Harness, "signIn" | "publicUrl" | "merchantId">,
  browser: Browser,
  {
    at = "/",
    role = "administrator",
    ...options
  }: { at?: string; role?: BuiltInRole } & Parameters<typeof person>[1] = {},
) {
  const email = `${role}@installatie.example`;
  await t.signIn.createUser({
    email,
    name: "Anna",
    password: STAFF_PASSWORD,
    merchantId: t.merchantId,
    role,
  });
  const staff = await person(browser, options);
  const answer = await staff.context.request.post(`${t.publicUrl}/auth/sign-in/email`, {
    headers: { origin: t.publicUrl },
    data: { email, password: STAFF_PASSWORD },
  });
  expect(answer.ok(), `${email} signs in`).toBe(true);
  await staff.page.goto(`${t.publicUrl}${at}`);
  await staff.page.locator("header").waitFor();
  return staff;
}
