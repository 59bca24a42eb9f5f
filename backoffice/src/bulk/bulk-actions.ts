import type { ReminderMail } from "../../../src/reminders/reminder.ts";
import type { Right } from "../../../src/rights/rights.ts";
import { ApiProblem } from "../api/api.ts";
import { issueInvoice, openPayLink, voidInvoice } from "../api/invoices.ts";
import type { ListedInvoice } from "../api/listed-invoice.ts";
import { sendInvoiceMail } from "../api/mails.ts";
import { readInvoiceReminders, remindNow } from "../api/reminders.ts";
import { type Reason, reasonsAgainst } from "../invoices/invoice-actions.ts";

/** What can be done with many invoices at once. */
export type BulkAction = "issue" | "payLink" | "send" | "remind" | "void";

type Doing = {
  right: Right;
  /** Why it would be refused; those invoices are left alone. */
  reasonAgainst: (invoice: ListedInvoice) => Reason | null;
  act: (invoice: ListedInvoice, chosen: Chosen) => Promise<Done>;
};

/** What is chosen once for all: with which words customers are reminded, or each with the next firmer ones. */
export type Chosen = { readonly reminder: ReminderMail | "next" };

/** What became of an invoice: its number, which a draft gets when it is issued, and its link where one was asked for. */
export type Done = { number: string | null; link: string | null };

/** Each is done by the same call as with one invoice, so that the service decides alike. */
export const BULK_ACTIONS: Record<BulkAction, Doing> = {
  issue: {
    right: "invoices:update",
    reasonAgainst: (invoice) => reasonsAgainst(invoice).issue,
    act: async ({ id }) => ({ number: (await issueInvoice(id)).number, link: null }),
  },
  payLink: {
    right: "payments:create",
    // A link that is there already is given again, whatever became of the invoice.
    reasonAgainst: (invoice) => (invoice.payLink ? null : reasonsAgainst(invoice).createPayment),
    act: async ({ id, number }) => ({ number, link: (await openPayLink(id)).url }),
  },
  send: {
    right: "invoices:update",
    // One that went before would go twice by a slip; on its own screen it can be sent again on purpose.
    reasonAgainst: (invoice) =>
      reasonsAgainst(invoice).send ?? (invoice.sentAt === null ? null : "alreadySent"),
    act: async ({ id, number }) => {
      await sendInvoiceMail(id, {});
      return { number, link: null };
    },
  },
  remind: {
    right: "invoices:update",
    reasonAgainst: againstReminding,
    act: remind,
  },
  void: {
    right: "invoices:delete",
    reasonAgainst: (invoice) => reasonsAgainst(invoice).void,
    act: async ({ id, number }) => {
      await voidInvoice(id);
      return { number, link: null };
    },
  },
};

function againstReminding(invoice: ListedInvoice): Reason | null {
  const reason = reasonsAgainst(invoice).createPayment;
  if (reason !== null) return reason;
  if (invoice.mode === "test") return "testInvoice";
  return invoice.sentAt === null ? "notSent" : null;
}

/** One whose reminders are paused would be reminded of by a slip; on its own screen it can be, on purpose. */
async function remind({ id, number }: ListedInvoice, { reminder }: Chosen): Promise<Done> {
  const { block, suggested } = await readInvoiceReminders(id);
  if (block) throw new ApiProblem({ status: 409, code: "reminder_not_possible", detail: block.label });
  await remindNow(id, reminder === "next" ? suggested : reminder);
  return { number, link: null };
}
