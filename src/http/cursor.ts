import { Problem } from "../problems/problems.ts";

/** Where the next page of a list begins, as callers carry it: opaque to them, so that we may change what is inside. */
export function writeCursor(position: readonly (string | null)[]): string {
  return Buffer.from(JSON.stringify(position)).toString("base64url");
}

/** What is inside, with as many parts as this list uses. A cursor from elsewhere is refused. */
export function readCursor(
  cursor: string | undefined,
  { parts }: { parts: number },
): (string | null)[] | null {
  if (cursor === undefined) return null;
  try {
    const position: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    if (Array.isArray(position) && position.length === parts && position.every(isPart)) return position;
  } catch {
    // Not one of ours; refused below.
  }
  throw new Problem("invalid_cursor", {
    detail: "Send the nextCursor of the page before as it was, or leave the cursor out.",
    errors: [{ pointer: "/cursor", detail: "It is not a cursor of this list." }],
  });
}

function isPart(part: unknown): part is string | null {
  return part === null || (typeof part === "string" && part.length <= 200);
}

/** Asks for one row more than the page holds; if it came, there is another page. */
export function pageFrom<R, A>(
  rows: readonly R[],
  { limit, show, position }: { limit: number; show: (row: R) => A; position: (row: R) => (string | null)[] },
): { data: A[]; nextCursor: string | null } {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    data: page.map(show),
    nextCursor: rows.length > limit && last !== undefined ? writeCursor(position(last)) : null,
  };
}
