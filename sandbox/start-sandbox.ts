import type { AddressInfo } from "node:net";
import { Agent } from "undici";
import { createFaultList } from "./faults/fault-list.ts";
import { createRateLimits } from "./limits/rate-limits.ts";
import type { ProfileRequest } from "./profiles/profile.ts";
import { createCallLog } from "./protocol/call-log.ts";
import { resumeAgenda } from "./resume-agenda.ts";
import { sandboxApp } from "./sandbox-app.ts";
import { type Certificate, selfSignedCertificate } from "./tls/self-signed-certificate.ts";
import { createAgenda } from "./world/agenda.ts";
import { seconds } from "./world/durations.ts";
import { sandboxClock } from "./world/sandbox-clock.ts";
import { freshState, USUAL_SETTINGS } from "./world/sandbox-state.ts";
import type { SandboxWorld } from "./world/sandbox-world.ts";

export type SandboxOptions = {
  /** Where to listen; 0 is any free port. */
  readonly port: number;
  /** Which address to listen on; 127.0.0.1 unless told otherwise. */
  readonly host?: string;
  /** What links are written with when the outside knows the sandbox by another address, such as behind a proxy. */
  readonly publicUrl?: string;
  /** Where to remember everything; without it, the end of the sandbox is the end of its payments. */
  readonly stateFile?: string;
  /** Speak https: with this certificate, or with one that is made at the start. */
  readonly tls?: Certificate | "self-signed";
  /** Refuse webhook URLs that Mollie could not reach, as Mollie does. Off, because tests and demos call loopback. */
  readonly strictUrls?: boolean;
  /** Whether a payment that becomes pending calls its webhook; it does unless told otherwise. */
  readonly pendingCalls?: boolean;
  /** How long a client may take to send a request; half a minute unless told otherwise. */
  readonly requestTimeoutMs?: number;
  /** How long a webhook call waits for its answer; Mollie's fifteen seconds unless told otherwise. */
  readonly webhookTimeoutMs?: number;
  /** The time that goes by by itself; a constant makes one that stands still until it is moved. `Date.now` otherwise. */
  readonly realTime?: () => number;
  /** Profiles besides the default one. */
  readonly profiles?: readonly ProfileRequest[];
};

export type Sandbox = {
  /** What links are written with, without a slash at the end. */
  readonly url: string;
  /** What a client has to trust, as PEM; null without TLS. */
  readonly certificate: string | null;
  /** Ends at once: saves, cuts connections and webhook calls under way. */
  readonly close: () => Promise<void>;
};

/** A whole request is a few kilobytes: who takes longer is no client of Mollie's, and would hold a connection for ever. */
const REQUEST_TIMEOUT_MS = seconds(30);

/** Mollie gives up on an answer to a webhook call after this time, and tries again later. */
const WEBHOOK_TIMEOUT_MS = seconds(15);

/** Starts a stand-in for Mollie. Fails when the port is taken or the state file cannot be read. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const host = options.host ?? "127.0.0.1";
  const clock = sandboxClock({ realTime: options.realTime ?? Date.now });
  const startOptions = {
    profiles: options.profiles ?? [],
    settings: { ...USUAL_SETTINGS, pendingCalls: options.pendingCalls ?? USUAL_SETTINGS.pendingCalls },
  };
  // Most sandboxes have no file, and what reads one takes a tenth of the start to load.
  const { stateFile: path } = options;
  const file = path === undefined ? null : { path, ...(await import("./world/state-file.ts")) };
  const remembered = file?.loadStateFile(file.path);
  clock.offsetMs = remembered?.clockOffsetMs ?? 0;
  const saver = file?.stateSaver(file.path, {
    remembered: () => ({ state: world.state, clockOffsetMs: clock.offsetMs }),
    onError: (error) => app.log.error(error, "The sandbox's state could not be saved."),
  });
  const changed = (): void => saver?.changed();
  const closing = new AbortController();
  const world: SandboxWorld = {
    url: "",
    state: remembered?.state ?? freshState({ ...startOptions, now: clock.now() }),
    clock,
    agenda: createAgenda(clock, { afterRun: changed }),
    certificate: certificateFor(options),
    faults: createFaultList(),
    rateLimits: createRateLimits(),
    callLog: createCallLog(),
    strictUrls: options.strictUrls ?? false,
    startOptions,
    webhookAgent: new Agent(),
    webhookTimeoutMs: options.webhookTimeoutMs ?? WEBHOOK_TIMEOUT_MS,
    closing: closing.signal,
    changed,
  };

  const app = sandboxApp(world, { requestTimeoutMs: options.requestTimeoutMs ?? REQUEST_TIMEOUT_MS });
  await app.listen({ port: options.port, host });
  world.url = (options.publicUrl ?? listeningAt(world, app.server.address())).replace(/\/+$/, "");
  resumeAgenda(world);

  let closed: Promise<void> | null = null;
  return {
    url: world.url,
    certificate: world.certificate?.cert ?? null,
    close: () => {
      closed ??= end();
      return closed;
    },
  };

  async function end(): Promise<void> {
    closing.abort();
    world.agenda.clear();
    await app.close();
    await world.webhookAgent.destroy();
    await world.agenda.settled();
    await saver?.save();
  }
}

function certificateFor({ tls, host, publicUrl }: SandboxOptions): Certificate | null {
  if (tls !== "self-signed") return tls ?? null;
  const hosts = ["localhost", "127.0.0.1", "::1", ...(host === undefined ? [] : [host])];
  if (publicUrl !== undefined) hosts.push(new URL(publicUrl).hostname.replace(/^\[|\]$/g, ""));
  return selfSignedCertificate([...new Set(hosts)], { now: Date.now() });
}

function listeningAt({ certificate }: SandboxWorld, address: string | AddressInfo | null): string {
  if (address === null || typeof address === "string") throw new Error("A listening server has a port.");
  const isEverywhere = ["0.0.0.0", "::"].includes(address.address);
  const name = address.family === "IPv6" ? `[${address.address}]` : address.address;
  return `${certificate ? "https" : "http"}://${isEverywhere ? "localhost" : name}:${address.port}`;
}
