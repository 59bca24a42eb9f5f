import fastify, { type FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Problem } from "../problems/problems.ts";
import { say } from "../sentences/say.ts";
import { answerProblems, answerUnreadableAddress, asProblem } from "./problem-answers.ts";

let app: FastifyInstance;

beforeAll(async () => {
  app = fastify({ frameworkErrors: answerUnreadableAddress });
  answerProblems(app);
  app.get("/things/:id", () => "a thing");
  app.get("/ours", () => {
    throw new Error('relation "secrets" does not exist at src/secrets.ts:1');
  });
  app.get("/theirs", () => {
    throw new Problem("invoice_not_open", {
      detail: say("The invoice is a draft; issue it first."),
      errors: [{ pointer: "/id", detail: say("It should not be empty.") }],
    });
  });
  await app.ready();
});

afterAll(() => app?.close());

test.each([
  ["nl", "De factuur is een concept; maak haar eerst definitief.", "Het mag niet leeg zijn."],
  [
    "de-CH,de;q=0.9,en;q=0.8",
    "Die Rechnung ist ein Entwurf; stellen Sie sie zuerst aus.",
    "Es darf nicht leer sein.",
  ],
  ["fr", "La facture est un brouillon\u202f; émettez-la d’abord.", "Ce ne doit pas être vide."],
  ["*", "The invoice is a draft; issue it first.", "It should not be empty."],
])("whoever reads %s hears of a problem in their language", async (language, detail, ofField) => {
  const answer = await app.inject({ url: "/theirs", headers: { "accept-language": language } });
  expect(answer.headers["content-language"]).toBe(language === "*" ? "en" : language.slice(0, 2));
  expect(answer.json()).toMatchObject({ detail, code: "invoice_not_open", errors: [{ detail: ofField }] });
});

test("a problem is told as it is, a fault of ours by nothing of our insides", async () => {
  const theirs = await app.inject("/theirs");
  expect(theirs.statusCode).toBe(409);
  expect(theirs.headers["content-type"]).toBe("application/problem+json");
  expect(theirs.json()).toEqual({
    type: "urn:voldaan:problem:invoice_not_open",
    title: "The invoice is not open",
    status: 409,
    code: "invoice_not_open",
    detail: "The invoice is a draft; issue it first.",
    errors: [{ pointer: "/id", detail: "It should not be empty." }],
  });
  const ours = await app.inject("/ours");
  expect(ours.statusCode).toBe(500);
  expect(ours.json()).toMatchObject({ code: "internal_error" });
  expect(ours.body).not.toMatch(/secrets|relation/);
});

test.each(["/things/%zz", "/things/%", `/things/${"x".repeat(101)}`, "/nothing", "/nothing?token=secret"])(
  "%s is a 404 like any other",
  async (url) => {
    const answer = await app.inject(url);
    expect(answer.statusCode).toBe(404);
    expect(answer.headers["content-type"]).toBe("application/problem+json");
    expect(answer.json()).toMatchObject({ status: 404, code: "not_found" });
    expect(answer.body).not.toMatch(/FST_|secret/);
  },
);

describe("what a caller may know of an error", () => {
  test.each([
    { error: Object.assign(new Error("x"), { statusCode: 429 }), code: "too_many_requests" },
    { error: Object.assign(new Error("x"), { statusCode: 418 }), code: "malformed_body" },
    { error: Object.assign(new SyntaxError("x"), { statusCode: 400 }), code: "malformed_body" },
    { error: Object.assign(new Error("x"), { statusCode: 503 }), code: "internal_error" },
    { error: Object.assign(new Error("x"), { code: "23505" }), code: "internal_error" },
    { error: "a text that was thrown", code: "internal_error" },
    { error: null, code: "internal_error" },
  ])("$error is $code", ({ error, code }) => {
    expect(asProblem(error).code).toBe(code);
  });
});
