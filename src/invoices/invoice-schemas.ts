import { type Static, Type } from "typebox";
import { CustomerInput, PartyAnswer } from "../customers/customer-schemas.ts";
import {
  DaySchema,
  InstantSchema,
  idSchema,
  ModeSchema,
  MoneySchema,
  orNull,
  strict,
} from "../http/api-schemas.ts";

/** UNCL 5305, the part that invoices use: https://docs.peppol.eu/poacc/billing/3.0/codelist/UNCL5305/ */
export const VatCategorySchema = Type.Enum(["S", "Z", "E", "AE", "K", "G", "O", "L", "M"], {
  description:
    "UNCL 5305: S standard, Z zero, E exempt, AE reverse charge, K intra-community, G export, O outside scope",
});

/** A decimal as a string; a JSON number is read by its shortest decimal form, so 0.1 is one tenth. */
const DecimalSchema = Type.Union([
  Type.String({ pattern: "^-?\\d{1,15}(\\.\\d{1,12})?$" }),
  Type.Number({ minimum: -1e12, maximum: 1e12 }),
]);

/** A price or amount in the invoice's currency: money, or just its decimal string. */
const AmountInInvoiceCurrency = Type.Union([
  Type.Object(
    { currency: Type.String({ pattern: "^[A-Z]{3}$" }), value: Type.String({ maxLength: 30 }) },
    { additionalProperties: false },
  ),
  Type.String({ maxLength: 30 }),
]);

const VatRateSchema = Type.Union([
  Type.String({ pattern: "^\\d{1,3}(\\.\\d{1,4})?$" }),
  Type.Number({ minimum: 0, maximum: 100 }),
]);

/** A line: prices without VAT; without `vatCategory` it is S, or Z at rate 0. */
export const InvoiceLineInput = strict({
  description: Type.String({ minLength: 1, maxLength: 1000, pattern: "\\S" }),
  quantity: DecimalSchema,
  unit: Type.Optional(orNull(Type.String({ maxLength: 20, description: "Such as hour or piece" }))),
  unitPrice: AmountInInvoiceCurrency,
  vatRate: VatRateSchema,
  vatCategory: Type.Optional(VatCategorySchema),
  exemptionReason: Type.Optional(orNull(Type.String({ maxLength: 500 }))),
  discount: Type.Optional(orNull(AmountInInvoiceCurrency)),
});
export type InvoiceLineInput = Static<typeof InvoiceLineInput>;

/** What is taken off (negative) or added (positive) over the whole document, without VAT. EN 16931, BG-20 and BG-21. */
export const AllowanceInput = strict({
  reason: Type.String({
    minLength: 1,
    maxLength: 200,
    pattern: "\\S",
    description: "What for (BR-33, BR-38)",
  }),
  amount: AmountInInvoiceCurrency,
  vatRate: VatRateSchema,
  vatCategory: Type.Optional(VatCategorySchema),
});
export type AllowanceInput = Static<typeof AllowanceInput>;

/** A draft. Unit prices exclude VAT; VAT is rounded per rate and category. */
export const InvoiceInput = strict({
  customer: Type.Optional(CustomerInput),
  customerId: Type.Optional(idSchema("customer")),
  currency: Type.Optional(
    Type.String({ pattern: "^[A-Z]{3}$", description: "ISO 4217; the merchant's when left out" }),
  ),
  lines: Type.Array(InvoiceLineInput, { minItems: 1, maxItems: 1000 }),
  allowances: Type.Optional(
    Type.Array(AllowanceInput, {
      maxItems: 100,
      description: "Over the whole invoice: a negative amount is taken off, a positive one added",
    }),
  ),
  prepaid: Type.Optional(orNull(AmountInInvoiceCurrency)),
  issuedOn: Type.Optional(orNull(DaySchema)),
  dueOn: Type.Optional(orNull(DaySchema)),
  reference: Type.Optional(orNull(Type.String({ maxLength: 200 }))),
  note: Type.Optional(orNull(Type.String({ maxLength: 2000 }))),
  number: Type.Optional(
    orNull(
      Type.String({
        minLength: 1,
        maxLength: 100,
        pattern: "\\S",
        description: "Left out: the next of the series",
      }),
    ),
  ),
  /** Left out: `default`, or of a draft that is changed the one that it has. */
  series: Type.Optional(Type.String({ pattern: "^[a-z0-9-]{1,30}$" })),
});
export type InvoiceInput = Static<typeof InvoiceInput>;

/** A draft written anew, whole, over the revision that was read. */
export const InvoiceChange = strict({
  ...InvoiceInput.properties,
  revision: Type.Integer({ minimum: 1, description: "`revision` of the draft as you read it" }),
});
export type InvoiceChange = Static<typeof InvoiceChange>;

/** Overdue and partially paid are no statuses: they are computed. */
export const InvoiceStatusSchema = Type.Enum(["draft", "open", "paid", "void", "uncollectible"]);

/** A line; `net` is without VAT, after the discount. */
export const LineAnswer = Type.Object({
  description: Type.String(),
  quantity: Type.String(),
  unit: orNull(Type.String()),
  unitPrice: MoneySchema,
  discount: orNull(MoneySchema),
  net: MoneySchema,
  vatRate: Type.String(),
  vatCategory: VatCategorySchema,
  exemptionReason: orNull(Type.String()),
});

/** An allowance (negative) or charge (positive) on the whole document, without VAT. */
export const AllowanceAnswer = Type.Object({
  reason: orNull(Type.String()),
  amount: MoneySchema,
  vatRate: Type.String(),
  vatCategory: VatCategorySchema,
});

/** One row of the VAT breakdown: what is taxed at a category and rate, and the tax. */
export const VatAnswer = Type.Object({
  vatCategory: VatCategorySchema,
  vatRate: Type.String(),
  taxable: MoneySchema,
  vat: MoneySchema,
  exemptionReason: orNull(Type.String()),
});

/** An invoice as it is now. */
export const InvoiceAnswer = Type.Object(
  {
    id: idSchema("invoice"),
    type: Type.Literal("invoice"),
    number: orNull(Type.String()),
    status: InvoiceStatusSchema,
    isOverdue: Type.Boolean(),
    isPartiallyPaid: Type.Boolean(),
    customerId: idSchema("customer"),
    customer: PartyAnswer,
    lines: Type.Array(LineAnswer),
    allowances: Type.Array(AllowanceAnswer),
    mode: orNull(ModeSchema),
    currency: Type.String(),
    total: MoneySchema,
    totalExclVat: MoneySchema,
    vat: Type.Array(VatAnswer),
    rounding: MoneySchema,
    prepaid: MoneySchema,
    credited: MoneySchema,
    writtenOff: MoneySchema,
    received: MoneySchema,
    outstanding: MoneySchema,
    surplus: MoneySchema,
    unexplainedRefunds: Type.Object(MoneySchema.properties, {
      description:
        "Went back through refunds made at Mollie that nobody has explained yet; part of what is outstanding, but the payer is not asked for it",
    }),
    payable: Type.Object(MoneySchema.properties, {
      description: "What the pay link asks for: outstanding less unexplainedRefunds",
    }),
    proposedRefunds: Type.Array(Type.Object({ paymentId: idSchema("payment"), amount: MoneySchema }), {
      description: "How the surplus can go back through Mollie: POST each to /payments/{id}/refunds",
    }),
    frozenAt: orNull({
      ...InstantSchema,
      description: "Since when no money leaves it because its books disagree; see GET /books",
    }),
    settledBy: orNull(Type.Union([Type.Literal("payment"), Type.Literal("credit"), Type.Literal("mixed")])),
    issuedOn: orNull(DaySchema),
    dueOn: orNull(DaySchema),
    sentAt: orNull(InstantSchema),
    paidAt: orNull(InstantSchema),
    reference: orNull(Type.String()),
    note: orNull(Type.String()),
    payLink: orNull(Type.Object({ url: Type.String(), createdAt: InstantSchema })),
    payment: orNull(
      Type.Object({
        id: idSchema("payment"),
        status: orNull(Type.String()),
        statusLabel: Type.String(),
        method: orNull(Type.String()),
        amount: MoneySchema,
        completedAt: orNull(InstantSchema),
      }),
    ),
    revision: Type.Integer({ description: "How often the draft was written; send it with a change" }),
    createdAt: InstantSchema,
    updatedAt: InstantSchema,
  },
  { title: "Invoice" },
);
export type InvoiceAnswer = Static<typeof InvoiceAnswer>;

/** The pay link, and what it asks for now. */
export const PayLinkAnswer = Type.Object(
  { url: Type.String(), createdAt: InstantSchema, amount: MoneySchema },
  { title: "PayLink" },
);

/** Money that came another way than through Mollie. */
export const ExternalPaymentInput = strict({
  type: Type.String({
    maxLength: 40,
    description: "`bank`, `cash`, `card_reader`, `other`, or the id of a transaction type of your own",
    examples: ["bank"],
  }),
  amount: MoneySchema,
  paidOn: Type.Optional(DaySchema),
  reference: Type.Optional(orNull(Type.String({ maxLength: 200 }))),
});
export type ExternalPaymentInput = Static<typeof ExternalPaymentInput>;

/** An external payment; `removedAt` when it was taken back. */
export const ExternalPaymentAnswer = Type.Object(
  {
    id: idSchema("externalPayment"),
    invoiceId: idSchema("invoice"),
    type: Type.String({ description: "What it is booked as" }),
    transactionType: orNull(Type.Object({ id: idSchema("transactionType"), name: Type.String() })),
    amount: MoneySchema,
    paidOn: DaySchema,
    reference: orNull(Type.String()),
    createdAt: InstantSchema,
    removedAt: orNull(InstantSchema),
  },
  { title: "ExternalPayment" },
);
export type ExternalPaymentAnswer = Static<typeof ExternalPaymentAnswer>;

/** What to credit: these lines, or the whole invoice without them. */
export const CreditNoteInput = strict({
  reason: Type.Optional(orNull(Type.String({ maxLength: 500 }))),
  issuedOn: Type.Optional(orNull(DaySchema)),
  lines: Type.Optional(Type.Array(InvoiceLineInput, { minItems: 1, maxItems: 1000 })),
});
export type CreditNoteInput = Static<typeof CreditNoteInput>;

/** A credit note; its amounts are positive, and `invoiceId` is null when it is held as the customer's credit. */
export const CreditNoteAnswer = Type.Object(
  {
    id: idSchema("creditNote"),
    type: Type.Literal("credit_note"),
    number: Type.String(),
    mode: ModeSchema,
    invoiceId: orNull(idSchema("invoice")),
    customerId: idSchema("customer"),
    customer: PartyAnswer,
    lines: Type.Array(LineAnswer),
    allowances: Type.Array(AllowanceAnswer),
    currency: Type.String(),
    total: MoneySchema,
    totalExclVat: MoneySchema,
    vat: Type.Array(VatAnswer),
    rounding: MoneySchema,
    issuedOn: DaySchema,
    reason: orNull(Type.String()),
    createdAt: InstantSchema,
  },
  { title: "CreditNote" },
);
export type CreditNoteAnswer = Static<typeof CreditNoteAnswer>;

/** Why what is outstanding is given up; the timeline tells it. */
export const WriteOffInput = strict({
  reason: Type.Optional(orNull(Type.String({ maxLength: 500 }))),
});

/** Every fact about an invoice, oldest first. */
export const TimelineAnswer = Type.Object(
  {
    data: Type.Array(
      Type.Object({
        id: Type.String(),
        type: Type.String(),
        at: InstantSchema,
        source: Type.String(),
        by: orNull(
          Type.Object({
            userId: Type.String(),
            name: orNull(Type.String({ description: "Null when they left the team" })),
          }),
        ),
        sentence: Type.String(),
      }),
    ),
  },
  { title: "Timeline" },
);
export type TimelineAnswer = Static<typeof TimelineAnswer>;
