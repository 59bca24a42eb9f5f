import type pg from "pg";
import type { MerchantId } from "../src/ids/ids.ts";
import type { KeptFact } from "./acknowledged.ts";
import { BOOKS, type Books, checkBooks } from "./books-at-every-step.ts";
import { cents, type MollieTruth, type Truth } from "./mollie-truth.ts";
import { netPerInvoice, paidPerInvoice } from "./net-per-invoice.ts";
import type { WaitingJob } from "./queue.ts";
import { violation } from "./violation.ts";

type Money = { readonly value: string };
type Invoice = {
  readonly id: string;
  readonly number: string | null;
  readonly status: string;
  readonly total: Money;
  readonly prepaid: Money;
  readonly credited: Money;
  readonly writtenOff: Money;
  readonly received: Money;
  readonly outstanding: Money;
  readonly surplus: Money;
};

/** What the merchant did, as the database keeps it, in cents; Mollie's part is asked at Mollie. */
type MerchantsPart = {
  readonly invoiceId: string;
  readonly external: number;
  readonly credited: number;
  readonly surplusGiven: number;
  readonly surplusGot: number;
};

type Api = <T>(path: string) => Promise<T>;

/**
 * A bookkeeper who trusts nobody: works out from what is true at Mollie and from what the merchant did what each invoice
 * must say, by sums of its own, and compares. Shares no code with the service that it looks at.
 */
export function auditorOf({
  owner,
  merchantId,
  truth,
  api,
  strangers,
  acknowledged,
}: {
  owner: pg.Pool;
  merchantId: MerchantId;
  truth: MollieTruth;
  api: Api;
  /** Payments at Mollie that are not ours, whatever their metadata say. */
  strangers: ReadonlySet<string>;
  /** What the merchant was answered. */
  acknowledged: { readonly check: (kept: readonly KeptFact[]) => void };
}) {
  const storedCalls = new Map<string, number>();

  /** A webhook call about this payment was answered with 200. */
  function stored(mollieId: string): void {
    storedCalls.set(mollieId, (storedCalls.get(mollieId) ?? 0) + 1);
  }

  /** With a name a question is planned once per connection; planning the largest took three times as long as asking. */
  async function rows<Row>(sql: string, name?: string): Promise<Row[]> {
    const found = await owner.query<Row & pg.QueryResultRow>({
      text: sql,
      values: [merchantId],
      ...(name === undefined ? {} : { name }),
    });
    return found.rows;
  }

  /** What must hold after every step, whatever is half done. */
  async function always(): Promise<void> {
    const [books] = await rows<Books>(BOOKS, "books");
    if (books === undefined) throw new Error("A question without a table has one row.");
    checkBooks(books, { paid: paidPerInvoice(await truth.now(), strangers), acknowledged: storedCalls });
  }

  /** What must hold once faults have stopped and time has passed. */
  async function eventually(jobs: readonly WaitingJob[], now: Date): Promise<void> {
    const failing = jobs.find(({ lastError, runAt }) => lastError !== null || runAt <= now);
    if (failing) throw violation(`the job ${failing.task} does not succeed: ${failing.lastError}`);
    const [undone] = await rows<{ what: string }>(`
      select 'payment ' || id || ' is ' || creation as what from payments
        where merchant_id = $1 and creation = 'pending'
      union all select 'refund ' || id || ' is ' || creation from refunds
        where merchant_id = $1 and creation = 'pending' limit 1`);
    if (undone) throw violation(`${undone.what} although everything had time to be settled`);
    const true_ = await truth.now();
    await callsAreHandled(true_);
    await paymentsAgree(true_);
    await moneyBackAgrees(true_);
    await invoicesAgree(true_);
    acknowledged.check(await keptFacts());
  }

  /** A call about what is nobody's may still be tried again: it is for a day. */
  async function callsAreHandled({ payments }: Truth): Promise<void> {
    const ours = new Set(payments.map(({ id }) => id).filter((id) => !strangers.has(id)));
    const waiting = await rows<{ mollieId: string }>(
      `select mollie_id as "mollieId" from webhook_inbox where merchant_id = $1 and state = 'waiting'`,
    );
    const late = waiting.find(({ mollieId }) => ours.has(mollieId));
    if (late)
      throw violation(`the webhook call about ${late.mollieId} waits although it had time to be handled`);
  }

  async function paymentsAgree(true_: Truth): Promise<void> {
    const ours = await rows<{ mollieId: string; status: string }>(`
      select mollie_payment_id as "mollieId", status from payments
      where merchant_id = $1 and mollie_payment_id is not null`);
    const statuses = new Map(ours.map(({ mollieId, status }) => [mollieId, status]));
    for (const { id, status } of true_.payments) {
      if (strangers.has(id)) continue;
      const known = statuses.get(id);
      // What Mollie made for a create whose answer was lost, and nobody ever paid, may stay unknown.
      if (known === undefined && status !== "paid") continue;
      if (known !== status) throw violation(`${id} is ${status} at Mollie and ${known ?? "unknown"} here`);
    }
  }

  async function moneyBackAgrees(true_: Truth): Promise<void> {
    const refunds = await rows<{ mollieId: string; status: string }>(
      `select mollie_refund_id as "mollieId", status from refunds where merchant_id = $1 and mollie_refund_id is not null`,
    );
    const ours = new Map(refunds.map(({ mollieId, status }) => [mollieId, status]));
    for (const { id, status, mollieId } of true_.refunds) {
      if (strangers.has(mollieId)) continue;
      if (ours.get(id) !== status) {
        throw violation(`refund ${id} is ${status} at Mollie and ${ours.get(id) ?? "unknown"} here`);
      }
      ours.delete(id);
    }
    for (const [id, status] of ours) {
      if (status !== "canceled" && status !== "failed") {
        throw violation(`refund ${id} is ${status} here, and Mollie does not know it`);
      }
    }
    const chargebacks = await rows<{ mollieId: string; isReversed: boolean }>(
      `select mollie_chargeback_id as "mollieId", reversed_at is not null as "isReversed"
       from chargebacks where merchant_id = $1`,
    );
    const known = new Map(chargebacks.map(({ mollieId, isReversed }) => [mollieId, isReversed]));
    for (const { id, isReversed, mollieId } of true_.chargebacks) {
      if (!strangers.has(mollieId) && known.get(id) !== isReversed) {
        throw violation(
          `chargeback ${id} is ${isReversed ? "reversed" : "there"} at Mollie, and not so here`,
        );
      }
    }
  }

  async function invoicesAgree(true_: Truth): Promise<void> {
    const merchants = new Map((await merchantsPart()).map((part) => [part.invoiceId, part]));
    const net = netPerInvoice(true_, strangers);
    const issued = await rows<{ id: string }>(
      "select id from invoices where merchant_id = $1 and status <> 'draft'",
    );
    for (const { id } of issued) {
      const invoice = await api<Invoice>(`/invoices/${id}`);
      compare(invoice, { fromMollie: net.get(id) ?? 0, part: merchants.get(id) });
    }
  }

  function compare(
    invoice: Invoice,
    { fromMollie, part }: { fromMollie: number; part: MerchantsPart | undefined },
  ): void {
    const { external = 0, credited = 0, surplusGiven = 0, surplusGot = 0 } = part ?? {};
    const received = fromMollie + external - surplusGiven + surplusGot;
    const owed = invoice.status === "void" ? 0 : cents(invoice.total.value);
    const writtenOff = cents(invoice.writtenOff.value);
    const left = owed - cents(invoice.prepaid.value) - credited - writtenOff - received;
    const expected = {
      received,
      credited,
      outstanding: Math.max(left, 0),
      surplus: Math.max(-left, 0),
      status:
        invoice.status === "void" ? "void" : left > 0 ? "open" : writtenOff > 0 ? "uncollectible" : "paid",
    };
    const says = {
      received: cents(invoice.received.value),
      credited: cents(invoice.credited.value),
      outstanding: cents(invoice.outstanding.value),
      surplus: cents(invoice.surplus.value),
      status: invoice.status,
    };
    if (JSON.stringify(says) !== JSON.stringify(expected)) {
      throw violation(
        `${invoice.id} says ${JSON.stringify(says)}; by Mollie and the merchant it should be ${JSON.stringify(expected)}`,
      );
    }
  }

  async function merchantsPart(): Promise<MerchantsPart[]> {
    return rows<MerchantsPart>(`
      select i.id as "invoiceId",
        (select coalesce(sum(amount_minor), 0)::int from external_payments x
          where x.merchant_id = i.merchant_id and x.invoice_id = i.id and x.removed_at is null) as external,
        (select coalesce(sum(total_minor), 0)::int from credit_notes c
          where c.merchant_id = i.merchant_id and c.invoice_id = i.id) as credited,
        (select coalesce(sum(amount_minor), 0)::int from surplus_applications s
          where s.merchant_id = i.merchant_id and s.from_invoice_id = i.id and s.removed_at is null) as "surplusGiven",
        (select coalesce(sum(amount_minor), 0)::int from surplus_applications s
          where s.merchant_id = i.merchant_id and s.to_invoice_id = i.id and s.removed_at is null) as "surplusGot"
      from invoices i where i.merchant_id = $1`);
  }

  async function keptFacts(): Promise<KeptFact[]> {
    return rows<KeptFact>(`
      select id, amount_minor::int as cents, removed_at is not null as "isRemoved" from external_payments
        where merchant_id = $1
      union all select id, amount_minor::int, removed_at is not null from surplus_applications where merchant_id = $1
      union all select id, amount_minor::int, false from refunds where merchant_id = $1
      union all select id, total_minor::int, false from credit_notes where merchant_id = $1`);
  }

  /** The service's own live auditor must come to the same end. */
  async function secondOpinion(): Promise<void> {
    const books = await api<{ agree: boolean; waiting: number; freezes: { findings: unknown }[] }>("/books");
    if (!books.agree) {
      throw violation(`the service's own auditor finds ${JSON.stringify(books.freezes[0]?.findings)}`);
    }
  }

  return { always, eventually, secondOpinion, stored };
}
