import { generateKeyPairSync, randomBytes, sign } from "node:crypto";
import { isIP, SocketAddress } from "node:net";
import { days } from "../world/durations.ts";
import { der, derBits, derOid, derTime } from "./der.ts";

/** A certificate and its private key, both as PEM. */
export type Certificate = { readonly cert: string; readonly key: string };

/** As long as browsers accept; a sandbox that is started again makes another. */
const VALID_DAYS = 397;

const ECDSA_WITH_SHA256 = der("sequence", derOid("1.2.840.10045.4.3.2"));
const COMMON_NAME = derOid("2.5.4.3");
const BASIC_CONSTRAINTS = derOid("2.5.29.19");
const SUBJECT_ALT_NAME = derOid("2.5.29.17");
const TRUE = der("boolean", Buffer.from([0xff]));

/**
 * A certificate that vouches for itself, for these host names and addresses (RFC 5280). It is its own authority, so
 * that a client which is told to trust it trusts the sandbox and nothing else. Node can sign one but not put it
 * together, which is why that is written out here.
 */
export function selfSignedCertificate(hosts: readonly string[], { now }: { now: number }): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const name = der(
    "sequence",
    der("set", der("sequence", COMMON_NAME, der("utf8", Buffer.from("Voldaan sandbox")))),
  );
  const unsigned = der(
    "sequence",
    der(0xa0, der("integer", Buffer.from([2]))), // X.509 version 3, counted from zero
    der("integer", serialNumber()),
    ECDSA_WITH_SHA256,
    name,
    // A day back, for a client whose clock is behind.
    der("sequence", derTime(new Date(now - days(1))), derTime(new Date(now + days(VALID_DAYS - 1)))),
    name,
    publicKey.export({ type: "spki", format: "der" }),
    der(
      0xa3,
      der(
        "sequence",
        extension(BASIC_CONSTRAINTS, TRUE, der("octets", der("sequence", TRUE))),
        extension(SUBJECT_ALT_NAME, der("octets", der("sequence", ...hosts.map(altName)))),
      ),
    ),
  );
  const certificate = der(
    "sequence",
    unsigned,
    ECDSA_WITH_SHA256,
    derBits(sign("sha256", unsigned, privateKey)),
  );
  return {
    cert: pem(certificate),
    key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
  };
}

/** Positive, and as an integer must be without a leading zero. */
function serialNumber(): Buffer {
  return Buffer.concat([Buffer.from([0x01]), randomBytes(15)]);
}

function extension(...parts: readonly Buffer[]): Buffer {
  return der("sequence", ...parts);
}

function altName(host: string): Buffer {
  const family = isIP(host);
  if (family === 0) return der(0x82, Buffer.from(host));
  return der(0x87, family === 4 ? Buffer.from(host.split(".").map(Number)) : ipv6Bytes(host));
}

function ipv6Bytes(host: string): Buffer {
  // As a URL writes it: the shortest form, in which at most one run of zeros is left out.
  const shortest = new SocketAddress({ address: host, family: "ipv6" }).address;
  const [head = "", tail = ""] = shortest.split("::");
  const groups = (text: string) => (text === "" ? [] : text.split(":"));
  const zeros = Array.from({ length: 8 - groups(head).length - groups(tail).length }, () => "0");
  const all = [...groups(head), ...zeros, ...groups(tail)];
  return Buffer.from(all.map((group) => group.padStart(4, "0")).join(""), "hex");
}

function pem(certificate: Buffer): string {
  const lines = certificate.toString("base64").match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join("\n")}\n-----END CERTIFICATE-----\n`;
}
