import { type UseFormReturnType, useForm } from "@mantine/form";
import type { CustomerInput } from "../../../src/customers/customer-schemas.ts";
import type { CustomerId } from "../../../src/ids/ids.ts";
import type { InvoiceInput, InvoiceLineInput } from "../../../src/invoices/invoice-schemas.ts";
import type { newInvoice } from "../language/en/new-invoice.ts";
import { useLanguage } from "../language/language.ts";
import { today } from "./today.ts";

/** A rate with its category, as the catalogue names them. */
export type VatKind = keyof (typeof newInvoice)["vatKinds"];

/** The rates of the Netherlands and Belgium, and the reasons for none. */
export const VAT_KINDS: Record<VatKind, Pick<InvoiceLineInput, "vatRate" | "vatCategory">> = {
  "S:21": { vatCategory: "S", vatRate: "21" },
  "S:12": { vatCategory: "S", vatRate: "12" },
  "S:9": { vatCategory: "S", vatRate: "9" },
  "S:6": { vatCategory: "S", vatRate: "6" },
  "Z:0": { vatCategory: "Z", vatRate: "0" },
  "E:0": { vatCategory: "E", vatRate: "0" },
  "AE:0": { vatCategory: "AE", vatRate: "0" },
  "K:0": { vatCategory: "K", vatRate: "0" },
  "G:0": { vatCategory: "G", vatRate: "0" },
};

export type LineValues = {
  /** For React alone: lines come and go, and each keeps its fields. */
  key: string;
  description: string;
  quantity: string;
  unitPrice: string;
  vat: VatKind;
  exemptionReason: string;
};

export type InvoiceValues = {
  customerKind: "existing" | "new";
  customerId: CustomerId | null;
  customer: {
    name: string;
    email: string;
    street: string;
    postalCode: string;
    city: string;
    country: string;
    vatNumber: string;
  };
  issuedOn: string | null;
  dueOn: string | null;
  reference: string;
  lines: LineValues[];
};

export type InvoiceForm = UseFormReturnType<InvoiceValues>;

export function useInvoiceForm(): InvoiceForm {
  const { t } = useLanguage();
  const required = (value: string) => (value.trim() === "" ? t("errors.required") : null);
  return useForm<InvoiceValues>({
    initialValues: {
      customerKind: "existing",
      customerId: null,
      customer: { name: "", email: "", street: "", postalCode: "", city: "", country: "NL", vatNumber: "" },
      issuedOn: today(),
      dueOn: null,
      reference: "",
      lines: [emptyLine()],
    },
    validate: {
      customerId: (id, { customerKind }) =>
        customerKind === "existing" && id === null ? t("newInvoice.chosenMissing") : null,
      customer: {
        name: (name, { customerKind }) => (customerKind === "new" ? required(name) : null),
      },
      lines: {
        description: required,
        quantity: (typed) => (readTypedDecimal(typed) === null ? t("errors.positive") : null),
        unitPrice: (typed) => (readTypedDecimal(typed) === null ? t("errors.amount") : null),
        exemptionReason: (reason, { lines }, path) =>
          lines[Number(path.split(".")[1])]?.vat === "E:0" ? required(reason) : null,
      },
    },
  });
}

export function emptyLine(): LineValues {
  lastKey += 1;
  return {
    key: `line-${lastKey}`,
    description: "",
    quantity: "1",
    unitPrice: "",
    vat: "S:21",
    exemptionReason: "",
  };
}

let lastKey = 0;

/** Where the service's refusals can be shown: the form's fields, in the API's spelling of a path. */
export const INVOICE_FIELDS = ({ lines }: InvoiceValues): string[] => [
  "customerId",
  ...["name", "email", "vatNumber"].map((field) => `customer.${field}`),
  "issuedOn",
  "dueOn",
  "reference",
  ...lines.flatMap((_, index) =>
    ["description", "quantity", "unitPrice", "exemptionReason"].map((field) => `lines.${index}.${field}`),
  ),
];

/** The form as the API takes it. Empty fields are left out. */
export function readInvoice(values: InvoiceValues, { currency }: { currency: string }): InvoiceInput {
  const { customerKind, customerId, customer, issuedOn, dueOn, reference, lines } = values;
  return {
    ...(customerKind === "existing" && customerId !== null
      ? { customerId }
      : { customer: readCustomer(customer) }),
    currency,
    ...(issuedOn && { issuedOn }),
    ...(dueOn && { dueOn }),
    ...(reference.trim() && { reference: reference.trim() }),
    lines: lines.map(readLine),
  };
}

function readCustomer({
  street,
  postalCode,
  city,
  country,
  ...customer
}: InvoiceValues["customer"]): CustomerInput {
  const given = (text: string) => text.trim() || null;
  return {
    name: customer.name.trim(),
    email: given(customer.email),
    vatNumber: given(customer.vatNumber),
    address: {
      street: given(street),
      postalCode: given(postalCode),
      city: given(city),
      country: given(country.toUpperCase()),
    },
  };
}

export function readLine({
  description,
  quantity,
  unitPrice,
  vat,
  exemptionReason,
}: LineValues): InvoiceLineInput {
  return {
    description: description.trim(),
    quantity: readTypedDecimal(quantity) ?? "",
    unitPrice: readTypedDecimal(unitPrice) ?? "",
    ...VAT_KINDS[vat],
    ...(vat.startsWith("S") || exemptionReason.trim() === ""
      ? {}
      : { exemptionReason: exemptionReason.trim() }),
  };
}

/** A decimal with a comma or a dot as the API spells it; null when it is none, or could mean two numbers. */
function readTypedDecimal(typed: string): string | null {
  const value = typed.trim().replace(",", ".");
  return /^-?\d{1,12}(\.\d{1,12})?$/.test(value) ? value : null;
}
