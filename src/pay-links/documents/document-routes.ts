import { type FastifyPluginAsyncTypebox, Type } from "@fastify/type-provider-typebox";
import type { FastifyReply } from "fastify";
import { idSchema, strict } from "../../http/api-schemas.ts";
import type { InvoiceId } from "../../ids/ids.ts";
import { InvoiceIds } from "../../invoices/invoice-ids-schema.ts";
import { requireInvoice } from "../../invoices/show-invoice.ts";
import { LANGUAGES } from "../../languages/languages.ts";
import { Problem } from "../../problems/problems.ts";
import { say } from "../../sentences/say.ts";
import { documentHeaders } from "./document-headers.ts";
import {
  type PdfDocument,
  readCreditNoteDocument,
  readInvoiceDocument,
  readReceipt,
} from "./read-documents.ts";
import { zipInvoices } from "./zip-documents.ts";

const DocumentQuery = strict({
  lang: Type.Optional(Type.Enum([...LANGUAGES], { description: "Else the customer's language" })),
});

const PDF = Type.String({ description: "A PDF file" });

/** Invoices, receipts and credit notes as PDF. */
export const documentRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    "/invoices/:id/pdf",
    {
      config: { right: "invoices:read" },
      schema: {
        tags: ["Invoices"],
        summary: "An invoice as PDF",
        description:
          "Tagged for readers for the blind (PDF/UA), with the pay link as text and as QR code, and the QR code of a credit transfer where the merchant shows its account.",
        params: strict({ id: idSchema("invoice") }),
        querystring: DocumentQuery,
        produces: ["application/pdf"],
        response: { 200: PDF },
      },
    },
    async ({ world, params, query }, reply) => {
      const document = await world.snapshot(async (tx) => {
        await requireInvoice(tx, params);
        return (await readInvoiceDocument(tx, askedOf(params, query, world.publicUrl))) ?? refuseDraft();
      });
      return send(reply, document);
    },
  );

  app.get(
    "/invoices/documents.zip",
    {
      config: { right: "invoices:read" },
      schema: {
        tags: ["Invoices"],
        summary: "Several invoices as PDF, in one archive",
        description: "Each in its customer's language; drafts are left out.",
        querystring: strict({ ids: InvoiceIds }),
        produces: ["application/zip"],
        response: { 200: Type.String({ description: "A ZIP archive" }) },
      },
    },
    async ({ world, query }, reply) => {
      // justified: the pattern has checked each
      const ids = query.ids.split(",") as InvoiceId[];
      return reply
        .headers({
          "cache-control": "no-store",
          "content-disposition": 'attachment; filename="invoices.zip"',
        })
        .type("application/zip")
        .serializer((payload: unknown) => payload as string) // justified: Fastify passes streams by
        .send(zipInvoices(world, { ids }) as never);
    },
  );

  app.get(
    "/invoices/:id/receipt",
    {
      config: { right: "invoices:read" },
      schema: {
        tags: ["Invoices"],
        summary: "What was paid of an invoice, as PDF",
        params: strict({ id: idSchema("invoice") }),
        querystring: DocumentQuery,
        produces: ["application/pdf"],
        response: { 200: PDF },
      },
    },
    async ({ world, params, query }, reply) => {
      const document = await world.snapshot(async (tx) => {
        await requireInvoice(tx, params);
        return (await readReceipt(tx, askedOf(params, query, world.publicUrl))) ?? refuseReceipt();
      });
      return send(reply, document);
    },
  );

  app.get(
    "/credit-notes/:id/pdf",
    {
      config: { right: "invoices:read" },
      schema: {
        tags: ["Credit notes"],
        summary: "A credit note as PDF",
        params: strict({ id: idSchema("creditNote") }),
        querystring: DocumentQuery,
        produces: ["application/pdf"],
        response: { 200: PDF },
      },
    },
    async ({ world, params, query }, reply) => {
      const document = await world.snapshot((tx) =>
        readCreditNoteDocument(tx, { creditNoteId: params.id, wishes: wishesOf(query) }),
      );
      if (!document) {
        throw new Problem("not_found", { detail: say("There is no credit note {{id}}.", { id: params.id }) });
      }
      return send(reply, document);
    },
  );
};

/** A document speaks to the customer, so what the caller's own browser accepts says nothing. */
const wishesOf = ({ lang }: { lang?: string }) => ({ asked: lang, acceptLanguage: undefined });

const askedOf = ({ id }: { id: InvoiceId }, query: { lang?: string }, publicUrl: string) => ({
  invoiceId: id,
  publicUrl,
  wishes: wishesOf(query),
});

async function send(reply: FastifyReply, { name, make }: PdfDocument): Promise<FastifyReply> {
  return reply.headers(documentHeaders(name)).send(await make());
}

function refuseDraft(): never {
  throw new Problem("invoice_not_open", {
    detail: say("A draft is no document yet: issue it first, or look at its preview."),
  });
}

function refuseReceipt(): never {
  throw new Problem("invoice_not_open", {
    detail: say("There is no receipt, because nothing was paid on this invoice."),
  });
}
