import { REMINDER_MAILS, type ReminderMail } from "../../../src/reminders/reminder.ts";
import type { ReminderSchemeAnswer, ReminderSchemeInput } from "../../../src/reminders/reminder-schemas.ts";
import { newIdempotencyKey } from "../api/idempotency-key.ts";

/** A scheme as its fields hold it: on which side of the due date a step lies is chosen, not typed as a sign. */
export type SchemeValues = { name: string; isDefault: boolean; steps: StepValues[] };

export type StepValues = {
  /** For React, since steps come and go. */
  key: string;
  /** While somebody types it may be no number yet. */
  days: number | string;
  side: "before" | "after";
  mailKind: ReminderMail;
};

/** A scheme as it is; a new one has the first step that most want. */
export function valuesOf(scheme: ReminderSchemeAnswer | null): SchemeValues {
  if (scheme === null) return { name: "", isDefault: true, steps: [stepAfter([])] };
  const { name, isDefault, steps } = scheme;
  return {
    name,
    isDefault,
    steps: steps.map(({ days, mailKind }) => ({
      key: newIdempotencyKey(),
      days: Math.abs(days),
      side: days < 0 ? "before" : "after",
      mailKind,
    })),
  };
}

/** Between two reminders. */
const A_WEEK = 7;

/** What probably comes after these: a week later, and firmer. */
export function stepAfter(steps: readonly StepValues[]): StepValues {
  const last = steps.at(-1);
  const days = last === undefined ? A_WEEK : signedDays(last) + A_WEEK;
  const firmness = last === undefined ? 1 : REMINDER_MAILS.indexOf(last.mailKind) + 1;
  return {
    key: newIdempotencyKey(),
    days: Math.abs(days),
    side: days < 0 ? "before" : "after",
    mailKind: REMINDER_MAILS[firmness] ?? "reminder_final",
  };
}

/** The scheme as the service takes it. */
export function inputOf({ name, isDefault, steps }: SchemeValues): ReminderSchemeInput {
  return {
    name,
    isDefault,
    steps: steps.map((step) => ({ days: signedDays(step), mailKind: step.mailKind })),
  };
}

/** Every field that the service may find fault with. */
export function fieldsOf({ steps }: SchemeValues): string[] {
  return ["name", ...steps.flatMap((_, index) => [`steps.${index}.days`, `steps.${index}.mailKind`])];
}

function signedDays({ days, side }: StepValues): number {
  const count = Number(days);
  return side === "before" && count !== 0 ? -count : count;
}
