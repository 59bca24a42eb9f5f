import { isUndecided, someInvoice, somePayment } from "./choose.ts";
import type { Scene } from "./history.ts";
import { WEBHOOK_FAULTS } from "./weather.ts";

export async function pressPay(scene: Scene): Promise<void> {
  const invoice = someInvoice(scene);
  if (!invoice?.token) return;
  const { status, location } = await scene.page("POST", `/i/${invoice.token}/pay`);
  scene.trace.say(
    `  pressed → ${status} ${location.startsWith(scene.sandboxUrl) ? "Mollie" : "not to Mollie"}`,
  );
}

export async function decide(scene: Scene): Promise<void> {
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
export async function payLate(scene: Scene): Promise<void> {
  const expired = (await scene.truth.now()).payments.filter(({ status }) => status === "expired");
  if (expired.length === 0) return;
  const { id } = scene.chance.pick(expired);
  scene.trace.say(`  ${id} is paid late`);
  await scene.control("POST", `/payments/${id}`, { status: "paid", method: "banktransfer" });
}

export async function comeBack(scene: Scene): Promise<void> {
  const invoice = someInvoice(scene);
  if (!invoice?.token) return;
  const payment = await somePayment(scene, () => true);
  const which = payment && scene.chance.happens(0.8) ? `?payment=${payment.id}` : "";
  await scene.page("GET", `/i/${invoice.token}/return${which}`);
}
