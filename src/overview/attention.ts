import { days } from "../clock/clock.ts";
import type { Tx } from "../db/tx.ts";
import type { Language } from "../languages/languages.ts";
import type { Mode } from "../mollie-connections/mollie-connection-queries.ts";
import { showConnection } from "../mollie-connections/show-connection.ts";
import { money, toJson } from "../money/money.ts";
import { findSilence } from "../payments/webhook-health.ts";
import {
  listChargedBack,
  listFrozen,
  listNotMailed,
  listSetAside,
  listUnexplained,
  listWithSurplus,
  type WaitingInvoice,
} from "./attention-queries.ts";
import type { Attention } from "./overview-schemas.ts";

/** As many as a card shows; behind them is the list of invoices. */
const SHOWN_AT_MOST = 5;

/** What waits for somebody, what is most urgent first; nothing when all is well. */
export async function findAttention(
  tx: Tx,
  { mode, ...viewing }: { mode: Mode; publicUrl: string; locale: Language },
): Promise<Attention[]> {
  const asked = { mode, limit: SHOWN_AT_MOST };
  return [
    ...(await aboutConnection(tx, viewing)),
    ...(await aboutSilence(tx, { mode })),
    ...aboutInvoices("frozen", await listFrozen(tx, asked)),
    ...aboutInvoices("payment_set_aside", await listSetAside(tx, asked)),
    ...aboutInvoices("chargeback", await listChargedBack(tx, asked)),
    ...aboutInvoices("mail_not_sent", await listNotMailed(tx, { ...asked, since: lately(tx) })),
    ...aboutInvoices("unexplained_refund", await listUnexplained(tx, asked)),
    ...aboutInvoices("surplus", await listWithSurplus(tx, asked)),
  ];
}

/** Who has not looked by then has heard of it another way. */
const MAILS_LOOKED_BACK_MS = days(30);

function lately({ now }: Tx): Date {
  return new Date(now.getTime() - MAILS_LOOKED_BACK_MS);
}

async function aboutConnection(
  tx: Tx,
  viewing: { publicUrl: string; locale: Language },
): Promise<Attention[]> {
  const { health } = await showConnection(tx, viewing);
  if (health.status === "healthy") return [];
  const kind = health.status === "not_connected" ? "not_connected" : "key_problem";
  return [{ kind, count: 1, invoices: [], since: null, message: health.message }];
}

async function aboutSilence(tx: Tx, { mode }: { mode: Mode }): Promise<Attention[]> {
  const since = await findSilence(tx, { mode });
  if (since === null) return [];
  return [{ kind: "webhook_silence", count: 1, invoices: [], since: since.toISOString(), message: null }];
}

function aboutInvoices(kind: Attention["kind"], waiting: readonly WaitingInvoice[]): Attention[] {
  const [first] = waiting;
  if (first === undefined) return [];
  return [
    {
      kind,
      count: first.found,
      invoices: waiting.map(({ id, number, customerName, currency, amountMinor }) => ({
        id,
        number,
        customerName,
        amount: toJson(money(amountMinor, currency)),
      })),
      since: null,
      message: null,
    },
  ];
}
