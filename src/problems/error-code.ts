/**
 * The code that an error carries: PostgreSQL's SQLSTATE (`40P01`) or the system's name (`ECONNREFUSED`). Empty when it
 * has none.
 */
export function errorCode(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
}
