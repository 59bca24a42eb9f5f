import type { Scene } from "./history.ts";

type Payment = {
  readonly id: string;
  readonly status: string | null;
  readonly molliePaymentId: string | null;
};

export const eur = (cents: number) => ({ currency: "EUR", value: (cents / 100).toFixed(2) });

/** Amounts that fit together, so that they meet in every way: a part, the whole, and too much. */
export const SOME_CENTS = [1, 2100, 5000, 10_000, 12_100];

export const isPaid = ({ status }: { status: string }): boolean => status === "paid";
export const isUndecided = ({ status }: { status: string }): boolean =>
  ["open", "pending", "authorized"].includes(status);

export function someInvoice({ invoices, chance }: Scene): Scene["invoices"][number] | null {
  return invoices.length === 0 ? null : chance.pick(invoices);
}

/** Mostly one that this can be done to, as the API's filter finds it; else any, which the service has to refuse. */
export async function someInvoiceWith(scene: Scene, filter: string): Promise<{ id: string } | null> {
  if (scene.chance.happens(REFUSED)) return someInvoice(scene);
  const { status, body } = await scene.api<{ data: { id: string }[] }>("GET", `/invoices?${filter}`);
  const found = status === 200 ? body.data : [];
  return found.length === 0 ? null : scene.chance.pick(found);
}

/** Of what is tried on some invoice. */
const REFUSED = 0.2;

export async function somePayment(
  scene: Scene,
  isRight: (payment: Payment) => boolean,
): Promise<Payment | null> {
  return someOf(scene, "payments", isRight);
}

/** One of what an invoice has, as the API lists it. */
export async function someOf<Row>(
  scene: Scene,
  what: string,
  isRight: (row: Row) => boolean = () => true,
): Promise<Row | null> {
  const invoice = someInvoice(scene);
  if (!invoice) return null;
  const { status, body } = await scene.api<{ data: Row[] }>("GET", `/invoices/${invoice.id}/${what}`);
  const rows = status === 200 ? body.data.filter(isRight) : [];
  return rows.length === 0 ? null : scene.chance.pick(rows);
}
