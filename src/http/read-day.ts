import { type Day, parseDay } from "../clock/clock.ts";
import { Problem } from "../problems/problems.ts";
import { say } from "../sentences/say.ts";

/** A day that a caller may name; one that does not exist is refused at its field. */
export function readDay(text: string | undefined, pointer: string): Day | null {
  if (text === undefined) return null;
  const day = parseDay(text);
  if (day) return day;
  const detail = say('"{{text}}" is not a day that exists; write it as YYYY-MM-DD.', { text });
  throw new Problem("invalid_request", { detail, errors: [{ pointer, detail }] });
}
