import { type Static, type TSchema, Type } from "typebox";
import { orNull, strict } from "../http/api-schemas.ts";
import { LANGUAGES } from "../languages/languages.ts";

/** Something to read, not only spaces. */
const NameSchema = Type.String({ minLength: 1, maxLength: 200, pattern: "\\S" });
const LocaleSchema = Type.Enum([...LANGUAGES], {
  description: "The language of payers who did not ask for another",
});
const PaymentCreationSchema = Type.Enum(["manual", "on_issue", "on_send"], {
  description: "When the pay link of an invoice opens: by hand, when issued, or when sent to the customer",
});
const BankDetailsSchema = Type.Enum(["with_qr", "without_qr", "when_needed"], {
  description:
    "The bank account on the online invoice: beside the button with a QR code for banking apps, without it, or only while nothing can be paid online",
});
const PaymentReferenceSchema = Type.Enum(["number", "rf", "ogm", "betalingskenmerk"], {
  description:
    "What a payer writes with a transfer where the invoice came without a reference: its number, or that number as a creditor reference (`rf`, ISO 11649), a Belgian structured communication (`ogm`) or a Dutch `betalingskenmerk`; a number that does not fit stays as it is",
});
const TermSchema = Type.Integer({ minimum: 0, maximum: 365 });
const RetentionSchema = Type.Integer({
  minimum: 7,
  maximum: 3650,
  description:
    "After so many days the integration log forgets what was sent and answered; that it happened stays",
});
const ColorSchema = Type.String({ pattern: "^#[0-9a-fA-F]{6}$", examples: ["#0a5f50"] });
const optional = <T extends TSchema>(schema: T) => Type.Optional(orNull(schema));
const short = (maxLength: number, description?: string) =>
  Type.String({ maxLength, ...(description === undefined ? {} : { description }) });

const inLanguages = <T extends TSchema>(text: T) => ({ nl: text, en: text, de: text, fr: text });

/** A change: fields that are left out stay, null clears one. */
export const SettingsPatch = strict({
  name: Type.Optional(NameSchema),
  tradeName: optional(NameSchema),
  email: optional(Type.String({ maxLength: 254, pattern: "^[^\\s@<>]+@[^\\s@<>]+\\.[^\\s@<>]+$" })),
  phone: optional(short(40)),
  address: Type.Optional(
    strict({
      street: optional(short(200)),
      postalCode: optional(short(20)),
      city: optional(short(100)),
      country: Type.Optional(Type.String({ pattern: "^[A-Z]{2}$", description: "ISO 3166-1 alpha-2" })),
    }),
  ),
  vatNumber: optional(short(20)),
  registrationNumber: optional(short(40, "KvK, KBO or trade register number")),
  iban: optional(short(42, "Checked by its check digits")),
  bic: optional(short(14)),
  bankDetails: Type.Optional(BankDetailsSchema),
  paymentReference: Type.Optional(PaymentReferenceSchema),
  brandColor: optional(ColorSchema),
  locale: Type.Optional(LocaleSchema),
  paymentTermDays: Type.Optional(TermSchema),
  paymentCreation: Type.Optional(PaymentCreationSchema),
  logRetentionDays: Type.Optional(RetentionSchema),
  texts: Type.Optional(
    strict({
      paymentInstruction: Type.Optional(strict(inLanguages(optional(short(1000))))),
      thankYou: Type.Optional(strict(inLanguages(optional(short(1000))))),
    }),
  ),
});
export type SettingsPatch = Static<typeof SettingsPatch>;

const TextAnswer = Type.Object(inLanguages(orNull(Type.String())));

/** What the merchant decided about itself. */
export const SettingsAnswer = Type.Object(
  {
    name: Type.String({ description: "Of the company, as on its bank account" }),
    tradeName: orNull(Type.String({ description: "What payers know the business by" })),
    email: orNull(Type.String()),
    phone: orNull(Type.String()),
    address: Type.Object({
      street: orNull(Type.String()),
      postalCode: orNull(Type.String()),
      city: orNull(Type.String()),
      country: Type.String(),
    }),
    vatNumber: orNull(Type.String()),
    registrationNumber: orNull(Type.String()),
    iban: orNull(Type.String()),
    bic: orNull(Type.String()),
    bankDetails: BankDetailsSchema,
    paymentReference: PaymentReferenceSchema,
    brandColor: orNull(ColorSchema),
    logo: orNull(
      Type.Object({
        mediaType: Type.String(),
        width: Type.Integer(),
        height: Type.Integer(),
        digest: Type.String({ description: "Changes with the picture" }),
      }),
    ),
    locale: LocaleSchema,
    timeZone: Type.String(),
    currency: Type.String(),
    paymentTermDays: TermSchema,
    paymentCreation: PaymentCreationSchema,
    logRetentionDays: RetentionSchema,
    texts: Type.Object({ paymentInstruction: TextAnswer, thankYou: TextAnswer }),
  },
  { title: "Settings" },
);
export type SettingsAnswer = Static<typeof SettingsAnswer>;
