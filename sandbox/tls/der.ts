/** Tags of ASN.1's distinguished encoding rules, as far as a certificate needs them (ITU-T X.690). */
const TAGS = {
  boolean: 0x01,
  integer: 0x02,
  bits: 0x03,
  octets: 0x04,
  oid: 0x06,
  utf8: 0x0c,
  utcTime: 0x17,
  sequence: 0x30,
  set: 0x31,
} as const;

/** One value: its tag, its length, and what is in it. A number is a tag of the place where it stands. */
export function der(tag: keyof typeof TAGS | number, ...content: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(content);
  return Buffer.concat([Buffer.from([typeof tag === "number" ? tag : TAGS[tag]]), lengthOf(body), body]);
}

/** Bits of whole bytes: none of the last byte is unused. */
export function derBits(content: Uint8Array): Buffer {
  return der("bits", Buffer.from([0]), content);
}

/** An object identifier such as `2.5.29.17`. */
export function derOid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split(".").map(Number);
  return der("oid", Buffer.from([first * 40 + second, ...rest.flatMap(base128)]));
}

/** A time before 2050, in whole seconds. */
export function derTime(instant: Date): Buffer {
  const digits = instant.toISOString().replaceAll(/[-:T]|\.\d+Z/g, "");
  return der("utcTime", Buffer.from(`${digits.slice(2)}Z`));
}

function lengthOf({ length }: Uint8Array): Buffer {
  if (length < 0x80) return Buffer.from([length]);
  const bytes = length < 0x100 ? [length] : [length >> 8, length & 0xff];
  return Buffer.from([0x80 | bytes.length, ...bytes]);
}

/** Seven bits to a byte; all bytes but the last say that another follows. */
function base128(number: number): number[] {
  const bytes = [number & 0x7f];
  for (let rest = number >>> 7; rest > 0; rest >>>= 7) bytes.unshift((rest & 0x7f) | 0x80);
  return bytes;
}
