import { type Static, Type } from "typebox";
import {
  InstantSchema,
  idSchema,
  ModeSchema,
  MoneySchema,
  orNull,
  PageQuery,
  pageOf,
  strict,
} from "../http/api-schemas.ts";
import { LANGUAGES } from "../languages/languages.ts";

/** A postal address; every part may be missing. `country` is ISO 3166-1 alpha-2. */
export const AddressSchema = strict({
  street: Type.Optional(orNull(Type.String({ maxLength: 200, examples: ["Stationsstraat 12"] }))),
  postalCode: Type.Optional(orNull(Type.String({ maxLength: 20, examples: ["3511 CE"] }))),
  city: Type.Optional(orNull(Type.String({ maxLength: 100, examples: ["Utrecht"] }))),
  country: Type.Optional(orNull(Type.String({ pattern: "^[A-Z]{2}$", examples: ["NL"] }))),
});

const EmailSchema = Type.String({ maxLength: 254, pattern: "^[^\\s@<>]+@[^\\s@<>]+\\.[^\\s@<>]+$" });

/** Something to read, not only spaces. */
const NameSchema = Type.String({ minLength: 1, maxLength: 200, pattern: "\\S" });

const LocaleSchema = Type.Enum([...LANGUAGES], { description: "The payer's language" });

const optionalDetails = {
  email: Type.Optional(orNull(EmailSchema)),
  phone: Type.Optional(orNull(Type.String({ maxLength: 40 }))),
  address: Type.Optional(AddressSchema),
  vatNumber: Type.Optional(orNull(Type.String({ maxLength: 20 }))),
  registrationNumber: Type.Optional(orNull(Type.String({ maxLength: 40, description: "KvK or KBO number" }))),
  locale: Type.Optional(orNull(LocaleSchema)),
};

/** A new customer; what is left out is not known. */
export const CustomerInput = strict({
  name: NameSchema,
  ...optionalDetails,
});
export type CustomerInput = Static<typeof CustomerInput>;

/** A change: fields that are left out stay, null clears one. */
export const CustomerPatch = strict({
  name: Type.Optional(NameSchema),
  ...optionalDetails,
});
export type CustomerPatch = Static<typeof CustomerPatch>;

const AddressAnswer = Type.Object({
  street: orNull(Type.String()),
  postalCode: orNull(Type.String()),
  city: orNull(Type.String()),
  country: orNull(Type.String()),
});

const party = {
  name: Type.String(),
  email: orNull(Type.String()),
  phone: orNull(Type.String()),
  address: AddressAnswer,
  vatNumber: orNull(Type.String()),
  registrationNumber: orNull(Type.String()),
};

/** The customer as a document shows it. */
export const PartyAnswer = Type.Object(party);
export type PartyAnswer = Static<typeof PartyAnswer>;

/** A payer as the API gives it. */
export const CustomerAnswer = Type.Object(
  {
    id: idSchema("customer"),
    ...party,
    locale: orNull(LocaleSchema),
    createdAt: InstantSchema,
    updatedAt: InstantSchema,
  },
  { title: "Customer" },
);
export type CustomerAnswer = Static<typeof CustomerAnswer>;

/** A payer with what its invoices come to, by currency; empty when nothing is open or too much. */
export const CustomerWithBalances = Type.Object(
  {
    ...CustomerAnswer.properties,
    balances: Type.Array(
      Type.Object({
        openInvoices: Type.Integer(),
        outstanding: MoneySchema,
        surplus: MoneySchema,
      }),
    ),
  },
  { title: "CustomerWithBalances" },
);
export type CustomerWithBalances = Static<typeof CustomerWithBalances>;

/** Customers, newest first. */
export const CustomerPage = pageOf(CustomerWithBalances);

const balancesOf = {
  mode: Type.Optional(
    Type.Union([ModeSchema], { description: "Of the invoices that `balances` adds up; left out: live" }),
  ),
};
/** Which invoices a customer's balances add up. */
export const CustomerModeQuery = strict(balancesOf);
/** What a list of customers can be narrowed to; `q` is part of a name or e-mail address. */
export const CustomerQuery = strict({
  ...PageQuery,
  ...balancesOf,
  q: Type.Optional(Type.String({ maxLength: 100 })),
});
export type CustomerQuery = Static<typeof CustomerQuery>;
