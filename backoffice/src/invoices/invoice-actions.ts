import type { InvoiceAnswer } from "../../../src/invoices/invoice-schemas.ts";
import type { enLater } from "../language/en-later.ts";
import { isZero } from "./amounts.ts";

export type InvoiceAction =
  | "issue"
  | "createPayment"
  | "registerPayment"
  | "send"
  | "void"
  | "writeOff"
  | "credit";

/** Why an action is not possible now: a key of the catalogue. */
export type Reason = keyof (typeof enLater)["why"];

type Balance = Pick<
  InvoiceAnswer,
  "status" | "total" | "outstanding" | "received" | "credited" | "surplus" | "sentAt"
>;

/**
 * What one can do with an invoice in its state: null for yes, else the reason why not. The service decides in the
 * end; this keeps a button from promising what would be refused.
 */
export function reasonsAgainst(invoice: Balance): Record<InvoiceAction, Reason | null> {
  const { status } = invoice;
  return {
    issue: status === "draft" ? null : "notDraft",
    createPayment: againstAsking(invoice),
    registerPayment: againstAsking(invoice),
    send: againstSending(status),
    void: againstOpen(status) ?? againstVoid(invoice),
    writeOff: againstOpen(status),
    credit: againstCredit(invoice),
  };
}

function againstAsking({ status, outstanding }: Balance): Reason | null {
  return againstOpen(status) ?? (isZero(outstanding) ? "settled" : null);
}

/** What was paid or given up may still be sent, as proof or as a copy. */
function againstSending(status: InvoiceAnswer["status"]): Reason | null {
  if (status === "draft") return "draft";
  return status === "void" ? "closed" : null;
}

function againstVoid(invoice: Balance): Reason | null {
  if (hasBooked(invoice)) return "booked";
  return invoice.sentAt === null ? null : "sent";
}

/** Also of a paid invoice: what was paid then becomes surplus. */
function againstCredit({ status, total, credited }: Balance): Reason | null {
  if (status === "draft") return "draft";
  if (status === "void" || status === "uncollectible") return "closed";
  return total.value === credited.value ? "allCredited" : null;
}

function againstOpen(status: InvoiceAnswer["status"]): Reason | null {
  switch (status) {
    case "open":
      return null;
    case "draft":
      return "draft";
    case "paid":
      return "settled";
    case "void":
    case "uncollectible":
      return "closed";
  }
}

function hasBooked({ received, credited, surplus }: Balance): boolean {
  return ![received, credited, surplus].every(isZero);
}
