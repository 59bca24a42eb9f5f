import type { Browser } from "playwright-core";
import { person } from "./browser.ts";
import type { Harness } from "./harness.ts";

const PASSWORD = "a long enough password";

/** Somebody of the merchant's office who opens a screen and signs in on the way there. */
export async function signedIn(
  t: Harness,
  browser: Browser,
  {
    at = "/",
    role = "owner",
    ...options
  }: { at?: string; role?: "owner" | "member" } & Parameters<typeof person>[1] = {},
) {
  const email = `${role}@installatie.example`;
  await t.signIn.createUser({ email, name: "Anna", password: PASSWORD, merchantId: t.merchantId, role });
  const staff = await person(browser, options);
  await staff.page.goto(`${t.publicUrl}${at}`);
  await staff.page.locator("input[type=email]").fill(email);
  await staff.page.locator("input[type=password]").fill(PASSWORD);
  await staff.page.locator("button[type=submit]").click();
  await staff.page.locator("header").waitFor();
  return staff;
}
