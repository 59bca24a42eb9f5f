import type { Tx } from "../../db/tx.ts";
import type { InvoiceId } from "../../ids/ids.ts";
import type { Currency } from "../../money/currency.ts";

/** What decides whether an invoice is the one that somebody asks for. */
export type FindableRow = {
  id: InvoiceId;
  number: string;
  currency: Currency;
  totalMinor: bigint;
  prepaidMinor: bigint;
  outstandingMinor: bigint;
  unexplainedMinor: bigint;
};

/** Numbers with the same letters and digits but for zeros; a merchant with a million invoices has some twenty at most. */
const AT_MOST = 100;

/** The merchant's issued invoices whose numbers are like this one; test invoices are the office's own business. */
export async function listFindable({ sql }: Tx, { number }: { number: string }): Promise<FindableRow[]> {
  return sql<FindableRow[]>`
    select id, number, currency, total_minor, prepaid_minor, outstanding_minor, unexplained_minor
    from invoices
    where number_key = number_key(${number}) and mode = 'live' and status <> 'draft'
    order by number limit ${AT_MOST}`;
}
