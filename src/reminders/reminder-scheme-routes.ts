import { type FastifyPluginAsyncTypebox, Type } from "@fastify/type-provider-typebox";
import { idSchema, strict } from "../http/api-schemas.ts";
import { answerOnce } from "../world/idempotency.ts";
import { ReminderSchemeAnswer, ReminderSchemeInput, ReminderSchemePage } from "./reminder-schemas.ts";
import { listSchemes } from "./reminder-scheme-queries.ts";
import { changeScheme, createScheme, dropScheme, requireScheme, showScheme } from "./reminder-schemes.ts";

const tags = ["Reminders"];
const Params = strict({ id: idSchema("reminderScheme") });

/** When customers are reminded, and with which words. */
export const reminderSchemeRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    "/reminder-schemes",
    {
      config: { right: "settings:read" },
      schema: { tags, summary: "List reminder schemes", response: { 200: ReminderSchemePage } },
    },
    ({ world }) =>
      world.read(async (tx) => ({ data: (await listSchemes(tx)).map(showScheme), nextCursor: null })),
  );

  app.post(
    "/reminder-schemes",
    {
      config: { right: "settings:create" },
      schema: {
        tags,
        summary: "Make a reminder scheme",
        description:
          "Reminders go from nine in the morning on a step's day. Invoices whose day for a step came before today are not reminded of.",
        body: ReminderSchemeInput,
        response: { 201: ReminderSchemeAnswer },
      },
    },
    (request, reply) =>
      answerOnce(request, reply, {
        phase: "make reminder scheme",
        work: async (tx) => {
          const id = await createScheme(tx, { input: request.body });
          return { status: 201, body: showScheme(await requireScheme(tx, { id })) };
        },
      }),
  );

  app.get(
    "/reminder-schemes/:id",
    {
      config: { right: "settings:read" },
      schema: {
        tags,
        summary: "Read a reminder scheme",
        params: Params,
        response: { 200: ReminderSchemeAnswer },
      },
    },
    ({ world, params }) => world.read(async (tx) => showScheme(await requireScheme(tx, params))),
  );

  app.put(
    "/reminder-schemes/:id",
    {
      config: { right: "settings:update" },
      schema: {
        tags,
        summary: "Change a reminder scheme",
        description: "A step on the same day goes on as it was; one on another day begins today.",
        params: Params,
        body: ReminderSchemeInput,
        response: { 200: ReminderSchemeAnswer },
      },
    },
    ({ world, params, body }) =>
      world.atomically("change reminder scheme", async (tx) => {
        await changeScheme(tx, { id: params.id, input: body });
        return showScheme(await requireScheme(tx, params));
      }),
  );

  app.delete(
    "/reminder-schemes/:id",
    {
      config: { right: "settings:delete" },
      schema: {
        tags,
        summary: "Drop a reminder scheme",
        description: "Its customers have the default one from then on.",
        params: Params,
        response: { 204: Type.Null() },
      },
    },
    async ({ world, params }, reply) => {
      await world.atomically("drop reminder scheme", (tx) => dropScheme(tx, params));
      return reply.code(204).send(null);
    },
  );
};
