import { Readable } from "node:stream";
import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { type Day, parseDay } from "../clock/clock.ts";
import { pageFrom, readCursor } from "../http/cursor.ts";
import { idPattern } from "../ids/ids.ts";
import { money, toJson } from "../money/money.ts";
import { Problem } from "../problems/problems.ts";
import { type Sentence, say } from "../sentences/say.ts";
import type { World } from "../world/world.ts";
import { CHART_OF_ACCOUNTS } from "./chart-of-accounts.ts";
import { csvHead, csvLines } from "./ledger-csv.ts";
import { type ExportedTransaction, type LedgerFilter, listTransactions } from "./ledger-export-queries.ts";
import { LedgerPage, LedgerQuery, type LedgerTransactionAnswer } from "./ledger-schemas.ts";

const CURSOR_ID = new RegExp(idPattern("ledgerTransaction"));

/** Every booking, for a bookkeeper or a bookkeeping program. */
export const ledgerRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    "/ledger",
    {
      config: { right: "payments:read" },
      schema: {
        tags: ["Books"],
        summary: "The ledger: every transaction with its entries, in the order of booking",
        description:
          "As JSON in pages, or as CSV (`format=csv` or `Accept: text/csv`) whole, one line per entry, for import elsewhere. The chart of accounts is in docs/ledger.md.",
        querystring: LedgerQuery,
        response: { 200: LedgerPage },
      },
    },
    async (request, reply) => {
      const { query, world } = request;
      const filter = readFilter(query);
      const wantsCsv =
        query.format === "csv" || (query.format === undefined && prefersCsv(request.headers.accept));
      if (wantsCsv) {
        return (
          reply
            .type("text/csv; charset=utf-8; header=present")
            .header("content-disposition", `attachment; filename="${fileName(filter)}"`)
            // The schema describes the pages; a stream is sent as it is.
            .serializer((payload: unknown) => payload as string) // justified: Fastify passes streams by
            .send(Readable.from(csvOf(world, filter)) as never)
        );
      }
      const limit = query.limit ?? 50;
      const [after = null] = readCursor(query.cursor, { parts: [CURSOR_ID] }) ?? [];
      const rows = await world.read((tx) => listTransactions(tx, { ...filter, after, limit: limit + 1 }));
      return pageFrom(rows, { limit, show: showTransaction, position: ({ id }) => [id] });
    },
  );
};

/** As many as fit in memory without a thought, few enough that a transaction is short. */
const ROWS_AT_A_TIME = 1000;

/** The whole ledger in pieces, so that its size does not matter. */
async function* csvOf(world: World, filter: LedgerFilter): AsyncGenerator<string> {
  yield csvHead();
  for (let after: string | null = null; ; ) {
    const rows: ExportedTransaction[] = await world.read((tx) =>
      listTransactions(tx, { ...filter, after, limit: ROWS_AT_A_TIME }),
    );
    yield rows.map(csvLines).join("");
    if (rows.length < ROWS_AT_A_TIME) return;
    after = rows.at(-1)?.id ?? null;
  }
}

function readFilter({ from, to, mode, invoiceId }: LedgerQuery): LedgerFilter {
  const filter = {
    from: readDay(from, "from"),
    to: readDay(to, "to"),
    mode: mode ?? null,
    invoiceId: invoiceId ?? null,
  };
  if (filter.from !== null && filter.to !== null && filter.from > filter.to) {
    throw invalid("to", say("It is before from; send a later day."));
  }
  return filter;
}

function readDay(text: string | undefined, field: string): Day | null {
  if (text === undefined) return null;
  const day = parseDay(text);
  if (day === null) throw invalid(field, say("There is no such day; send YYYY-MM-DD."));
  return day;
}

function invalid(field: string, detail: Sentence): Problem {
  return new Problem("invalid_request", { detail, errors: [{ pointer: `/${field}`, detail }] });
}

/** A browser names many types before it says that anything will do; a program that wants CSV names it first. */
function prefersCsv(accept: string | undefined): boolean {
  return /^\s*text\/csv\b/i.test(accept ?? "");
}

function fileName({ from, to }: LedgerFilter): string {
  return `${["ledger", from, to].filter((part) => part !== null).join("_")}.csv`;
}

function showTransaction(row: ExportedTransaction): LedgerTransactionAnswer {
  return {
    id: row.id,
    key: row.key,
    kind: row.kind,
    mode: row.mode,
    date: row.date,
    occurredAt: row.occurredAt.toISOString(),
    bookedAt: row.bookedAt.toISOString(),
    source: row.source,
    invoiceId: row.invoiceId,
    invoiceNumber: row.invoiceNumber,
    customerId: row.customerId,
    customerName: row.customerName,
    entries: row.entries.map(({ account, minor, currency }) => {
      const amount = BigInt(minor);
      return {
        account,
        accountCode: CHART_OF_ACCOUNTS[account].code,
        accountName: CHART_OF_ACCOUNTS[account].name,
        side: amount > 0n ? "debit" : "credit",
        amount: toJson(money(amount < 0n ? -amount : amount, currency)),
      };
    }),
  };
}
