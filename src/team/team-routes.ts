import { type FastifyPluginAsyncTypebox, Type } from "@fastify/type-provider-typebox";
import { idSchema, strict } from "../http/api-schemas.ts";
import { localeOf } from "../http/viewing.ts";
import { answerOnce } from "../world/idempotency.ts";
import { invite, showInvitations, withdrawInvitation } from "./invite.ts";
import { changeMember, removeMember, resetSecondFactor, showMembers } from "./keep-members.ts";
import {
  InvitationInput,
  InvitationPage,
  MemberPage,
  MemberPatch,
  NewInvitationAnswer,
} from "./team-schemas.ts";

const tags = ["Team"];
const MemberParams = strict({ id: idSchema("member") });
const InvitationParams = strict({ id: idSchema("invitation") });

/** Who works at the merchant, and who is invited to. */
export const teamRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    "/team/members",
    {
      config: { right: "team:read" },
      schema: { tags, summary: "Who works here, and in which role", response: { 200: MemberPage } },
    },
    ({ world }) => world.read(async (tx) => ({ data: await showMembers(tx), nextCursor: null })),
  );

  app.patch(
    "/team/members/:id",
    {
      config: { right: "team:update" },
      schema: {
        tags,
        summary: "Give a member another role",
        description: "Nobody gives or takes rights that they do not have themselves.",
        params: MemberParams,
        body: MemberPatch,
        response: { 204: Type.Null() },
      },
    },
    async ({ world, actor, params: { id }, body: { role } }, reply) => {
      await world.atomically("change member", (tx) => changeMember(tx, { actor, id, role }));
      return reply.code(204).send(null);
    },
  );

  app.delete(
    "/team/members/:id",
    {
      config: { right: "team:delete" },
      schema: {
        tags,
        summary: "Take a member out of the team",
        params: MemberParams,
        response: { 204: Type.Null() },
      },
    },
    async ({ world, actor, params: { id } }, reply) => {
      await world.atomically("remove member", (tx) => removeMember(tx, { actor, id }));
      return reply.code(204).send(null);
    },
  );

  app.delete(
    "/team/members/:id/second-factor",
    {
      config: { right: "administrator" },
      schema: {
        tags,
        summary: "Reset the second factor of a member who lost it",
        description:
          "Their sessions end and their passkeys are dropped. They sign in with their password alone, and can set up a new one.",
        params: MemberParams,
        response: { 204: Type.Null() },
      },
    },
    async ({ world, actor, params: { id } }, reply) => {
      await world.atomically("reset second factor", (tx) => resetSecondFactor(tx, { actor, id }));
      return reply.code(204).send(null);
    },
  );

  app.get(
    "/team/invitations",
    {
      config: { right: "team:read" },
      schema: { tags, summary: "Invitations that wait", response: { 200: InvitationPage } },
    },
    (request) =>
      request.world.read(async (tx) => ({
        data: await showInvitations(tx, { locale: localeOf(request) }),
        nextCursor: null,
      })),
  );

  app.post(
    "/team/invitations",
    {
      config: { right: "team:create" },
      schema: {
        tags,
        summary: "Invite a colleague",
        description:
          "Answers the link with which they join, valid for seven days and shown this once; where mail is sent, another one goes to the address. An earlier one to the same address stops working.",
        body: InvitationInput,
        response: { 201: NewInvitationAnswer },
      },
    },
    (request, reply) =>
      answerOnce(request, reply, {
        phase: "invite",
        work: async (tx) => {
          const { actor, body: input, world } = request;
          return { status: 201, body: await invite(tx, { actor, input, platform: world }) };
        },
      }),
  );

  app.delete(
    "/team/invitations/:id",
    {
      config: { right: "team:delete" },
      schema: {
        tags,
        summary: "Take an invitation back",
        params: InvitationParams,
        response: { 204: Type.Null() },
      },
    },
    async ({ world, params: { id } }, reply) => {
      await world.atomically("withdraw invitation", (tx) => withdrawInvitation(tx, { id }));
      return reply.code(204).send(null);
    },
  );
};
