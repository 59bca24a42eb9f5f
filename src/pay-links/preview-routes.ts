import { type FastifyPluginAsyncTypebox, Type } from "@fastify/type-provider-typebox";
import { idSchema, strict } from "../http/api-schemas.ts";
import { previewDraft } from "./preview-draft.ts";

/** What somebody will see before it is sent. */
export const previewRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    "/invoices/:id/preview",
    {
      config: { right: "invoices:read" },
      schema: {
        tags: ["Invoices"],
        summary: "The online invoice of a draft",
        description:
          "As the customer sees it once it is issued today: an HTML document whose buttons lead nowhere, to show in a frame without scripts and forms.",
        params: strict({ id: idSchema("invoice") }),
        response: {
          200: Type.Object({ html: Type.String(), language: Type.String() }, { title: "DraftPreview" }),
        },
      },
    },
    ({ world, params }) =>
      world.read((tx) => previewDraft(tx, { invoiceId: params.id, publicUrl: world.publicUrl })),
  );
};
