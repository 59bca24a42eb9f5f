import type { Agent } from "undici";
import type { FaultList } from "../faults/fault-list.ts";
import type { RateLimits } from "../limits/rate-limits.ts";
import type { CallLog } from "../protocol/call-log.ts";
import type { Certificate } from "../tls/self-signed-certificate.ts";
import type { Agenda } from "./agenda.ts";
import type { SandboxClock } from "./sandbox-clock.ts";
import type { SandboxState, StartOptions } from "./sandbox-state.ts";

/** One running sandbox: what it remembers, its time, what is due, and how it reaches out. */
export type SandboxWorld = {
  /** The address that links are written with, without a slash at the end. Known once the port is. */
  url: string;
  /** Replaced as a whole by a reset. */
  state: SandboxState;
  readonly clock: SandboxClock;
  readonly agenda: Agenda;
  /** What it shows to callers over TLS; null when it speaks plain http. */
  readonly certificate: Certificate | null;
  /** What is to go wrong. */
  readonly faults: FaultList;
  readonly rateLimits: RateLimits;
  readonly callLog: CallLog;
  /** Refuse webhook URLs that Mollie could not reach: loopback and private hosts. */
  readonly strictUrls: boolean;
  readonly startOptions: StartOptions;
  /** Connections for webhook calls. */
  readonly webhookAgent: Agent;
  /** How long such a call waits for its answer. */
  readonly webhookTimeoutMs: number;
  /** Aborted when the sandbox closes, so that no webhook call holds it up. */
  readonly closing: AbortSignal;
  /** Tells the state file that something may have changed. */
  readonly changed: () => void;
};
