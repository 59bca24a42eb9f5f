import { type Day, parseDay } from "../clock/clock.ts";
import type { Customer, CustomerDetails } from "../customers/customer-queries.ts";
import { createCustomer, requireCustomer } from "../customers/keep-customer.ts";
import type { Tx } from "../db/tx.ts";
import { readMerchant } from "../merchants/merchant-queries.ts";
import { type Currency, decimalsOf, parseCurrency } from "../money/currency.ts";
import { roundToMoney } from "../money/decimal.ts";
import { isTooLarge } from "../money/money.ts";
import { type FieldError, invariant, Problem } from "../problems/problems.ts";
import { type Sentence, say } from "../sentences/say.ts";
import { computeDocument, readAmount } from "./document-totals.ts";
import type { DraftFacts } from "./draft-queries.ts";
import type { BillTo, DocumentContent } from "./invoice.ts";
import type { InvoiceInput } from "./invoice-schemas.ts";

/** What a draft will say, from what a caller sent: totals are computed from its lines, and a new customer is kept. */
export async function readDraft(
  tx: Tx,
  { input }: { input: InvoiceInput },
): Promise<{ facts: DraftFacts; content: DocumentContent }> {
  const { facts, content } = await readDocument(tx, { input });
  const customer = await customerOf(tx, input);
  return { content, facts: { ...facts, customerId: customer.id, billTo: billToOf(customer) } };
}

/** The same without its customer: nothing is stored. */
export async function readDocument(
  tx: Tx,
  { input }: { input: Omit<InvoiceInput, "customer" | "customerId"> },
): Promise<{ facts: Omit<DraftFacts, "customerId" | "billTo">; content: DocumentContent }> {
  const merchant = await readMerchant(tx);
  const currency = readCurrency(input.currency ?? merchant.currency);
  const content = computeDocument({ lines: input.lines, allowances: input.allowances ?? [], currency });
  if (content.totalMinor < 0n) {
    throw invalid(
      "/lines",
      say("The invoice comes to less than zero; make a credit note for what is given back."),
    );
  }
  const prepaidMinor = readPrepaid(input.prepaid ?? null, currency);
  const issuedOn = readDay(input.issuedOn ?? null, "/issuedOn");
  const dueOn = readDay(input.dueOn ?? null, "/dueOn");
  if (issuedOn && dueOn && dueOn < issuedOn) {
    throw invalid("/dueOn", say("The due date should not lie before the issue date."));
  }
  return {
    content,
    facts: {
      number: input.number ?? null,
      series: input.series ?? "default",
      currency,
      totalMinor: content.totalMinor,
      totalExclVatMinor: content.totalExclVatMinor,
      prepaidMinor,
      roundingMinor: content.roundingMinor,
      issuedOn,
      dueOn,
      reference: input.reference ?? null,
      note: input.note ?? null,
    },
  };
}

/** The customer as the document shows it. */
export function billToOf(details: CustomerDetails): BillTo {
  const { name, email, phone, street, postalCode, city, country, vatNumber, registrationNumber } = details;
  return { name, email, phone, street, postalCode, city, country, vatNumber, registrationNumber };
}

async function customerOf(tx: Tx, input: InvoiceInput): Promise<Customer> {
  if (input.customer && input.customerId) {
    throw invalid("/customerId", say("Send either customer or customerId, not both."));
  }
  if (input.customer) return createCustomer(tx, { input: input.customer });
  if (!input.customerId)
    throw invalid("/customer", say("Send a customer with a name, or the customerId of one you made."));
  return requireCustomer(tx, { id: input.customerId }).catch((error: unknown) => {
    if (error instanceof Problem && error.code === "not_found") throw invalid("/customerId", error.detail);
    throw error;
  });
}

function readCurrency(code: string): Currency {
  const currency = parseCurrency(code);
  if (!currency)
    throw invalid(
      "/currency",
      say('"{{code}}" is not an ISO 4217 currency; use a code such as EUR.', { code }),
    );
  return currency;
}

function readPrepaid(input: NonNullable<InvoiceInput["prepaid"]> | null, currency: Currency): bigint {
  if (input === null) return 0n;
  const errors: FieldError[] = [];
  const amount = readAmount(input, { currency, pointer: "/prepaid", errors });
  if (amount && (amount.lt(0) || !amount.eq(amount.round(decimalsOf(currency))))) {
    throw invalid("/prepaid", say("It should be a positive amount with the currency's decimals."));
  }
  if (!amount) {
    const [first] = errors;
    invariant(first, "An amount that cannot be read is refused with a reason.");
    throw new Problem("invalid_request", { detail: first.detail, errors });
  }
  const { minor } = roundToMoney(amount, currency);
  if (isTooLarge(minor)) throw invalid("/prepaid", say("It is more than an invoice can hold."));
  return minor;
}

function readDay(text: string | null, pointer: string): Day | null {
  if (text === null) return null;
  const day = parseDay(text);
  if (!day)
    throw invalid(pointer, say('"{{text}}" is not a day that exists; write it as YYYY-MM-DD.', { text }));
  return day;
}

function invalid(pointer: string, detail: Sentence): Problem {
  return new Problem("invalid_request", { detail, errors: [{ pointer, detail }] });
}
