import { html } from "ghtml";
import { encode, renderSVG } from "uqr";

/**
 * Medium error correction survives print on paper that gets folded, and is what EPC069-12 asks for; a border of four
 * modules is the quiet zone that ISO/IEC 18004 asks for.
 */
const LOOKS = { ecc: "M", border: 4 } as const;

/** A QR code of a pay link, as an SVG file. */
export function payLinkQrCode(url: string): string {
  return renderSVG(url, LOOKS);
}

/**
 * A QR code inside a page, which costs no request. Each run of dark modules is one stroke, which is a fifth of the bytes
 * of a square for each module. Its colours do not follow the page's: many apps read no light code on dark.
 */
export function inlineQrCode(text: string, { label }: { label: string }): string {
  const { data, size } = encode(text, LOOKS);
  return html`<svg role="img" aria-label="${label}" viewBox="0 0 ${String(size)} ${String(size)}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${String(size)}v${String(size)}H0z"/><path stroke="#000" d="${data.map(strokes).join("")}"/></svg>`;
}

function strokes(row: readonly boolean[], y: number): string {
  const path: string[] = [];
  for (let x = 0; x < row.length; x++) {
    if (!row[x]) continue;
    const from = x;
    while (row[x + 1]) x++;
    path.push(`M${from} ${y}.5h${x + 1 - from}`);
  }
  return path.join("");
}
