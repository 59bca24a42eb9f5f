import { crc32, deflateSync } from "node:zlib";
import { decode, encode } from "fast-png";
import { expect, test } from "vitest";
import { formatsFor } from "../formats.ts";
import { examplePages } from "../pay-page-examples.ts";
import { translator } from "../translate.ts";
import { invoicePdf } from "./invoice-pdf.ts";
import { logoForPrint } from "./logo-for-print.ts";

/** A file of 4 by 2 points whose pixels are whatever the test says. */
function file({ pixels, type = 6 }: { pixels: Buffer; type?: number }): Buffer {
  const chunk = (name: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(name), data]);
    const whole = Buffer.alloc(body.length + 8);
    whole.writeUInt32BE(data.length, 0);
    body.copy(whole, 4);
    whole.writeUInt32BE(crc32(body), body.length + 4);
    return whole;
  };
  const head = Buffer.from([0, 0, 0, 4, 0, 0, 0, 2, 8, type, 0, 0, 0]);
  const signature = Buffer.from("89504e470d0a1a0a", "hex");
  return Buffer.concat([
    signature,
    chunk("IHDR", head),
    chunk("IDAT", pixels),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

const pixels = (channels: number, value: number) =>
  deflateSync(Buffer.concat([0, 1].map(() => Buffer.from([0, ...Array<number>(4 * channels).fill(value)]))));

/** An invoice with this logo, or what became of it. */
function printed(content: Buffer): Promise<Buffer> {
  const formats = formatsFor("nl", { timeZone: "Europe/Amsterdam" });
  const reader = { language: "nl", t: translator("nl"), formats } as const;
  const logo = { content, width: 4, height: 2 };
  return invoicePdf(examplePages.open, reader, { logo, at: new Date() });
}

const firstPoint = (png: Buffer | null) => Array.from(decode(png ?? Buffer.alloc(0)).data.slice(0, 3));

test.each([
  ["colours with transparency", file({ pixels: pixels(4, 0) }), [255, 255, 255]],
  ["colours", file({ pixels: pixels(3, 90), type: 2 }), [90, 90, 90]],
  ["greys", file({ pixels: pixels(1, 7), type: 0 }), [7, 7, 7]],
  ["greys with transparency", file({ pixels: pixels(2, 255), type: 4 }), [255, 255, 255]],
  [
    "sixteen bits",
    Buffer.from(
      encode({ width: 1, height: 1, channels: 3, depth: 16, data: new Uint16Array([65535, 0, 0]) }),
    ),
    [255, 0, 0],
  ],
  [
    "a palette",
    Buffer.from(
      encode({
        width: 2,
        height: 1,
        channels: 1,
        depth: 8,
        data: new Uint8Array([1, 0]),
        palette: [
          [1, 2, 3],
          [4, 5, 6],
        ],
      }),
    ),
    [4, 5, 6],
  ],
])("%s are drawn as they are seen on white", (_what, content, point) => {
  expect(firstPoint(logoForPrint(content))).toEqual(point);
});

test.each([
  ["pixels that are no pixels", file({ pixels: Buffer.from("not compressed at all") })],
  ["pixels that end too soon", file({ pixels: deflateSync(Buffer.from([0, 1, 2])) })],
  ["a file that was cut", file({ pixels: pixels(4, 0) }).subarray(0, 60)],
  ["a gigabyte of nothing", file({ pixels: deflateSync(Buffer.alloc(60_000_000)) })],
])("%s: the name stands in the logo's place", async (_what, content) => {
  expect(logoForPrint(content)).toBeNull();
  const pdf = await printed(content);
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
});

test("a JPEG file that only begins like one does not keep an invoice from being drawn", async () => {
  const content = Buffer.from("ffd8ffe000104a46494600010100000100010000ffc0", "hex");
  const pdf = await printed(content);
  expect(pdf.length).toBeGreaterThan(1000);
});
