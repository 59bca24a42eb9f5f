import { type FastifyPluginAsyncTypebox, Type } from "@fastify/type-provider-typebox";
import { acceptEmptyJson } from "../http/accept-empty-json.ts";
import { localeOf } from "../http/viewing.ts";
import { Problem } from "../problems/problems.ts";
import { say } from "../sentences/say.ts";
import { answerOnce } from "../world/idempotency.ts";
import { showCreditNote } from "./credit-note.ts";
import { importInvoice } from "./import-invoice.ts";
import { ImportPreviews, InvoicesToPreview, InvoiceToImport } from "./import-schemas.ts";
import { importUbl } from "./import-ubl.ts";
import { CreditNoteAnswer, InvoiceAnswer } from "./invoice-schemas.ts";
import { previewInvoices, previewUbl } from "./preview-import.ts";
import { showInvoice, viewing } from "./show-invoice.ts";
import { MAX_UBL_BYTES } from "./ubl/read-ubl.ts";

const Imported = Type.Union([InvoiceAnswer, CreditNoteAnswer]);

/** One byte more than is accepted, so that the reader says in its own words what is too much. */
const UBL_BODY_LIMIT = MAX_UBL_BYTES + 1;

/** A document from elsewhere: UBL, which comes as bytes because its own declaration says how it is encoded, or JSON. */
export const importRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.removeAllContentTypeParsers();
  acceptEmptyJson(app);
  app.addContentTypeParser(
    XML_TYPES,
    { parseAs: "buffer", bodyLimit: UBL_BODY_LIMIT },
    (_request, body, done) => done(null, body),
  );
  app.addContentTypeParser("*", (_request, _body, done) => done(notXml()));

  app.post(
    "/invoices/import",
    {
      config: { right: "invoices:create" },
      schema: {
        tags: ["Invoices"],
        summary: "Import a document that was made elsewhere",
        description:
          "A UBL 2.1 document, or an invoice as JSON. Answers the open invoice, or the credit note. The same again answers the same with 200; the same number with other content is a 409.",
        body: bodyOf(InvoiceToImport),
        response: { 200: Imported, 201: Imported },
      },
    },
    (request, reply) =>
      answerOnce<InvoiceAnswer | CreditNoteAnswer>(request, reply, {
        phase: "import document",
        work: async (tx) => {
          const xml = xmlIn(request.body);
          // justified: what is not XML was checked by the route's schema for JSON
          const imported = await (xml
            ? importUbl(tx, { xml })
            : importInvoice(tx, { input: request.body as InvoiceToImport }));
          const status = imported.isNew ? 201 : 200;
          if ("creditNoteId" in imported) {
            return { status, body: await showCreditNote(tx, { id: imported.creditNoteId }) };
          }
          const { invoiceId } = imported;
          return { status, body: await showInvoice(tx, { invoiceId, ...viewing(request) }) };
        },
      }),
  );

  app.post(
    "/invoices/import/preview",
    {
      config: { right: "invoices:create" },
      schema: {
        tags: ["Invoices"],
        summary: "Tell what an import would do",
        description:
          "Stores nothing. A UBL document that would be refused is refused here; of several invoices each tells for itself whether it is new, was imported before, or would be refused and why.",
        body: bodyOf(InvoicesToPreview),
        response: { 200: ImportPreviews },
      },
    },
    (request) =>
      request.world.read(async (tx) => {
        const xml = xmlIn(request.body);
        if (xml) return { data: [await previewUbl(tx, { xml })] };
        // justified: as above
        return {
          data: await previewInvoices(tx, {
            ...(request.body as InvoicesToPreview),
            language: localeOf(request),
          }),
        };
      }),
  );
};

const XML_TYPES = ["application/xml", "text/xml"];

/** Either kind of body; a UBL document is checked by its own reader. */
function bodyOf(json: typeof InvoiceToImport | typeof InvoicesToPreview) {
  const ubl = Type.Unsafe<Buffer>({ type: "string", format: "binary", description: "A UBL 2.1 document" });
  return {
    content: { "application/json": { schema: json }, "application/xml": { schema: ubl } },
  };
}

/** The UBL document, or null where the body is JSON. */
function xmlIn(body: unknown): Buffer | null {
  if (Buffer.isBuffer(body) && body.length > 0) return body;
  if (typeof body !== "object" || body === null || Buffer.isBuffer(body)) throw notXml();
  return null;
}

function notXml(): Problem {
  return new Problem("unsupported_media_type", {
    detail: say(
      "Send a UBL document as the body with Content-Type: application/xml, or an invoice with application/json.",
    ),
  });
}
