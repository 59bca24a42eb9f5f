import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { changeFindPage, showFindPage } from "./find-page.ts";
import { FindPageAnswer, FindPageInput } from "./find-page-schemas.ts";

const tags = ["Settings"];

/** The page on which payers find a printed invoice by its number and amount. */
export const findPageRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    "/find-page",
    {
      config: { right: "settings:read" },
      schema: { tags, summary: "The page for printed invoices", response: { 200: FindPageAnswer } },
    },
    ({ world }) => world.read((tx) => showFindPage(tx, world)),
  );

  app.put(
    "/find-page",
    {
      config: { right: "settings:update" },
      schema: {
        tags,
        summary: "Open, close or rename the page for printed invoices",
        description:
          "On it a payer types the number and the amount of an invoice. An invoice that is found gets its pay link, whenever payments are created otherwise.",
        body: FindPageInput,
        response: { 200: FindPageAnswer },
      },
    },
    ({ world, body }) =>
      world.atomically("change find page", async (tx) => {
        await changeFindPage(tx, body);
        return showFindPage(tx, world);
      }),
  );
};
