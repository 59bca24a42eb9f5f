import { X509Certificate } from "node:crypto";
import { request } from "node:https";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { DEFAULT_LIVE_KEY } from "../profiles/default-profile.ts";
import { startSandbox } from "../start-sandbox.ts";
import { selfSignedCertificate } from "./self-signed-certificate.ts";

test("the certificate vouches for itself, for the hosts it was made for and no others", () => {
  const hosts = ["localhost", "sandbox.example.org", "127.0.0.1", "::1", "fe80::1:2"];
  const certificate = new X509Certificate(selfSignedCertificate(hosts, { now: Date.now() }).cert);
  expect(certificate.verify(certificate.publicKey)).toBe(true);
  expect(certificate.ca).toBe(true);
  expect(certificate.checkHost("sandbox.example.org")).toBe("sandbox.example.org");
  expect(certificate.checkHost("example.org")).toBeUndefined();
  for (const address of ["127.0.0.1", "::1", "fe80::1:2"]) expect(certificate.checkIP(address)).toBe(address);
  expect(certificate.checkIP("127.0.0.2")).toBeUndefined();
  expect(Date.parse(certificate.validFrom)).toBeLessThan(Date.now());
  expect(Date.parse(certificate.validTo)).toBeGreaterThan(Date.now());
});

test("a sandbox over TLS is reached by who trusts its certificate, and writes its links with https", async () => {
  const sandbox = await startSandbox({ port: 0, tls: "self-signed" });
  try {
    expect(sandbox.url).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/);
    await expect(get(`${sandbox.url}/v2/profiles/me`)).rejects.toThrow("self-signed certificate");
    const ca = sandbox.certificate ?? "";
    const profile: { _links: { self: { href: string } } } = JSON.parse(
      await get(`${sandbox.url}/v2/profiles/me`, { ca }),
    );
    expect(profile._links.self.href).toMatch(`${sandbox.url}/v2/profiles/`);
    expect(await get(`${sandbox.url}/_sandbox/certificate`, { ca })).toBe(ca);
  } finally {
    await sandbox.close();
  }
});

test("a sandbox over TLS can be given a certificate", async () => {
  const certificate = selfSignedCertificate(["127.0.0.1"], { now: Date.now() });
  const sandbox = await startSandbox({ port: 0, tls: certificate });
  expect(sandbox.certificate).toBe(certificate.cert);
  await expect(get(sandbox.url, { ca: certificate.cert })).resolves.toContain("Voldaan");
  await sandbox.close();
});

async function get(url: string, options: { ca?: string } = {}): Promise<string> {
  const headers = { authorization: `Bearer ${DEFAULT_LIVE_KEY}` };
  return new Promise((resolve, reject) => {
    request(url, { headers, ...options }, (answer) => void text(answer).then(resolve, reject))
      .once("error", reject)
      .end();
  });
}
