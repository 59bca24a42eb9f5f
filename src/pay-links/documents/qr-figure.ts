import { encode } from "uqr";
import type { Element, Paper } from "./paper.ts";

/** As `qr-code.ts` has it for pages: it survives print on paper that gets folded, with the quiet zone around it. */
const LOOKS = { ecc: "M", border: 4 } as const;

/** A QR code on white, drawn as rectangles so that it is sharp in every size. */
export function drawQrCode(
  paper: Paper,
  parent: Element,
  { text, alt, x, y, size }: { text: string; alt: string; x: number; y: number; size: number },
): void {
  const { data, size: modules } = encode(text, LOOKS);
  const module = size / modules;
  paper.figure(parent, alt, { x, y, width: size, height: size }, (doc) => {
    doc.rect(x, y, size, size).fill("#ffffff");
    for (const [row, line] of data.entries()) {
      for (let from = 0; from < line.length; from++) {
        if (!line[from]) continue;
        let to = from;
        while (line[to + 1]) to++;
        doc.rect(x + from * module, y + row * module, (to + 1 - from) * module, module);
        from = to;
      }
    }
    doc.fill("#000000");
  });
}
