const BLACK = "#000000";
const WHITE = "#ffffff";

/**
 * The colour of words on this ground (`#rrggbb`): black or white, whichever differs more. One of them always reaches 4.5 to 1, since
 * where both are equal they reach 4.58.
 */
export function textColorOn(ground: string): typeof BLACK | typeof WHITE {
  return contrastOf(ground, WHITE) >= contrastOf(ground, BLACK) ? WHITE : BLACK;
}

/** How much two colours differ, from 1 to 21. Source: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrastOf(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** How light a colour is, from 0 to 1. Source: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminanceOf(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
