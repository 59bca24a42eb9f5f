import { expect, test } from "vitest";
import { days } from "../src/clock/clock.ts";
import { forgetOld } from "../src/forget-old.ts";
import type {
  IntegrationLogEntry,
  IntegrationLogPage,
} from "../src/integration-log/integration-log-schemas.ts";
import { harness } from "./harness.ts";

test("the log is narrowed by day, integration and operation, and leaves as CSV without bodies", async () => {
  await using t = await harness();
  const invoice = await t.issued();
  await t.press(invoice);
  const list = async (query: string) =>
    (await t.must<IntegrationLogPage>("GET", `/integration-log?${query}`)).data.map(
      ({ operation }) => operation,
    );
  expect(await list("operation=Create%20payment")).toEqual(["Create payment"]);
  expect(await list("integration=api")).toEqual([]);
  expect(await list("to=2001-01-01")).toEqual([]);
  expect(await list("from=2001-01-01")).toContain("Create payment");

  const answer = await fetch(`${t.publicUrl}/api/v1/integration-log?format=csv&outcome=ok`, {
    headers: { authorization: `Bearer ${t.apiKey}` },
  });
  expect(answer.headers.get("content-disposition")).toContain("integration-log.csv");
  const lines = (await answer.text()).trim().split("\r\n");
  expect(lines[0]).toContain("at,direction,integration,operation,outcome");
  expect(lines.filter((line) => line.includes(",Create payment,ok,"))).toHaveLength(1);
  expect(lines.join()).toContain(invoice.number ?? "");
});

test("what was sent and answered expires when the merchant wants, and that it happened stays", async () => {
  await using t = await harness();
  await t.press(await t.issued());
  const page = await t.must<IntegrationLogPage>("GET", "/integration-log?operation=Create%20payment");
  const path = `/integration-log/${page.data[0]?.id}`;
  expect(await t.must<IntegrationLogEntry>("GET", path)).toMatchObject({ bodiesExpired: false });
  expect((await t.must<IntegrationLogEntry>("GET", path)).request).not.toBeNull();

  await t.must("PATCH", "/settings", { logRetentionDays: 30 });
  t.clock.advance(days(29));
  await forgetOld(t.platform);
  expect(await t.must("GET", path)).toMatchObject({ bodiesExpired: false });
  t.clock.advance(days(2));
  await forgetOld(t.platform);
  expect(await t.must("GET", path)).toMatchObject({
    bodiesExpired: true,
    request: null,
    answer: null,
    operation: "Create payment",
    message: "Mollie answered.",
  });
});
