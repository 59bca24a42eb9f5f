import type { Scene } from "./history.ts";
import { WEBHOOK_FAULTS } from "./weather.ts";

/**
 * What an actor can do of its own accord, and how often it does. Most look at what there is, and may do nothing; `when`
 * says what must be true at Mollie, or on its way, for it to make sense at all.
 */
export type Action = {
  readonly weight: number;
  readonly run: (scene: Scene) => Promise<void>;
  readonly when?: (scene: Scene) => boolean;
  /** Without it hardly anything else happens, so no history leaves it out. */
  readonly isNeeded?: true;
};

type Payment = { id: string; status: string | null; molliePaymentId: string | null };
type Refund = { id: string; status: string | null; purpose: string | null };

const eur = (cents: number) => ({ currency: "EUR", value: (cents / 100).toFixed(2) });

/** Amounts that fit together, so that they meet in every way: a part, the whole, and too much. */
const SOME_CENTS = [1, 2100, 5000, 10_000, 12_100];

const isPaid = ({ status }: { status: string }) => status === "paid";
const isUndecided = ({ status }: { status: string }) => ["open", "pending", "authorized"].includes(status);
const somethingIsPaid = ({ truth }: Scene) => truth.lastSeen().payments.some(isPaid);
const somethingIsRefunded = ({ truth }: Scene) => truth.lastSeen().refunds.length > 0;
const somethingIsChargedBack = ({ truth }: Scene) => truth.lastSeen().chargebacks.length > 0;

export const ACTIONS = {
  // The merchant
  issue: { weight: 1, run: issue },
  "register external payment": { weight: 4, run: registerExternal },
  "take back external payment": { weight: 2, run: takeBackExternal },
  credit: { weight: 3, run: credit },
  void: { weight: 1, run: (scene) => onSomeInvoice(scene, "POST", "void") },
  "write off": { weight: 1, run: (scene) => onSomeInvoice(scene, "POST", "write-off") },
  "take back write-off": { weight: 1, run: (scene) => onSomeInvoice(scene, "DELETE", "write-off") },
  refund: { weight: 14, run: refund, when: somethingIsPaid },
  "cancel refund": { weight: 4, run: cancelRefund, when: somethingIsRefunded },
  "explain refund": { weight: 5, run: explainRefund, when: somethingIsRefunded },
  "apply surplus": { weight: 4, run: applySurplus, when: somethingIsPaid },
  "take back surplus": { weight: 2, run: takeBackSurplus, when: somethingIsPaid },
  disconnect: { weight: 1, run: disconnect },
  connect: { weight: 3, run: connect },
  "roll the key": { weight: 1, run: rollKey },
  "revoke the old key": { weight: 3, run: revokeKey, when: ({ keys }) => keys.mayRevoke() },

  // The operator
  "rotate the secret key": { weight: 0.5, run: rotateSecret },

  // The payer, with several tabs
  "press pay": { weight: 8, run: pressPay },
  "press pay where nobody is paying": {
    weight: 30,
    run: pressPay,
    isNeeded: true,
    when: ({ truth }) => !truth.lastSeen().payments.some(isUndecided),
  },
  "decide at the checkout": {
    weight: 40,
    run: decide,
    isNeeded: true,
    when: ({ truth }) => truth.lastSeen().payments.some(isUndecided),
  },
  "pay late": {
    weight: 3,
    run: payLate,
    when: ({ truth }) => truth.lastSeen().payments.some(({ status }) => status === "expired"),
  },
  "come back": { weight: 14, run: comeBack, when: ({ truth }) => truth.lastSeen().payments.length > 0 },

  // The bank, Mollie and its dashboard
  "refund at the dashboard": { weight: 5, run: refundAtDashboard, when: somethingIsPaid },
  "bank moves a refund": { weight: 10, run: moveRefund, when: somethingIsRefunded },
  "charge back": { weight: 5, run: chargeBack, when: somethingIsPaid },
  "reverse a chargeback": { weight: 5, run: reverseChargeback, when: somethingIsChargedBack },
  stranger: { weight: 1, run: stranger, when: somethingIsPaid },

  // The network, the worker, time
  "webhook arrives": {
    weight: 30,
    run: webhookArrives,
    isNeeded: true,
    when: ({ letters }) => letters.length > 0,
  },
  "somebody guesses a webhook": { weight: 0.5, run: guessWebhook },
  "worker takes a job": {
    weight: 30,
    run: workerTakesJob,
    isNeeded: true,
    when: ({ queue }) => queue.hasDue(),
  },
  "worker takes a job twice": { weight: 5, run: workerTakesJobTwice, when: ({ queue }) => queue.hasDue() },
  sweep: { weight: 3, run: (scene) => scene.byItself(scene.sweep) },
  audit: { weight: 2, run: (scene) => scene.byItself(scene.audit) },
  "time passes": { weight: 8, run: timePasses, isNeeded: true },
} satisfies Record<string, Action>;

async function issue(scene: Scene): Promise<void> {
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

async function registerExternal(scene: Scene): Promise<void> {
  const invoice = someInvoice(scene);
  if (!invoice) return;
  const body = { type: scene.chance.pick(["bank", "cash"]), amount: eur(scene.chance.pick(SOME_CENTS)) };
  await scene.api("POST", `/invoices/${invoice.id}/external-payments`, { body });
}

async function takeBackExternal(scene: Scene): Promise<void> {
  const payment = await someOf<{ id: string }>(scene, "external-payments");
  if (payment) await scene.api("DELETE", `/external-payments/${payment.id}`);
}

async function credit(scene: Scene): Promise<void> {
  const invoice = someInvoice(scene);
  if (!invoice) return;
  const part = { lines: [{ description: "Korting", quantity: "1", unitPrice: "20.00", vatRate: "21" }] };
  const body = scene.chance.happens(0.6) ? part : {};
  await scene.api("POST", `/invoices/${invoice.id}/credit-notes`, { body });
}

async function onSomeInvoice(scene: Scene, method: "POST" | "DELETE", what: string): Promise<void> {
  const invoice = someInvoice(scene);
  if (invoice) await scene.api(method, `/invoices/${invoice.id}/${what}`);
}

async function refund(scene: Scene): Promise<void> {
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

async function cancelRefund(scene: Scene): Promise<void> {
  const some = await someOf<Refund>(scene, "refunds");
  if (some) await scene.api("DELETE", `/refunds/${some.id}`);
}

async function explainRefund(scene: Scene): Promise<void> {
  const some = await someOf<Refund>(scene, "refunds", ({ purpose }) => purpose === null);
  const purpose = scene.chance.pick(["surplus", "credit", "still-owed"]);
  if (some) await scene.api("PATCH", `/refunds/${some.id}`, { body: { purpose } });
}

async function applySurplus(scene: Scene): Promise<void> {
  const from = someInvoice(scene);
  const to = someInvoice(scene);
  if (!from || !to) return;
  await scene.api("POST", `/invoices/${from.id}/surplus-applications`, { body: { toInvoiceId: to.id } });
}

async function takeBackSurplus(scene: Scene): Promise<void> {
  const some = await someOf<{ id: string }>(scene, "surplus-applications");
  if (some) await scene.api("DELETE", `/surplus-applications/${some.id}`);
}

async function disconnect(scene: Scene): Promise<void> {
  await scene.api("DELETE", "/integrations/mollie");
}

async function connect(scene: Scene): Promise<void> {
  await scene.keys.connectNewest();
}

async function rollKey(scene: Scene): Promise<void> {
  await scene.keys.roll();
}

/** As one does once the new key is connected; payments that began with the old one may still be on their way. */
async function revokeKey(scene: Scene): Promise<void> {
  await scene.keys.revokeOldest();
}

async function rotateSecret(scene: Scene): Promise<void> {
  scene.rotateSecret();
}

async function pressPay(scene: Scene): Promise<void> {
  const invoice = someInvoice(scene);
  if (!invoice?.token) return;
  const { status, location } = await scene.page("POST", `/i/${invoice.token}/pay`);
  scene.trace.say(
    `  pressed → ${status} ${location.startsWith(scene.sandboxUrl) ? "Mollie" : "not to Mollie"}`,
  );
}

async function decide(scene: Scene): Promise<void> {
  const { chance } = scene;
  const undecided = (await scene.truth.now()).payments.filter(isUndecided);
  if (undecided.length === 0) return;
  const { id } = chance.pick(undecided);
  const status = chance.pick([
    ...Array(6).fill("paid"),
    "failed",
    "canceled",
    "expired",
    "pending",
    "pending",
  ]);
  const method = chance.pick(["ideal", "banktransfer", "creditcard"]);
  scene.trace.say(`  ${id} is to be ${status} by ${method}`);
  if (chance.happens(scene.weather().network)) {
    const fault = chance.pick(WEBHOOK_FAULTS);
    scene.strike(`Mollie: ${fault.fault}`);
    await scene.control("POST", "/faults", { ...fault, times: 1 });
  }
  await scene.control("POST", `/payments/${id}`, { status, method });
}

/** A bank transfer that was sent in time and arrives when the payment has expired. */
async function payLate(scene: Scene): Promise<void> {
  const expired = (await scene.truth.now()).payments.filter(({ status }) => status === "expired");
  if (expired.length === 0) return;
  const { id } = scene.chance.pick(expired);
  scene.trace.say(`  ${id} is paid late`);
  await scene.control("POST", `/payments/${id}`, { status: "paid", method: "banktransfer" });
}

async function comeBack(scene: Scene): Promise<void> {
  const invoice = someInvoice(scene);
  if (!invoice?.token) return;
  const payment = await somePayment(scene, () => true);
  const which = payment && scene.chance.happens(0.8) ? `?payment=${payment.id}` : "";
  await scene.page("GET", `/i/${invoice.token}/return${which}`);
}

async function refundAtDashboard(scene: Scene): Promise<void> {
  const paid = (await scene.truth.now()).payments.filter(isPaid);
  if (paid.length === 0) return;
  const { id } = scene.chance.pick(paid);
  const amount = eur(scene.chance.pick(SOME_CENTS));
  scene.trace.say(`  ${amount.value} of ${id} is refunded at the dashboard`);
  await scene.control("POST", `/payments/${id}/refunds`, { amount });
}

async function moveRefund(scene: Scene): Promise<void> {
  const { refunds } = await scene.truth.now();
  if (refunds.length === 0) return;
  const { id } = scene.chance.pick(refunds);
  const status = scene.chance.pick(["pending", "processing", "refunded", "failed", "canceled"]);
  scene.trace.say(`  ${id} is to be ${status}`);
  await scene.control("POST", `/refunds/${id}`, { status });
}

async function chargeBack(scene: Scene): Promise<void> {
  const paid = (await scene.truth.now()).payments.filter(isPaid);
  if (paid.length === 0) return;
  const { id } = scene.chance.pick(paid);
  const body = scene.chance.happens(0.5) ? { amount: eur(scene.chance.pick(SOME_CENTS)) } : {};
  scene.trace.say(`  ${id} is charged back`);
  await scene.control("POST", `/payments/${id}/chargebacks`, body);
}

async function reverseChargeback(scene: Scene): Promise<void> {
  const open = (await scene.truth.now()).chargebacks.filter(({ isReversed }) => !isReversed);
  if (open.length === 0) return;
  const { id } = scene.chance.pick(open);
  scene.trace.say(`  ${id} is reversed`);
  await scene.control("POST", `/chargebacks/${id}/reversal`, {});
}

/** Another program with the same key copies our metadata: its payment is not ours, whatever it says. */
async function stranger(scene: Scene): Promise<void> {
  const { payments } = await scene.truth.now();
  const ours = payments.filter(({ paymentId }) => paymentId !== null);
  const letter = scene.letters[0];
  if (ours.length === 0 || letter === undefined) return;
  const { paymentId, invoiceId } = scene.chance.pick(ours);
  const made = await scene.createPaymentElsewhere({
    amount: eur(101),
    description: "Not ours",
    redirectUrl: "https://example.org/elsewhere",
    webhookUrl: scene.webhookUrl(letter.secret),
    metadata: { paymentId, invoiceId },
  });
  if (made === null) return;
  scene.strangers.add(made);
  scene.trace.say(`  ${made} is a stranger's, and says it is ${paymentId}`);
  await scene.control("POST", `/payments/${made}`, { status: "paid", method: "ideal" });
}

async function webhookArrives(scene: Scene): Promise<void> {
  const { chance, letters } = scene;
  if (letters.length === 0) return;
  const letter = chance.pick(letters);
  const trouble = chance.happens(scene.weather().network)
    ? chance.pick(["lost", "doubled", "wrong id"])
    : null;
  if (trouble !== null) scene.strike(`webhook: ${trouble}`);
  if (trouble !== "doubled") letters.splice(letters.indexOf(letter), 1);
  if (trouble === "lost") return;
  const id = trouble === "wrong id" ? "tr_nobodyknows" : letter.mollieId;
  const { status } = await scene.page("POST", `/webhooks/mollie/${letter.secret}`, `id=${id}`);
  scene.trace.say(`  the webhook about ${id} → ${status}`);
  if (status === 200) scene.stored(id);
  // Mollie calls again when it was not answered with 200.
  else letters.push(letter);
}

async function guessWebhook(scene: Scene): Promise<void> {
  await scene.page("POST", "/webhooks/mollie/a-secret-that-nobody-gave-out", "id=tr_guessed");
}

async function workerTakesJob(scene: Scene): Promise<void> {
  const due = await scene.queue.due(scene.now());
  if (due.length === 0) return;
  const job = scene.chance.pick(due);
  scene.trace.say(`  job ${job.task}`);
  await scene.runJob(job);
}

/** Two workers run the same job, as after a heartbeat that came too late. */
async function workerTakesJobTwice(scene: Scene): Promise<void> {
  const due = await scene.queue.due(scene.now());
  if (due.length === 0) return;
  const job = scene.chance.pick(due);
  scene.strike("job run twice");
  scene.trace.say(`  job ${job.task}, which another worker runs as well`);
  await scene.runJobCopy(job);
}

async function timePasses(scene: Scene): Promise<void> {
  const seconds = scene.chance.pick([1, 5, 30, 90, 300, 960, 4000, 20_000, 100_000]);
  scene.trace.say(`  ${seconds} seconds pass`);
  await scene.advance(seconds);
}

function someInvoice({ invoices, chance }: Scene): Scene["invoices"][number] | null {
  return invoices.length === 0 ? null : chance.pick(invoices);
}

async function somePayment(scene: Scene, isRight: (payment: Payment) => boolean): Promise<Payment | null> {
  return someOf(scene, "payments", isRight);
}

/** One of what an invoice has, as the API lists it. */
async function someOf<Row>(
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
