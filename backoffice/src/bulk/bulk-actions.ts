import type { Right } from "../../../src/rights/rights.ts";
import { issueInvoice, openPayLink, voidInvoice } from "../api/invoices.ts";
import type { ListedInvoice } from "../api/listed-invoice.ts";
import { sendInvoiceMail } from "../api/mails.ts";
import { type Reason, reasonsAgainst } from "../invoices/invoice-actions.ts";

/** What can be done with many invoices at once. */
export type BulkAction = "issue" | "payLink" | "send" | "void";

type Doing = {
  right: Right;
  /** Why it would be refused; those invoices are left alone. */
  reasonAgainst: (invoice: ListedInvoice) => Reason | null;
  act: (invoice: ListedInvoice) => Promise<Done>;
};

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
  void: {
    right: "invoices:delete",
    reasonAgainst: (invoice) => reasonsAgainst(invoice).void,
    act: async ({ id, number }) => {
      await voidInvoice(id);
      return { number, link: null };
    },
  },
};
