import { expect, test } from "vitest";
import { rowsAt, startedSandbox, valueAt } from "../testing/started-sandbox.ts";
import { subscribed } from "../testing/subscription.ts";

test("the overview shows subscriptions with their secrets, and deliveries to them", async () => {
  await using t = await startedSandbox();
  const { id, key, secret } = await subscribed(t, { name: "<Books>" });
  await t.call("POST", `/v2/webhooks/${id}/ping`, { key });
  const { text } = await t.page("/");
  for (const shown of ["&#60;Books&#62;", id, secret, "hook.ping"]) expect(text).toContain(shown);
  expect(text).not.toContain("<Books>");
});

test("a subscription is disabled and enabled, and its secret rolled, by buttons", async () => {
  await using t = await startedSandbox();
  const { id, secret } = await subscribed(t);
  const action = `/dashboard/webhooks/${id}`;
  const shown = async () => valueAt(rowsAt((await t.call("GET", "/_sandbox/webhooks")).body, "webhooks"), 0);
  expect((await t.page("/")).text).toContain(`action="${action}/secret"`);
  expect((await t.submit(action, { status: "disabled" })).location).toBe("/");
  expect(await shown()).toMatchObject({ status: "disabled", webhookSecret: secret });
  await t.submit(action, { status: "enabled" });
  expect((await t.submit(`${action}/secret`, {})).location).toBe("/");
  expect(await shown()).toMatchObject({ status: "enabled", earlierSecrets: [{ value: secret }] });
});

test.each(["DELETED", "hook_none"])(
  "a form about the subscription %s says why it cannot be carried out",
  async (which) => {
    await using t = await startedSandbox();
    const { id, key } = await subscribed(t);
    await t.call("DELETE", `/v2/webhooks/${id}`, { key });
    const action = `/dashboard/webhooks/${which === "DELETED" ? id : which}`;
    expect((await t.page("/")).text).not.toContain(`action="${action}`);
    for (const path of [action, `${action}/secret`]) {
      const { location } = await t.submit(path, { status: "enabled" });
      expect((await t.page(location)).text).toContain('role="alert"');
    }
  },
);
