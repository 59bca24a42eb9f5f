import type { LogoFacts } from "./logo-queries.ts";

type Picture = Pick<LogoFacts, "mediaType" | "width" | "height">;

/**
 * What a file really is, by its own first bytes, whatever it was called; null when it is neither PNG nor JPEG, or ends
 * before it says how large it is.
 */
export function readPicture(content: Buffer): Picture | null {
  return readPng(content) ?? readJpeg(content);
}

const PNG_SIGNATURE = Buffer.from("89504e470d0a1a0a", "hex");

/** The first chunk is always IHDR and begins with width and height: https://www.w3.org/TR/png-3/#11IHDR */
function readPng(content: Buffer): Picture | null {
  const isPng = content.length >= 24 && content.subarray(0, 8).equals(PNG_SIGNATURE);
  if (!isPng || content.toString("latin1", 12, 16) !== "IHDR") return null;
  return { mediaType: "image/png", width: content.readUInt32BE(16), height: content.readUInt32BE(20) };
}

/**
 * The segments before the frame header say how long they are, so they are passed over one by one. Source: ITU-T T.81,
 * B.1.1.4 and B.2.2.
 */
function readJpeg(content: Buffer): Picture | null {
  if (content.length < 4 || content.readUInt16BE(0) !== 0xffd8) return null;
  let at = 2;
  while (at + 9 <= content.length && content[at] === 0xff) {
    const marker = content[at + 1] ?? 0;
    if (isFrameHeader(marker)) {
      return {
        mediaType: "image/jpeg",
        width: content.readUInt16BE(at + 7),
        height: content.readUInt16BE(at + 5),
      };
    }
    at += 2 + content.readUInt16BE(at + 2);
  }
  return null;
}

/** SOF0 to SOF15 without DHT, JPG and DAC, which lie between them: ITU-T T.81, table B.1. */
function isFrameHeader(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}
