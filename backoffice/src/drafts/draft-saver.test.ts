import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { InvoiceId } from "../../../src/ids/ids.ts";
import type { InvoiceInput } from "../../../src/invoices/invoice-schemas.ts";
import { ApiProblem } from "../api/api.ts";
import { draftSaver, type StoredDraft, TYPING_PAUSE_MS } from "./draft-saver.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** It has the shape; no row stands behind it. */
const ID = "inv_01kb0000000000000000000000" as InvoiceId;
const noted = (note: string): InvoiceInput => ({ note, lines: [] });
const lost = () => new ApiProblem({ status: 0, code: "unreachable", detail: "" });
const refused = (status: number, code: string) => new ApiProblem({ status, code, detail: code });

type Request = { draft: StoredDraft | null; note: string | null | undefined; key: string };

/** A service that keeps one draft, remembers keys, and loses or refuses what it is told to. */
function service() {
  const requests: Request[] = [];
  const done = new Map<string, StoredDraft>();
  const troubles: { error: ApiProblem; isDone: boolean }[] = [];
  let made = 0;
  let revision = 0;
  const saver = draftSaver({
    onStored: () => undefined,
    onRefused: () => undefined,
    send: async (draft, input, key) => {
      requests.push({ draft, note: input.note, key });
      const trouble = troubles.shift();
      if (trouble && !trouble.isDone) throw trouble.error;
      if (!done.has(key)) {
        if (draft === null) made += 1;
        else if (draft.revision !== revision) throw refused(409, "invoice_changed_meanwhile");
        revision = draft === null ? 1 : revision + 1;
        done.set(key, { id: ID, revision });
      }
      if (trouble) throw trouble.error;
      return done.get(key) ?? { id: ID, revision };
    },
  });
  return {
    saver,
    requests,
    made: () => made,
    loses: (isDone: boolean) => troubles.push({ error: lost(), isDone }),
    refuses: (error: ApiProblem) => troubles.push({ error, isDone: false }),
  };
}

test("what is typed is sent once, when the typing pauses", async () => {
  const { saver, requests } = service();
  for (const note of ["a", "ab", "abc"]) saver.change(noted(note));
  expect(saver.state().kind).toBe("saving");
  await vi.advanceTimersByTimeAsync(TYPING_PAUSE_MS - 1);
  expect(requests).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(requests.map(({ note }) => note)).toEqual(["abc"]);
  expect(saver.state().kind).toBe("saved");
  saver.change(noted("abcd"));
  saver.change(noted("abc"));
  await vi.advanceTimersByTimeAsync(TYPING_PAUSE_MS);
  expect(requests).toHaveLength(1);
});

test("while a field is to be filled in nothing is sent, and leaving would lose it", async () => {
  const { saver, requests } = service();
  expect(saver.isUnsaved()).toBe(false);
  saver.change(null);
  await vi.advanceTimersByTimeAsync(TYPING_PAUSE_MS);
  expect(saver.isUnsaved()).toBe(true);
  expect(await saver.flush()).toBe(false);
  expect(requests).toEqual([]);
});

test.each([true, false])(
  "a lost answer is asked for again with its key before anything newer (done: %s)",
  async (isDone) => {
    const { saver, requests, made, loses } = service();
    loses(isDone);
    saver.change(noted("a"));
    expect(await saver.flush()).toBe(false);
    expect(saver.state().kind).toBe("unanswered");
    saver.change(noted("ab"));
    expect(await saver.flush()).toBe(true);
    expect(requests.map(({ note }) => note)).toEqual(["a", "a", "ab"]);
    expect(requests[1]?.key).toBe(requests[0]?.key);
    expect(requests[2]?.key).not.toBe(requests[0]?.key);
    expect(made()).toBe(1);
    loses(isDone);
    saver.change(noted("abc"));
    await saver.flush();
    expect(await saver.flush()).toBe(true);
    expect(saver.draft()?.revision).toBe(3);
  },
);

test("a refused field is told, and mending it stores the draft", async () => {
  const { saver, refuses } = service();
  refuses(refused(422, "invalid_request"));
  saver.change(noted("a"));
  expect(await saver.flush()).toBe(false);
  expect(saver.state()).toMatchObject({ kind: "refused" });
  saver.change(noted("b"));
  expect(await saver.flush()).toBe(true);
});

test("when somebody else was faster nothing is sent until one says how to go on", async () => {
  const { saver, requests, made, refuses } = service();
  saver.change(noted("a"));
  await saver.flush();
  refuses(refused(409, "invoice_changed_meanwhile"));
  saver.change(noted("ab"));
  expect(await saver.flush()).toBe(false);
  saver.change(noted("abc"));
  await vi.advanceTimersByTimeAsync(TYPING_PAUSE_MS);
  expect(saver.state().kind).toBe("overtaken");
  expect(requests).toHaveLength(2);
  expect(await saver.goOnAsNew()).toBe(true);
  expect(requests.at(-1)).toMatchObject({ draft: null, note: "abc" });
  expect(made()).toBe(2);
});

test("what is typed while it saves is saved after it", async () => {
  const { saver, requests } = service();
  saver.change(noted("a"));
  const saving = saver.flush();
  saver.change(noted("ab"));
  expect(await saving).toBe(true);
  expect(requests.map(({ note }) => note)).toEqual(["a", "ab"]);
});
