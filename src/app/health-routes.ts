import { timingSafeEqual } from "node:crypto";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { collectDefaultMetrics, Gauge, Registry } from "prom-client";
import { readAuditState } from "../audit/lookup-queries.ts";
import { seconds } from "../clock/clock.ts";
import { isMigrated } from "../db/migrate.ts";
import { isWorkerAlive } from "../jobs/worker-heartbeat-queries.ts";
import { Problem } from "../problems/problems.ts";
import { say } from "../sentences/say.ts";
import type { Platform } from "../world/world.ts";

/** Workers say that they live every ten seconds. */
const WORKER_SILENT_AFTER_MS = seconds(40);

const LOOPBACK = new Set(["127.0.0.1", "::1", "::ffff:127.0.0.1"]);

/** For whoever runs it: is the process up, can it do its work, what does it measure. */
export async function healthRoutes(
  app: FastifyInstance,
  { platform, metricsToken }: { platform: Platform; metricsToken: string | null },
): Promise<void> {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const measureBooks = bookGauges(registry, platform);

  app.get("/healthz", { schema: { hide: true }, logLevel: "warn" }, () => ({ status: "up" }));

  app.get("/readyz", { schema: { hide: true }, logLevel: "warn" }, async (_request, reply) => {
    const checks = await readiness(platform);
    const isReady = Object.values(checks).every((check) => check);
    return reply.code(isReady ? 200 : 503).send({ status: isReady ? "ready" : "not ready", checks });
  });

  app.get("/metrics", { schema: { hide: true }, logLevel: "warn" }, async (request, reply) => {
    if (!mayRead(request, metricsToken)) {
      throw new Problem("unauthorized", { detail: say("Send METRICS_TOKEN as Authorization: Bearer ….") });
    }
    await measureBooks();
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}

/** Whether the books agree and as of when, for an alarm: nothing frozen, and nothing that waits for minutes. */
function bookGauges(registry: Registry, { sql, clock }: Platform): () => Promise<void> {
  const registers = [registry];
  const frozen = new Gauge({
    name: "voldaan_invoices_frozen",
    help: "Invoices that no money leaves because their books disagree, until a person releases them",
    registers,
  });
  const waiting = new Gauge({
    name: "voldaan_invoices_unaudited",
    help: "Invoices that changed and were not recomputed yet",
    registers,
  });
  const audited = new Gauge({
    name: "voldaan_books_audited_timestamp_seconds",
    help: "Everything that happened before then was recomputed",
    registers,
  });
  return async () => {
    const state = await readAuditState(sql);
    frozen.set(state.frozen);
    waiting.set(state.waiting);
    audited.set((state.oldest ?? clock.now()).getTime() / seconds(1));
  };
}

async function readiness(
  platform: Platform,
): Promise<{ database: boolean; migrations: boolean; worker: boolean }> {
  try {
    const silentSince = new Date(Date.now() - WORKER_SILENT_AFTER_MS);
    return {
      database: true,
      migrations: await isMigrated(platform.sql),
      worker: await isWorkerAlive(platform.sql, { since: silentSince }),
    };
  } catch (error) {
    platform.log.warn({ err: error }, "not ready");
    return { database: false, migrations: false, worker: false };
  }
}

function mayRead(request: FastifyRequest, token: string | null): boolean {
  if (token === null) return LOOPBACK.has(request.ip);
  const sent = Buffer.from(request.headers.authorization ?? "");
  const wanted = Buffer.from(`Bearer ${token}`);
  return sent.length === wanted.length && timingSafeEqual(sent, wanted);
}
