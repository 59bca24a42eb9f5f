import type { CDPSession, Page, Response } from "playwright-core";
import { expect, test } from "vitest";
import { expectNoAxeViolations } from "./axe.ts";
import { openBrowser, person } from "./browser.ts";
import { harness } from "./harness.ts";
import { picture } from "./pictures.ts";
import { signedIn } from "./staff.ts";
import { STAFF_PASSWORD } from "./staff-session.ts";
import { webSession } from "./web-session.ts";

const EMAIL = "administrator@installatie.example";

test("a passkey opens the account, sessions are ended, a new password ends the others, and the log tells", async () => {
  await using t = await harness();
  await using browser = await openBrowser();
  // A passkey belongs to a name; an IP address has none.
  const publicUrl = t.publicUrl.replace("127.0.0.1", "localhost");
  const anna = await signedIn({ ...t, publicUrl }, browser, { at: "/account" });
  const { page } = anna;
  const device = await authenticator(page);

  await page.getByText("You have none yet.").waitFor();
  await page.getByRole("button", { name: "Add a passkey" }).click();
  const dialog = page.getByRole("dialog");
  await expect.poll(() => dialog.getByLabel("Name").inputValue()).toBe("Chrome on Linux");
  await dialog.getByLabel("Name").fill("Laptop");
  await dialog.getByLabel("Password", { exact: true }).fill("not hers at all");
  await page.keyboard.press("Enter");
  await dialog.getByText("This is not your password.").waitFor();
  await expectNoAxeViolations(page);
  await picture(page, "passkey-add");
  await dialog.getByLabel("Password", { exact: true }).fill(STAFF_PASSWORD);
  await page.keyboard.press("Enter");
  await page.getByText("From now on you can sign in with this passkey.").waitFor();
  const { credentials } = await device.send("WebAuthn.getCredentials", ours(device));
  expect(credentials).toHaveLength(1); // the wrong password made no second one
  await page.getByRole("button", { name: "Rename: Laptop" }).click();
  await page.getByRole("dialog").getByLabel("Name").fill("Laptop on my desk");
  await page.keyboard.press("Enter");
  await page.getByText("Laptop on my desk", { exact: true }).waitFor();

  const elsewhere = webSession(t);
  await elsewhere("POST", "/auth/sign-in/email", { email: EMAIL, password: STAFF_PASSWORD });
  await page.reload();
  await page.getByText("This one").waitFor();
  await expectNoAxeViolations(page);
  await picture(page, "account");
  await page.getByRole("button", { name: /^End: Chrome/ }).click();
  await page.getByText(/^The session in Chrome on Linux has ended/).waitFor();
  expect((await elsewhere("GET", "/api/v1/session")).status).toBe(401);

  await elsewhere("POST", "/auth/sign-in/email", { email: EMAIL, password: STAFF_PASSWORD });
  await page.getByLabel("Current password", { exact: true }).fill(STAFF_PASSWORD);
  await page.getByLabel("New password", { exact: true }).fill("short");
  await page.keyboard.press("Enter");
  await page.getByText("Take at least 12 characters.").waitFor();
  await page.getByLabel("New password", { exact: true }).fill("another sentence of mine");
  await page.keyboard.press("Enter");
  await page.getByText("Your password was changed.").waitFor();
  expect((await elsewhere("GET", "/api/v1/session")).status).toBe(401);

  await page.getByLabel("Name", { exact: true }).fill("Anna Bakker");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("Your name was saved.").waitFor();
  const presence = (enabled: boolean) =>
    device.send("WebAuthn.setAutomaticPresenceSimulation", { ...ours(device), enabled });
  const challenged = () => page.waitForResponse(/generate-authenticate-options/);
  await presence(false);
  const offered = challenged();
  await signOut(page);
  await offered; // and nobody takes the offer
  await expectNoAxeViolations(page);
  await picture(page, "sign-in");
  await presence(true);
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await page.getByRole("heading", { name: "Home" }).waitFor();

  await device.send("WebAuthn.setUserVerified", { ...ours(device), isUserVerified: false });
  const offeredAgain = challenged();
  await signOut(page);
  await offeredAgain;
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await page.getByText("Nothing was chosen on your device.").waitFor();
  await page.goto("about:blank");
  await device.send("WebAuthn.setUserVerified", { ...ours(device), isUserVerified: true });
  // The device takes the offer, without a press of the button, and the reader is where they wanted to be.
  await page.goto(`${publicUrl}/account`);
  await expect.poll(() => page.getByText("Signed in with a passkey").count()).toBe(2);

  // The same key in a device that asks nobody who they are would be one factor in the place of two.
  const { credentials: used } = await device.send("WebAuthn.getCredentials", ours(device));
  const copy = { ...(used[0] ?? fail()), signCount: 100 };
  const other = await person(browser);
  const careless = await authenticator(other.page, { hasUserVerification: false });
  await careless.send("WebAuthn.addCredential", { ...ours(careless), credential: copy });
  // Chromium itself asks for proof where the person chooses the key; here the page names it, and asks for none.
  await other.page.addInitScript(`
    PublicKeyCredential.isConditionalMediationAvailable = async () => false;
    const get = navigator.credentials.get.bind(navigator.credentials);
    const id = Uint8Array.from(atob("${copy.credentialId}"), (letter) => letter.charCodeAt(0));
    navigator.credentials.get = ({ publicKey, ...options }) => get({
      ...options,
      publicKey: { ...publicKey, allowCredentials: [{ type: "public-key", id }], userVerification: "discouraged" },
    });`);
  await other.page.goto(`${publicUrl}/account`);
  const refused = await enter(other.page);
  expect(await refused.json()).toMatchObject({ code: "USER_NOT_VERIFIED" });

  await page.getByRole("button", { name: "Remove: Laptop on my desk" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Remove" }).click();
  await page.getByText("A passkey was removed").waitFor();
  expect((await enter(other.page)).status()).toBe(401);
  await other.page.getByText("This passkey opens no account here").waitFor();

  // An offer stands for as long as its page, and a challenge for five minutes.
  const idle = await person(browser);
  await idle.page.clock.install();
  const first = idle.page.waitForResponse(/generate-authenticate-options/);
  await idle.page.goto(`${publicUrl}/account`);
  await first;
  const second = idle.page.waitForResponse(/generate-authenticate-options/);
  await idle.page.clock.runFor("04:01");
  await second;

  const invoice = await t.issued();
  await t.must("PATCH", "/settings", { paymentTermDays: 21, email: "kantoor@installatie.example" });
  await t.must("POST", `/invoices/${invoice.id}/void`);
  await t.must("POST", "/team/invitations", { email: "bram@installatie.example", role: "finance" });
  await page.goto(`${publicUrl}/`);
  await page.getByRole("heading", { name: "Home" }).waitFor();
  await page.keyboard.press("g");
  await page.keyboard.press("a");
  await page.getByText("Payment term in days: from 14 to 21").waitFor();
  await page.getByText("Invited a colleague as Finance").waitFor();
  await expectNoAxeViolations(page);
  await picture(page, "activity");
  await page.getByRole("combobox", { name: "Part" }).click();
  await page.getByRole("option", { name: "Invoices" }).click();
  await page.getByText(`Voided invoice ${invoice.number}`).waitFor();
  await page.getByText("Invited a colleague as Finance").waitFor({ state: "hidden" });
  await page.getByRole("combobox", { name: "Who" }).click();
  await page.getByRole("option", { name: "Voldaan itself" }).click();
  await page.getByText("No activity found").waitFor();
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Clear filters" }).click();
  await page
    .getByRole("link", { name: `Invoice ${invoice.number}` })
    .first()
    .click();
  await page.getByText("Timeline").waitFor();
  // The wrong password, and nothing else.
  expect(anna.trouble).toEqual([expect.stringContaining("400 (Bad Request)")]);
});

/** A device with a fingerprint sensor that always says yes: https://chromedevtools.github.io/devtools-protocol/tot/WebAuthn */
async function authenticator(page: Page, { hasUserVerification = true } = {}): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send("WebAuthn.enable");
  const { authenticatorId } = await session.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification,
      isUserVerified: hasUserVerification,
      automaticPresenceSimulation: true,
    },
  });
  ids.set(session, authenticatorId);
  return session;
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Account of Anna Bakker" }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await page.getByRole("button", { name: "Sign in with a passkey" }).waitFor();
}

/** Presses the button; what the service says to the key. */
async function enter(page: Page): Promise<Response> {
  const answer = page.waitForResponse(/verify-authentication/);
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  return answer;
}

const ids = new WeakMap<CDPSession, string>();

const ours = (session: CDPSession) => ({ authenticatorId: ids.get(session) ?? fail() });

function fail(): never {
  throw new Error("There is no such authenticator.");
}
