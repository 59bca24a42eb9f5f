// Installs what package-lock.json lists before npm runs a script, and only when that list changed: an install takes
// most of a minute and replaces PostgreSQL's programs under a server that may be running.
//
// Plain JavaScript for Node 20, the oldest one that people still have: Node 24 itself comes through npm, as a package
// per platform whose binary npm puts first on the path of its scripts.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const NOTE = join(ROOT, "node_modules", ".voldaan-installed");
const NODE_WANTED = 24;
const IS_WINDOWS = process.platform === "win32";

/** Windows cannot remove a program that runs, as `npm ci` would with the Node that runs us; so there, only what differs. */
const NPM_INSTALL = IS_WINDOWS ? ["install", "--no-save"] : ["ci"];

const wanted = fingerprint();
if (noted() !== wanted) {
  await install();
  writeFileSync(NOTE, wanted);
}
const node = checkedNode();
if (IS_WINDOWS) makeExec();
if (process.argv.includes("--with-browser")) {
  const options = { cwd: ROOT, stdio: "inherit", shell: IS_WINDOWS };
  process.exitCode = spawnSync(node, ["scripts/browser.ts"], options).status ?? 1;
}

/** What decides whether an install is due: the list, what asks for it, what we mend in it, and the platform it was made for. */
function fingerprint() {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
    readFileSync(join(ROOT, "package.json"), "utf8"),
  );
  const patches = readdirSync(join(ROOT, "patches")).map((name) =>
    readFileSync(join(ROOT, "patches", name), "utf8"),
  );
  return createHash("sha256")
    .update(readFileSync(join(ROOT, "package-lock.json")))
    .update(JSON.stringify(patches))
    .update(JSON.stringify([dependencies, devDependencies, optionalDependencies]))
    .update(`${process.platform} ${process.arch}`)
    .digest("hex");
}

function noted() {
  return existsSync(NOTE) ? readFileSync(NOTE, "utf8") : null;
}

async function install() {
  const began = Date.now();
  const seconds = () => `${Math.round((Date.now() - began) / 1000)} s`;
  console.log("Installing the packages that Voldaan needs; this takes up to a minute or two …");
  const progress = setInterval(() => console.log(`… still installing (${seconds()})`), 15_000);
  const code = await npm(
    ...NPM_INSTALL,
    "--include=dev",
    "--include=optional",
    "--loglevel=error",
    "--no-audit",
    "--no-fund",
  );
  clearInterval(progress);
  if (code !== 0) {
    stop(
      `Installing failed (npm ended with ${code}): see its message above, check the network and the free disk space, and run the same command again.`,
    );
  }
  console.log(`Installed in ${seconds()}.`);
}

/** The same npm that runs us, in our folder, free of flags that were meant for the script and not for an install. */
function npm(...args) {
  const meantForTheScript =
    /^npm_config_(omit|include|only|production|also|global|location|dry_run|package_lock_only|package_lock|prefix|local_prefix|workspaces?|include_workspace_root|if_present|json)$/i;
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !meantForTheScript.test(name)),
  );
  const cli = process.env.npm_execpath;
  const isJavaScript = cli !== undefined && /npm-cli\.c?js$/.test(cli);
  const child = isJavaScript
    ? spawn(process.execPath, [cli, ...args], { cwd: ROOT, env, stdio: ["ignore", "inherit", "inherit"] })
    : spawn("npm", args, {
        cwd: ROOT,
        env,
        stdio: ["ignore", "inherit", "inherit"],
        shell: IS_WINDOWS,
      });
  return new Promise((done) => {
    child.on("error", (error) => done(error.message));
    child.on("exit", (code, signal) => done(code ?? signal));
  });
}

/** The Node that the script after us gets: the installed one when it runs here, else the machine's own if it is new enough. */
function checkedNode() {
  const installed = join(ROOT, "node_modules", ".bin", IS_WINDOWS ? "node.cmd" : "node");
  if (existsSync(installed)) {
    if (runs(installed)) return installed;
    // A binary for another C library (Alpine's musl) would stand in front of the machine's own.
    for (const ending of ["", ".cmd", ".ps1"]) {
      rmSync(join(ROOT, "node_modules", ".bin", `node${ending}`), { force: true });
    }
  }
  if (Number(process.versions.node.split(".")[0]) < NODE_WANTED) {
    stop(
      `Voldaan needs Node ${NODE_WANTED}, this is Node ${process.versions.node}, and npm has none for ${process.platform} ${process.arch}: install Node ${NODE_WANTED} from https://nodejs.org and run the same command again.`,
    );
  }
  return process.execPath;
}

/**
 * Scripts of ours that run for long begin with the shell's `exec`: otherwise the shell stands between npm and the
 * service, dies of a SIGTERM by itself, and leaves the service running without a parent. Windows' shell has no such
 * word, so there it becomes a program that runs the rest of its line.
 */
function makeExec() {
  writeFileSync(join(ROOT, "node_modules", ".bin", "exec.cmd"), "@%*\r\n");
}

function runs(file) {
  return spawnSync(file, ["--version"], { shell: IS_WINDOWS }).status === 0;
}

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
