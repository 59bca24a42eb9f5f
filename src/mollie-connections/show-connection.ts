import type { Tx } from "../db/tx.ts";
import type { Language } from "../languages/languages.ts";
import { readMerchant } from "../merchants/merchant-queries.ts";
import { recognise } from "../sentences/recognise.ts";
import {
  type Mode,
  type MollieConnection,
  readActiveConnection,
  readLastWebhookAt,
} from "./mollie-connection-queries.ts";
import type { MollieConnectionAnswer } from "./mollie-connection-schemas.ts";

/** The connection as a caller sees it; never the key. */
export async function showConnection(
  tx: Tx,
  { publicUrl, locale }: { publicUrl: string; locale: Language },
): Promise<MollieConnectionAnswer> {
  const connection = await readActiveConnection(tx);
  const { webhookSecret } = await readMerchant(tx);
  const judged = judgeHealth(connection);
  return {
    connected: connection !== null,
    mode: connection?.mode ?? null,
    keyHint: connection?.keyHint ?? null,
    profile: connection && {
      id: connection.profileId,
      name: connection.profileName,
      website: connection.website,
      status: connection.profileStatus,
    },
    methods: connection?.methods ?? [],
    health: {
      status: judged.status,
      // What was kept about the key, and what is said here, are English first.
      message: recognise(judged.message).in(locale),
      checkedAt: connection?.checkedAt.toISOString() ?? null,
      webhookUrl: `${publicUrl}/webhooks/mollie/${webhookSecret.slice(0, 4)}…`,
      lastWebhookAt: (await readLastWebhookAt(tx))?.toISOString() ?? null,
    },
  };
}

/** The mode of what is issued now: that of the connected key, and live while none is connected. */
export async function currentMode(tx: Tx): Promise<Mode> {
  return (await readActiveConnection(tx))?.mode ?? "live";
}

function judgeHealth(
  connection: MollieConnection | null,
): Pick<MollieConnectionAnswer["health"], "status" | "message"> {
  if (!connection) {
    return {
      status: "not_connected",
      message: "Mollie is not connected; paste an API key to receive payments.",
    };
  }
  if (connection.trouble !== null) return { status: "attention", message: connection.trouble };
  if (connection.profileStatus === "unverified") {
    return {
      status: "attention",
      message:
        "The key works, but Mollie has not verified the profile yet; complete your details in Mollie's dashboard.",
    };
  }
  return { status: "healthy", message: "The key works." };
}
