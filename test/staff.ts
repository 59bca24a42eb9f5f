import type { Browser } from "playwright-core";
import type { BuiltInRole } from "../src/rights/built-in-roles.ts";
import { person } from "./browser.ts";
import type { Harness } from "./harness.ts";
import { STAFF_PASSWORD } from "./staff-session.ts";

/** Somebody of the merchant's office who opens a screen and signs in on the way there. */
export async function signedIn(
  t: Harness,
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
  await staff.page.goto(`${t.publicUrl}${at}`);
  await staff.page.locator("input[type=email]").fill(email);
  await staff.page.locator("input[type=password]").fill(STAFF_PASSWORD);
  await staff.page.locator("button[type=submit]").click();
  await staff.page.locator("header").waitFor();
  return staff;
}
