import { expect, test } from "vitest";
import { startedSandbox } from "../testing/started-sandbox.ts";
import { COMMON_FAULTS } from "./common-faults.ts";

test.each([...COMMON_FAULTS])(
  "%s can be chosen on the overview, and is listed until it is removed",
  async (name) => {
    await using t = await startedSandbox();
    const chosen = await t.submit("/dashboard/faults", { fault: name, path: "", times: "2" });
    expect(chosen).toMatchObject({ status: 303, location: "/" });
    const { body } = await t.call("GET", "/_sandbox/faults");
    expect(body).toMatchObject({ faults: [{ ...COMMON_FAULTS.get(name)?.request, times: 2, used: 0 }] });
    expect((await t.page("/")).text).toContain("0 of 2");
    await t.submit("/dashboard/faults/fault_1/removal", {});
    expect((await t.call("GET", "/_sandbox/faults")).body).toEqual({ faults: [] });
  },
);

test("a fault for some paths strikes only there, and the overview counts it", async () => {
  await using t = await startedSandbox();
  await t.submit("/dashboard/faults", { fault: "down", path: "/v2/methods*", times: "1" });
  const { id } = await t.created();
  expect((await t.call("GET", `/v2/payments/${id}`)).status).toBe(200);
  expect((await t.call("GET", "/v2/methods")).status).toBe(503);
  const page = (await t.page("/")).text;
  expect(page).toContain("/v2/methods*");
  expect(page).toContain("1 of 1");
});

test.each([
  ["an unknown fault", { fault: "flood", times: "1" }, "choose one of it"],
  ["no number", { fault: "down", times: "many" }, "from 1 to 1000"],
  ["none", { fault: "down", times: "0" }, "from 1 to 1000"],
  ["too many", { fault: "down", times: "1001" }, "from 1 to 1000"],
])("%s is refused with what to mend", async (_what, fields, mend) => {
  await using t = await startedSandbox();
  const { location } = await t.submit("/dashboard/faults", fields);
  expect((await t.page(location)).text).toContain(mend);
  expect((await t.call("GET", "/_sandbox/faults")).body).toEqual({ faults: [] });
});

test("a fault that is gone is told as such", async () => {
  await using t = await startedSandbox();
  const { location } = await t.submit("/dashboard/faults/fault_9/removal", {});
  expect((await t.page(location)).text).toContain("There is no fault fault_9 any more.");
});
