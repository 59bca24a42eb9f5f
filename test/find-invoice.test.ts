import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { DEFAULT_TEST_KEY } from "../sandbox/profiles/default-profile.ts";
import type { InvoiceAnswer } from "../src/invoices/invoice-schemas.ts";
import type { FindPageAnswer } from "../src/merchants/find-page-schemas.ts";
import { connectMollie } from "../src/mollie-connections/connect-mollie.ts";
import { freePort } from "./free-port.ts";
import { type Harness, harness } from "./harness.ts";
import { merchantIn } from "./merchant.ts";

const SLUG = "van-dijk";
const NUMBER = "2026-0042";

/** The pages of one process, each request from an address of its own unless the test says whose. */
function pagesAt(publicUrl: string) {
  const ask = async (path: string, init: RequestInit = {}, from = nextAddress()) => {
    const answer = await fetch(`${publicUrl}${path}`, {
      redirect: "manual",
      ...init,
      headers: { "accept-language": "en", "x-forwarded-for": from },
    });
    // What differs between any two answers is left out.
    const headers = Object.fromEntries([...answer.headers].filter(([name]) => name !== "date"));
    return {
      status: answer.status,
      headers,
      location: headers["location"] ?? null,
      body: await answer.text(),
    };
  };
  return {
    open: (slug = SLUG, query = "") => ask(`/pay/${slug}${query}`),
    find: (number: string, amount: string, { from, slug = SLUG }: { from?: string; slug?: string } = {}) =>
      ask(`/pay/${slug}`, { method: "POST", body: new URLSearchParams({ number, amount }) }, from),
  };
}

async function withPage(t: Harness) {
  await t.must("PUT", "/find-page", { isOpen: true, slug: SLUG });
  return pagesAt(t.publicUrl);
}

test("a payer who types number and amount from paper, as people type, comes to the permanent pay link", async () => {
  await using t = await harness();
  const page = await withPage(t);
  const invoice = await t.issued({ number: NUMBER });
  const address = new URL(invoice.payLink?.url ?? "").pathname;
  for (const [number, amount] of [
    [NUMBER, "121.00"],
    ["2026 0042", "€ 121,00"],
    ["2026/42", "121"],
    [" 20260042 ", "EUR 121,-"],
  ] as const) {
    const found = await page.find(number, amount);
    expect([number, amount, found.status, found.location]).toEqual([number, amount, 303, address]);
  }
});

test("the page asks for both in the payer's language, and a number in its address is filled in", async () => {
  await using t = await harness();
  const page = await withPage(t);
  const shown = await page.open("Van-Dijk", `?lang=de&number=${NUMBER}`);
  expect(shown.status).toBe(200);
  expect(shown.body).toContain('<html lang="de">');
  expect(shown.body).toContain(`name="number" value="${NUMBER}"`);
  expect(shown.body).toContain('action="/pay/van-dijk?lang&#61;de"');
  expect(shown.headers["content-security-policy"]).toContain("form-action 'self';");
  expect(shown.headers["content-security-policy"]).not.toContain("script-src");
  const code = await fetch(`${t.publicUrl}/pay/${SLUG}/qr.svg`);
  expect(code.headers.get("content-type")).toContain("image/svg+xml");
});

test("what is wrong with a field is said at the field, with what was typed, and counts as no try", async () => {
  await using t = await harness();
  const page = await withPage(t);
  const from = nextAddress();
  for (let times = 0; times < 25; times++) {
    const answer = await page.find("", `<script>"'`, { from });
    expect(answer.status).toBe(422);
    expect(answer.body).toContain("Fill in the invoice number.");
    expect(answer.body).toContain("Write the amount in digits");
    expect(answer.body).not.toContain("<script");
  }
  expect((await page.find(NUMBER, "1.00", { from })).body).toContain("No invoice has this number");
});

test("a wrong number and a wrong amount are answered alike, byte for byte, and so is all that nobody may find", async () => {
  await using t = await harness();
  const page = await withPage(t);
  const wrongNumber = await page.find(NUMBER, "99.00");
  expect(wrongNumber.status).toBe(422);
  expect(wrongNumber.body).toContain("No invoice has this number and this amount.");

  await t.issued({ number: NUMBER });
  expect(await page.find(NUMBER, "99.00")).toEqual(wrongNumber);

  const other = await merchantIn(t.platform, { name: "Garage De Buren" });
  await other.issued({ number: "2026-0043" });
  await t.drafted({ number: "2026-0044" });
  await connectMollie(t.world, { apiKey: DEFAULT_TEST_KEY });
  const ofTest = await t.issued();
  expect(ofTest.mode).toBe("test");
  for (const number of ["2026-0043", "2026-0044", ofTest.number ?? ""]) {
    const answer = await page.find(number, "121.00");
    const told = answer.body.replace(`value="${number}"`, `value="${NUMBER}"`).replace("121.00", "99.00");
    expect([number, answer.status, told]).toEqual([number, 422, wrongNumber.body]);
  }
});

test("an invoice that has no pay link gets one when it is found, and by nothing else", async () => {
  await using t = await harness();
  const page = await withPage(t);
  const draft = await t.drafted({ number: NUMBER });
  await t.must("POST", `/invoices/${draft.id}/issuance`);
  await page.open(SLUG, `?number=${NUMBER}&amount=121.00`);
  await page.find(NUMBER, "120.00");
  expect((await t.invoice(draft.id)).payLink).toBeNull();

  const both = await Promise.all([page.find(NUMBER, "121.00"), page.find(NUMBER, "121.00")]);
  const { payLink } = await t.invoice(draft.id);
  expect(both.map(({ location }) => location)).toEqual(
    Array.from({ length: 2 }, () => new URL(payLink?.url ?? "").pathname),
  );
  expect((await t.events(draft.id)).filter((type) => type === "pay_link.opened")).toHaveLength(1);
  const { data } = await t.must<{ data: { source: string }[] }>("GET", "/events?type=pay_link.opened");
  expect(data.map(({ source }) => source)).toEqual(["payer"]);
});

test("what is still to be paid finds an invoice as its total does, and nothing never finds one", async () => {
  await using t = await harness();
  const page = await withPage(t);
  const invoice = await t.issued({ number: NUMBER });
  await pay(t, invoice, "21.00");
  expect((await page.find(NUMBER, "100,00")).status).toBe(303);
  expect((await page.find(NUMBER, "121,00")).status).toBe(303);
  await pay(t, invoice, "100.00");
  expect((await t.invoice(invoice.id)).status).toBe("paid");
  expect((await page.find(NUMBER, "0,00")).status).toBe(422);
  expect((await page.find(NUMBER, "100,00")).status).toBe(422);
  expect((await page.find(NUMBER, "121,00")).status).toBe(303);
});

test("of two invoices that could be meant, the one typed to the letter is shown, and otherwise none", async () => {
  await using t = await harness();
  const page = await withPage(t);
  await t.issued({ number: "1-11" });
  const meant = await t.issued({ number: "11-1" });
  expect((await page.find("111", "121.00")).status).toBe(422);
  expect((await page.find("11-1", "121.00")).location).toBe(new URL(meant.payLink?.url ?? "").pathname);
});

test("the page is closed until the merchant opens it, and an address that was printed goes on leading there", async () => {
  await using t = await harness();
  const page = pagesAt(t.publicUrl);
  expect(await t.must("GET", "/find-page")).toEqual({ isOpen: false, slug: null, url: null });
  const unknown = await page.open("nobody");
  expect(unknown.status).toBe(404);

  const opened = await t.must<FindPageAnswer>("PUT", "/find-page", { isOpen: true });
  expect(opened.slug).toMatch(/^[0-9a-z]{5}-[0-9a-z]{5}$/);
  expect(opened.url).toBe(`${t.publicUrl}/pay/${opened.slug}`);
  const named = await t.must<FindPageAnswer>("PUT", "/find-page", { isOpen: true, slug: SLUG });
  expect(named).toEqual({ isOpen: true, slug: SLUG, url: `${t.publicUrl}/pay/${SLUG}` });
  expect((await page.open(opened.slug ?? "")).status).toBe(200);

  await t.must("PUT", "/find-page", { isOpen: false });
  const closed = await page.open(SLUG);
  expect([closed.status, closed.body]).toEqual([404, unknown.body]);
  expect((await page.find(NUMBER, "121.00")).body).toBe(unknown.body);

  const { data } = await t.must<{ data: { data: { changes: unknown } }[] }>(
    "GET",
    "/events?type=settings.changed",
  );
  expect(data.map((event) => event.data.changes)).toEqual([
    [{ field: "findPage.isOpen", from: true, to: false }],
    [{ field: "findPage.slug", from: opened.slug, to: SLUG }],
    [
      { field: "findPage.isOpen", from: false, to: true },
      { field: "findPage.slug", from: null, to: opened.slug },
    ],
  ]);
});

test("an address that another merchant has, or is none, is refused at its field", async () => {
  await using t = await harness();
  await withPage(t);
  const other = await merchantIn(t.platform, { name: "Garage De Buren", connect: false });
  for (const slug of [SLUG, "Van-Dijk", "a", "-van", "van--dijk", "van dijk"]) {
    const answer = await other.api<{ errors: { pointer: string }[] }>("PUT", "/find-page", {
      isOpen: true,
      slug,
    });
    expect([slug, answer.status, answer.body.errors[0]?.pointer]).toEqual([slug, 422, "/slug"]);
  }
  expect(await other.must("GET", "/find-page")).toMatchObject({ isOpen: false, slug: null });
  for (let n = 1; n <= 20; n++) await other.must("PUT", "/find-page", { isOpen: true, slug: `name-${n}` });
  expect((await other.api("PUT", "/find-page", { isOpen: true, slug: "name-21" })).status).toBe(422);
  expect(await other.must("PUT", "/find-page", { isOpen: true, slug: "name-3" })).toMatchObject({
    slug: "name-3",
  });
});

test("guessing the amount of one invoice ends after ten tries, in any spelling and from anywhere", async () => {
  await using t = await harness();
  const page = await withPage(t);
  await t.issued({ number: NUMBER });
  // What is found does not count.
  for (let times = 0; times < 12; times++) expect((await page.find(NUMBER, "121.00")).status).toBe(303);
  const spellings = [NUMBER, "2026 0042", "20260042", "2026-42"];
  for (let cents = 1; cents <= 10; cents++) {
    expect((await page.find(spellings[cents % 4] ?? "", `120.${cents}`)).status).toBe(422);
  }
  const refused = await page.find("2026/042", "121.00");
  expect(refused.status).toBe(429);
  expect(refused.location).toBeNull();
  expect(Number(refused.headers["retry-after"])).toBeGreaterThan(86_000);
  expect(refused.body).toContain("There were too many tries. Please try again in 24 hours.");
  expect((await page.find("2026-0051", "121.00")).status).toBe(422);
});

test("a hundred guesses at the same instant are not a hundred guesses for free", async () => {
  await using t = await harness();
  const page = await withPage(t);
  await t.issued({ number: NUMBER });
  const amounts = Array.from({ length: 100 }, (_, n) => `${n + 50}.00`);
  const answers = await Promise.all(amounts.map((amount) => page.find(NUMBER, amount)));
  expect(answers.filter(({ status }) => status === 422).length).toBeLessThanOrEqual(10);
});

test("one address looks in vain twenty times an hour, and is shown no more than twenty invoices", async () => {
  await using t = await harness();
  const page = await withPage(t);
  await t.issued({ number: NUMBER });
  const [guesser, harvester] = [nextAddress(), nextAddress()];
  for (let n = 1; n <= 20; n++) {
    expect((await page.find(`X-${n}1`, "1.00", { from: guesser })).status).toBe(422);
    expect((await page.find(NUMBER, "121.00", { from: harvester })).status).toBe(303);
  }
  expect((await page.find(NUMBER, "121.00", { from: guesser })).status).toBe(429);
  expect((await page.find(NUMBER, "121.00", { from: harvester })).status).toBe(429);
  expect((await page.find(NUMBER, "121.00")).status).toBe(303);
});

test("guessing at two processes is limited as at one", async () => {
  await using t = await harness();
  await using second = await serverOn(t);
  await t.issued({ number: NUMBER });
  await withPage(t);
  const pages = [pagesAt(t.publicUrl), pagesAt(second.url)];
  const statuses: number[] = [];
  for (let n = 0; n < 12; n++) {
    const answer = await pages[n % 2]?.find(NUMBER, `${n + 1}.00`);
    statuses.push(answer?.status ?? 0);
  }
  expect(statuses).toEqual([...Array.from({ length: 10 }, () => 422), 429, 429]);
  for (const page of pages) expect((await page.find(NUMBER, "121.00")).status).toBe(429);
});

async function pay(t: Harness, { id }: InvoiceAnswer, value: string): Promise<void> {
  await t.must("POST", `/invoices/${id}/external-payments`, {
    type: "bank",
    amount: { currency: "EUR", value },
  });
}

/** Another server on the same database, as on another machine. */
async function serverOn(t: Harness) {
  const dataDir = await mkdtemp(join(tmpdir(), "voldaan-second-"));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const server = spawn(
    process.execPath,
    [fileURLToPath(new URL("../src/voldaan.ts", import.meta.url)), "serve"],
    {
      env: {
        PATH: process.env.PATH,
        DATABASE_URL: t.database.url,
        DATA_DIR: dataDir,
        PORT: String(port),
        PUBLIC_URL: url,
        TRUST_PROXY: "127.0.0.1",
      },
    },
  );
  await saying(server, "Ready at");
  return {
    url,
    [Symbol.asyncDispose]: async () => {
      const ended = new Promise((resolve) => server.once("close", resolve));
      server.kill();
      await ended;
      await rm(dataDir, { recursive: true });
    },
  };
}

function saying(server: ChildProcess, wanted: string): Promise<void> {
  let said = "";
  return new Promise((resolve, reject) => {
    for (const stream of [server.stdout, server.stderr]) {
      stream?.on("data", (chunk: Buffer) => {
        said += chunk.toString();
        if (said.includes(wanted)) resolve();
      });
    }
    server.once("close", () => reject(new Error(`It ended without saying "${wanted}": ${said}`)));
  });
}

let people = 0;
function nextAddress(): string {
  people++;
  return `10.3.${Math.floor(people / 250)}.${people % 250}`;
}
