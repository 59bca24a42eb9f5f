import type { CustomerId } from "../../../src/ids/ids.ts";
import type {
  AllowanceInput,
  InvoiceAnswer,
  InvoiceInput,
  InvoiceLineInput,
} from "../../../src/invoices/invoice-schemas.ts";
import { isZero } from "../invoices/amounts.ts";
import { today } from "../invoices/today.ts";
import { dueOnOf, type Term, termOf } from "./payment-term.ts";
import { readVat, type VatValues, vatValues } from "./vat-kinds.ts";

export type LineValues = VatValues & {
  /** For React alone: lines come, go and change places, and each keeps its fields. */
  key: string;
  description: string;
  quantity: string;
  unit: string;
  unitPrice: string;
  discount: string;
  exemptionReason: string;
};

/** Taken off or added over the whole invoice. */
export type AllowanceValues = VatValues & {
  key: string;
  kind: "allowance" | "charge";
  reason: string;
  amount: string;
};

export type DraftValues = {
  customerId: CustomerId | null;
  currency: string;
  issuedOn: string | null;
  term: Term;
  /** When the term is a day of its own. */
  dueOn: string | null;
  reference: string;
  note: string;
  lines: LineValues[];
  allowances: AllowanceValues[];
  /** What the draft says and this form has no field for. */
  kept: Pick<InvoiceInput, "number" | "prepaid">;
};

/** How numbers are shown in fields: `1234,5` in Dutch. */
export type Typed = (decimal: string) => string;

export function emptyDraft({ currency }: { currency: string }): DraftValues {
  return {
    customerId: null,
    currency,
    issuedOn: today(),
    term: "default",
    dueOn: null,
    reference: "",
    note: "",
    lines: [emptyLine()],
    allowances: [],
    kept: {},
  };
}

export function emptyLine(before?: LineValues): LineValues {
  return {
    key: newKey(),
    description: "",
    quantity: "1",
    unit: "",
    unitPrice: "",
    discount: "",
    exemptionReason: before?.exemptionReason ?? "",
    // Most invoices have one rate.
    vat: before?.vat ?? "S:21",
    otherRate: before?.otherRate ?? "",
  };
}

export function emptyAllowance(line?: LineValues): AllowanceValues {
  return {
    key: newKey(),
    kind: "allowance",
    reason: "",
    amount: "",
    vat: line?.vat ?? "S:21",
    otherRate: line?.otherRate ?? "",
  };
}

/** What a stored draft says, to go on with. */
export function valuesOf(invoice: InvoiceAnswer, typed: Typed): DraftValues {
  return {
    customerId: invoice.customerId,
    currency: invoice.currency,
    issuedOn: invoice.issuedOn,
    ...termOf(invoice),
    reference: invoice.reference ?? "",
    note: invoice.note ?? "",
    lines: invoice.lines.map((line) => ({
      key: newKey(),
      description: line.description,
      quantity: typed(line.quantity),
      unit: line.unit ?? "",
      unitPrice: typed(line.unitPrice.value),
      discount: line.discount === null || isZero(line.discount) ? "" : typed(line.discount.value),
      exemptionReason: line.exemptionReason ?? "",
      ...vatValues(line),
    })),
    allowances: invoice.allowances.map((allowance) => ({
      key: newKey(),
      kind: allowance.amount.value.startsWith("-") ? "allowance" : "charge",
      reason: allowance.reason ?? "",
      amount: typed(allowance.amount.value.replace("-", "")),
      ...vatValues(allowance),
    })),
    kept: { number: invoice.number, prepaid: isZero(invoice.prepaid) ? null : invoice.prepaid },
  };
}

/** The same goods for the same customer, as a new draft: its days, number and what was prepaid are its own. */
export function copyOf(invoice: InvoiceAnswer, typed: Typed): DraftValues {
  return { ...valuesOf(invoice, typed), issuedOn: today(), term: "default", dueOn: null, kept: {} };
}

/** The form as the API takes it. Lines that nobody filled in are left out. */
export function readDraft(values: DraftValues): InvoiceInput {
  return {
    ...(values.customerId !== null && { customerId: values.customerId }),
    currency: values.currency,
    issuedOn: values.issuedOn,
    dueOn: dueOnOf(values),
    reference: values.reference.trim() || null,
    note: values.note.trim() || null,
    lines: filledLines(values.lines).map(({ line }) => readLine(line)),
    allowances: values.allowances.map(readAllowance),
    ...values.kept,
  };
}

/** The lines that say something, with their places in the form; of a form without any, the first. */
export function filledLines(lines: readonly LineValues[]): { line: LineValues; index: number }[] {
  const all = lines.map((line, index) => ({ line, index }));
  const filled = all.filter(({ line }) => !isBlank(line));
  return filled.length === 0 ? all.slice(0, 1) : filled;
}

export function isBlank({ description, unitPrice, discount }: LineValues): boolean {
  return `${description}${unitPrice}${discount}`.trim() === "";
}

export function readLine(line: LineValues): InvoiceLineInput {
  const hasVat = line.vat.startsWith("S:") || line.vat === "other";
  return {
    description: line.description.trim(),
    quantity: readTypedDecimal(line.quantity) ?? "",
    unit: line.unit.trim() || null,
    unitPrice: readTypedDecimal(line.unitPrice) ?? "",
    discount: line.discount.trim() === "" ? null : (readTypedDecimal(line.discount) ?? ""),
    ...readVat(line),
    ...(hasVat || line.exemptionReason.trim() === "" ? {} : { exemptionReason: line.exemptionReason.trim() }),
  };
}

export function readAllowance(allowance: AllowanceValues): AllowanceInput {
  const amount = readTypedDecimal(allowance.amount) ?? "";
  return {
    reason: allowance.reason.trim(),
    amount: allowance.kind === "allowance" ? `-${amount}` : amount,
    ...readVat(allowance),
  };
}

/** A decimal with a comma or a dot as the API spells it; null when it is none, or could mean two numbers. */
export function readTypedDecimal(typed: string): string | null {
  const value = typed.trim().replace(",", ".");
  return /^-?\d{1,12}(\.\d{1,12})?$/.test(value) ? value : null;
}

let lastKey = 0;

function newKey(): string {
  lastKey += 1;
  return `row-${lastKey}`;
}
