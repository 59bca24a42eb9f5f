import type { ListedInvoice } from "../api/listed-invoice.ts";
import type { Reason } from "../invoices/invoice-actions.ts";
import type { Chosen, Done } from "./bulk-actions.ts";

export type BulkResult =
  | { kind: "waiting" }
  | { kind: "running" }
  | ({ kind: "done" } & Done)
  | { kind: "skipped"; reason: Reason }
  | { kind: "refused"; error: unknown };

export type BulkRow = { invoice: ListedInvoice; result: BulkResult };

/** Gathering what is asked for, waiting for a yes, doing it, told to stop, at an end. */
export type BulkPhase = "gathering" | "failed" | "ready" | "running" | "stopping" | "ended";

/**
 * One thing done to many invoices, one after the other, so that numbers follow the order of the list and a stop takes
 * effect at once. Kept outside React because ten thousand results would be copied ten thousand times.
 */
export class BulkRun {
  readonly rows: BulkRow[] = [];
  phase: BulkPhase = "gathering";
  error: unknown = null;
  chosen: Chosen = { reminder: "next" };
  readonly #act: (invoice: ListedInvoice, chosen: Chosen) => Promise<Done>;
  readonly #listeners = new Set<() => void>();
  #version = 0;

  constructor(act: (invoice: ListedInvoice, chosen: Chosen) => Promise<Done>) {
    this.#act = act;
  }

  /** Takes in what was asked for, page by page, until it is called off; what would be refused is set aside with the reason. */
  async gather(
    pages: AsyncIterable<readonly ListedInvoice[]>,
    reasonAgainst: (invoice: ListedInvoice) => Reason | null,
  ): Promise<void> {
    try {
      for await (const page of pages) {
        for (const invoice of page) {
          const reason = reasonAgainst(invoice);
          this.rows.push({ invoice, result: reason ? { kind: "skipped", reason } : { kind: "waiting" } });
        }
        this.#tell();
        if (this.phase !== "gathering") return;
      }
      this.#enter("ready");
    } catch (error) {
      this.error = error;
      this.#enter("failed");
    }
  }

  choose(chosen: Chosen): void {
    this.chosen = chosen;
    this.#tell();
  }

  /** Does what still waits, until the end or until it is told to stop. A refusal stops nothing. */
  async start(): Promise<void> {
    await this.#doAll(this.rows.filter(({ result }) => result.kind === "waiting"));
  }

  /** Tries again what was refused, and nothing else; each call is one that the service does once. */
  async retry(): Promise<void> {
    const refused = this.rows.filter(({ result }) => result.kind === "refused");
    for (const row of refused) row.result = { kind: "waiting" };
    await this.#doAll(refused);
  }

  async #doAll(rows: readonly BulkRow[]): Promise<void> {
    this.#enter("running");
    for (const row of rows) {
      if (this.phase !== "running") break;
      row.result = { kind: "running" };
      this.#tell();
      try {
        row.result = { kind: "done", ...(await this.#act(row.invoice, this.chosen)) };
      } catch (error) {
        row.result = { kind: "refused", error };
      }
    }
    this.#enter("ended");
  }

  stop(): void {
    if (this.phase === "running") this.#enter("stopping");
    if (this.phase === "gathering") this.#enter("ended");
  }

  count(kind: BulkResult["kind"]): number {
    return this.rows.reduce((sum, { result }) => sum + (result.kind === kind ? 1 : 0), 0);
  }

  // For React's `useSyncExternalStore`, which calls them without an object.
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly version = (): number => this.#version;

  #enter(phase: BulkPhase): void {
    this.phase = phase;
    this.#tell();
  }

  #tell(): void {
    this.#version += 1;
    for (const listener of this.#listeners) listener();
  }
}
