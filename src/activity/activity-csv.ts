import { csvHeadLine, csvLine } from "../http/csv.ts";
import type { World } from "../world/world.ts";
import { type ActivityFilter, type ActivityRow, listActivity } from "./activity-queries.ts";
import { showActivity } from "./show-activity.ts";

const COLUMNS = [
  "at",
  "actor",
  "actor_kind",
  "kind",
  "type",
  "about",
  "changes",
  "invoice",
  "customer",
  "id",
];

const ROWS_AT_A_TIME = 1000;

/** The entries that fit, newest first, in pieces, so that their number does not matter. */
export async function* activityAsCsv(world: World, filter: ActivityFilter): AsyncGenerator<string> {
  yield csvHeadLine(COLUMNS);
  for (let before: bigint | null = null; ; ) {
    const rows: ActivityRow[] = await world.read((tx) =>
      listActivity(tx, { ...filter, before, limit: ROWS_AT_A_TIME }),
    );
    yield rows.map(lineOf).join("");
    if (rows.length < ROWS_AT_A_TIME) return;
    before = rows.at(-1)?.sequence ?? null;
  }
}

function lineOf(row: ActivityRow): string {
  const { at, actor, kind, type, person, changes, invoice, customer, id } = showActivity(row);
  return csvLine([
    at,
    actor.name ?? actor.id ?? "",
    actor.kind,
    kind,
    type,
    person?.name ?? person?.id ?? "",
    changes.length === 0 ? "" : JSON.stringify(changes),
    invoice?.number ?? invoice?.id ?? "",
    customer?.name ?? "",
    id,
  ]);
}
