import { type FastifyPluginAsyncTypebox, Type } from "@fastify/type-provider-typebox";
import type { FastifyReply } from "fastify";
import { idSchema, strict } from "../http/api-schemas.ts";
import { exportCreditNote, exportInvoice, type UblFile } from "./export-ubl.ts";

const XML = Type.String({ description: "A UBL 2.1 document" });
const produces = ["application/xml"];

/** Issued invoices and credit notes as UBL, for the bookkeeping of whoever gets them. */
export const ublRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    "/invoices/:id/ubl",
    {
      config: { right: "invoices:read" },
      schema: {
        tags: ["Invoices"],
        summary: "An invoice as UBL",
        description:
          "UBL 2.1 with the payment reference and the pay link, as it was issued: what was paid since is not in it. It says in its CustomizationID that it follows Peppol BIS Billing 3.0, or EN 16931, where it has all that these ask for. An invoice that was imported as UBL comes as it was, with the pay link and the reference added.",
        params: strict({ id: idSchema("invoice") }),
        produces,
        response: { 200: XML },
      },
    },
    async ({ world, params }, reply) =>
      send(
        reply,
        await world.snapshot((tx) => exportInvoice(tx, { invoiceId: params.id, publicUrl: world.publicUrl })),
      ),
  );

  app.get(
    "/credit-notes/:id/ubl",
    {
      config: { right: "invoices:read" },
      schema: {
        tags: ["Credit notes"],
        summary: "A credit note as UBL",
        description: "One that was imported as UBL comes as it was.",
        params: strict({ id: idSchema("creditNote") }),
        produces,
        response: { 200: XML },
      },
    },
    async ({ world, params }, reply) =>
      send(reply, await world.snapshot((tx) => exportCreditNote(tx, { creditNoteId: params.id }))),
  );
};

function send(reply: FastifyReply, { fileName, xml }: UblFile): FastifyReply {
  return reply
    .headers({
      "content-type": "application/xml; charset=utf-8",
      "content-disposition": `attachment; filename="${fileName}"`,
    })
    .send(Buffer.from(xml));
}
