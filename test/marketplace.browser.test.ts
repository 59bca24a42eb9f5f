import { Client } from "pg";
import { expect, test } from "vitest";
import { expectNoAxeViolations } from "./axe.ts";
import { openBrowser } from "./browser.ts";
import { type Harness, harness } from "./harness.ts";
import { picture } from "./pictures.ts";
import { signedIn } from "./staff.ts";

const AT = "/settings/marketplace";

test("an administrator tries Mollie for 14 days and then activates it; others read whom to ask", async () => {
  await using t = await harness();
  await using browser = await openBrowser();
  await asOwner(t, "delete from power_ups");
  const draft = await t.drafted();
  await t.must("POST", `/invoices/${draft.id}/issuance`);

  const employee = await signedIn(t, browser, { at: AT, role: "employee" });
  await employee.page.getByText("Only an administrator of your company can activate this.").waitFor();
  expect(
    await employee.page
      .getByRole("main")
      .getByRole("button", { name: /Activate|Try/ })
      .count(),
  ).toBe(0);
  await picture(employee.page, "marketplace-employee");
  await employee.page.goto(`${t.publicUrl}/invoices/${draft.id}`);
  const create = employee.page.getByRole("button", { name: "Create payment" });
  await create.waitFor();
  await expect.poll(() => create.getAttribute("aria-disabled")).toBe("true");
  expect((await t.api("POST", `/invoices/${draft.id}/pay-link`)).body).toMatchObject({
    code: "power_up_inactive",
  });

  const { page, trouble } = await signedIn(t, browser, { at: "/" });
  await page.keyboard.press("g");
  await page.keyboard.press("m");
  await page.getByRole("heading", { name: "Marketplace" }).waitFor();
  await page.getByText("Coming soon").waitFor();
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Try it for 14 days" }).click();
  await page.getByText("14 days of the trial are left").waitFor();
  expect(await page.getByRole("button", { name: "Try it for 14 days" }).count()).toBe(0);
  await picture(page, "marketplace-trial");
  await page.getByRole("button", { name: "Activate the Power-Up" }).click();
  await page.getByText("It is active for your company.").waitFor();
  await t.must("POST", `/invoices/${draft.id}/pay-link`);

  await asOwner(t, "update merchants set package = 'basic'");
  await page.reload();
  await page.getByText("Your package does not include it. Accelerate, Maximize and Pro do.").waitFor();
  await expectNoAxeViolations(page);
  await picture(page, "marketplace-basic");
  expect([...trouble, ...employee.trouble]).toEqual([]);
});

/** What no call of the API does. */
async function asOwner(t: Harness, statement: string): Promise<void> {
  const owner = new Client({ connectionString: t.database.url });
  await owner.connect();
  await owner.query(statement);
  await owner.end();
}
