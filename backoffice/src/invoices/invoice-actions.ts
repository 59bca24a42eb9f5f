import type { InvoiceAnswer } from "../../../src/invoices/invoice-schemas.ts";
import type { enLater } from "../language/en-later.ts";
import { isZero } from "./amounts.ts";

export type InvoiceAction = "issue" | "createPayment" | "registerPayment" | "void" | "writeOff" | "credit";

/** Why an action is not possible now: a key of the catalogue. */
export type Reason = keyof (typeof enLater)["why"];

type Balance = Pick<InvoiceAnswer, "status" | "total" | "outstanding" | "received" | "credited" | "surplus">;

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
    void: againstOpen(status) ?? (hasBooked(invoice) ? "booked" : null),
    writeOff: againstOpen(status),
    credit: againstCredit(invoice),
  };
}

function againstAsking({ status, outstanding }: Balance): Reason | null {
  return againstOpen(status) ?? (isZero(outstanding) ? "settled" : null);
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
