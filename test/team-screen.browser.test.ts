import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { expectNoAxeViolations } from "./axe.ts";
import { openBrowser, person } from "./browser.ts";
import { harness } from "./harness.ts";
import { picture } from "./pictures.ts";
import { signedIn } from "./staff.ts";

const AT = "/settings/team";

test("an administrator invites a colleague by a link, who joins, changes role and is removed again", async () => {
  await using t = await harness();
  await using browser = await openBrowser();
  const anna = await signedIn(t, browser, { at: "/" });
  const { page } = anna;
  await page.keyboard.press("g");
  await page.keyboard.press("t");
  await page.getByText("Nobody is on the way.").waitFor();
  await expectNoAxeViolations(page);
  const remove = page.getByRole("button", { name: "Remove: Anna" });
  await expect.poll(() => remove.getAttribute("aria-disabled")).toBe("true");
  expect(await remove.getAttribute("aria-description")).toContain("the only administrator");

  await page.getByRole("button", { name: "Invite a colleague" }).click();
  await page.getByLabel("E-mail address of your colleague").fill("bram");
  await page.getByRole("button", { name: "Make a link" }).click();
  await page.getByText("Write an e-mail address such as").waitFor();
  await page.getByLabel("E-mail address of your colleague").fill("bram@x.example");
  await page.getByRole("radio", { name: "Finance" }).check();
  await expectNoAxeViolations(page);
  await picture(page, "team-invite");
  await page.getByRole("button", { name: "Make a link" }).click();
  const url = await page.getByLabel("Link to join").inputValue();
  await page.getByRole("button", { name: "Copy the link" }).click();
  expect(await page.evaluate("navigator.clipboard.readText()")).toBe(url);
  await expectNoAxeViolations(page);
  await picture(page, "team-link");
  await closeDialog(page);
  await page.getByText(/Finance, valid until/).waitFor();
  await picture(page, "team");

  const bram = await person(browser);
  await bram.page.goto(url);
  await bram.page.getByText(/Installatiebedrijf Test invites you/).waitFor();
  await expectNoAxeViolations(bram.page);
  await picture(bram.page, "join-new");
  await bram.page.getByLabel("Your name").fill("Bram");
  await bram.page.getByLabel("Choose a password").fill("short");
  await bram.page.getByRole("button", { name: "Join" }).click();
  await bram.page.getByText("Take at least 12 characters.").waitFor();
  await bram.page.getByLabel("Choose a password").fill("a sentence of my own");
  await bram.page.getByRole("button", { name: "Join" }).click();
  await bram.page.getByRole("heading", { name: "Home" }).waitFor();
  const late = await person(browser);
  await late.page.goto(url);
  await late.page.getByText("This invitation does not work").waitFor();
  await expectNoAxeViolations(late.page);

  await page.reload();
  await page.getByRole("button", { name: "Change role: Bram" }).click();
  await page.getByRole("radio", { name: "Administrator" }).check();
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("The role of Bram was changed.").waitFor();
  await page
    .getByText(/Administrator, since/)
    .nth(1)
    .waitFor();
  // Anna is not the only one any more, so she may go.
  await expect.poll(() => remove.getAttribute("aria-disabled")).toBe("false");

  await page.getByRole("button", { name: "Remove: Bram" }).click();
  await expectNoAxeViolations(page);
  await page.getByRole("dialog").getByRole("button", { name: "Remove" }).click();
  await page.getByText("Bram was removed from the team.").waitFor();
  await bram.page.goto(`${t.publicUrl}/invoices`);
  await bram.page.getByText("You no longer belong to the company").waitFor();
  expect(anna.trouble).toEqual([]);
});

test("a role of one's own is made in the matrix, given, and goes only when nobody has it", async () => {
  await using t = await harness();
  await using browser = await openBrowser();
  const { page, trouble } = await signedIn(t, browser, { at: AT });
  await page.getByRole("button", { name: "Show: Finance" }).click();
  await page.getByText("A built-in role stays as it is.").waitFor();
  await expectNoAxeViolations(page);
  await picture(page, "team-role-built-in");
  await closeDialog(page);

  await page.getByRole("button", { name: "New role" }).click();
  await page.getByLabel("Name", { exact: true }).fill("Balie");
  await page.getByRole("combobox", { name: "Begin like" }).click();
  await page.getByRole("option", { name: "Employee" }).click();
  await page.getByRole("checkbox", { name: "Refunds: Create" }).check();
  await page.getByRole("checkbox", { name: "Customers: Change" }).uncheck();
  await expectNoAxeViolations(page);
  await picture(page, "team-role-new");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("The role was saved.").waitFor();
  const { data } = await t.must<{ data: { id: string; name: string; rights: string[] }[] }>("GET", "/roles");
  const balie = data.find(({ name }) => name === "Balie");
  expect(balie?.rights).toContain("refunds:create");
  expect(balie?.rights).not.toContain("customers:update");

  await t.must("POST", "/team/invitations", { email: "bram@x.example", role: balie?.id });
  await page.reload();
  await page.getByText(/Balie, valid until/).waitFor();
  await page.getByRole("button", { name: "New link: bram@x.example" }).click();
  expect(await page.getByLabel("Link to join").inputValue()).toContain("/join#");
  await closeDialog(page);
  await page.getByRole("button", { name: "Withdraw: bram@x.example" }).click();
  await page.getByText("Nobody is on the way.").waitFor();

  await page.getByRole("button", { name: "Show: Balie" }).click();
  await page.getByRole("button", { name: "Delete role" }).click();
  await page.getByRole("dialog", { name: "Delete the role Balie" }).waitFor();
  await page
    .getByRole("dialog", { name: "Delete the role Balie" })
    .getByRole("button", { name: "Delete role" })
    .click();
  await page.getByText("The role Balie was deleted.").waitFor();
  expect(trouble).toEqual([]);
});

test("who may only read the team looks at it and changes nothing; who may not is told whom to ask", async () => {
  await using t = await harness();
  await using browser = await openBrowser();
  const reader = await signedIn(t, browser, { at: AT, role: "read-only" });
  await reader.page.getByRole("button", { name: "Show: Finance" }).waitFor();
  for (const name of [
    "Invite a colleague",
    "New role",
    /^Change role/,
    /^Remove/,
    /^Withdraw/,
    /^New link/,
  ]) {
    expect(await reader.page.getByRole("button", { name }).count(), String(name)).toBe(0);
  }
  const employee = await signedIn(t, browser, { at: AT, role: "employee" });
  await employee.page.getByText("Your role does not include this").waitFor();
  await expectNoAxeViolations(employee.page);
  expect([...reader.trouble, ...employee.trouble]).toEqual([]);
});

test("somebody who has an account signs in on the way and joins with it", async () => {
  await using t = await harness();
  await using browser = await openBrowser();
  const { url } = await t.must<{ url: string }>("POST", "/team/invitations", {
    email: "finance@installatie.example",
    role: "employee",
  });
  const carla = await signedIn(t, browser, { at: "/", role: "finance" });
  // She left, and is asked back.
  const members = await t.must<{ data: { id: string }[] }>("GET", "/team/members");
  await t.must("DELETE", `/team/members/${members.data[0]?.id}`);
  await carla.context.clearCookies();
  await carla.page.goto(url);
  await carla.page.getByText("There is an account for finance@installatie.example.").waitFor();
  await expectNoAxeViolations(carla.page);
  await picture(carla.page, "join-sign-in");
  await carla.page.getByRole("link", { name: "Sign in" }).click();
  await carla.page.getByLabel("E-mail address").fill("finance@installatie.example");
  await carla.page.locator("input[type=password]").fill("a long enough password");
  await carla.page.getByRole("button", { name: "Sign in" }).click();
  await carla.page.getByRole("button", { name: "Join" }).click();
  await carla.page.getByRole("heading", { name: "Home" }).waitFor();
  const joined = await t.must<{ data: { role: string }[] }>("GET", "/team/members");
  expect(joined.data).toMatchObject([{ role: "employee" }]);
});

async function closeDialog(page: Page): Promise<void> {
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "hidden" });
}
