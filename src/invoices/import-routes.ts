import { type FastifyPluginAsyncTypebox, Type } from "@fastify/type-provider-typebox";
import { localeOf } from "../http/viewing.ts";
import { Problem } from "../problems/problems.ts";
import { answerOnce } from "../world/idempotency.ts";
import { showCreditNote } from "./credit-note.ts";
import { importUbl } from "./import-ubl.ts";
import { CreditNoteAnswer, InvoiceAnswer } from "./invoice-schemas.ts";
import { showInvoice } from "./show-invoice.ts";
import { MAX_UBL_BYTES } from "./ubl/read-ubl.ts";

const Imported = Type.Union([InvoiceAnswer, CreditNoteAnswer]);

/** UBL documents come as bytes: their own declaration says how they are encoded. */
export const importRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(["application/xml", "text/xml"], { parseAs: "buffer" }, (_request, body, done) =>
    done(null, body),
  );
  app.addContentTypeParser("*", (_request, _body, done) => done(notXml()));

  app.post(
    "/invoices/import",
    {
      config: { right: "invoices:create" },
      // One byte more than is accepted, so that the reader says in its own words what is too much.
      bodyLimit: MAX_UBL_BYTES + 1,
      schema: {
        tags: ["Invoices"],
        summary: "Import a UBL 2.1 document",
        description:
          "Answers the open invoice, or the credit note. The same document again answers the same with 200; the same number with other content is a 409.",
        consumes: ["application/xml"],
        response: { 200: Imported, 201: Imported },
      },
    },
    (request, reply) =>
      answerOnce<InvoiceAnswer | CreditNoteAnswer>(request, reply, {
        phase: "import document",
        work: async (tx) => {
          const imported = await importUbl(tx, { xml: bytesOf(request.body) });
          const status = imported.isNew ? 201 : 200;
          if ("creditNoteId" in imported) {
            return { status, body: await showCreditNote(tx, { id: imported.creditNoteId }) };
          }
          const { invoiceId } = imported;
          const viewing = { publicUrl: request.world.publicUrl, locale: localeOf(request) };
          return { status, body: await showInvoice(tx, { invoiceId, ...viewing }) };
        },
      }),
  );
};

function bytesOf(body: unknown): Buffer {
  if (Buffer.isBuffer(body) && body.length > 0) return body;
  throw notXml();
}

function notXml(): Problem {
  return new Problem("unsupported_media_type", {
    detail: "Send the UBL document as the body, with Content-Type: application/xml.",
  });
}
