import { idPattern, type MerchantId, type NewId, randomToken } from "../src/ids/ids.ts";
import type { Chance } from "./chance.ts";

/** ULID-shaped like the service's own, from the seed. */
export function seededIds({ luck, now }: { luck: () => Chance; now: () => Date }): NewId {
  return (kind) => {
    const prefix = idPattern(kind).slice(1, idPattern(kind).indexOf("["));
    const value = (BigInt(now().getTime()) << 80n) | BigInt(`0x${luck().hex(10)}`);
    return `${prefix}${base32(value)}` as never; // justified: made as the service makes ids
  };
}

const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

function base32(value: bigint): string {
  let text = "";
  for (let i = 0n; i < 26n; i++) text = ALPHABET[Number((value >> (5n * i)) & 31n)] + text;
  return text;
}

/** A merchant is another one in each run of a seed: two runs share a database. */
export function freshMerchantId(): MerchantId {
  const value = BigInt(`0x${Buffer.from(randomToken()).toString("hex").slice(0, 32)}`);
  return `mer_${base32(value)}` as MerchantId; // justified: it has the shape of one
}
