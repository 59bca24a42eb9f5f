import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { changeSignInPolicy } from "./sign-in-policy.ts";
import { readSignInPolicy } from "./sign-in-policy-queries.ts";
import { SignInPolicy, SignInPolicyInput } from "./team-schemas.ts";

const tags = ["Team"];

/** What is asked of everybody who signs in. */
export const signInPolicyRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    "/team/sign-in-policy",
    {
      config: { right: "team:read" },
      schema: { tags, summary: "What is asked of who signs in", response: { 200: SignInPolicy } },
    },
    ({ world }) => world.read(readSignInPolicy),
  );

  app.put(
    "/team/sign-in-policy",
    {
      config: { right: "administrator" },
      schema: {
        tags,
        summary: "Ask a second factor of everybody, or no longer",
        description: "Whoever has none can do nothing but set one up, from their next request on.",
        body: SignInPolicyInput,
        response: { 200: SignInPolicy },
      },
    },
    ({ world, actor, body: policy }) =>
      world.atomically("change sign-in policy", async (tx) => {
        await changeSignInPolicy(tx, { actor, policy });
        return readSignInPolicy(tx);
      }),
  );
};
