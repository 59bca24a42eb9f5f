import type { Tx } from "../../db/tx.ts";
import type { InvoiceId } from "../../ids/ids.ts";
import { payableMinor } from "../../invoices/invoice.ts";
import { lockIssued } from "../../invoices/lock-issued.ts";
import { addPayLink } from "../../invoices/open-pay-link.ts";
import { readPayLinks } from "../../invoices/related-queries.ts";
import { type Money, money } from "../../money/money.ts";
import type { World } from "../../world/world.ts";
import { type FindableRow, listFindable } from "./find-queries.ts";
import { isOneOf, type TypedAmount } from "./typed-amount.ts";
import { isSameNumber } from "./typed-number.ts";

/** What a payer typed from paper. */
export type Asked = { readonly number: string; readonly amount: TypedAmount };

/**
 * The token of the invoice's pay link, or null when number and amount do not belong together. A wrong number and a wrong
 * amount take the same question to the database, and the amount is compared in constant time. Measured over 3,000 tries
 * of each, half of them took 0.49 ms for a number and 0.50 ms for an amount, and a tenth more than 3.5 ms: what differs
 * is lost in the few tries that there are. After a right pair it may take longer.
 *
 * An invoice without a pay link gets one here. It is the one that needs this page most, because its paper has no code to
 * scan; and a merchant who opened the page has said that whoever holds such paper may pay online, whatever the setting
 * says of when payments are created. Mollie is not asked first, as "create payment" does: that check keeps a merchant
 * from sending a link that does not work, while this payer is at the door already and is best served by the page itself,
 * which says whether the invoice can be paid online now, and how else. Only the form's POST comes here, so no GET makes
 * a link.
 */
export async function findInvoice(world: World, asked: Asked): Promise<string | null> {
  const alike = await world.read((tx) => listFindable(tx, asked));
  const found = pick(alike, asked);
  if (found === null) return null;
  return world.atomically("find invoice: pay link", (tx) => payTokenOf(tx, { invoiceId: found }));
}

/** The invoice that is meant; of two that could be, the one whose number was typed to the letter, and else none. */
function pick(alike: readonly FindableRow[], { number, amount }: Asked): InvoiceId | null {
  const meant = alike.filter((row) => isOneOf(amount, amountsOn(row)) && isSameNumber(number, row.number));
  const exact = meant.filter((row) => row.number === number.trim());
  const [only, another] = exact.length > 0 ? exact : meant;
  return only === undefined || another !== undefined ? null : only.id;
}

/**
 * The amounts that a payer may read on paper: the total, what remains of it after a prepayment, and what a reminder
 * says is still to be paid. Never nothing: "0" would open every paid invoice.
 */
function amountsOn(row: FindableRow): Money[] {
  return [row.totalMinor, row.totalMinor - row.prepaidMinor, row.outstandingMinor, payableMinor(row)]
    .filter((minor) => minor > 0n)
    .map((minor) => money(minor, row.currency));
}

async function payTokenOf(tx: Tx, { invoiceId }: { invoiceId: InvoiceId }): Promise<string> {
  const invoice = await lockIssued(tx, { id: invoiceId });
  const [existing] = await readPayLinks(tx, { ids: [invoiceId] });
  const { token } = existing ?? (await addPayLink(tx, { invoice }));
  return token;
}
