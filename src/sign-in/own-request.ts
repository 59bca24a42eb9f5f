import type { FastifyRequest } from "fastify";
import { Problem } from "../problems/problems.ts";
import { say } from "../sentences/say.ts";
import type { Person, SignIn } from "./sign-in.ts";

/**
 * The back office sends this with whatever changes something. Another site cannot set it without asking first, which
 * we never allow, so a forged form cannot act with somebody's session.
 */
const BACKOFFICE_HEADER = "x-voldaan-backoffice";

/** Refuses what another site's page may have sent. */
export function requireBackoffice({ headers }: Pick<FastifyRequest, "headers">): void {
  if (headers[BACKOFFICE_HEADER] !== undefined) return;
  throw new Problem("forbidden", { detail: say("A change with a session comes from the back office only.") });
}

/** The headers that hold a session. */
export function cookiesOf({ headers }: Pick<FastifyRequest, "headers">): Headers {
  return new Headers(headers.cookie === undefined ? {} : { cookie: headers.cookie });
}

/** Whose session this is; refuses who has none. */
export async function requirePerson(
  request: Pick<FastifyRequest, "headers">,
  { signIn }: { signIn: SignIn },
): Promise<Person> {
  const person = await signIn.personOf(cookiesOf(request));
  if (!person) throw new Problem("unauthorized", { detail: say("Sign in to the back office.") });
  return person;
}
