import { isIP } from "node:net";
import { resolve } from "node:path";
import { parseSecretKeys } from "./secret-keys.ts";

const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

/** Names that Fastify knows for whole ranges of private addresses. */
const PROXY_RANGES = new Set(["loopback", "linklocal", "uniquelocal"]);

/** The sign-in's rule for passwords (https://www.better-auth.com/docs/authentication/email-password), kept for tokens. */
const SHORTEST_SECRET = 8;

/** Everything that the environment decides, checked; the secret keys are apart (`secretKeysFrom`), being files too. */
export type Config = {
  /** No `PUBLIC_URL`: the sandbox instead of Mollie, and demo data. */
  readonly demo: boolean;
  readonly port: number;
  readonly host: string;
  /** The address that payers and Mollie use, without a slash at its end. */
  readonly publicUrl: string;
  /** Null: the embedded PostgreSQL under `dataDir`. */
  readonly databaseUrl: string | null;
  /** An absolute path. */
  readonly dataDir: string;
  /** Without a slash at its end. */
  readonly mollieApiUrl: string;
  readonly sandboxPort: number;
  /** The server that sends our mail and the address that it is from; null: no mail, or the demo's mailbox page. */
  readonly smtp: { readonly url: string; readonly from: string } | null;
  /** Addresses, ranges (CIDR) or range names whose forwarding headers count. */
  readonly trustProxy: readonly string[];
  /** Null: `/metrics` answers on loopback alone. */
  readonly metricsToken: string | null;
  /** Null in the product, and when the demo is to make one. */
  readonly demoApiKey: string | null;
  readonly demoPassword: string | null;
  readonly logLevel: (typeof LOG_LEVELS)[number];
};

/**
 * Reads the environment. An empty variable counts as not set, as Docker Compose passes them. Throws an error of one
 * sentence that names the variable and the mend.
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const publicUrl = web(env, "PUBLIC_URL", { example: "https://pay.example.com", isOrigin: true });
  const demo = publicUrl === null;
  const port = portNumber(env, "PORT") ?? 3000;
  const sandboxPort = portNumber(env, "SANDBOX_PORT") ?? 3001;
  const host = hostName(env);
  if (demo && port === sandboxPort) {
    throw new Error(`SANDBOX_PORT is ${sandboxPort} like PORT: the sandbox needs a port of its own.`);
  }
  parseSecretKeys(env.SECRET_KEY); // so that a wrong one is told before anything starts
  return {
    demo,
    port,
    host,
    publicUrl: publicUrl ?? `http://${reachableAs(host)}:${port}`,
    databaseUrl: database(env),
    dataDir: resolve(text(env, "DATA_DIR") ?? "data"),
    mollieApiUrl:
      web(env, "MOLLIE_API_URL", { example: "https://api.mollie.com" }) ??
      (demo ? `http://localhost:${sandboxPort}` : "https://api.mollie.com"),
    sandboxPort,
    smtp: smtp(env),
    trustProxy: proxies(env),
    metricsToken: secret(env, "METRICS_TOKEN"),
    demoApiKey: demo ? secret(env, "DEMO_API_KEY") : null,
    demoPassword: demo ? secret(env, "DEMO_PASSWORD") : null,
    logLevel: logLevel(env),
  };
}

function text(env: NodeJS.ProcessEnv, name: string): string | null {
  return env[name]?.trim() || null;
}

function hostName(env: NodeJS.ProcessEnv): string {
  const host = text(env, "HOST") ?? "127.0.0.1";
  if (/^[\w.:-]+$/.test(host) && URL.canParse(`http://${reachableAs(host)}`)) return host;
  throw new Error(
    `HOST is "${host}": use an address or a name of this machine, such as 127.0.0.1, or 0.0.0.0 for all of them.`,
  );
}

function portNumber(env: NodeJS.ProcessEnv, name: string): number | null {
  const value = text(env, name);
  if (value === null) return null;
  const port = /^\d{1,5}$/.test(value) ? Number(value) : 0;
  if (port >= 1 && port <= 65_535) return port;
  throw new Error(`${name} is "${value}": use a port from 1 to 65535, such as 3000.`);
}

function web(
  env: NodeJS.ProcessEnv,
  name: string,
  { example, isOrigin = false }: { example: string; isOrigin?: boolean },
): string | null {
  const value = text(env, name);
  if (value === null) return null;
  const url = URL.parse(value);
  const isWeb = url !== null && ["http:", "https:"].includes(url.protocol);
  const isPlain = isWeb && !url.search && !url.hash && !url.username && !url.password;
  if (!isPlain || (isOrigin && url.pathname !== "/")) {
    const what = isOrigin ? "a web address without a path" : "a web address";
    throw new Error(`${name} is "${value}": use ${what}, such as ${example}.`);
  }
  return url.href.replace(/\/+$/, "");
}

function database(env: NodeJS.ProcessEnv): string | null {
  const value = text(env, "DATABASE_URL");
  if (value === null) return null;
  const url = URL.parse(value);
  if (url && ["postgres:", "postgresql:"].includes(url.protocol) && url.pathname.length > 1) return value;
  // The value is not repeated: it may hold a password.
  throw new Error(
    "DATABASE_URL is not the address of a PostgreSQL database: use one such as postgres://user:password@host:5432/voldaan.",
  );
}

function smtp(env: NodeJS.ProcessEnv): Config["smtp"] {
  const url = text(env, "SMTP_URL");
  if (url === null) return null;
  const parsed = URL.parse(url);
  if (!parsed || !["smtp:", "smtps:"].includes(parsed.protocol) || parsed.hostname === "") {
    // The value is not repeated: it may hold a password.
    throw new Error(
      "SMTP_URL is not the address of a mail server: use one such as smtps://user:password@mail.example.com or smtp://mail.example.com:587.",
    );
  }
  const from = text(env, "MAIL_FROM");
  if (from !== null && /^[^\s@<>"(),:;]+@[^\s@<>"(),:;]+\.[^\s@<>"(),:;]+$/.test(from)) return { url, from };
  throw new Error(
    `MAIL_FROM is ${from === null ? "not set" : `"${from}"`}: with SMTP_URL it should be the address that mail is from, such as invoices@example.com.`,
  );
}

function proxies(env: NodeJS.ProcessEnv): readonly string[] {
  const list = (text(env, "TRUST_PROXY") ?? "").split(",").map((entry) => entry.trim());
  const entries = list.filter((entry) => entry !== "");
  const wrong = entries.find((entry) => !PROXY_RANGES.has(entry) && !isAddressOrRange(entry));
  if (wrong === undefined) return entries;
  throw new Error(
    `TRUST_PROXY holds "${wrong}": name the addresses of your reverse proxies, such as 10.0.0.5, 10.0.0.0/8 or loopback, separated by commas.`,
  );
}

function isAddressOrRange(entry: string): boolean {
  const [address = "", bits, ...rest] = entry.split("/");
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
}

function secret(env: NodeJS.ProcessEnv, name: string): string | null {
  const value = text(env, name);
  if (value === null || (value.length >= SHORTEST_SECRET && !/\s/.test(value))) return value;
  throw new Error(
    `${name} is too short or holds a space: use at least ${SHORTEST_SECRET} characters without spaces.`,
  );
}

function logLevel(env: NodeJS.ProcessEnv): Config["logLevel"] {
  const value = text(env, "LOG_LEVEL") ?? "info";
  const level = LOG_LEVELS.find((known) => known === value);
  if (level) return level;
  throw new Error(`LOG_LEVEL is "${value}": use one of ${LOG_LEVELS.join(", ")}.`);
}

/** How a browser on this machine reaches what listens on `host`. */
function reachableAs(host: string): string {
  if (["127.0.0.1", "0.0.0.0", "::1", "::"].includes(host)) return "localhost";
  return isIP(host) === 6 ? `[${host}]` : host;
}
