import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { LongestFirst } from "./test/longest-first.ts";

// Dozens of processes import the service during the tests; with its modules compiled already, each starts a third sooner.
process.env.NODE_COMPILE_CACHE ??= fileURLToPath(new URL("node_modules/.cache/compiled", import.meta.url));

export default defineConfig({
  test: {
    include: ["{src,sandbox,scripts,simulation,races,test,backoffice}/**/*.test.{ts,tsx}"],
    globalSetup: ["test/cluster.ts", "test/built-backoffice.ts"],
    // A file spends a third of its time waiting for PostgreSQL, the browser or the sandbox: three keep two cores busy.
    maxWorkers: 3,
    // The service is three thousand modules. A worker imports them once, as Node does, and not for each of its files; no
    // test replaces a module.
    isolate: false,
    experimental: { viteModuleRunner: false },
    sequence: { sequencer: LongestFirst },
    // No assertion waits for a clock; these only end a test that hangs, on a machine that does ten other things.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // A second, the default, is short for a screen of a browser that shares two cores with another.
    expect: { poll: { timeout: 15_000 } },
  },
});
