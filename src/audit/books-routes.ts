import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import type { Tx } from "../db/tx.ts";
import { idSchema, strict } from "../http/api-schemas.ts";
import { type Freeze, listOpenFreezes } from "../invoices/freeze-queries.ts";
import { answerOnce } from "../world/idempotency.ts";
import { BooksAnswer, FreezeAnswer, ReleaseInput } from "./books-schemas.ts";
import { readWaiting } from "./change-queries.ts";
import { releaseInvoice } from "./release-invoice.ts";

const tags = ["Books"];

/** More than a person mends in a day; the count of a hundred says enough. */
const MOST_FREEZES = 100;

/** What the live auditor knows: whether the books agree, and which invoices wait for a person. */
export const booksRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    "/books",
    {
      config: { right: "payments:read" },
      schema: {
        tags,
        summary: "Whether the books agree, and as of when",
        description:
          "Each invoice is recomputed from the ledger and from Mollie's answers seconds after it changed. One that disagrees is frozen: no refund and no surplus leaves it until somebody releases it.",
        response: { 200: BooksAnswer },
      },
    },
    ({ world }) => world.read(showBooks),
  );

  app.post(
    "/freezes/:id/release",
    {
      config: { right: "administrator" },
      schema: {
        tags,
        summary: "Release a frozen invoice after looking at it",
        description:
          "Money may leave the invoice again. What was found and the note stay in its history; the same finding does not freeze it again.",
        params: strict({ id: idSchema("freeze") }),
        body: ReleaseInput,
        response: { 200: FreezeAnswer },
      },
    },
    (request, reply) =>
      answerOnce(request, reply, {
        phase: "release invoice",
        work: async (tx) => {
          const freeze = await releaseInvoice(tx, { id: request.params.id, note: request.body.note });
          return { status: 200, body: showFreeze(freeze) };
        },
      }),
  );
};

async function showBooks(tx: Tx): Promise<BooksAnswer> {
  const freezes = await listOpenFreezes(tx, { limit: MOST_FREEZES });
  const waiting = await readWaiting(tx);
  return {
    agree: freezes.length === 0,
    asOf: (waiting.since ?? tx.now).toISOString(),
    waiting: waiting.invoices,
    freezes: freezes.map(showFreeze),
  };
}

function showFreeze(freeze: Freeze): FreezeAnswer {
  return {
    ...freeze,
    frozenAt: freeze.frozenAt.toISOString(),
    releasedAt: freeze.releasedAt?.toISOString() ?? null,
  };
}
