import { cents } from "../simulation/mollie-truth.ts";
import type { Answer } from "./doors.ts";
import { type Entrant, eur, newEntrant } from "./entrant.ts";
import type { RacedPayment } from "./payer.ts";
import type { Race } from "./race.ts";

type Money = { readonly value: string };
type Draft = { readonly id: string; readonly customerId: string };
export type ShownInvoice = {
  readonly id: string;
  readonly status: string;
  readonly total: Money;
  readonly credited: Money;
  readonly writtenOff: Money;
  readonly received: Money;
  readonly outstanding: Money;
  readonly surplus: Money;
  readonly frozenAt: string | null;
};
export type ShownRefund = {
  readonly id: string;
  readonly mollieRefundId: string | null;
  readonly creditNoteId: string | null;
};

/** The merchant's people and programs, by the API. */
export function merchantOf(race: Race) {
  const { chance, api, must } = race;

  /** A draft over some tens to hundreds of euros; the same customer's as another invoice when asked. */
  async function draft({ customerId }: { customerId?: string } = {}): Promise<Draft> {
    const customer = { name: "Bakkerij De Korenaar", email: "administratie@korenaar.example" };
    return must<Draft>("POST", "/invoices", {
      ...(customerId === undefined ? { customer } : { customerId }),
      currency: "EUR",
      lines: [
        {
          description: "Onderhoud",
          quantity: "1",
          unitPrice: `${chance.between(60, 400)}.00`,
          vatRate: chance.pick(["21", "9", "0"]),
        },
      ],
    });
  }

  const read = (invoice: { id: string }) => must<ShownInvoice>("GET", `/invoices/${invoice.id}`);

  /** Takes an issued invoice into the race. */
  async function enter({ id, customerId }: Draft, link: string | null): Promise<Entrant> {
    const { total } = await read({ id });
    const entrant = newEntrant({ id, link, customerId, totalCents: cents(total.value) });
    race.entrants.push(entrant);
    return entrant;
  }

  return {
    draft,
    enter,
    read,

    issue: ({ id }: Draft) => api<ShownInvoice>("POST", `/invoices/${id}/issuance`),

    /** An issued invoice with its pay link. */
    async invoice(options: { customerId?: string } = {}): Promise<Entrant> {
      const made = await draft(options);
      await must("POST", `/invoices/${made.id}/issuance`);
      const { url } = await must<{ url: string }>("POST", `/invoices/${made.id}/pay-link`);
      return enter(made, url);
    },

    /** An issued invoice that nobody was sent. */
    async unsentInvoice(): Promise<Entrant> {
      const made = await draft();
      await must("POST", `/invoices/${made.id}/issuance`);
      return enter(made, null);
    },

    async external(invoice: Entrant, amountCents: number, key?: string): Promise<Answer<{ id: string }>> {
      const answer = await api<{ id: string }>("POST", `/invoices/${invoice.id}/external-payments`, {
        body: { type: "bank", amount: eur(amountCents) },
        ...(key === undefined ? {} : { key }),
      });
      if (answer.status === 201) invoice.external.set(answer.body.id, amountCents);
      return answer;
    },

    async takeBackExternal(invoice: Entrant, id: string): Promise<Answer<unknown>> {
      const answer = await api("DELETE", `/external-payments/${id}`);
      if (answer.status === 200) invoice.external.delete(id);
      return answer;
    },

    async refund(
      invoice: Entrant,
      payment: RacedPayment,
      { cents: amountCents, purpose, key }: { cents: number; purpose: string; key?: string },
    ): Promise<Answer<ShownRefund>> {
      const answer = await api<ShownRefund>("POST", `/payments/${payment.id}/refunds`, {
        body: { amount: eur(amountCents), purpose },
        ...(key === undefined ? {} : { key }),
      });
      const note = answer.status === 201 ? answer.body.creditNoteId : null;
      if (note !== null) invoice.credited.set(note, amountCents);
      return answer;
    },

    async cancelRefund(invoice: Entrant, { id, mollieRefundId }: ShownRefund): Promise<void> {
      const answer = await api("DELETE", `/refunds/${id}`);
      if (answer.status === 200 && mollieRefundId !== null) invoice.calledOff.add(mollieRefundId);
    },

    /** A credit note for the whole. */
    async credit(invoice: Entrant): Promise<void> {
      const answer = await api<{ id: string; total: Money }>("POST", `/invoices/${invoice.id}/credit-notes`, {
        body: {},
      });
      if (answer.status === 201) invoice.credited.set(answer.body.id, cents(answer.body.total.value));
    },

    async writeOff(invoice: Entrant): Promise<void> {
      const answer = await api<ShownInvoice>("POST", `/invoices/${invoice.id}/write-off`);
      if (answer.status === 200) invoice.writtenOffCents = cents(answer.body.writtenOff.value);
    },

    async makeVoid(invoice: Entrant): Promise<void> {
      const answer = await api("POST", `/invoices/${invoice.id}/void`);
      if (answer.status === 200) invoice.isVoid = true;
    },

    async applySurplus(from: Entrant, to: Entrant): Promise<void> {
      const answer = await api<{ id: string; amount: Money }>(
        "POST",
        `/invoices/${from.id}/surplus-applications`,
        { body: { toInvoiceId: to.id } },
      );
      if (answer.status !== 201) return;
      from.surplusGiven.set(answer.body.id, cents(answer.body.amount.value));
      to.surplusGot.set(answer.body.id, cents(answer.body.amount.value));
    },
  };
}
