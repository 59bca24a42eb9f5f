import { encode as encodePng } from "fast-png";
import { encode } from "uqr";

/** As on paper: medium error correction, and the quiet zone that ISO/IEC 18004 asks for. */
const LOOKS = { ecc: "M", border: 4 } as const;

/** Each module is a square of so many points: sharp on a screen of double density at the width that a mail shows it. */
const MODULE_POINTS = 8;

/** A QR code as a PNG file, since many mail programs draw no SVG. */
export function qrPicture(text: string): Buffer {
  const { data, size } = encode(text, LOOKS);
  const width = size * MODULE_POINTS;
  const points = new Uint8Array(width * width).fill(255);
  for (let y = 0; y < width; y++) {
    const row = data[Math.floor(y / MODULE_POINTS)];
    for (let x = 0; x < width; x++) {
      if (row?.[Math.floor(x / MODULE_POINTS)]) points[y * width + x] = 0;
    }
  }
  return Buffer.from(encodePng({ width, height: width, data: points, channels: 1, depth: 8 }));
}
