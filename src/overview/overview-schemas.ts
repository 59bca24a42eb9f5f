import { type Static, Type } from "typebox";
import {
  DaySchema,
  InstantSchema,
  idSchema,
  ModeSchema,
  MoneySchema,
  orNull,
  strict,
} from "../http/api-schemas.ts";

export const OverviewQuery = strict({
  mode: Type.Optional(
    Type.Union([ModeSchema], {
      description: "live when left out: test invoices are in no sum but their own",
    }),
  ),
});

const SumOfInvoices = Type.Object({ amount: MoneySchema, invoices: Type.Integer() });

/** One currency's sums. Amounts in two currencies are never added. */
const CurrencyOverview = Type.Object({
  currency: Type.String(),
  outstanding: SumOfInvoices,
  overdue: SumOfInvoices,
  receivedThisWeek: MoneySchema,
  receivedThisMonth: MoneySchema,
  received: Type.Array(Type.Object({ day: DaySchema, method: Type.String(), amount: MoneySchema }), {
    description:
      "What came in since chartFrom, by day and by Mollie's method or the type of an external payment (bank, cash, card_reader, other); before refunds and chargebacks. Days and methods without money are left out",
  }),
});
export type CurrencyOverview = Static<typeof CurrencyOverview>;

const AttentionKind = Type.Enum([
  "surplus",
  "mail_not_sent",
  "unexplained_refund",
  "chargeback",
  "frozen",
  "payment_set_aside",
  "webhook_silence",
  "key_problem",
  "not_connected",
]);

const Attention = Type.Object({
  kind: AttentionKind,
  count: Type.Integer({ description: "How many there are; invoices has the first of them" }),
  invoices: Type.Array(
    Type.Object({
      id: idSchema("invoice"),
      number: orNull(Type.String()),
      customerName: Type.String(),
      amount: MoneySchema,
    }),
  ),
  since: orNull(InstantSchema),
  message: orNull(Type.String({ description: "What the connection's health says about it" })),
});
export type Attention = Static<typeof Attention>;

/** What a merchant wants to know first. */
export const OverviewAnswer = Type.Object(
  {
    mode: ModeSchema,
    asOf: InstantSchema,
    today: Type.Union([DaySchema], { description: "In the merchant's time zone, as all days here" }),
    weekFrom: Type.Union([DaySchema], { description: "Monday" }),
    monthFrom: DaySchema,
    chartFrom: DaySchema,
    hasInvoices: Type.Boolean(),
    currencies: Type.Array(CurrencyOverview, {
      description: "The merchant's own first; then what else is owed or came in",
    }),
    daysToPay: Type.Object({
      since: DaySchema,
      invoices: Type.Integer(),
      average: orNull(Type.Number({ description: "Days from the invoice's date to its payment" })),
    }),
    attention: Type.Array(Attention),
  },
  { title: "Overview" },
);
export type OverviewAnswer = Static<typeof OverviewAnswer>;
