import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { refusals } from "./refusals.ts";

/** What happens to calls to Mollie on their way: nothing, a cut connection, or a proxy's page instead of an answer. */
let mollie: "through" | "down" | "html" = "through";

let t: Awaited<ReturnType<typeof refusals>>;

beforeAll(async () => {
  t = await refusals({
    meddle: async ({ cut }) => {
      if (mollie === "down") cut();
      return mollie === "html" ? { status: 502, type: "text/html", body: "<html>Bad gateway</html>" } : null;
    },
  });
});

afterAll(() => t?.[Symbol.asyncDispose]());

describe("connecting Mollie is refused with what to do", () => {
  test.each<{ name: string; apiKey: () => Promise<string>; status: number; code: string; says: RegExp }>([
    {
      name: "a key that is none",
      apiKey: async () => "sk_live_51NotOfMollie",
      status: 422,
      code: "mollie_key_refused",
      says: /live_ or test_/,
    },
    {
      name: "a key that Mollie does not know",
      apiKey: async () => `live_${"Unknown0".repeat(5)}`,
      status: 422,
      code: "mollie_key_refused",
      says: /Copy it again/,
    },
    {
      name: "a profile that Mollie blocked",
      apiKey: () => profileKey({ status: "blocked" }),
      status: 422,
      code: "mollie_profile_blocked",
      says: /support/,
    },
    {
      name: "a profile without methods",
      apiKey: () => profileKey({ methods: [] }),
      status: 422,
      code: "mollie_no_methods",
      says: /switch one on/,
    },
  ])("$name", async ({ apiKey, status, code, says }) => {
    const key = await apiKey();
    const before = await t.must<Record<string, unknown>>("GET", "/integrations/mollie");
    const problem = await t.refused(() => t.api("PUT", "/integrations/mollie", { apiKey: key }), {
      status,
      code,
    });
    expect(problem.detail).toMatch(says);
    expect(await t.must("GET", "/integrations/mollie")).toEqual(before);
    await t.expectNowhere(key);
  });

  test.each(["down", "html"] as const)(
    "a Mollie that is %s is a 503, and nothing was changed",
    async (state) => {
      const key = `live_${"WhileDown".repeat(4)}`;
      mollie = state;
      try {
        const before = await t.must<Record<string, unknown>>("GET", "/integrations/mollie");
        const problem = await t.refused(() => t.api("PUT", "/integrations/mollie", { apiKey: key }), {
          status: 503,
          code: "mollie_unreachable",
        });
        expect(problem.detail).toMatch(/try again/);
        expect(await t.must("GET", "/integrations/mollie")).toEqual(before);
        const { data } = await t.must<{ data: { operation: string; outcome: string }[] }>(
          "GET",
          "/integration-log?direction=out&limit=1",
        );
        expect(data[0]).toMatchObject({ operation: "Check API key", outcome: "failed" });
        await t.expectNowhere(key);
      } finally {
        mollie = "through";
      }
    },
  );

  test("a key under a misspelt field is refused and kept nowhere either", async () => {
    const key = `live_${"Misplaced".repeat(4)}`;
    await t.refused(() => t.api("PUT", "/integrations/mollie", { api_keys: key, apiKey: 1 }), {
      status: 422,
      code: "invalid_request",
    });
    await t.expectNowhere(key);
  });
});

async function profileKey(fields: Record<string, unknown>): Promise<string> {
  const { keys } = await t.control<{ keys: { live: string } }>("/profiles", { name: "Winkel", ...fields });
  return keys.live;
}
