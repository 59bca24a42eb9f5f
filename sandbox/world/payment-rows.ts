/** A thing that belongs to a payment. */
type Row = { readonly id: string; readonly paymentId: string };

/**
 * Things that belong to payments, in the order in which they were made. They are found by their own id and by their
 * payment's, without a walk through all, since each answer about a payment asks for them.
 */
export type PaymentRows<Item extends Row> = {
  readonly add: (row: Item) => void;
  readonly get: (id: string) => Item | undefined;
  readonly of: (paymentId: string) => readonly Item[];
  readonly all: () => Item[];
};

export function paymentRows<Item extends Row>(saved: readonly Item[]): PaymentRows<Item> {
  const byId = new Map<string, Item>();
  const byPayment = new Map<string, Item[]>();

  function add(row: Item): void {
    byId.set(row.id, row);
    const rows = byPayment.get(row.paymentId);
    if (rows) rows.push(row);
    else byPayment.set(row.paymentId, [row]);
  }

  for (const row of saved) add(row);
  return {
    add,
    get: (id) => byId.get(id),
    of: (paymentId) => byPayment.get(paymentId) ?? [],
    all: () => [...byId.values()],
  };
}
