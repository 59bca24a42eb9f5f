import { recordEvent } from "../events/record-event.ts";
import type { MollieAnswer } from "../mollie/mollie-http.ts";
import type { MollieMethodList, MollieProfile } from "../mollie/mollie-schemas.ts";
import { Problem } from "../problems/problems.ts";
import { recognise } from "../sentences/recognise.ts";
import { type Sentence, say } from "../sentences/say.ts";
import type { World } from "../world/world.ts";
import { askWithKey } from "./ask-mollie.ts";
import {
  endActiveConnection,
  insertConnection,
  lockMerchantForConnecting,
  type Method,
  type MollieConnection,
  readActiveConnection,
} from "./mollie-connection-queries.ts";

/**
 * What Mollie documents and its clients check: a mode and at least thirty word characters. Whether the key is right,
 * only Mollie says. Source: https://docs.mollie.com/reference/authentication
 */
const API_KEY = /^(live|test)_\w{30,}$/;

/** A typical invoice of a field-service company; the methods that a payer would see for it. */
const TYPICAL_AMOUNT = { currency: "EUR", value: "250.00" };

/**
 * Connects with a key that Mollie accepts, whose profile is not blocked and has a method; or changes nothing and says
 * what to do. The key before it retires but is kept, for the payments that began with it.
 */
export async function connectMollie(
  world: World,
  { apiKey, sameProfile = false }: { apiKey: string; sameProfile?: boolean },
): Promise<void> {
  const key = apiKey.trim();
  if (!API_KEY.test(key))
    throw keyRefused(say("It should begin with live_ or test_ and be at least 35 characters long."));
  const profile = await readProfile(world, key);
  if (sameProfile) refuseAnother(await world.read(readActiveConnection), profile);
  const methods = await readMethods(world, key);
  await world.atomically("connect mollie", async (tx) => {
    await lockMerchantForConnecting(tx);
    await endActiveConnection(tx, { as: "retired" });
    const id = tx.newId("mollieConnection");
    await insertConnection(tx, {
      id,
      mode: profile.mode,
      profileId: profile.id,
      profileName: profile.name,
      website: profile.website ?? null,
      profileStatus: profile.status,
      keyCiphertext: world.vault.seal(key, { context: id }),
      keyHint: `${profile.mode}_…${key.slice(-4)}`,
      methods,
    });
    await recordEvent(tx, {
      type: "mollie.connected",
      mode: profile.mode,
      data: { profileId: profile.id, profileName: profile.name },
    });
  });
}

/** Stops new payments. The key is kept until the last payment is final and can no longer be refunded. */
export async function disconnectMollie(world: World): Promise<void> {
  await world.atomically("disconnect mollie", async (tx) => {
    await lockMerchantForConnecting(tx);
    const ended = await endActiveConnection(tx, { as: "disconnected" });
    if (ended !== null) await recordEvent(tx, { type: "mollie.disconnected" });
  });
}

async function readProfile(world: World, apiKey: string): Promise<MollieProfile> {
  const profile = orProblem(
    await askWithKey(world, {
      apiKey,
      operation: "Check API key",
      ask: (caller) => world.mollie.getProfile(caller),
    }),
  );
  if (profile.status === "blocked") {
    throw new Problem("mollie_profile_blocked", {
      detail: say(
        'Mollie has blocked the profile "{{name}}"; ask Mollie\'s support what is needed, then connect again.',
        { name: profile.name },
      ),
    });
  }
  return profile;
}

/** Whoever replaces a key by the next one of the same profile is told when the new one would change more than that. */
function refuseAnother(connected: MollieConnection | null, profile: MollieProfile): void {
  if (connected === null) return;
  if (profile.mode !== connected.mode) {
    throw new Problem("mollie_key_of_other_mode", {
      detail: say(
        "This is a {{mode}} key, and Mollie is connected with a {{connectedMode}} key; invoices issued after this would be {{mode}} invoices.",
        { mode: say(profile.mode), connectedMode: say(connected.mode) },
      ),
    });
  }
  if (profile.id !== connected.profileId) {
    throw new Problem("mollie_key_of_other_profile", {
      detail: say(
        'This key is of the profile "{{name}}", and Mollie is connected with "{{connectedName}}"; new payments would be made there.',
        { name: profile.name, connectedName: connected.profileName },
      ),
    });
  }
}

async function readMethods(world: World, apiKey: string): Promise<Method[]> {
  const list: MollieMethodList = orProblem(
    await askWithKey(world, {
      apiKey,
      operation: "Check payment methods",
      ask: (caller) => world.mollie.listMethods(caller, { amount: TYPICAL_AMOUNT, billingCountry: null }),
    }),
  );
  const methods = list._embedded.methods.map((method) => ({
    id: method.id,
    description: method.description,
    minimumAmount: method.minimumAmount ?? null,
    maximumAmount: method.maximumAmount ?? null,
  }));
  if (methods.length === 0) {
    throw new Problem("mollie_no_methods", {
      detail: say(
        "No payment method is active on this profile; switch one on in Mollie's dashboard, then connect again.",
      ),
    });
  }
  return methods;
}

function orProblem<T>(answer: MollieAnswer<T>): T {
  switch (answer.kind) {
    case "done":
      return answer.value;
    case "refused":
      if (answer.status === 403) throw keyRefused(say("Mollie says that this key may not do this."));
      throw keyRefused(say("Copy it again from Mollie's dashboard, under Developers, API keys."));
    case "unknown":
      throw new Problem("mollie_unreachable", {
        detail: say("{{reason}} Nothing was changed; try again in a minute.", {
          reason: recognise(answer.reason),
        }),
      });
  }
}

function keyRefused(mend: Sentence): Problem {
  return new Problem("mollie_key_refused", {
    detail: say("Mollie does not accept this API key. {{mend}}", { mend }),
    errors: [{ pointer: "/apiKey", detail: mend }],
  });
}
