import { eur, isPaid, SOME_CENTS, someInvoice, someInvoiceWith, someOf } from "./choose.ts";
import type { Scene } from "./history.ts";

type Applied = { readonly id: string; readonly removedAt: string | null };
type Refund = { readonly id: string; readonly status: string | null; readonly purpose: string | null };

export async function issue(scene: Scene): Promise<void> {
  const { chance } = scene;
  const customer = { name: "Bakkerij De Korenaar", email: "administratie@korenaar.example" };
  const customerId = scene.invoices[0]?.customerId;
  const prepaid = chance.happens(0.15) ? { prepaid: eur(2100) } : {};
  const draft = await scene.api<{ id: string; customerId: string }>("POST", "/invoices", {
    body: {
      ...(customerId === undefined ? { customer } : { customerId }),
      currency: "EUR",
      lines: [
        { description: "Beurt", quantity: String(chance.between(1, 2)), unitPrice: "100.00", vatRate: "21" },
      ],
      ...prepaid,
    },
  });
  if (draft.status !== 201) return;
  const { id } = draft.body;
  await scene.api("POST", `/invoices/${id}/issuance`);
  const link = await scene.api<{ url?: string }>("POST", `/invoices/${id}/pay-link`);
  const token = link.body.url?.split("/").at(-1) ?? null;
  scene.invoices.push({ id, token, customerId: draft.body.customerId });
}

export async function registerExternal(scene: Scene): Promise<void> {
  const invoice = someInvoice(scene);
  if (!invoice) return;
  const body = { type: scene.chance.pick(["bank", "cash"]), amount: eur(scene.chance.pick(SOME_CENTS)) };
  await scene.api("POST", `/invoices/${invoice.id}/external-payments`, { body });
}

export async function takeBackExternal(scene: Scene): Promise<void> {
  const payment = await someOf<{ id: string }>(scene, "external-payments");
  if (payment) await scene.api("DELETE", `/external-payments/${payment.id}`);
}

export async function credit(scene: Scene): Promise<void> {
  const invoice = someInvoice(scene);
  if (!invoice) return;
  const part = { lines: [{ description: "Korting", quantity: "1", unitPrice: "20.00", vatRate: "21" }] };
  const body = scene.chance.happens(0.6) ? part : {};
  await scene.api("POST", `/invoices/${invoice.id}/credit-notes`, { body });
}

export async function closeSome(scene: Scene, how: "void" | "write-off"): Promise<void> {
  const invoice = someInvoice(scene);
  if (invoice) await scene.api("POST", `/invoices/${invoice.id}/${how}`);
}

export async function takeBackWriteOff(scene: Scene): Promise<void> {
  const invoice = await someInvoiceWith(scene, "status=uncollectible");
  if (invoice) await scene.api("DELETE", `/invoices/${invoice.id}/write-off`);
}

export async function refund(scene: Scene): Promise<void> {
  const { chance } = scene;
  const paid = (await scene.truth.now()).payments.filter((payment) => isPaid(payment) && payment.paymentId);
  if (paid.length === 0) return;
  const { paymentId } = chance.pick(paid);
  const purpose = chance.pick(["surplus", "credit", "still-owed"]);
  const amount = chance.happens(0.5) ? { amount: eur(chance.pick(SOME_CENTS)) } : {};
  // A caller who heard nothing sends the same again.
  const key = chance.happens(0.5) ? `refund-${chance.between(1, 3)}` : undefined;
  await scene.api("POST", `/payments/${paymentId}/refunds`, {
    body: { purpose, ...amount },
    ...(key === undefined ? {} : { key: `${paymentId}-${key}` }),
  });
}

export async function cancelRefund(scene: Scene): Promise<void> {
  const some = await someOf<Refund>(scene, "refunds");
  if (some) await scene.api("DELETE", `/refunds/${some.id}`);
}

export async function explainRefund(scene: Scene): Promise<void> {
  const some = await someOf<Refund>(scene, "refunds", ({ purpose }) => purpose === null);
  const purpose = scene.chance.pick(["surplus", "credit", "still-owed"]);
  if (some) await scene.api("PATCH", `/refunds/${some.id}`, { body: { purpose } });
}

export async function applySurplus(scene: Scene): Promise<void> {
  const from = await someInvoiceWith(scene, "hasSurplus=true");
  const to = await someInvoiceWith(scene, "status=open");
  if (!from || !to) return;
  await scene.api("POST", `/invoices/${from.id}/surplus-applications`, { body: { toInvoiceId: to.id } });
}

/** The first that is still there; one that was taken back is refused now and then. */
export async function takeBackSurplus(scene: Scene): Promise<void> {
  const isRight = ({ removedAt }: Applied) => removedAt === null || scene.chance.happens(0.1);
  for (const { id } of scene.invoices) {
    const { status, body } = await scene.api<{ data: Applied[] }>(
      "GET",
      `/invoices/${id}/surplus-applications`,
    );
    const applied = status === 200 ? body.data.find(isRight) : undefined;
    if (!applied) continue;
    await scene.api("DELETE", `/surplus-applications/${applied.id}`);
    return;
  }
}

export async function disconnect(scene: Scene): Promise<void> {
  await scene.api("DELETE", "/integrations/mollie");
}

export async function connect(scene: Scene): Promise<void> {
  await scene.keys.connectNewest();
}

export async function rollKey(scene: Scene): Promise<void> {
  await scene.keys.roll();
}

/** As one does once the new key is connected; payments that began with the old one may still be on their way. */
export async function revokeKey(scene: Scene): Promise<void> {
  await scene.keys.revokeOldest();
}

export async function rotateSecret(scene: Scene): Promise<void> {
  scene.rotateSecret();
}
