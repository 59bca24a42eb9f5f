import { expect, test } from "vitest";
import { DEFAULT_TEST_KEY } from "../profiles/default-profile.ts";
import { type Answer, rowsAt, startedSandbox, valueAt } from "../testing/started-sandbox.ts";

function pageOf({ body }: Answer) {
  return {
    ids: rowsAt(body, "_embedded", "payments").map(({ id }) => id),
    next: valueAt(body, "_links", "next", "href"),
    previous: valueAt(body, "_links", "previous", "href"),
  };
}

async function withPayments(count: number) {
  const t = await startedSandbox();
  const oldestFirst: string[] = [];
  for (let i = 0; i < count; i++) oldestFirst.push((await t.created()).id);
  return { t, newestFirst: oldestFirst.toReversed(), [Symbol.asyncDispose]: () => t[Symbol.asyncDispose]() };
}

test("following the links visits each payment once, newest first", async () => {
  await using made = await withPayments(5);
  const { t, newestFirst } = made;
  const first = await t.call("GET", "/v2/payments?limit=2");
  expect(first.body).toMatchObject({
    count: 2,
    _links: {
      self: { href: `${t.url}/v2/payments?limit=2`, type: "application/hal+json" },
      previous: null,
      next: { href: `${t.url}/v2/payments?from=${newestFirst[2]}&limit=2`, type: "application/hal+json" },
      documentation: { type: "text/html" },
    },
  });
  const visited = pageOf(first).ids;
  let page = pageOf(first);
  while (typeof page.next === "string") {
    page = pageOf(await t.call("GET", page.next));
    visited.push(...page.ids);
  }
  expect(visited).toEqual(newestFirst);
  expect(page.previous).toBe(`${t.url}/v2/payments?from=${newestFirst[2]}&limit=2`);
});

test("a list can be asked for oldest first, and stays so through its links", async () => {
  await using made = await withPayments(3);
  const { t, newestFirst } = made;
  const page = pageOf(await t.call("GET", "/v2/payments?limit=2&sort=asc"));
  expect(page.ids).toEqual([newestFirst[2], newestFirst[1]]);
  expect(pageOf(await t.call("GET", String(page.next))).ids).toEqual([newestFirst[0]]);
});

test.each([
  ["from=tr_none", "from"],
  ["limit=0", "limit"],
  ["limit=251", "limit"],
  ["limit=ten", "limit"],
  ["sort=upwards", "sort"],
  ["testmode=true", "testmode"],
])("a list refuses %s", async (query, field) => {
  await using t = await startedSandbox();
  expect(await t.call("GET", `/v2/payments?${query}`)).toMatchObject({ status: 400, body: { field } });
});

test("what lies between in another mode is on no page, and is no cursor", async () => {
  await using t = await startedSandbox();
  const live: string[] = [];
  let test = "";
  for (let i = 0; i < 4; i++) {
    live.unshift((await t.created()).id);
    test = (await t.created({}, { key: DEFAULT_TEST_KEY })).id;
  }
  const first = pageOf(await t.call("GET", "/v2/payments?limit=3"));
  expect(first).toMatchObject({ ids: live.slice(0, 3), previous: undefined });
  const last = pageOf(await t.call("GET", String(first.next)));
  expect(last).toMatchObject({ ids: live.slice(3), next: undefined });
  expect(last.previous).toBe(`${t.url}/v2/payments?from=${live[0]}&limit=3`);
  expect((await t.call("GET", `/v2/payments?from=${test}`)).status).toBe(400);
});
