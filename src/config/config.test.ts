import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { readConfig } from "./config.ts";
import { secretKeysFrom } from "./secret-keys.ts";

const LONG = "0123456789abcdef0123456789abcdef";

describe("the environment", () => {
  test("when empty means the demo on this machine, with the sandbox as Mollie", () => {
    expect(readConfig({})).toEqual({
      demo: true,
      port: 3000,
      host: "127.0.0.1",
      publicUrl: "http://localhost:3000",
      databaseUrl: null,
      dataDir: resolve("data"),
      mollieApiUrl: "http://localhost:3001",
      sandboxPort: 3001,
      smtp: null,
      trustProxy: [],
      metricsToken: null,
      demoApiKey: null,
      demoPassword: null,
      logLevel: "info",
    });
  });

  test("with a public address means the product, with the real Mollie and no demo sign-in", () => {
    const config = readConfig({ PUBLIC_URL: "https://pay.example.com/", DEMO_PASSWORD: "demo-password" });
    expect(config).toMatchObject({
      demo: false,
      publicUrl: "https://pay.example.com",
      mollieApiUrl: "https://api.mollie.com",
      demoPassword: null,
    });
  });

  test.each([
    [{ PORT: "8080" }, { port: 8080, publicUrl: "http://localhost:8080" }],
    [{ PORT: "" }, { port: 3000 }],
    [{ HOST: "0.0.0.0" }, { host: "0.0.0.0", publicUrl: "http://localhost:3000" }],
    [{ HOST: "192.168.1.20" }, { publicUrl: "http://192.168.1.20:3000" }],
    [{ HOST: "voldaan.internal" }, { publicUrl: "http://voldaan.internal:3000" }],
    [{ HOST: "fd00::5" }, { publicUrl: "http://[fd00::5]:3000" }],
    [{ SANDBOX_PORT: "4001" }, { sandboxPort: 4001, mollieApiUrl: "http://localhost:4001" }],
    [{ PORT: "3001", PUBLIC_URL: "https://pay.example.com" }, { port: 3001 }],
    [{ MOLLIE_API_URL: "http://mollie.test:99/" }, { mollieApiUrl: "http://mollie.test:99" }],
    [{ DATABASE_URL: "postgres://a:b@db/voldaan" }, { databaseUrl: "postgres://a:b@db/voldaan" }],
    [{ DATA_DIR: "/srv/voldaan" }, { dataDir: "/srv/voldaan" }],
    [{ TRUST_PROXY: "10.0.0.0/8, ::1,loopback" }, { trustProxy: ["10.0.0.0/8", "::1", "loopback"] }],
    [{ METRICS_TOKEN: LONG }, { metricsToken: LONG }],
    [
      { DEMO_API_KEY: LONG, DEMO_PASSWORD: "password" },
      { demoApiKey: LONG, demoPassword: "password" },
    ],
    [{ LOG_LEVEL: "debug" }, { logLevel: "debug" }],
    [
      { SMTP_URL: "smtps://me:secret@mail.test", MAIL_FROM: "invoices@shop.test" },
      { smtp: { url: "smtps://me:secret@mail.test", from: "invoices@shop.test" } },
    ],
  ])("%j is understood", (env, expected) => {
    expect(readConfig(env)).toMatchObject(expected);
  });

  test.each([
    ["PORT", "http"],
    ["PORT", "0"],
    ["PORT", "65536"],
    ["PORT", "-1"],
    ["SANDBOX_PORT", "3001.5"],
    ["SANDBOX_PORT", "3000"],
    ["PUBLIC_URL", "pay.example.com"],
    ["PUBLIC_URL", "ftp://pay.example.com"],
    ["PUBLIC_URL", "https://example.com/pay"],
    ["PUBLIC_URL", "https://me:secret@example.com"],
    ["MOLLIE_API_URL", "api.mollie.com"],
    ["DATABASE_URL", "mysql://host/voldaan"],
    ["DATABASE_URL", "postgres://host"],
    ["TRUST_PROXY", "proxy.internal"],
    ["TRUST_PROXY", "10.0.0.0/33"],
    ["TRUST_PROXY", "true"],
    ["METRICS_TOKEN", "short"],
    ["DEMO_API_KEY", "with a space in between"],
    ["DEMO_PASSWORD", "1234567"],
    ["SECRET_KEY", "short"],
    ["SECRET_KEY", `${LONG},`],
    ["LOG_LEVEL", "verbose"],
    ["SMTP_URL", "mail.example.com"],
    ["SMTP_URL", "https://mail.example.com"],
    ["HOST", "999.1.1.1"],
    ["HOST", "http://localhost"],
  ])("%s=%s stops the start with one sentence that names the variable", (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`^${name} .*: .*\\.$`));
  });

  test.each([undefined, "Shop <invoices@shop.test>", "invoices"])(
    "a mail server wants MAIL_FROM, not %s",
    (from) => {
      const env = { SMTP_URL: "smtp://mail.test", ...(from === undefined ? {} : { MAIL_FROM: from }) };
      expect(() => readConfig(env)).toThrow(/^MAIL_FROM is .*: .*\.$/);
    },
  );

  test("a wrong database address is refused without repeating the password in it", () => {
    expect(() => readConfig({ DATABASE_URL: "mysql://me:hunter2@host/x" })).toThrow(/^(?!.*hunter2)/);
  });
});

describe("the secret keys", () => {
  test("are made once, in a file that only its owner can read, when none is given", async () => {
    const folder = await mkdtemp(join(tmpdir(), "voldaan-config-"));
    const dataDir = join(folder, "data");
    const both = await Promise.all([
      secretKeysFrom({ dataDir, env: {} }),
      secretKeysFrom({ dataDir, env: {} }),
    ]);
    const file = join(dataDir, "secret-key");
    expect(both[0]).toEqual(both[1]);
    expect(both[0]).toEqual([(await readFile(file, "utf8")).trim()]);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    await rm(folder, { recursive: true });
  });

  test("come from SECRET_KEY when it is set, the newest first", async () => {
    const older = LONG.toUpperCase();
    expect(await secretKeysFrom({ dataDir: "/nowhere", env: { SECRET_KEY: `${LONG}, ${older}` } })).toEqual([
      LONG,
      older,
    ]);
  });
});
