import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** Where `vite` in development finds the service; the built back office is served by the service itself. */
const SERVICE = process.env["VOLDAAN_URL"] ?? "http://127.0.0.1:3000";

export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  plugins: [react()],
  build: {
    outDir: "dist",
    emptyOutDir: true,
    // An inlined image is a data: URL, which the service's content security policy refuses.
    assetsInlineLimit: 0,
    // Says which file imports which; `test/first-load.test.ts` adds up what a first visit fetches.
    manifest: true,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // Without these a screen came in some hundred files, one for each set of screens that share something; with
          // more or larger ones a first visit fetches what other screens need: over 250 kB with what 8 screens share
          // together. `test/first-load.test.ts` counts both.
          groups: [
            { name: "first", tags: ["$initial"], priority: 3 },
            { name: "often", minShareCount: 10, priority: 2 },
            { name: "icons", test: /tabler.icons-react/, priority: 1 },
          ],
        },
      },
    },
  },
  server: {
    proxy: {
      "/api": SERVICE,
      "/auth": SERVICE,
      "/i/": SERVICE,
    },
  },
});
