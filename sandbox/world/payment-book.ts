import type { Payment } from "../payments/payment.ts";

/**
 * The payments, in the order in which they were made. Each is found by its id, by the token of the payer's page, and by
 * its place in that order, without a walk: there may be a million.
 */
export type PaymentBook = {
  readonly size: number;
  readonly add: (payment: Payment) => void;
  readonly get: (id: string) => Payment | undefined;
  readonly withCheckoutToken: (token: string) => Payment | undefined;
  /** All of them, oldest first. Not a copy: it grows with the book. */
  readonly inOrder: readonly Payment[];
  /** Where in that order a payment is; undefined when there is none with that id. */
  readonly placeOf: (id: string) => number | undefined;
};

export function paymentBook(saved: readonly Payment[]): PaymentBook {
  const inOrder: Payment[] = [];
  const places = new Map<string, number>();
  const placesByToken = new Map<string, number>();

  function add(payment: Payment): void {
    places.set(payment.id, inOrder.length);
    placesByToken.set(payment.checkoutToken, inOrder.length);
    inOrder.push(payment);
  }

  const at = (place: number | undefined): Payment | undefined =>
    place === undefined ? undefined : inOrder[place];

  for (const payment of saved) add(payment);
  return {
    get size() {
      return inOrder.length;
    },
    add,
    get: (id) => at(places.get(id)),
    withCheckoutToken: (token) => at(placesByToken.get(token)),
    inOrder,
    placeOf: (id) => places.get(id),
  };
}
