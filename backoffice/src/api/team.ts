import { queryOptions } from "@tanstack/react-query";
import type { Role } from "../../../src/rights/actor.ts";
import type {
  InvitationAnswer,
  InvitationInput,
  MemberAnswer,
  NewInvitationAnswer,
  RoleAnswer,
  RoleInput,
  SignInPolicy,
} from "../../../src/team/team-schemas.ts";
import { callApi } from "./api.ts";

/** What all of these begin with, so that one change has all of them read again: a role counts who has it. */
export const TEAM_KEY = ["team"] as const;

export const membersQuery = queryOptions({
  queryKey: [...TEAM_KEY, "members"],
  queryFn: async () => (await callApi<{ data: MemberAnswer[] }>("GET", "/team/members")).data,
});

export const invitationsQuery = queryOptions({
  queryKey: [...TEAM_KEY, "invitations"],
  queryFn: async () => (await callApi<{ data: InvitationAnswer[] }>("GET", "/team/invitations")).data,
});

export const rolesQuery = queryOptions({
  queryKey: [...TEAM_KEY, "roles"],
  queryFn: async () => (await callApi<{ data: RoleAnswer[] }>("GET", "/roles")).data,
});

export const signInPolicyQuery = queryOptions({
  queryKey: [...TEAM_KEY, "sign-in-policy"],
  queryFn: () => callApi<SignInPolicy>("GET", "/team/sign-in-policy"),
});

export const saveSignInPolicy = (policy: SignInPolicy) =>
  callApi<SignInPolicy>("PUT", "/team/sign-in-policy", { body: { json: policy } });

export const resetSecondFactor = (memberId: string) =>
  callApi<unknown>("DELETE", `/team/members/${memberId}/second-factor`);

export const giveRole = ({ id, role }: { id: string; role: Role }) =>
  callApi<unknown>("PATCH", `/team/members/${id}`, { body: { json: { role } } });

export const removeMember = (id: string) => callApi<unknown>("DELETE", `/team/members/${id}`);

/** Without an idempotency key, with which the service would keep the link for a day. */
export const invite = (invitation: InvitationInput) =>
  callApi<NewInvitationAnswer>("POST", "/team/invitations", { body: { json: invitation } });

export const withdrawInvitation = (id: string) => callApi<unknown>("DELETE", `/team/invitations/${id}`);

/** Makes a role, or changes the one with this id. */
export const saveRole = ({ id, ...role }: RoleInput & { id: string | null }) =>
  callApi<unknown>(id === null ? "POST" : "PUT", id === null ? "/roles" : `/roles/${id}`, {
    body: { json: role },
  });

export const deleteRole = (id: string) => callApi<unknown>("DELETE", `/roles/${id}`);
