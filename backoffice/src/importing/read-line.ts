import type { InvoiceLineInput } from "../../../src/invoices/invoice-schemas.ts";
import type { Field } from "./columns.ts";
import type { Wrong } from "./fault.ts";
import { type DecimalMark, readNumber, readRate } from "./read-cells.ts";

/** Cells of one row by field, and where to tell what is wrong with one. */
export type Cells = {
  of: (field: Field) => string;
  wrong: (field: Field, wrong: Wrong) => void;
};

/** The longest that the API takes. */
const LONGEST = { description: 1000, unit: 20, exemptionReason: 500 } as const satisfies Partial<
  Record<Field, number>
>;

const CATEGORIES = ["S", "Z", "E", "AE", "K", "G", "O", "L", "M"] as const;
type Category = (typeof CATEGORIES)[number];

/** These have rate 0. */
const ZERO_RATED: ReadonlySet<Category> = new Set(["Z", "E", "AE", "K", "G", "O"]);

/** What a row charges; null when something in it cannot be read, of which everything is told. */
export function readLine(cells: Cells, { mark }: { mark: DecimalMark | null }): InvoiceLineInput | null {
  const description = readText(cells, "description", LONGEST.description);
  if (description === "") cells.wrong("description", { what: "missing" });
  const unit = readText(cells, "unit", LONGEST.unit);
  const quantity = readAmount(cells, "quantity", mark) ?? "1";
  const unitPrice = readAmount(cells, "unitPrice", mark);
  if (cells.of("unitPrice") === "") cells.wrong("unitPrice", { what: "missing" });
  const discount = readAmount(cells, "discount", mark);
  const vat = readVat(cells);
  if (description === "" || unitPrice === null || vat === null) return null;
  return {
    description,
    quantity,
    unitPrice,
    ...vat,
    ...(unit !== "" && { unit }),
    ...(discount !== null && { discount }),
  };
}

/** A text as it is; one that is too long is told, and never cut. */
export function readText(cells: Cells, field: Field, most: number): string {
  const text = cells.of(field);
  if (text.length > most) cells.wrong(field, { what: "long", most });
  return text;
}

function readAmount(cells: Cells, field: Field, mark: DecimalMark | null): string | null {
  const value = cells.of(field);
  if (value === "") return null;
  const number = readNumber(value, mark);
  if ("value" in number) return number.value;
  cells.wrong(field, { what: number.wrong, value });
  return null;
}

function readVat(cells: Cells): Pick<InvoiceLineInput, "vatRate" | "vatCategory" | "exemptionReason"> | null {
  const value = cells.of("vatRate");
  const vatRate = readRate(value);
  if (vatRate === null) cells.wrong("vatRate", value === "" ? { what: "missing" } : { what: "rate", value });
  const exemptionReason = readText(cells, "exemptionReason", LONGEST.exemptionReason);
  const code = cells.of("vatCategory").toUpperCase();
  const vatCategory = CATEGORIES.find((category) => category === code);
  if (code !== "" && !vatCategory) cells.wrong("vatCategory", { what: "category", value: code });
  if (vatRate === null) return null;
  if (vatCategory) checkCategory(cells, { vatCategory, vatRate, exemptionReason });
  return {
    vatRate,
    ...(vatCategory && { vatCategory }),
    ...(exemptionReason !== "" && { exemptionReason }),
  };
}

/** EN 16931: BR-S-5 and its like for the other categories, BR-E-10 and BR-O-10. */
function checkCategory(
  cells: Cells,
  {
    vatCategory,
    vatRate,
    exemptionReason,
  }: { vatCategory: Category; vatRate: string; exemptionReason: string },
): void {
  const hasRate = Number(vatRate) > 0;
  if (vatCategory === "S" ? !hasRate : hasRate && ZERO_RATED.has(vatCategory)) {
    cells.wrong("vatRate", { what: "rateOfCategory", value: vatCategory });
  }
  if ((vatCategory === "E" || vatCategory === "O") && exemptionReason === "") {
    cells.wrong("exemptionReason", { what: "reason", value: vatCategory });
  }
}
