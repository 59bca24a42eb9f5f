import { createHash } from "node:crypto";
import type { Tx } from "../db/tx.ts";
import { recordEvent } from "../events/record-event.ts";
import { Problem } from "../problems/problems.ts";
import { say } from "../sentences/say.ts";
import { deleteLogo, putLogo } from "./logo-queries.ts";
import { readPicture } from "./read-picture.ts";

/** A logo at twice the size at which the page shows it is some ten kilobytes; on a slow phone this much is two seconds. */
export const LARGEST_LOGO_BYTES = 256 * 1024;

/** Far more than a page shows; a picture with more points can fill a phone's memory while its file is small. */
const LARGEST_SIDE = 2000;

/** Takes a PNG or JPEG file as the merchant's logo. What it was called does not count, but what it is. */
export async function keepLogo(tx: Tx, { content }: { content: Buffer }): Promise<void> {
  const picture = readPicture(content);
  if (!picture) throw notAPicture();
  const { width, height } = picture;
  if (width < 1 || height < 1) throw notAPicture();
  if (width > LARGEST_SIDE || height > LARGEST_SIDE) {
    const detail = say("It is {{width}} by {{height}} pixels; make it at most {{limit}} wide and high.", {
      width,
      height,
      limit: LARGEST_SIDE,
    });
    throw new Problem("body_too_large", { detail });
  }
  const digest = createHash("sha256").update(content).digest();
  await putLogo(tx, { ...picture, content, digest });
  await recordEvent(tx, { type: "settings.changed", data: { changed: ["logo"] } });
}

/** Takes the logo away; the page shows the name again. */
export async function removeLogo(tx: Tx): Promise<void> {
  if (await deleteLogo(tx)) {
    await recordEvent(tx, { type: "settings.changed", data: { changed: ["logo"] } });
  }
}

/** Also for what comes with another type: there is one way to send a logo. */
export function notAPicture(): Problem {
  return new Problem("unsupported_media_type", {
    detail: say("Send the logo as the body, a PNG or JPEG file with Content-Type image/png or image/jpeg."),
  });
}
