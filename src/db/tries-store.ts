import type { Sql } from "./database.ts";

/** Our pool, as a library that was made for `pg` asks it: `expire` is the milliseconds of an instant, a plain number. */
export function asTriesStore(sql: Sql) {
  return {
    async query({ text, values = [] }: { text: string; values?: unknown[] }) {
      // justified: the statements are the limiter's own, whose values are texts and numbers
      const rows = await sql.unsafe<{ points: number; expire: bigint | null }[]>(
        text,
        values as (string | number)[],
        {
          prepare: true,
        },
      );
      return {
        rows: rows.map(({ points, expire }) => ({ points, expire: expire === null ? null : Number(expire) })),
        rowCount: rows.count,
      };
    },
  };
}
