import { UNIT_CODES } from "./unit-code-list.ts";

/** What is counted, where no code says it better: "mutually defined". */
const MUTUALLY_DEFINED = "ZZ";

/** A line without a unit counts pieces of nothing in particular: "one". */
export const ONE = "C62";

/** The words for what installers and garages count by, in the languages of the product, without the point behind them. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  H87: ["stuk", "stuks", "st", "piece", "pieces", "pc", "pcs", "stück", "stk", "pièce", "pièces"],
  HUR: ["uur", "uren", "u", "hour", "hours", "hr", "hrs", "h", "stunde", "stunden", "std", "heure", "heures"],
  MIN: ["minuut", "minuten", "minute", "minutes", "min"],
  DAY: ["dag", "dagen", "day", "days", "tag", "tage", "jour", "jours"],
  WEE: ["week", "weken", "weeks", "woche", "wochen", "semaine", "semaines"],
  MON: ["maand", "maanden", "month", "months", "monat", "monate", "mois"],
  ANN: ["jaar", "year", "years", "jahr", "jahre", "an", "ans", "année", "années"],
  KMT: ["km", "kilometer", "kilometers", "kilometre", "kilometres", "kilomètre", "kilomètres"],
  MTR: ["m", "meter", "meters", "metre", "metres", "mètre", "mètres"],
  CMT: ["cm", "centimeter", "centimetre", "zentimeter", "centimètre", "centimètres"],
  MMT: ["mm", "millimeter", "millimetre", "millimètre", "millimètres"],
  MTK: ["m2", "m²", "vierkante meter", "square metre", "quadratmeter", "mètre carré", "qm"],
  MTQ: ["m3", "m³", "kubieke meter", "cubic metre", "kubikmeter", "mètre cube", "cbm"],
  KGM: ["kg", "kilo", "kilogram", "kilogramm", "kilogramme", "kilogrammes"],
  GRM: ["g", "gram", "gramm", "gramme", "grammes"],
  TNE: ["ton", "tonne", "tonnes", "tonnen"],
  LTR: ["l", "liter", "litre", "litres"],
  KWH: ["kwh", "kilowattuur", "kilowattstunde"],
  XBX: ["doos", "dozen", "box", "boxes", "karton", "boîte", "boîtes"],
  PR: ["paar", "paren", "pair", "pairs", "paare", "paire", "paires"],
  SET: ["set", "sets", "satz", "jeu"],
  LS: ["post", "vast", "lump sum", "pauschale", "pauschal", "forfait"],
};

const CODE_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(WORDS).flatMap(([code, words]) => words.map((word) => [word, code] as const)),
);

/**
 * The code for a unit in the merchant's words (BT-130, which every line must have), or for one that is a code already,
 * as on a line that was imported.
 */
export function unitCodeOf(unit: string | null): string {
  const word = unit?.trim() ?? "";
  if (word === "") return ONE;
  const known = CODE_OF.get(word.toLowerCase().replace(/\.$/, ""));
  if (known !== undefined) return known;
  return UNIT_CODES.has(word) ? word : MUTUALLY_DEFINED;
}
