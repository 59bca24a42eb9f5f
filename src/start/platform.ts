import { isIP } from "node:net";
import { type Logger, pino } from "pino";
import { type Clock, systemClock } from "../clock/clock.ts";
import type { Config } from "../config/config.ts";
import type { SecretKeys } from "../config/secret-keys.ts";
import { connect } from "../db/database.ts";
import { idsAt } from "../ids/ids.ts";
import { createMollieClient } from "../mollie/mollie-client.ts";
import { demoMailbox } from "../outgoing-mail/demo-mailbox.ts";
import { NO_MAIL, type OutgoingMail } from "../outgoing-mail/outgoing-mail.ts";
import { smtpMail } from "../outgoing-mail/smtp.ts";
import { createVault } from "../world/vault.ts";
import type { Platform } from "../world/world.ts";

/** Integrators are asked to say who they are (https://docs.mollie.com/reference/overview). */
const USER_AGENT = "Voldaan/0.1.0";

export type PlatformOptions = Pick<Config, "publicUrl" | "mollieApiUrl"> & {
  databaseUrl: string;
  secretKeys: SecretKeys;
  log: Logger;
  /** Without it nothing is sent. */
  outgoingMail?: OutgoingMail;
  /** Tests bring one that moves when told. */
  clock?: Clock;
};

/** The real world: the real clock, Mollie (or the sandbox) over HTTP, and a pool of connections. */
export function createPlatform(options: PlatformOptions): Platform {
  const clock = options.clock ?? systemClock;
  return {
    sql: connect({ databaseUrl: options.databaseUrl }),
    clock,
    newId: idsAt(clock.now),
    mollie: createMollieClient({ apiUrl: options.mollieApiUrl, userAgent: USER_AGENT }),
    outgoingMail: options.outgoingMail ?? NO_MAIL,
    vault: createVault({ secretKeys: options.secretKeys }),
    publicUrl: options.publicUrl,
    webhookUrl: webhookUrls(options),
    log: options.log,
  };
}

/** Where this installation's mail goes: to its server, else in the demo to the mailbox page, else nowhere. */
export function outgoingMailOf({ smtp, demo }: Pick<Config, "smtp" | "demo">): OutgoingMail {
  if (smtp !== null) return smtpMail(smtp);
  return demo ? demoMailbox() : NO_MAIL;
}

/** The process log: JSON lines, or readable ones on a terminal; credentials in headers never. */
export function createLog({ logLevel }: Pick<Config, "logLevel">): Logger {
  return pino({
    level: logLevel,
    redact: ["req.headers.authorization", "req.headers.cookie", "req.headers['idempotency-key']"],
    ...(process.stdout.isTTY ? { transport: { target: "pino-pretty" } } : {}),
  });
}

/**
 * Mollie refuses a payment whose webhook address nobody on the internet can reach, so then it gets none, and the
 * schedule finds the result. A Mollie on this machine (the sandbox) reaches us wherever we are.
 */
function webhookUrls({
  publicUrl,
  mollieApiUrl,
}: Pick<Config, "publicUrl" | "mollieApiUrl">): Platform["webhookUrl"] {
  const isReachable = isLocal(new URL(mollieApiUrl).hostname) || isPublic(new URL(publicUrl).hostname);
  return (secret) => (isReachable ? `${publicUrl}/webhooks/mollie/${secret}` : null);
}

/** Whether Mollie can reach a host of this name from the internet, as far as the name tells. */
export function isPublic(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, "");
  if (isLocal(host)) return false;
  // A bare address has no certificate that Mollie would accept, and a name without a dot is of this network.
  return (
    isIP(host) === 0 && host.includes(".") && !/\.(test|local|internal|lan|home\.arpa|localhost)$/.test(host)
  );
}

function isLocal(host: string): boolean {
  return host === "localhost" || host === "::1" || host === "[::1]" || host.startsWith("127.");
}
