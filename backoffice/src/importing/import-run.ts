import { type Imported, importInvoice, importUbl } from "../api/imports.ts";
import type { Mapping } from "./columns.ts";
import { type ImportFile, type ImportResult, type ImportRow, openFile, rowsOf } from "./import-file.ts";
import { type Asking, lookAhead } from "./look-ahead.ts";

/** Nothing chosen yet, looking at files, waiting for a yes, doing it, told to stop, at an end. */
export type ImportPhase = "choosing" | "checking" | "failed" | "ready" | "running" | "stopping" | "ended";

/**
 * From files that were dropped to invoices, with a preview between, before which nothing is made. One after the other,
 * so that a stop takes effect at once. Kept outside React, as a bulk run is, for there can be ten thousand.
 */
export class ImportRun {
  files: readonly ImportFile[] = [];
  rows: readonly ImportRow[] = [];
  phase: ImportPhase = "choosing";
  error: unknown = null;
  readonly #asking: Asking | undefined;
  readonly #importRow: (row: ImportRow) => Promise<Imported>;
  readonly #listeners = new Set<() => void>();
  #version = 0;
  #round = 0;

  constructor({
    asking,
    importRow = importedRow,
  }: {
    asking?: Asking;
    importRow?: (row: ImportRow) => Promise<Imported>;
  } = {}) {
    this.#asking = asking;
    this.#importRow = importRow;
  }

  /** Opens files beside those that are there, and looks at what is in them. */
  async take(files: readonly File[]): Promise<void> {
    this.#enter("checking");
    for (const file of files) {
      const opened = await openFile(file, `${this.files.length}`);
      this.#put([...this.files, opened]);
    }
    await this.check();
  }

  /** Reads a CSV file by other columns. */
  async remap(changed: ImportFile, mapping: Mapping): Promise<void> {
    this.#put(
      this.files.map((file, index) => {
        if (file !== changed || file.kind !== "csv") return file;
        return { ...file, mapping, rows: rowsOf({ ...file, mapping, key: `${index}` }) };
      }),
    );
    await this.check();
  }

  /** Asks the service about all that it was not asked yet. A newer round ends an older one. */
  async check(): Promise<void> {
    const round = ++this.#round;
    this.#enter("checking");
    try {
      for await (const _ of lookAhead(this.#having("checking"), this.#asking)) {
        if (round !== this.#round) return;
        this.#tell();
      }
      if (round === this.#round) this.#enter("ready");
    } catch (error) {
      if (round !== this.#round) return;
      this.error = error;
      this.#enter("failed");
    }
  }

  /** Imports what is ready, until the end or until it is told to stop. A refusal stops nothing. */
  async start(): Promise<void> {
    this.#enter("running");
    for (const row of this.rows) {
      if (row.result.kind !== "ready") continue;
      if (this.phase !== "running") break;
      row.result = { kind: "running" };
      this.#tell();
      try {
        const { document, isNew } = await this.#importRow(row);
        row.result = { kind: isNew ? "created" : "there", document };
      } catch (error) {
        row.result = { kind: "failed", error };
      }
    }
    this.#enter("ended");
  }

  stop(): void {
    if (this.phase === "running") this.#enter("stopping");
  }

  /** Tries again what was refused; what is there already by then is not made twice. */
  async retry(): Promise<void> {
    for (const row of this.#having("failed")) row.result = { kind: "ready" };
    await this.start();
  }

  count(...kinds: ImportResult["kind"][]): number {
    return this.rows.reduce((sum, { result }) => sum + (kinds.includes(result.kind) ? 1 : 0), 0);
  }

  // For React's `useSyncExternalStore`, which calls them without an object.
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly version = (): number => this.#version;

  #having(kind: ImportResult["kind"]): ImportRow[] {
    return this.rows.filter(({ result }) => result.kind === kind);
  }

  #put(files: readonly ImportFile[]): void {
    this.files = files;
    this.rows = files.flatMap(({ rows }) => rows);
    this.#tell();
  }

  #enter(phase: ImportPhase): void {
    this.phase = phase;
    this.#tell();
  }

  #tell(): void {
    this.#version += 1;
    for (const listener of this.#listeners) listener();
  }
}

async function importedRow({ listed, content }: ImportRow): Promise<Imported> {
  if (content) return importUbl(content);
  if (listed?.input) return importInvoice(listed.input);
  throw new Error("A row that is ready can be imported.");
}
