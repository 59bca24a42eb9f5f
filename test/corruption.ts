/** A way in which a database can come to lie, planted past every safeguard, and the audit's words for it. */
export type Corruption = {
  /** As docs/reliability.md names it. */
  readonly name: string;
  readonly sql: string;
  readonly found: RegExp;
};

/** Copies rows of a table with some columns changed; the table's keys are in the way, so they go. */
export function twin(table: string, where: string, change: string, unique: readonly string[] = []): string {
  return `${unique.map((name) => `alter table ${table} drop constraint ${name};`).join("\n")}
    create temporary table twin as select * from ${table} where ${where};
    update twin set ${change};
    insert into ${table} select * from twin;`;
}
