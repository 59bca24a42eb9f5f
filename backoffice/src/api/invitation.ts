import { queryOptions } from "@tanstack/react-query";
import { call } from "./api.ts";

/** What an invitation's link leads to. `isSignedIn`: whoever asks is signed in as the one who was invited. */
type Invitation = {
  merchant: string;
  email: string;
  expiresAt: string;
  hasAccount: boolean;
  isSignedIn: boolean;
};

export const invitationQuery = (token: string) =>
  queryOptions({
    queryKey: ["invitation", token],
    queryFn: () => call<Invitation>("POST", "/auth/invitation", { body: { json: { token } } }),
  });

/** Joins; somebody without an account gets one with this name and password. */
export const acceptInvitation = (acceptance: { token: string; name?: string; password?: string }) =>
  call<unknown>("POST", "/auth/invitation/acceptance", { body: { json: acceptance } });
