import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { compressFiles } from "./compress-files.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const DIST = join(ROOT, "backoffice/dist");
/** Notes what the build was made from, beside what it made. */
const STAMP = join(DIST, ".built-from");

/** Builds the back office when it is not there or its sources changed since. */
export async function buildBackoffice({ log }: { log: (line: string) => void }): Promise<void> {
  const sources = await digestOfSources();
  const builtFrom = await readFile(STAMP, "utf8").catch(() => null);
  if (builtFrom === sources) return;
  log("Building the back office …");
  await runVite();
  await compressFiles(DIST);
  await writeFile(STAMP, sources);
}

async function digestOfSources(): Promise<string> {
  const hash = createHash("sha256").update(await readFile(join(ROOT, "package-lock.json")));
  const entries = await readdir(join(ROOT, "backoffice"), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const file of files.filter((file) => !file.startsWith(DIST)).sort()) {
    hash.update(file.slice(ROOT.length)).update(await readFile(file));
  }
  return hash.digest("hex");
}

/** In a process of its own, so that the server's memory does not keep a bundler. */
function runVite(): Promise<void> {
  return new Promise((resolve, reject) => {
    const vite = spawn(
      process.execPath,
      ["node_modules/vite/bin/vite.js", "build", "backoffice", "--config", "backoffice/vite.config.ts"],
      {
        cwd: ROOT,
        stdio: ["ignore", "pipe", "pipe"],
        // A test runner's environment would make it React's slow development build.
        env: { ...process.env, NODE_ENV: "production" },
      },
    );
    let output = "";
    vite.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
    vite.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
    vite.once("error", reject);
    vite.once("exit", (code) =>
      code === 0 ? resolve() : reject(new Error(`The back office could not be built:\n${output}`)),
    );
  });
}
