import type { Day } from "../clock/clock.ts";
import type { ReminderSchemeId, ReminderStepId } from "../ids/ids.ts";
import type { ReminderMail } from "./reminder.ts";

/** When customers are reminded of an invoice, and with which words. */
export type ReminderScheme = {
  id: ReminderSchemeId;
  name: string;
  /** The one of every customer that has none of its own. */
  isDefault: boolean;
  /** The earliest first. */
  steps: ReminderStep[];
  createdAt: Date;
};

export type ReminderStep = {
  id: ReminderStepId;
  /** After the due date, or before it when negative. */
  days: number;
  mailKind: ReminderMail;
  /** Invoices whose time for this step came before this day are not reminded of. */
  since: Day;
};

/** What many businesses do: a word before the due date, and after it three that grow firmer. */
export const USUAL_STEPS = [
  { days: -3, mailKind: "reminder_upcoming" },
  { days: 7, mailKind: "reminder_first" },
  { days: 14, mailKind: "reminder_second" },
  { days: 28, mailKind: "reminder_final" },
] as const satisfies readonly Pick<ReminderStep, "days" | "mailKind">[];

/** Days after the due date that a step can have. */
export const EARLIEST_DAYS = -60;
export const LATEST_DAYS = 365;
/** More than anybody reads. */
export const MOST_STEPS = 10;
/** A handful of groups of customers; more is a mistake of a program. */
export const MOST_SCHEMES = 50;
