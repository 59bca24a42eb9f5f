import { inject } from "vitest";
import { type ClonedDatabase, cloneDatabase } from "./quick-server.ts";

/** A migrated, empty database of the caller's own on the run's server. */
export function testDatabase(): Promise<ClonedDatabase> {
  return cloneDatabase(inject("postgresUrl"));
}
