import { type Static, Type } from "typebox";
import { DaySchema, InstantSchema, idSchema, orNull, strict } from "../http/api-schemas.ts";
import { BLOCKS, type Block } from "./blocks.ts";
import { REMINDER_MAILS } from "./reminder.ts";
import { EARLIEST_DAYS, LATEST_DAYS, MOST_STEPS } from "./reminder-scheme.ts";

const ReminderMailSchema = Type.Enum([...REMINDER_MAILS], {
  description: "What it says; the texts are those of the mail settings",
});
// justified: the keys of a table are the names in it
const BlockSchema = Type.Enum(Object.keys(BLOCKS) as Block[]);

const DaysSchema = Type.Integer({
  minimum: EARLIEST_DAYS,
  maximum: LATEST_DAYS,
  description: "Days after the due date; before it when negative",
});

/** When to remind, and with which words. */
export const ReminderSchemeInput = strict({
  name: Type.String({ minLength: 1, maxLength: 100, pattern: "\\S" }),
  isDefault: Type.Boolean({ description: "It holds for every customer that has no scheme of its own" }),
  steps: Type.Array(strict({ days: DaysSchema, mailKind: ReminderMailSchema }), { maxItems: MOST_STEPS }),
});
export type ReminderSchemeInput = Static<typeof ReminderSchemeInput>;

/** A scheme as it is. */
export const ReminderSchemeAnswer = Type.Object(
  {
    id: idSchema("reminderScheme"),
    name: Type.String(),
    isDefault: Type.Boolean(),
    steps: Type.Array(
      Type.Object({
        days: DaysSchema,
        mailKind: ReminderMailSchema,
        since: Type.String({
          description: "Invoices whose day for this step came before this one are not reminded of",
        }),
      }),
    ),
    createdAt: InstantSchema,
  },
  { title: "ReminderScheme" },
);
export type ReminderSchemeAnswer = Static<typeof ReminderSchemeAnswer>;

export const ReminderSchemePage = Type.Object({
  data: Type.Array(ReminderSchemeAnswer),
  nextCursor: Type.Null(),
});

/** Until when to be silent. */
export const PauseInput = strict({
  until: Type.Union([DaySchema, Type.Null()], {
    description: "The first day on which reminders go again; null: until somebody resumes",
  }),
});

const PauseAnswer = Type.Object(
  { until: orNull(Type.String()) },
  { description: "A pause that is over is not one" },
);

/** What holds for a customer. */
export const CustomerRemindersInput = strict({
  schemeId: Type.Union([idSchema("reminderScheme"), Type.Null()], { description: "Null: the default one" }),
});

export const CustomerRemindersAnswer = Type.Object(
  {
    schemeId: orNull(idSchema("reminderScheme")),
    pause: orNull(PauseAnswer),
  },
  { title: "CustomerReminders" },
);
export type CustomerRemindersAnswer = Static<typeof CustomerRemindersAnswer>;

/** A reminder that a person asks for. */
export const ReminderInput = strict({ mailKind: ReminderMailSchema });
export type ReminderInput = Static<typeof ReminderInput>;

export const ReminderAnswer = Type.Object(
  {
    id: orNull(idSchema("reminder")),
    mailKind: ReminderMailSchema,
    days: orNull(Type.Integer({ description: "After the due date; null: a person asked for it" })),
    on: orNull(Type.String({ description: "The day of its step" })),
    status: Type.Enum(
      ["planned", "waiting", "passed_over", "queued", "handing_over", "sent", "refused", "failed", "unknown"],
      {
        description:
          "`waiting`: something stands in its way, see `reason`. `passed_over`: that did not end within a week. From `queued` on it is the status of its mail",
      },
    ),
    statusLabel: Type.String(),
    reason: orNull(BlockSchema),
    reasonLabel: orNull(Type.String()),
    mailId: orNull(idSchema("mail")),
    queuedAt: orNull(InstantSchema),
  },
  { title: "Reminder" },
);
export type ReminderAnswer = Static<typeof ReminderAnswer>;

/** An invoice's reminders: those that were, and those that are to come. */
export const InvoiceRemindersAnswer = Type.Object(
  {
    scheme: orNull(Type.Object({ id: idSchema("reminderScheme"), name: Type.String() })),
    pause: orNull(PauseAnswer),
    customerPause: orNull(PauseAnswer),
    block: orNull(
      Type.Object(
        { reason: BlockSchema, label: Type.String() },
        { description: "Why nobody would be reminded now; Mollie is asked only when a reminder goes" },
      ),
    ),
    mayRemind: Type.Boolean({ description: "Whether a person could have one sent now" }),
    suggested: ReminderMailSchema,
    data: Type.Array(ReminderAnswer),
  },
  { title: "InvoiceReminders" },
);
export type InvoiceRemindersAnswer = Static<typeof InvoiceRemindersAnswer>;
