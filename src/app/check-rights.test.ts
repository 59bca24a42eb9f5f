import { fastify } from "fastify";
import { expect, test } from "vitest";
import { answerProblems } from "../http/problem-answers.ts";
import { type Actor, API_KEY_ACTOR, memberActor } from "../rights/actor.ts";
import type { Requirement } from "../rights/rights.ts";
import { checkRights } from "./check-rights.ts";

/** What somebody gets from a route that asks for this. */
async function answer(actor: Actor, right?: Requirement) {
  const app = fastify();
  answerProblems(app);
  app.addHook("onRequest", async (request) => {
    request.actor = actor;
  });
  checkRights(app);
  app.get("/", { config: right === undefined ? {} : { right } }, () => ({ done: true }));
  return app.inject("/");
}

const employee = memberActor({
  userId: "1",
  name: "Bram",
  email: "b@x.test",
  role: "employee",
  ownRights: [],
});

test("a route that declares no right is closed to everybody, also to an API key that may everything", async () => {
  expect((await answer(API_KEY_ACTOR)).statusCode).toBe(403);
  expect((await answer(employee)).json()).toMatchObject({ code: "forbidden" });
});

test("a refusal names the right that is missing and whom to ask", async () => {
  const refused = await answer(employee, "refunds:create");
  expect(refused.statusCode).toBe(403);
  expect(refused.json().detail).toBe(
    "Your role does not have the right refunds:create; ask an administrator for it.",
  );
});

test("what only administrators may, no other role does, whatever rights it has", async () => {
  const ownRights = [...API_KEY_ACTOR.rights];
  const almost = memberActor({
    ...employee,
    userId: "2",
    name: "C",
    email: "c@x.test",
    role: "finance",
    ownRights,
  });
  expect((await answer(almost, "administrator")).statusCode).toBe(403);
  expect((await answer(API_KEY_ACTOR, "administrator")).statusCode).toBe(200);
  expect((await answer(employee, "everybody")).statusCode).toBe(200);
});
