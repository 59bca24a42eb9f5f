import { minutes } from "../clock/clock.ts";
import type { Source } from "../db/tx.ts";
import type { InvoiceId, PaymentId } from "../ids/ids.ts";
import { creditInvoice } from "../invoices/credit-note.ts";
import { registerExternalPayment } from "../invoices/external-payment.ts";
import { lockIssued } from "../invoices/lock-issued.ts";
import { openPayLink } from "../invoices/open-pay-link.ts";
import { voidInvoice } from "../invoices/void-invoice.ts";
import type { Language } from "../languages/languages.ts";
import { money, toJson } from "../money/money.ts";
import { payLinkPaths } from "../pay-links/pay-link-paths.ts";
import { makeRefund } from "../payments/make-refund.ts";
import { isTransferAwaited, type Payment } from "../payments/payment.ts";
import { listPaymentsOfInvoice, readPayment } from "../payments/payment-queries.ts";
import { reconcilePayment } from "../payments/reconcile-payment.ts";
import { startPayment } from "../payments/start-payment.ts";
import type { World } from "../world/world.ts";
import type { SandboxControl } from "./sandbox-control.ts";
import type { Act } from "./story.ts";
import type { StoryTime } from "./story-time.ts";

/** Where stories happen: the demo merchant's world at the time of the story, and the sandbox in Mollie's place. */
export type Stage = {
  /** `webhooks`: whether Mollie is told where to call. */
  readonly world: (source: Source, options?: { webhooks: boolean }) => World;
  readonly time: StoryTime;
  readonly sandbox: SandboxControl;
};

type Scene = { invoiceId: InvoiceId; locale: Language; isLast: boolean };

type Press = Pick<Scene, "invoiceId" | "locale"> & { webhooks: boolean };

/** A payer needs this long for bank app and second factor. */
const PAYING_MS = minutes(2);

/** Past the quarter of an hour after which Mollie gives up on a payer who chose nothing. */
const UNTIL_EXPIRED_MS = minutes(16);

/** Lets one act happen through the same use cases as in life; Mollie's side of it is decided in the sandbox. */
export async function playAct(stage: Stage, { act, ...scene }: Scene & { act: Act }): Promise<void> {
  const { invoiceId, locale, isLast } = scene;
  const press: Press = { invoiceId, locale, webhooks: false };
  const office = stage.world("backoffice");
  switch (act.does) {
    case "open-link":
      await openPayLink(office, { invoiceId });
      return;
    case "pay":
      await endPayment(stage, { status: "paid", method: act.method, payment: await pressPay(stage, press) });
      return;
    case "try":
      await endPayment(stage, {
        status: act.ends,
        method: act.method,
        payment: await pressPay(stage, press),
      });
      return;
    case "choose-transfer":
      await endPayment(stage, {
        status: "open",
        method: "banktransfer",
        payment: await pressPay(stage, { ...press, webhooks: isLast }),
      });
      return;
    case "transfer-arrives":
      await endPayment(stage, { status: "paid", payment: await awaitedTransfer(office, { invoiceId }) });
      return;
    case "refund":
      await refund(office, { act, invoiceId });
      return;
    case "charge-back":
      await stage.sandbox.chargeBack(mollieIdOf(await paidPayment(office, { invoiceId })));
      await look(stage, await paidPayment(office, { invoiceId }));
      return;
    case "look":
      await look(stage, await paidPayment(office, { invoiceId }));
      return;
    case "register":
      await register(office, { act, invoiceId });
      return;
    case "credit":
      await office.atomically("demo: credit", (tx) =>
        creditInvoice(tx, {
          invoiceId,
          input: { reason: act.reason, ...(act.lines && { lines: [...act.lines] }) },
          source: "demo",
        }),
      );
      return;
    case "void":
      await office.atomically("demo: void", (tx) => voidInvoice(tx, { invoiceId }));
  }
}

/** The payer presses Pay. Only a payment that is still undecided today gets an address to call: before, nobody listens. */
async function pressPay(stage: Stage, { invoiceId, locale, webhooks }: Press): Promise<Payment> {
  const world = stage.world("payer", { webhooks });
  const { payLink } = await openPayLink(world, { invoiceId });
  const started = await startPayment(world, {
    invoiceId,
    locale,
    returnUrl: (paymentId) =>
      `${world.publicUrl}${payLinkPaths(payLink.token).payReturn({ language: null, paymentId })}`,
  });
  if (started.kind !== "checkout") {
    throw new Error(`The demo's payment did not start: ${JSON.stringify(started)}.`);
  }
  return requirePayment(world, started.paymentId);
}

async function endPayment(
  { time, sandbox, world }: Stage,
  { payment, status, method }: { payment: Payment; status: string; method?: string | undefined },
): Promise<void> {
  if (status === "expired") await time.wait(UNTIL_EXPIRED_MS);
  else {
    await time.wait(PAYING_MS);
    await sandbox.decide(mollieIdOf(payment), { status, ...(method === undefined ? {} : { method }) });
  }
  await look({ world }, payment);
}

/** What a webhook causes, which nobody would receive at the times of the story. */
async function look({ world }: Pick<Stage, "world">, { id }: Payment): Promise<void> {
  const reconciled = await reconcilePayment(world("schedule"), { paymentId: id });
  if (reconciled === "unknown") throw new Error(`The sandbox did not answer about ${id}.`);
}

async function refund(
  world: World,
  { act, invoiceId }: { act: Extract<Act, { does: "refund" }>; invoiceId: InvoiceId },
): Promise<void> {
  const { id, currency } = await paidPayment(world, { invoiceId });
  await makeRefund(world, {
    paymentId: id,
    input: { amount: { value: act.amount, currency }, purpose: "credit", description: act.description },
    requestKey: null,
  });
}

async function paidPayment(world: World, { invoiceId }: { invoiceId: InvoiceId }): Promise<Payment> {
  const payments = await world.read((tx) => listPaymentsOfInvoice(tx, { invoiceId }));
  const paid = payments.find(({ status }) => status === "paid");
  if (!paid) throw new Error(`Nobody paid ${invoiceId} through Mollie.`);
  return paid;
}

async function awaitedTransfer(world: World, { invoiceId }: { invoiceId: InvoiceId }): Promise<Payment> {
  const payments = await world.read((tx) => listPaymentsOfInvoice(tx, { invoiceId }));
  const awaited = payments.find(isTransferAwaited);
  if (!awaited) throw new Error(`Nobody chose a bank transfer for ${invoiceId}.`);
  return awaited;
}

async function register(
  world: World,
  { act, invoiceId }: { act: Extract<Act, { does: "register" }>; invoiceId: InvoiceId },
): Promise<void> {
  await world.atomically("demo: register payment", async (tx) => {
    const { outstandingMinor, currency } = await lockIssued(tx, { id: invoiceId });
    const amount = act.amount ? { value: act.amount, currency } : toJson(money(outstandingMinor, currency));
    const input = { type: act.type, amount, reference: act.reference ?? null };
    await registerExternalPayment(tx, { invoiceId, input });
  });
}

async function requirePayment(world: World, id: PaymentId): Promise<Payment> {
  const payment = await world.read((tx) => readPayment(tx, { id }));
  if (!payment) throw new Error(`The payment ${id} is not there.`);
  return payment;
}

function mollieIdOf({ id, molliePaymentId }: Payment): string {
  if (molliePaymentId === null) throw new Error(`Mollie has not made the payment ${id}.`);
  return molliePaymentId;
}
