import type { InvoiceAnswer, InvoiceInput } from "../../../src/invoices/invoice-schemas.ts";
import { ApiProblem } from "../api/api.ts";
import { newIdempotencyKey } from "../api/idempotency-key.ts";

/** What the writer is told of the draft. */
export type SaveState =
  /** nothing was written that is not stored */
  | { kind: "unchanged" }
  /** a field is still to be filled in, so what is written is here alone */
  | { kind: "incomplete" }
  | { kind: "saving" }
  | { kind: "saved" }
  /** the service did not answer; the same is sent again until it does */
  | { kind: "unanswered"; error: unknown }
  /** the service says what is wrong */
  | { kind: "refused"; error: ApiProblem }
  /** somebody else wrote the draft meanwhile, issued it or threw it away */
  | { kind: "overtaken"; error: ApiProblem };

/** The draft as it is stored: where, and at which revision. */
export type StoredDraft = Pick<InvoiceAnswer, "id" | "revision">;

export type SendDraft = (
  draft: StoredDraft | null,
  input: InvoiceInput,
  idempotencyKey: string,
) => Promise<StoredDraft>;

/** Long enough that a word is one change, short enough that nobody waits for it before leaving. */
export const TYPING_PAUSE_MS = 1_000;

const OVERTAKEN = new Set(["invoice_changed_meanwhile", "invoice_not_draft", "not_found"]);

/**
 * Stores what is written, one request at a time. A request whose answer was lost may have been done: it is sent again as
 * it was, with its key, before anything newer, so that no draft is made twice and no revision is mistaken for another's.
 */
export function draftSaver({
  send,
  stored = null,
  onStored,
  onRefused,
}: {
  send: SendDraft;
  /** the draft that is gone on with, and what it says */
  stored?: { draft: StoredDraft; input: InvoiceInput } | null;
  onStored: (draft: StoredDraft) => void;
  onRefused: (error: ApiProblem) => void;
}) {
  let draft = stored?.draft ?? null;
  let storedText = stored ? textOf(stored.input) : null;
  let wanted: InvoiceInput | null = null;
  let unanswered: { input: InvoiceInput; key: string } | null = null;
  let running: Promise<boolean> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let state: SaveState = { kind: "unchanged" };
  const listeners = new Set<() => void>();

  function tell(next: SaveState): void {
    state = next;
    for (const listener of listeners) listener();
  }

  const isBehind = () => unanswered !== null || (wanted !== null && textOf(wanted) !== storedText);

  async function sendAll(): Promise<boolean> {
    while (isBehind()) {
      unanswered ??= wanted && { input: wanted, key: newIdempotencyKey() };
      if (unanswered === null) break;
      tell({ kind: "saving" });
      const { input, key } = unanswered;
      try {
        const answer = await send(draft, input, key);
        unanswered = null;
        draft = { id: answer.id, revision: answer.revision };
        storedText = textOf(input);
        onStored(answer);
      } catch (error) {
        if (!isAnswer(error)) {
          tell({ kind: "unanswered", error });
        } else {
          unanswered = null;
          const kind = draft && OVERTAKEN.has(error.code) ? "overtaken" : "refused";
          if (kind === "refused") onRefused(error);
          tell({ kind, error });
        }
        return false;
      }
    }
    tell(wanted === null ? { kind: "incomplete" } : { kind: "saved" });
    return wanted !== null;
  }

  /** Stores what is written at once; false when it is not stored, and the state says why. */
  async function flush(): Promise<boolean> {
    clearTimeout(timer);
    if (state.kind === "overtaken") return false;
    if (state.kind === "unchanged" && !isBehind()) return draft !== null;
    running ??= sendAll().finally(() => {
      running = null;
    });
    return running;
  }

  return {
    /** What is written now; null while a field is still to be filled in. */
    change: (input: InvoiceInput | null): void => {
      clearTimeout(timer);
      wanted = input;
      if (state.kind === "overtaken") return;
      if (input === null) return tell({ kind: "incomplete" });
      if (!isBehind()) {
        if (state.kind !== "unchanged") tell({ kind: "saved" });
        return;
      }
      if (running === null) tell({ kind: "saving" });
      timer = setTimeout(() => void flush(), TYPING_PAUSE_MS);
    },

    flush,

    /** Goes on as another draft, because the stored one is somebody else's by now. */
    goOnAsNew: (): Promise<boolean> => {
      draft = null;
      storedText = null;
      tell({ kind: "saving" });
      return flush();
    },

    /** Nothing more is stored, because the draft is gone or issued. */
    end: (): void => {
      clearTimeout(timer);
      wanted = null;
      tell({ kind: "unchanged" });
    },

    draft: () => draft,
    state: () => state,
    /** Whether leaving now would lose something. */
    isUnsaved: () => !["unchanged", "saved"].includes(state.kind),
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export type DraftSaver = ReturnType<typeof draftSaver>;

/** Whether the service answered: otherwise, or when it stumbled, the request may have been done. */
function isAnswer(error: unknown): error is ApiProblem {
  return (
    error instanceof ApiProblem &&
    error.status !== 0 &&
    error.status < 500 &&
    error.code !== "idempotency_key_in_use" &&
    error.status !== 429
  );
}

function textOf(input: InvoiceInput): string {
  return JSON.stringify(input);
}
