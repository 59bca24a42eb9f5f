import { renderSVG } from "uqr";

/**
 * A QR code of a pay link, as SVG. Medium error correction survives print on paper that gets folded, and a border of
 * four modules is the quiet zone that ISO/IEC 18004 asks for.
 */
export function payLinkQrCode(url: string): string {
  return renderSVG(url, { ecc: "M", border: 4 });
}
