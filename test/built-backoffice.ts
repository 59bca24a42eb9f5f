import { buildBackoffice } from "../src/start/build-backoffice.ts";

/** The server serves the back office as it is built, so tests that start a server need it; unchanged, it is there. */
export default async function setup(): Promise<void> {
  await buildBackoffice({ log: () => undefined });
}
