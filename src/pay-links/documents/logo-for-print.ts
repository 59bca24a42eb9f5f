import { inflateSync } from "node:zlib";
import { convertIndexedToRgb, type DecodedPng, decode, encode } from "fast-png";

/**
 * A merchant's logo as a file that can be drawn without any doubt; null for one that cannot be read. Whoever uploads a
 * logo chooses its bytes, and what draws them decodes PNG files out of our reach: a damaged one ended the whole process. So
 * a PNG is decoded here and written anew, as plain colours on white.
 */
export function logoForPrint(content: Buffer): Buffer | null {
  if (!content.subarray(1, 4).equals(Buffer.from("PNG"))) return content;
  try {
    // A few bytes may inflate to gigabytes, whatever size the picture says that it has.
    inflateSync(pixelsOf(content), { maxOutputLength: MOST_BYTES });
    const png = decode(content, { checkCrc: true });
    return Buffer.from(
      encode({ width: png.width, height: png.height, data: onWhite(png), channels: 3, depth: 8 }),
    );
  } catch {
    return null;
  }
}

/** Of a logo as large as may be kept (2000 by 2000, `keep-logo.ts`), with four channels of 16 bits and a byte per row. */
const MOST_BYTES = 2000 * (2000 * 4 * 2 + 1);

/** The compressed pixels: the IDAT chunks, one after another. Source: https://www.w3.org/TR/png-3/#5Chunk-layout */
function pixelsOf(content: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = SIGNATURE_BYTES; at + 8 <= content.length; ) {
    const length = content.readUInt32BE(at);
    if (content.toString("latin1", at + 4, at + 8) === "IDAT") {
      parts.push(content.subarray(at + 8, at + 8 + length));
    }
    at += length + 12;
  }
  return Buffer.concat(parts);
}

const SIGNATURE_BYTES = 8;

/** Three bytes for each point. */
function onWhite(png: DecodedPng): Uint8Array {
  const indexed = png.palette === undefined ? null : convertIndexedToRgb(png);
  const data = indexed ?? png.data;
  const channels = indexed === null ? png.channels : (png.palette?.[0]?.length ?? 3);
  const points = png.width * png.height;
  const most = indexed === null ? 2 ** png.depth - 1 : 255;
  if (data.length !== points * channels) throw new Error("The pixels are packed, which no logo needs.");
  const plain = new Uint8Array(points * 3);
  const hasAlpha = channels === 2 || channels === 4;
  for (let point = 0; point < points; point++) {
    const from = point * channels;
    const alpha = hasAlpha ? (data[from + channels - 1] ?? 0) / most : 1;
    for (let color = 0; color < 3; color++) {
      const value = (data[channels < 3 ? from : from + color] ?? 0) / most;
      plain[point * 3 + color] = Math.round(255 * (value * alpha + 1 - alpha));
    }
  }
  return plain;
}
