import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { expectNoAxeViolations } from "./axe.ts";
import { openBrowser, person } from "./browser.ts";
import { harness } from "./harness.ts";
import { picture } from "./pictures.ts";
import { signedIn } from "./staff.ts";
import { STAFF_PASSWORD } from "./staff-session.ts";
import { totp } from "./totp.ts";

const EMAIL = "administrator@installatie.example";

test("a second factor is set up, asked for at sign-in, replaced by a recovery code, and asked of everybody", async () => {
  await using t = await harness();
  await using browser = await openBrowser();
  const anna = await signedIn(t, browser);
  const { page } = anna;
  await page.getByRole("button", { name: "Account of Anna" }).click();
  await page.getByRole("menuitem", { name: "My account" }).click();
  await page.getByRole("button", { name: "Set up" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Password", { exact: true }).fill(STAFF_PASSWORD);
  await page.keyboard.press("Enter");
  const secret = (await dialog.locator("[data-secret]").textContent()) ?? "";
  expect(await dialog.getByAltText(/^QR code/).getAttribute("src")).toMatch(/^data:image\/svg/);
  await dialog.getByLabel("Code of six digits").fill("12345");
  await page.keyboard.press("Enter");
  await dialog.getByText("Type the six digits").waitFor();
  await expectNoAxeViolations(page);
  await picture(page, "second-factor-code");
  await dialog.getByLabel("Code of six digits").fill(totp(secret));
  await page.keyboard.press("Enter");
  await dialog.getByText("They are not shown again.").waitFor();
  await dialog.getByRole("button", { name: "Copy" }).click();
  const copied = String(await page.evaluate("navigator.clipboard.readText()"));
  const codes = copied.match(/^\S{5}-\S{5}$/gm) ?? [];
  expect(codes).toHaveLength(10);
  await expectNoAxeViolations(page);
  await picture(page, "second-factor-codes");
  const download = page.waitForEvent("download");
  await dialog.getByRole("link", { name: "Download" }).click();
  expect((await download).suggestedFilename()).toBe("voldaan-recovery-codes.txt");
  await page.keyboard.press("Escape");
  await page.mouse.click(5, 5);
  await page.getByText("10 recovery codes are left.").waitFor(); // read again meanwhile, behind the dialog
  expect(await dialog.getByRole("listitem").allTextContents()).toEqual(codes);
  await dialog.getByRole("button", { name: "I have kept them" }).click();
  await dialog.waitFor({ state: "hidden" });
  await page.getByText("10 recovery codes are left.").waitFor();
  await picture(page, "account-with-second-factor");

  const phone = await person(browser);
  await password(phone.page, `${t.publicUrl}/invoices`);
  await phone.page.getByRole("heading", { name: "Second step" }).waitFor();
  await expectNoAxeViolations(phone.page);
  await picture(phone.page, "sign-in-code");
  await phone.page.keyboard.type("000000");
  await phone.page.keyboard.press("Enter");
  await phone.page.getByText("This code is not right.").waitFor();
  await phone.page.getByLabel("Code of six digits").fill(totp(secret));
  await phone.page.keyboard.press("Enter");
  await phone.page.getByRole("heading", { name: "Invoices" }).waitFor();

  const lost = await person(browser);
  await password(lost.page, `${t.publicUrl}/account`);
  await lost.page.getByRole("button", { name: "Use a recovery code" }).click();
  await lost.page.getByLabel("Recovery code").fill(codes[0] ?? "");
  await lost.page.getByRole("checkbox", { name: /^Trust this browser/ }).check();
  await lost.page.getByRole("button", { name: "Sign in" }).click();
  await lost.page.getByText("9 recovery codes are left.").waitFor();
  await lost.page.getByText("Signed in with a recovery code").waitFor();
  await lost.page.getByText("The password was right, the code was not").waitFor();

  await page.goto(`${t.publicUrl}/settings/team`);
  await page.getByRole("switch", { name: "Ask everybody for two-factor sign-in" }).check();
  await page.getByText("What signing in takes was saved.").waitFor();
  await expectNoAxeViolations(page);
  await picture(page, "team-policy");

  await t.signIn.createUser({
    email: "bram@installatie.example",
    name: "Bram",
    password: STAFF_PASSWORD,
    merchantId: t.merchantId,
    role: "finance",
  });
  const bram = await person(browser);
  await password(bram.page, `${t.publicUrl}/payments`, "bram@installatie.example");
  await bram.page.getByText("Set that up to go on.").waitFor();
  await expectNoAxeViolations(bram.page);
  await picture(bram.page, "second-factor-required");
  await bram.page.getByLabel("Password", { exact: true }).fill(STAFF_PASSWORD);
  await bram.page.keyboard.press("Enter");
  const his = (await bram.page.locator("[data-secret]").textContent()) ?? "";
  await bram.page.getByLabel("Code of six digits").fill(totp(his));
  await bram.page.keyboard.press("Enter");
  await bram.page.getByRole("button", { name: "I have kept them" }).click();
  await bram.page.getByRole("heading", { name: "Payments", exact: true }).waitFor();

  await page.reload();
  await page.getByRole("button", { name: "Reset two-factor: Bram" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Reset two-factor" }).click();
  await page.getByText("Bram signs in with the password alone now.").waitFor();
  await page.goto(`${t.publicUrl}/account`);
  const off = page.getByRole("button", { name: "Switch off" });
  await expect.poll(() => off.getAttribute("aria-disabled")).toBe("true");
  expect(anna.trouble).toEqual([]);
});

async function password(page: Page, address: string, email = EMAIL): Promise<void> {
  await page.goto(address);
  await page.getByLabel("E-mail address").fill(email);
  await page.locator("input[type=password]").fill(STAFF_PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
}
