import { ApiProblem } from "../api/api.ts";
import type { Text } from "../language/language.ts";

/** What went wrong, for the reader: the service's own sentence where it gave one. */
export function sentenceOf(error: unknown, t: Text): string {
  if (!(error instanceof ApiProblem)) return String(error);
  if (error.detail !== "") return error.detail;
  return error.status === 0 ? t("errors.unreachable") : t("errors.unexplained", { status: error.status });
}
