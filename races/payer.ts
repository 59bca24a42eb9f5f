import { cents } from "../simulation/mollie-truth.ts";
import type { Answer } from "./doors.ts";
import type { Entrant } from "./entrant.ts";
import type { Race } from "./race.ts";

/** A payment by both of its names, ours and Mollie's. */
export type RacedPayment = { readonly id: string; readonly mollieId: string; readonly cents: number };

type ShownPayment = {
  readonly id: string;
  readonly molliePaymentId: string | null;
  readonly method: string | null;
  readonly amount: { readonly value: string };
};

/** The payer, with any number of tabs. */
export function payerOf(race: Race) {
  async function shown(invoice: Entrant): Promise<ShownPayment[]> {
    return (await race.must<{ data: ShownPayment[] }>("GET", `/invoices/${invoice.id}/payments`)).data;
  }

  async function press({ link }: Entrant): Promise<Answer<string>> {
    return race.note("press Pay", await race.doors.page("POST", `${link}/pay`));
  }

  return {
    press,

    /** Presses Pay and answers the payment that it led to. */
    async start(invoice: Entrant): Promise<RacedPayment> {
      const { location } = await press(invoice);
      const [payment] = await shown(invoice); // newest first
      if (payment?.molliePaymentId == null || location.includes("notice=")) {
        throw new Error(`Pressing Pay led to "${location}" and to no payment.`);
      }
      return { id: payment.id, mollieId: payment.molliePaymentId, cents: cents(payment.amount.value) };
    },

    async comeBack({ link }: Entrant, { id }: RacedPayment): Promise<void> {
      race.note("come back", await race.doors.page("GET", `${link}/return?payment=${id}`));
    },

    /** How the service says that this payment is paid, as far as it knows. */
    async methodOf(invoice: Entrant, { id }: RacedPayment): Promise<string | null> {
      return (await shown(invoice)).find((payment) => payment.id === id)?.method ?? null;
    },
  };
}
