import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { SessionAnswer } from "./session-schemas.ts";

/** What whoever asks may do. */
export const sessionRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    "/session",
    {
      config: { right: "everybody", isOpenWithoutSecondFactor: true },
      schema: {
        tags: ["Merchant"],
        summary: "Who asks, and what they may",
        description: "An API key may everything; `user` and `role` are null then.",
        response: { 200: SessionAnswer },
      },
    },
    async ({ actor: { user, role, isAdministrator, rights, lacksSecondFactor } }) => ({
      user,
      role,
      isAdministrator,
      rights: [...rights],
      mustSetUpSecondFactor: lacksSecondFactor,
    }),
  );
};
