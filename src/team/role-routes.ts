import { type FastifyPluginAsyncTypebox, Type } from "@fastify/type-provider-typebox";
import type { Tx } from "../db/tx.ts";
import { idSchema, strict } from "../http/api-schemas.ts";
import type { Id } from "../ids/ids.ts";
import { invariant } from "../problems/problems.ts";
import { answerOnce } from "../world/idempotency.ts";
import { changeRole, createRole, removeRole, showRoles } from "./keep-roles.ts";
import { RoleAnswer, RoleInput, RolePage } from "./team-schemas.ts";

const tags = ["Team"];
const Params = strict({ id: idSchema("role") });

/** What each role may, and the merchant's own roles. */
export const roleRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    "/roles",
    {
      config: { right: "team:read" },
      schema: {
        tags,
        summary: "Roles with their rights, the built-in ones first",
        response: { 200: RolePage },
      },
    },
    ({ world }) => world.read(async (tx) => ({ data: await showRoles(tx), nextCursor: null })),
  );

  app.post(
    "/roles",
    {
      config: { right: "team:create" },
      schema: { tags, summary: "Make a role of your own", body: RoleInput, response: { 201: RoleAnswer } },
    },
    (request, reply) =>
      answerOnce(request, reply, {
        phase: "create role",
        work: async (tx) => {
          const { actor, body: input } = request;
          return { status: 201, body: await showRole(tx, { id: await createRole(tx, { actor, input }) }) };
        },
      }),
  );

  app.put(
    "/roles/:id",
    {
      config: { right: "team:update" },
      schema: {
        tags,
        summary: "Change a role of your own",
        description: "Whoever has it may what it says from their next request on.",
        params: Params,
        body: RoleInput,
        response: { 200: RoleAnswer },
      },
    },
    ({ world, actor, params: { id }, body: input }) =>
      world.atomically("change role", async (tx) => {
        await changeRole(tx, { actor, id, input });
        return showRole(tx, { id });
      }),
  );

  app.delete(
    "/roles/:id",
    {
      config: { right: "team:delete" },
      schema: {
        tags,
        summary: "Drop a role that nobody has",
        params: Params,
        response: { 204: Type.Null() },
      },
    },
    async ({ world, actor, params: { id } }, reply) => {
      await world.atomically("remove role", (tx) => removeRole(tx, { actor, id }));
      return reply.code(204).send(null);
    },
  );
};

async function showRole(tx: Tx, { id }: { id: Id<"role"> }): Promise<RoleAnswer> {
  const role = (await showRoles(tx)).find((each) => each.id === id);
  invariant(role, "A role that was just written is there.");
  return role;
}
