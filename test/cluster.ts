import type { TestProject } from "vitest/node";
import { startQuickServer } from "./quick-server.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The superuser's address of the run's PostgreSQL server. */
    readonly postgresUrl: string;
  }
}

/** One PostgreSQL server per test run, whose databases `testDatabase` makes. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startQuickServer();
  project.provide("postgresUrl", server.url);
  return server.stop;
}
