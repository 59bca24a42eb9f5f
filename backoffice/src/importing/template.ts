import type { Language } from "../../../src/languages/languages.ts";
import type { Text } from "../language/language.ts";
import type { Field } from "./columns.ts";
import { writeCsv } from "./write-csv.ts";

/** Most of what an invoice can have, and not all: who needs more sees it under the columns. */
const COLUMNS = [
  "number",
  "issuedOn",
  "dueOn",
  "customer",
  "email",
  "street",
  "postalCode",
  "city",
  "country",
  "vatNumber",
  "reference",
  "description",
  "quantity",
  "unit",
  "unitPrice",
  "vatRate",
] as const satisfies Field[];

/** A file to begin with: an invoice of two lines and one of one, written as a spreadsheet of that language writes it. */
export function template(t: Text, language: Language): string {
  const decimal = (text: string) => (language === "en" ? text : text.replace(".", ","));
  const line = (number: string, customer: string, what: "work" | "part", price: string): string[] => {
    const cells: Record<(typeof COLUMNS)[number], string> = {
      number,
      issuedOn: "2026-01-15",
      dueOn: "2026-02-14",
      customer,
      email: "",
      street: "",
      postalCode: "",
      city: "",
      country: "NL",
      vatNumber: "",
      reference: "",
      description: t(`importing.example.${what}`),
      quantity: what === "work" ? decimal("1.5") : "1",
      unit: what === "work" ? t("importing.example.hour") : "",
      unitPrice: decimal(price),
      vatRate: "21",
    };
    return COLUMNS.map((column) => cells[column]);
  };
  const customers = [
    t("importing.example.customer", { name: "A" }),
    t("importing.example.customer", { name: "B" }),
  ];
  return writeCsv(
    [
      COLUMNS.map((column) => t(`importing.fields.${column}`)),
      line("2026-0001", customers[0] ?? "", "work", "65.00"),
      line("2026-0001", customers[0] ?? "", "part", "124.50"),
      line("2026-0002", customers[1] ?? "", "work", "65.00"),
    ],
    language === "en" ? "," : ";",
  );
}
