import { parseDay } from "../../../src/clock/clock.ts";

export type DecimalMark = "," | ".";

/** A number in a cell: its decimal as the API spells it, or why it is none. */
export type CellNumber = { value: string } | { wrong: "amount" | "ambiguous" };

/**
 * A number as people write it: `1.234,56`, `1,234.56`, `€ 12`, `5,00-`. One mark before exactly three digits may stand
 * before thousands or before decimals; `mark`, which the rest of the file tells, then decides, and without it nothing is
 * guessed.
 */
export function readNumber(cell: string, mark: DecimalMark | null): CellNumber {
  const { sign, digits } = bare(cell);
  const found = markIn(digits);
  if (found === "none") return { wrong: "amount" };
  if (found === "ambiguous" && mark === null) return { wrong: "ambiguous" };
  const decimal = found === "ambiguous" ? mark : found;
  const grouping = decimal === "," ? "." : ",";
  const value = digits
    .replaceAll(grouping, "")
    .replace(",", ".")
    .replace(/^0+(?=\d)/, "")
    .replace(/^\./, "0.");
  return /^\d{1,15}(\.\d{1,12})?$/.test(value) ? { value: sign + value } : { wrong: "amount" };
}

/** The decimal mark that these cells show; null when none does, or when they contradict each other. */
export function decimalMarkOf(cells: Iterable<string>): DecimalMark | null {
  const found = new Set<DecimalMark>();
  for (const cell of cells) {
    const { digits } = bare(cell);
    const mark = markIn(digits);
    // A number without any mark tells nothing.
    if ((mark === "," || mark === ".") && /[.,]/.test(digits)) found.add(mark);
  }
  const [only = null] = found;
  return found.size === 1 ? only : null;
}

/** A day as ISO 8601 or as Europe writes it, `31-1-2026`; midnight behind it is a spreadsheet's. */
export function readDay(cell: string): string | null {
  const day = cell.replace(/[ T]00:00(:00)?(\.0+)?Z?$/, "");
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(day);
  if (iso) return existing(iso[1], iso[2], iso[3]);
  const european = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(day);
  return european ? existing(european[3], european[2], european[1]) : null;
}

/** A percentage; `0,21` is a fifth of one percent, which nobody asks, and meant otherwise. */
export function readRate(cell: string): string | null {
  const rate = cell.replace(/\s*%$/, "").replace(",", ".");
  if (!/^\d{1,3}(\.\d{1,4})?$/.test(rate)) return null;
  return Number(rate) <= 100 && (Number(rate) >= 1 || Number(rate) === 0) ? rate : null;
}

/** A country as its code, or by its name in one of our languages. */
export function readCountry(cell: string): string | null {
  const code = cell.toUpperCase();
  if (/^[A-Z]{2}$/.test(code)) return code;
  countries ??= countriesByName();
  return countries.get(cell.toLowerCase()) ?? null;
}

/** A currency's code; Europe's sign stands for one currency alone. */
export function readCurrency(cell: string): string {
  return cell === "€" ? "EUR" : cell.toUpperCase();
}

/** Without a currency and spaces; a minus may stand behind, as accountants write it. */
function bare(cell: string): { sign: "" | "-"; digits: string } {
  const text = cell
    .replaceAll("−", "-")
    .replaceAll(/[\s'’]/g, "")
    .replace(/^(-?)(€|EUR)/i, "$1")
    .replace(/(€|EUR)$/i, "");
  const digits = text.replace(/^-|-$/, "");
  return { sign: digits === text ? "" : "-", digits };
}

/** Which mark stands before the decimals; in a number without a mark either would do. */
function markIn(digits: string): DecimalMark | "ambiguous" | "none" {
  if (/^\d+$/.test(digits)) return ".";
  if (/^\d{1,3}(\.\d{3})+,\d+$/.test(digits) || /^\d{1,3}(\.\d{3}){2,}$/.test(digits)) return ",";
  if (/^\d{1,3}(,\d{3})+\.\d+$/.test(digits) || /^\d{1,3}(,\d{3}){2,}$/.test(digits)) return ".";
  if (/^[1-9]\d{0,2}[.,]\d{3}$/.test(digits)) return "ambiguous";
  const [, mark] = /^\d*([.,])\d+$/.exec(digits) ?? [];
  return mark === "," || mark === "." ? mark : "none";
}

function existing(year = "", month = "", day = ""): string | null {
  return parseDay(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
}

let countries: Map<string, string> | undefined;

/** Every two letters are tried, because `Intl` has no list of countries; a code of former days gives today's. */
function countriesByName(): Map<string, string> {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".split("");
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  const found = new Map<string, string>();
  for (const language of ["nl", "en", "de", "fr"]) {
    const names = new Intl.DisplayNames(language, { type: "region", fallback: "none" });
    for (const code of codes) {
      const name = names.of(code);
      const today = new Intl.Locale(`und-${code}`).region;
      if (name !== undefined && today !== undefined) found.set(name.toLowerCase(), today);
    }
  }
  return found;
}
