import { cents } from "../simulation/mollie-truth.ts";
import type { Race } from "./race.ts";
import type { AtMollie, Shown } from "./results.ts";

/** What the races of one kind came to. */
export type Line = {
  races: number;
  /** Payments that were made at Mollie, and of those the paid ones. */
  payments: number;
  paid: number;
  /** Transactions in the ledger, of every kind of money. */
  bookings: number;
  /** Invoices that ended with surplus. */
  surplus: number;
  /** Requests that were refused with a reason, as the losers of a race are. */
  refused: number;
  wrong: number;
};

export type Score = { readonly kinds: Map<string, Line>; readonly total: Line };

export function emptyScore(): Score {
  return { kinds: new Map(), total: emptyLine() };
}

export function addRace(
  { kinds, total }: Score,
  race: Race,
  {
    atMollie,
    invoices,
    isWrong,
  }: {
    atMollie: ReadonlyMap<string, AtMollie>;
    invoices: ReadonlyMap<string, Shown>;
    isWrong: boolean;
  },
): void {
  const line = kinds.get(race.kind) ?? emptyLine();
  kinds.set(race.kind, line);
  for (const each of [line, total]) {
    each.races += 1;
    each.refused += race.refusals();
    each.wrong += isWrong ? 1 : 0;
    for (const { id } of race.entrants) {
      each.payments += atMollie.get(id)?.payments ?? 0;
      each.paid += atMollie.get(id)?.paid.length ?? 0;
      each.bookings += invoices.get(id)?.ledgerKeys.length ?? 0;
      each.surplus += cents(invoices.get(id)?.invoice.surplus.value) > 0 ? 1 : 0;
    }
  }
}

/** The score as a table, in Markdown, so that it can be put where it is read. */
export function scoreTable({ kinds, total }: Score): string {
  const rows = [...kinds].sort(([a], [b]) => (a < b ? -1 : 1));
  const names = Object.keys(emptyLine()) as (keyof Line)[]; // justified: a line has these and no others
  const cells = [
    ["kind of race", ...names],
    ["---", ...names.map(() => "---:")],
    ...[...rows, ["all", total] as const].map(([kind, line]) => [
      kind,
      ...names.map((name) => line[name].toLocaleString("en")),
    ]),
  ];
  return cells.map((row) => `| ${row.join(" | ")} |`).join("\n");
}

function emptyLine(): Line {
  return { races: 0, payments: 0, paid: 0, bookings: 0, surplus: 0, refused: 0, wrong: 0 };
}
