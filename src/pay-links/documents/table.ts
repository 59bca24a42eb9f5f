import { CONTENT_WIDTH, type Element, type Look, MARGIN, type Paper, SOFT } from "./paper.ts";

/** A width of 0 takes what the other columns leave. */
export type Column = { readonly head: string; readonly width: number; readonly align: "left" | "right" };
export type Cell = { readonly text: string; readonly small?: string | null };

type PlacedColumn = Column & { readonly x: number };

const GAP = 10;
const PADDING = 5;
const HEAD: Look = { size: 8, isBold: true, color: SOFT };
const SMALL: Look = { size: 8, color: SOFT };

/** A table whose head comes back on each page, and whose rows are never cut in two. */
export function writeTable(
  paper: Paper,
  { columns, rows }: { columns: readonly Column[]; rows: readonly (readonly Cell[])[] },
): void {
  const placed = place(columns);
  const table = paper.element(paper.root, "Table");
  // A head alone at the bottom of a page would say nothing.
  paper.need(headHeight(paper, placed) + ROOM_FOR_A_ROW);
  const head = paper.element(table, "TR");
  writeHead(paper, placed, (column) =>
    paper.write(head, "TH", column.head, at(paper, column), lookOf(column, HEAD)),
  );
  head.end();
  // Who listens heard the head already.
  paper.atTopOfPages(() =>
    writeHead(paper, placed, (column) =>
      paper.scribble(column.head, at(paper, column), lookOf(column, HEAD)),
    ),
  );
  for (const cells of rows) writeRow(paper, table, { columns: placed, cells });
  paper.atTopOfPages(null);
  table.end();
}

const ROOM_FOR_A_ROW = 40;

function place(columns: readonly Column[]): PlacedColumn[] {
  const taken = columns.reduce((sum, { width }) => sum + width, GAP * (columns.length - 1));
  let x = MARGIN;
  return columns.map((column) => {
    const width = column.width === 0 ? CONTENT_WIDTH - taken : column.width;
    const placed = { ...column, width, x };
    x += width + GAP;
    return placed;
  });
}

function writeHead(
  paper: Paper,
  columns: readonly PlacedColumn[],
  write: (column: PlacedColumn) => void,
): void {
  const height = headHeight(paper, columns);
  for (const column of columns) write(column);
  paper.moveTo(paper.y + height + PADDING);
  paper.line(paper.y);
  paper.moveTo(paper.y + PADDING);
}

function headHeight(paper: Paper, columns: readonly PlacedColumn[]): number {
  return Math.max(...columns.map((column) => paper.heightOf(column.head, column, HEAD)));
}

function writeRow(
  paper: Paper,
  table: Element,
  { columns, cells }: { columns: readonly PlacedColumn[]; cells: readonly Cell[] },
): void {
  const pairs = columns.flatMap((column, index) => {
    const cell = cells[index];
    return cell === undefined ? [] : [{ column, cell }];
  });
  const heights = pairs.map(
    ({ column, cell }) =>
      paper.heightOf(cell.text, column) + (cell.small ? paper.heightOf(cell.small, column, SMALL) : 0),
  );
  const height = Math.max(...heights);
  paper.need(height + 2 * PADDING);
  const row = paper.element(table, "TR");
  for (const { column, cell } of pairs) {
    const data = paper.element(row, "TD");
    const below = paper.write(data, "P", cell.text, at(paper, column), lookOf(column, {}));
    if (cell.small)
      paper.write(data, "P", cell.small, { ...at(paper, column), y: below }, lookOf(column, SMALL));
    data.end();
  }
  row.end();
  paper.moveTo(paper.y + height + PADDING);
  paper.line(paper.y);
  paper.moveTo(paper.y + PADDING);
}

const at = (paper: Paper, { x, width }: PlacedColumn) => ({ x, width, y: paper.y });
const lookOf = ({ align }: PlacedColumn, look: Look): Look => ({ ...look, align });
