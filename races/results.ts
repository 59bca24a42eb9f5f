import { cents } from "../simulation/mollie-truth.ts";
import type { Doors } from "./doors.ts";
import type { ShownInvoice } from "./merchant.ts";

/** What is so at Mollie about the payments of one invoice, in cents. */
export type AtMollie = {
  readonly paid: { readonly id: string; readonly cents: number }[];
  readonly payments: number;
  readonly refunds: { readonly id: string; readonly cents: number; readonly status: string }[];
  readonly chargebacks: { readonly id: string; readonly cents: number; readonly isReversed: boolean }[];
};

/** What the service says of one invoice once everything has come to rest. */
export type Shown = {
  readonly invoice: ShownInvoice;
  readonly ledgerKeys: readonly string[];
  readonly events: readonly string[];
};

type Amount = { readonly value: string };
type Payment = {
  readonly id: string;
  readonly status: string;
  readonly amount: Amount;
  readonly metadata: { readonly invoiceId?: string } | null;
};
type Refund = {
  readonly id: string;
  readonly paymentId: string;
  readonly status: string;
  readonly amount: Amount;
};
type Chargeback = {
  readonly id: string;
  readonly paymentId: string;
  readonly amount: Amount;
  readonly reversedAt?: string | null;
};
type Booking = { readonly id: string; readonly key: string; readonly invoiceId: string | null };
type Fact = { readonly id: string; readonly type: string; readonly invoiceId: string | null };
type Listed = { readonly id: string };

/** The longest page that both APIs give. */
const PAGE = 250;

/**
 * Reads lists to the place where the last reading began, so that thousands of invoices take a handful of pages. What
 * happened on an invoice that is not asked for any more is what nobody expected.
 */
export function readerOf(doors: Doors) {
  const seen = new Map<string, Set<string>>();

  /** The rows of a list, newest first, that were not there before. */
  async function fresh<Row extends Listed>(
    list: string,
    page: (cursor: string | null) => Promise<{ rows: readonly Row[]; next: string | null }>,
  ): Promise<Row[]> {
    const before = seen.get(list) ?? new Set<string>();
    const rows: Row[] = [];
    for (let cursor: string | null = null; ; ) {
      const read: { rows: readonly Row[]; next: string | null } = await page(cursor);
      const unseen = read.rows.filter(({ id }) => !before.has(id));
      rows.push(...unseen);
      if (read.next === null || unseen.length < read.rows.length) break;
      cursor = read.next;
    }
    seen.set(list, new Set([...before, ...rows.map(({ id }) => id)]));
    return rows;
  }

  const ofService = <Row extends Listed>(path: string) =>
    fresh<Row>(path, async (cursor) => {
      const query = `limit=${PAGE}${cursor === null ? "" : `&cursor=${encodeURIComponent(cursor)}`}`;
      const { status, body } = await doors.api<{ data: Row[]; nextCursor: string | null }>(
        "GET",
        `${path}?${query}`,
      );
      if (status !== 200) throw new Error(`GET ${path} was answered with ${status}.`);
      return { rows: body.data, next: body.nextCursor };
    });

  const ofMollie = <Row extends Listed>(name: string) =>
    fresh<Row>(`mollie ${name}`, async (cursor) => {
      type List = { _embedded: Record<string, Row[]>; _links: { next: { href: string } | null } };
      const { body } = await doors.mollie<List>(
        `/${name}?limit=${PAGE}${cursor === null ? "" : `&from=${cursor}`}`,
      );
      const next = body._links.next && new URL(body._links.next.href).searchParams.get("from");
      return { rows: body._embedded[name] ?? [], next };
    });

  /** The ledger is listed in the order of booking, so it is read on from the page where the last reading ended. */
  let lastLedgerPage: string | null = null;
  const booked = new Set<string>();
  async function bookings(): Promise<Booking[]> {
    const rows: Booking[] = [];
    for (;;) {
      const cursor: string = lastLedgerPage === null ? "" : `&cursor=${encodeURIComponent(lastLedgerPage)}`;
      const { body } = await doors.api<{ data: Booking[]; nextCursor: string | null }>(
        "GET",
        `/ledger?limit=${PAGE}${cursor}`,
      );
      rows.push(...body.data.filter(({ id }) => !booked.has(id)));
      for (const { id } of body.data) booked.add(id);
      if (body.nextCursor === null) return rows;
      lastLedgerPage = body.nextCursor;
    }
  }

  async function atMollie(): Promise<Map<string, AtMollie>> {
    const [payments, refunds, chargebacks] = [
      await ofMollie<Payment>("payments"),
      await ofMollie<Refund>("refunds"),
      await ofMollie<Chargeback>("chargebacks"),
    ];
    const invoiceOf = new Map(payments.map(({ id, metadata }) => [id, metadata?.invoiceId ?? ""]));
    const of = <Row>(rows: readonly Row[], paymentId: (row: Row) => string) =>
      Map.groupBy(rows, (row) => invoiceOf.get(paymentId(row)) ?? "");
    const paymentsOf = of(payments, ({ id }) => id);
    const refundsOf = of(refunds, ({ paymentId }) => paymentId);
    const chargebacksOf = of(chargebacks, ({ paymentId }) => paymentId);
    return new Map(
      [...paymentsOf].map(([invoiceId, made]) => [
        invoiceId,
        {
          payments: made.length,
          paid: made.filter(({ status }) => status === "paid").map(inCents),
          refunds: (refundsOf.get(invoiceId) ?? []).map((row) => ({ ...inCents(row), status: row.status })),
          chargebacks: (chargebacksOf.get(invoiceId) ?? []).map((row) => ({
            ...inCents(row),
            isReversed: row.reversedAt != null,
          })),
        },
      ]),
    );
  }

  async function shown(): Promise<{ invoices: Map<string, Shown>; elsewhere: string[] }> {
    const invoices = await ofService<ShownInvoice>("/invoices");
    const keys = Map.groupBy(await bookings(), ({ invoiceId }) => invoiceId ?? "");
    const events = Map.groupBy(await ofService<Fact>("/events"), ({ invoiceId }) => invoiceId ?? "");
    const asked = new Set(invoices.map(({ id }) => id));
    return {
      invoices: new Map(
        invoices.map((invoice) => [
          invoice.id,
          {
            invoice,
            ledgerKeys: (keys.get(invoice.id) ?? []).map(({ key }) => key),
            events: (events.get(invoice.id) ?? []).map(({ type }) => type),
          },
        ]),
      ),
      elsewhere: [...keys].filter(([id]) => !asked.has(id)).flatMap(([, rows]) => rows.map(({ key }) => key)),
    };
  }

  return { atMollie, shown };
}

export type Reader = ReturnType<typeof readerOf>;

function inCents({ id, amount }: { id: string; amount: Amount }): { id: string; cents: number } {
  return { id, cents: cents(amount.value) };
}
