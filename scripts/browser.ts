import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Where systems put Chromium or Chrome; any of them can run the browser tests. First the one without windows, which has
 * the same engine and needs a third less time.
 */
const PLACES = [
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  join(process.env.PROGRAMFILES ?? "C:\\Program Files", "Google\\Chrome\\Application\\chrome.exe"),
] as const;

/** The browser for the tests: `CHROMIUM_PATH` when that is set, else the first of the usual places, else null. */
export function findBrowser(): string | null {
  const named = process.env.CHROMIUM_PATH;
  if (named) return existsSync(named) ? named : null;
  return PLACES.find((place) => existsSync(place)) ?? null;
}

/** What the tests read PDF files with: Poppler's programs, which are not ours, as a printer's are not. */
function hasPoppler(): boolean {
  return spawnSync("pdftotext", ["-v"], { stdio: "ignore" }).status === 0;
}

/** Run before `npm test`: finds a browser and Poppler, or installs Debian's where we may, or says what to install. */
function makeSureOfTools(): void {
  const named = process.env.CHROMIUM_PATH;
  if (named && !existsSync(named)) {
    console.log(`CHROMIUM_PATH names ${named}, which is not there: browser tests cannot run.`);
  }
  const missing = [
    ...(findBrowser() || named ? [] : ["chromium-headless-shell"]),
    ...(hasPoppler() ? [] : ["poppler-utils"]),
  ];
  if (missing.length === 0) return;
  if (mayUseApt()) {
    console.log(`Installing what the tests need (apt-get install ${missing.join(" ")}) …`);
    apt("update");
    apt("install", "--yes", ...missing);
  }
  if (!findBrowser() && !named) {
    console.log(
      "No Chromium or Chrome was found: install one, or set CHROMIUM_PATH, to run the browser tests.",
    );
  }
  if (!hasPoppler()) console.log("No pdftotext was found: install Poppler to run the tests of PDF files.");
}

/** On Debian alone: Ubuntu's package of that name is a pointer to a snap, which containers cannot run. */
function mayUseApt(): boolean {
  const isRoot = process.getuid?.() === 0;
  const system = existsSync("/etc/os-release") ? readFileSync("/etc/os-release", "utf8") : "";
  return isRoot && /^ID=debian$/m.test(system) && existsSync("/usr/bin/apt-get");
}

function apt(...args: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  spawnSync("apt-get", ["--quiet", "--quiet", ...args], { env, stdio: ["ignore", "ignore", "inherit"] });
}

// By the path, because Node knows `import.meta.main` from 24.2 on and npm's newest 24 for Apple's processors is 24.0.
const started = process.argv[1];
if (started && realpathSync(started) === fileURLToPath(import.meta.url)) makeSureOfTools();
