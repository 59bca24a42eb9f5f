/** Money as Mollie writes it, in minor units of euros; the simulation deals in nothing else. */
export function cents(value: string | undefined): number {
  return Math.round(Number(value ?? "0") * 100);
}

type Amount = { readonly value: string };
export type TruePayment = {
  readonly id: string;
  readonly status: string;
  readonly cents: number;
  /** The invoice that its metadata names. */
  readonly invoiceId: string | null;
  /** Our own id, which its metadata names. */
  readonly paymentId: string | null;
};

/** What is true at Mollie at this instant, read from the sandbox's API as any client could. */
export type Truth = {
  readonly payments: readonly TruePayment[];
  readonly refunds: readonly { id: string; mollieId: string; status: string; cents: number }[];
  readonly chargebacks: readonly { id: string; mollieId: string; isReversed: boolean; cents: number }[];
};

/** Nothing happened yet. */
const NOTHING: Truth = { payments: [], refunds: [], chargebacks: [] };

/** Asks Mollie again only after something may have changed there, which its users say with `changed`. */
export function mollieTruth({ url, apiKey }: { url: string; apiKey: () => string }) {
  let version = 0;
  let read = { version: -1, truth: NOTHING };

  async function now(): Promise<Truth> {
    if (read.version === version) return read.truth;
    const asked = version;
    const truth = await everything();
    read = { version: asked, truth };
    return truth;
  }

  async function list<Row>(name: string): Promise<Row[]> {
    const answer = await fetch(`${url}/v2/${name}?limit=250&sort=asc`, {
      headers: { authorization: `Bearer ${apiKey()}` },
    });
    // justified: Mollie's lists have this shape, which the sandbox's contract tests check
    const body = (await answer.json()) as { _embedded: Record<string, Row[]> };
    return body._embedded[name] ?? [];
  }

  async function payments(): Promise<TruePayment[]> {
    type Row = {
      id: string;
      status: string;
      amount: Amount;
      metadata: { invoiceId?: string; paymentId?: string } | null;
    };
    return (await list<Row>("payments")).map(({ id, status, amount, metadata }) => ({
      id,
      status,
      cents: cents(amount.value),
      invoiceId: metadata?.invoiceId ?? null,
      paymentId: metadata?.paymentId ?? null,
    }));
  }

  async function everything(): Promise<Truth> {
    type Refund = { id: string; paymentId: string; status: string; amount: Amount };
    type Chargeback = { id: string; paymentId: string; amount: Amount; reversedAt?: string | null };
    const paid = await payments();
    // Only what is paid goes back, so the other lists are empty.
    if (paid.every(({ status }) => status !== "paid")) return { ...NOTHING, payments: paid };
    return {
      payments: paid,
      refunds: (await list<Refund>("refunds")).map(({ id, paymentId, status, amount }) => ({
        id,
        mollieId: paymentId,
        status,
        cents: cents(amount.value),
      })),
      chargebacks: (await list<Chargeback>("chargebacks")).map(({ id, paymentId, amount, reversedAt }) => ({
        id,
        mollieId: paymentId,
        isReversed: reversedAt != null,
        cents: cents(amount.value),
      })),
    };
  }

  return {
    now,
    /** As it was when it was asked last. */
    lastSeen: (): Truth => read.truth,
    changed(): void {
      version += 1;
    },
    version: (): number => version,
  };
}

export type MollieTruth = ReturnType<typeof mollieTruth>;
