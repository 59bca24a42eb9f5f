import { Problem } from "../problems/problems.ts";
import { say } from "../sentences/say.ts";

/** Where the next page of a list begins, as callers carry it: opaque to them, so that we may change what is inside. */
export function writeCursor(position: readonly string[]): string {
  return Buffer.from(JSON.stringify(position)).toString("base64url");
}

/** What is inside: the parts that this list writes, each of its form. A cursor from elsewhere is refused. */
export function readCursor(
  cursor: string | undefined,
  { parts }: { parts: readonly RegExp[] },
): string[] | null {
  if (cursor === undefined) return null;
  try {
    const position: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    if (isPosition(position, parts)) return position;
  } catch {
    // Not one of ours; refused below.
  }
  throw new Problem("invalid_cursor", {
    detail: say("Send the nextCursor of the page before as it was, or leave the cursor out."),
    errors: [{ pointer: "/cursor", detail: say("It is not a cursor of this list and sort order.") }],
  });
}

function isPosition(position: unknown, parts: readonly RegExp[]): position is string[] {
  return (
    Array.isArray(position) &&
    position.length === parts.length &&
    parts.every((form, index) => typeof position[index] === "string" && form.test(position[index]))
  );
}

/** Asks for one row more than the page holds; if it came, there is another page. */
export function pageFrom<R, A>(
  rows: readonly R[],
  { limit, show, position }: { limit: number; show: (row: R) => A; position: (row: R) => string[] },
): { data: A[]; nextCursor: string | null } {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    data: page.map(show),
    nextCursor: rows.length > limit && last !== undefined ? writeCursor(position(last)) : null,
  };
}
