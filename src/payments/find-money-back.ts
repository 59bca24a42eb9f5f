import { days } from "../clock/clock.ts";
import type { Tx } from "../db/tx.ts";
import type { MollieOperation } from "../integration-log/operations.ts";
import type { Caller, MollieAnswer } from "../mollie/mollie-http.ts";
import { askMollie } from "../mollie-connections/ask-mollie.ts";
import {
  type Mode,
  type MollieConnection,
  noteMoneyBackRead,
  readConnectionOfProfile,
  readMoneyBackUnreadSince,
} from "../mollie-connections/mollie-connection-queries.ts";
import type { World } from "../world/world.ts";
import { knownChargebacks } from "./chargeback-queries.ts";
import { addReconcileNow } from "./payment-jobs.ts";
import { findPaymentIdsByMollieIds } from "./payment-queries.ts";
import { knownRefunds } from "./refund-queries.ts";

/**
 * Reads the refunds and chargebacks of a profile at Mollie, the newest first, and has each payment looked up of which one
 * is not known here, or known otherwise. So what no webhook told is found, and no paid payment is asked about one by one.
 * `unknown` when Mollie could not be asked now, `refused` when no key of the profile may read them.
 */
export async function findMoneyBack(
  world: World,
  { profileId, mode }: { profileId: string; mode: Mode },
): Promise<"read" | "refused" | "unknown"> {
  const startedAt = world.clock.now();
  const { connection, unreadSince } = await world.read(async (tx) => ({
    connection: await readConnectionOfProfile(tx, { profileId, mode }),
    unreadSince: await readMoneyBackUnreadSince(tx, { profileId, mode }),
  }));
  if (!connection || unreadSince === null) return "read";
  const since = (changesForMs: number) =>
    new Date(Math.min(unreadSince.getTime() - OVERLAP_MS, startedAt.getTime() - changesForMs));
  // Both change after they were made, so reading the new ones is not enough.
  const lists: List[] = [
    { ...REFUNDS, since: since(RETURNABLE_MS) },
    { ...CHARGEBACKS, since: since(REVERSIBLE_MS) },
  ];
  let isRefused = false;
  for (const list of lists) {
    const outcome = await readList(world, connection, list);
    if (outcome === "unknown") return "unknown";
    if (outcome === "refused") isRefused = true;
  }
  // A key that may not read them says so again in a minute: the next planned reading begins where this one did.
  if (isRefused) return "refused";
  await world.atomically("money back: note", (tx) =>
    noteMoneyBackRead(tx, { profileId, mode, readAt: startedAt }),
  );
  return "read";
}

/** What is made while we read moves the pages, and Mollie's clock is not ours: a day costs a page at most. */
const OVERLAP_MS = days(1);

/** A bank may send a refund back after it arrived, and Mollie then says failed. In weeks, if it ever happens. */
const RETURNABLE_MS = days(30);

/** Card schemes decide a dispute within about half a year; later reversals are not known to happen. */
const REVERSIBLE_MS = days(200);

/** A refund or chargeback as far as it tells whether there is news; `state` is compared with what we know. */
type Row = { id: string; paymentId: string; createdAt: string; state: string };
type Page = { rows: readonly Row[]; next: string | null };

type List = {
  operation: MollieOperation;
  since: Date;
  ask: (world: World, caller: Caller, from: string | null) => Promise<MollieAnswer<Page>>;
  known: (tx: Tx, options: { mollieIds: readonly string[] }) => Promise<ReadonlyMap<string, string>>;
};

const REFUNDS: Omit<List, "since"> = {
  operation: "List refunds",
  ask: async (world, caller, from) => {
    const answer = await world.mollie.listRefunds(caller, { from });
    if (answer.kind !== "done") return answer;
    const { _embedded, _links } = answer.value;
    const rows = _embedded.refunds.map((refund) => ({ ...refund, state: refund.status }));
    return { kind: "done", value: { rows, next: _links.next?.href ?? null } };
  },
  known: knownRefunds,
};

const CHARGEBACKS: Omit<List, "since"> = {
  operation: "List chargebacks",
  ask: async (world, caller, from) => {
    const answer = await world.mollie.listChargebacks(caller, { from });
    if (answer.kind !== "done") return answer;
    const { _embedded, _links } = answer.value;
    const rows = _embedded.chargebacks.map((chargeback) => ({
      ...chargeback,
      state: chargeback.reversedAt == null ? "received" : "reversed",
    }));
    return { kind: "done", value: { rows, next: _links.next?.href ?? null } };
  },
  known: knownChargebacks,
};

async function readList(
  world: World,
  connection: MollieConnection,
  { operation, since, ask, known }: List,
): Promise<"read" | "refused" | "unknown"> {
  let from: string | null = null;
  do {
    const page: MollieAnswer<Page> = await readPage(world, connection, { operation, from, ask });
    if (page.kind === "unknown") return "unknown";
    if (page.kind === "refused") return "refused";
    const { rows, next } = page.value;
    await world.atomically("money back: look up what is new", (tx) => lookUpNews(tx, { rows, known }));
    const oldest = rows.at(-1);
    from = oldest && new Date(oldest.createdAt) >= since ? next : null;
  } while (from !== null);
  return "read";
}

async function readPage(
  world: World,
  connection: MollieConnection,
  { operation, from, ask }: Pick<List, "operation" | "ask"> & { from: string | null },
): Promise<MollieAnswer<Page>> {
  return askMollie(world, connection, { operation, ask: (caller) => ask(world, caller, from) });
}

async function lookUpNews(
  tx: Tx,
  { rows, known }: { rows: readonly Row[]; known: List["known"] },
): Promise<void> {
  const states = await known(tx, { mollieIds: rows.map(({ id }) => id) });
  const news = rows.filter(({ id, state }) => states.get(id) !== state);
  const mollieIds = [...new Set(news.map(({ paymentId }) => paymentId))];
  // Payments that were not made here are somebody else's business.
  for (const paymentId of await findPaymentIdsByMollieIds(tx, { mollieIds })) {
    await addReconcileNow(tx, { paymentId });
  }
}
