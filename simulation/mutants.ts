import type { ActionName } from "./cast.ts";
import { REGRESSIONS } from "./regressions.ts";

/** A service that is broken on purpose. One that no history notices would mean that the simulation proves nothing. */
export type Mutant = {
  /** What is broken, as one would tell a colleague. */
  readonly story: string;
  /** Texts that are replaced in sources when they are loaded; wherever they are; each must be there. */
  readonly edits: readonly { readonly file: string; readonly from: string; readonly to: string }[];
  /** What is done to the database after its migrations. */
  readonly sql?: string;
  /** The actions among which it shows soonest; without them it takes any cast. */
  readonly only?: readonly ActionName[];
};

export const MUTANTS: Readonly<Record<string, Mutant>> = {
  "no-lock": {
    story: "Nobody locks the invoice before its money moves.",
    only: ["register external payment", "come back", "worker takes a job twice"],
    edits: [
      {
        file: "src/invoices/invoice-queries.ts",
        from: "from invoices where id = ${id} for no key update`",
        to: "from invoices where id = ${id}`",
      },
    ],
  },
  "no-unique-key": {
    story: "The ledger has no unique key, so the same fact can be booked again.",
    edits: [
      {
        file: "src/ledger/ledger-queries.ts",
        from: "on conflict (merchant_id, key) do nothing",
        to: "",
      },
    ],
    sql: "alter table ledger_transactions drop constraint ledger_transactions_merchant_id_key_key",
  },
  "early-answer": {
    story: "Webhooks are answered with 200 before they are stored.",
    edits: [
      {
        file: "src/payments/mollie-webhook-routes.ts",
        from: 'await receiveWebhook(worldOf(platform, { merchantId, source: "webhook" }), { mollieId });',
        to: 'receiveWebhook(worldOf(platform, { merchantId, source: "webhook" }), { mollieId }).catch(() => undefined);',
      },
    ],
  },
  "no-identity-check": {
    story: "What Mollie answers is applied without a look at whether it is the payment that was stored.",
    edits: [
      {
        file: "src/payments/mollie-news.ts",
        from: '  const reason = strangeness(payment, answer);\n  if (reason !== null) return { kind: "set_aside", reason };',
        to: "",
      },
      {
        file: "src/payments/mollie-news.ts",
        from: "export function strangeness(payment: Payment, answer: MolliePayment): string | null {",
        to: "export function strangeness(payment: Payment, answer: MolliePayment): string | null {\n  return null;",
      },
    ],
  },
  "old-news-wins": {
    story: "An old answer is applied over a newer one, so a paid payment can expire again.",
    edits: [
      {
        file: "src/payments/mollie-news.ts",
        from: 'if (isStepBack(payment.status, answer.status)) return { kind: "nothing_new" };',
        to: "",
      },
      {
        file: "src/payments/reconcile-payment.ts",
        from: 'if (payment.observation !== seen.observation) return "outdated";',
        to: "",
      },
    ],
  },
  "broken-word": {
    story: "The merchant is answered that an external payment is registered, and it is not kept.",
    only: ["register external payment"],
    edits: [
      {
        file: "src/invoices/external-payment.ts",
        from: "  await settleInvoice(tx, { invoice, at: tx.now });\n  return payment;",
        to: '  await settleInvoice(tx, { invoice, at: tx.now });\n  await tx.sql.unsafe("rollback");\n  return payment;',
      },
    ],
  },
  "no-surplus": {
    story: "What was paid too much is forgotten.",
    edits: [
      {
        file: "src/invoices/balance.ts",
        from: ": { outstandingMinor: 0n, surplusMinor: -left };",
        to: ": { outstandingMinor: 0n, surplusMinor: 0n };",
      },
    ],
    sql: "alter table invoices drop constraint invoices_balance",
  },
};

/** The mutant that this process is to play; null for the service as it is. */
export function chosenMutant(): Mutant | null {
  const name = process.env.VOLDAAN_MUTANT;
  if (name === undefined) return null;
  const mutant = MUTANTS[name] ?? REGRESSIONS[name];
  if (mutant === undefined) throw new Error(`There is no mutant "${name}".`);
  return mutant;
}
