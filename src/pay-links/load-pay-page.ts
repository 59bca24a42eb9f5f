import { readCustomer } from "../customers/customer-queries.ts";
import type { Tx } from "../db/tx.ts";
import type { InvoiceId, PaymentId } from "../ids/ids.ts";
import { readInvoice } from "../invoices/invoice-queries.ts";
import { paymentReferenceOf } from "../invoices/payment-reference.ts";
import { payLinkUrl, showInvoice } from "../invoices/show-invoice.ts";
import { type Language } from "../languages/languages.ts";
import { type LogoFacts, readLogoFacts } from "../merchants/logo-queries.ts";
import { type Merchant, readMerchant } from "../merchants/merchant-queries.ts";
import { listTexts, type MerchantText, type TextName } from "../merchants/merchant-text-queries.ts";
import { isMollieActive } from "../merchants/power-ups.ts";
import {
  type Method,
  type Mode,
  readActiveConnection,
} from "../mollie-connections/mollie-connection-queries.ts";
import { offeredMethods } from "../mollie-connections/offered-methods.ts";
import { money, moneyFrom, toJson } from "../money/money.ts";
import { type Chargeback, listChargebacksOfInvoice } from "../payments/chargeback-queries.ts";
import type { Payment } from "../payments/payment.ts";
import { listPaymentsOfInvoice } from "../payments/payment-queries.ts";
import { type Refund, refundableMinor } from "../payments/refund.ts";
import { listRefundsOfInvoice } from "../payments/refund-queries.ts";
import type { PayLink } from "./find-pay-link.ts";
import { formatsFor } from "./formats.ts";
import type { Notice } from "./notice.ts";
import type { Logo, OwnWords, PagePayment, Payee, PayPageContent, Reader } from "./pay-page-content.ts";
import { type Connection, payPageState } from "./pay-page-state.ts";
import { askedLanguage, payerLanguage } from "./payer-language.ts";
import { translator } from "./translate.ts";
import { wentBackOf } from "./went-back.ts";

/** What the browser said about whom the page is for. */
export type Wishes = { readonly asked: unknown; readonly acceptLanguage: string | undefined };

export type LoadedPayPage = {
  readonly content: PayPageContent;
  readonly reader: Reader;
  /** the payment that the payer comes back from, if it is one of this invoice */
  readonly returned: Payment | null;
};

type Asked = { view: PayPageContent["view"]; notice: Notice | null; wishes: Wishes };

/** Everything for one of the invoice's pages, read in one transaction; see `readPayPage`. */
export async function loadPayPage(
  { world, invoiceId, token }: PayLink,
  asked: Asked,
): Promise<LoadedPayPage | null> {
  const { publicUrl } = world;
  return world.read((tx) => readPayPage(tx, { invoiceId, token, publicUrl, ...asked }));
}

/**
 * Everything for one of the invoice's pages. Null for a draft, which has no page yet. A payment in the address that is
 * not of this invoice is as good as none.
 */
export async function readPayPage(
  tx: Tx,
  {
    invoiceId,
    token,
    publicUrl,
    view,
    notice,
    wishes,
  }: { invoiceId: InvoiceId; token: string; publicUrl: string } & Asked,
): Promise<LoadedPayPage | null> {
  const row = await readInvoice(tx, { id: invoiceId });
  if (!row || row.status === "draft") return null;
  // Asked at once, they cost one way to the database and back: half of the pages of `npm run bench -- pay-page` began
  // within 8 ms instead of 14 when a busy machine waited for each answer before the next question.
  const [merchant, customer, invoice, { connection, methods }, payments, refunds, chargebacks, texts, logo] =
    await Promise.all([
      readMerchant(tx),
      readCustomer(tx, { id: row.customerId }),
      // The page has words of its own for what the API's labels say to the office.
      showInvoice(tx, { invoiceId, publicUrl, locale: "en" }),
      readConnection(tx, { mode: row.mode }),
      listPaymentsOfInvoice(tx, { invoiceId }),
      listRefundsOfInvoice(tx, { invoiceId }),
      listChargebacksOfInvoice(tx, { invoiceId }),
      listTexts(tx),
      readLogoFacts(tx),
    ]);
  const language = payerLanguage({
    ...wishes,
    customer: customer?.locale ?? null,
    merchant: merchant.locale,
  });
  const returned = view.kind === "return" ? (payments.find(({ id }) => id === view.paymentId) ?? null) : null;
  const shown = new Map(
    payments.map((payment) => [payment.id, pagePayment(payment, { methods, refunds, chargebacks })]),
  );
  const state = payPageState({
    invoice,
    payments: [...shown.values()],
    returned: (returned && shown.get(returned.id)) ?? null,
    connection,
    notice,
  });
  return {
    content: {
      token,
      address: payLinkUrl(publicUrl, token),
      methods: offeredMethods(methods, { amount: moneyFrom(invoice.payable) }),
      view,
      askedLanguage: askedLanguage(wishes.asked),
      merchant: payeeOf(merchant, { logo }),
      invoice,
      state,
      ownWords: ownWordsIn(texts, { language, fallback: merchant.locale }),
      wentBack: wentBackOf({
        currency: row.currency,
        refunds,
        chargebacks,
      }),
      paymentReference: paymentReferenceOf(
        { ...row, number: row.number ?? "" },
        { kind: merchant.paymentReference },
      ),
    },
    reader: {
      language,
      t: translator(language),
      formats: formatsFor(language, { timeZone: merchant.timeZone }),
    },
    returned,
  };
}

/** The language in which Mollie's page should speak, chosen as for our own. */
export async function languageOf({ world, invoiceId }: PayLink, wishes: Wishes) {
  return world.read(async (tx) => {
    const invoice = await readInvoice(tx, { id: invoiceId });
    const customer = invoice && (await readCustomer(tx, { id: invoice.customerId }));
    const merchant = await readMerchant(tx);
    return payerLanguage({ ...wishes, customer: customer?.locale ?? null, merchant: merchant.locale });
  });
}

/** The merchant as its payers know it. */
export function payeeOf(merchant: Merchant, { logo }: { logo: LogoFacts | null }): Payee {
  return {
    ...merchant,
    name: merchant.tradeName ?? merchant.name,
    companyName: merchant.name,
    logo: logo && shownLogo(logo),
  };
}

function shownLogo(logo: LogoFacts): Logo {
  // Eight digits of the digest tell two pictures of one merchant apart.
  return { version: logo.digest.toString("hex", 0, 4), width: logo.width, height: logo.height };
}

/** In the payer's language where the merchant wrote it, else in the merchant's own. */
export function ownWordsIn(
  texts: readonly MerchantText[],
  { language, fallback }: { language: Language; fallback: Language },
): OwnWords {
  const say = (name: TextName) =>
    texts.find((text) => text.name === name && text.language === language) ??
    texts.find((text) => text.name === name && text.language === fallback) ??
    null;
  return { paymentInstruction: say("payment_instruction"), thankYou: say("thank_you") };
}

/** Whether payments of this mode can be received now, and by which methods. */
export async function readConnection(
  tx: Tx,
  { mode }: { mode: Mode | null },
): Promise<{ connection: Connection; methods: readonly Method[] }> {
  const [active, isActive] = await Promise.all([readActiveConnection(tx), isMollieActive(tx)]);
  const methods = active?.methods ?? [];
  if (!isActive) return { connection: "power_up_inactive", methods };
  return { connection: active?.mode === mode ? "ready" : "not_connected", methods };
}

function pagePayment(
  payment: Payment,
  {
    methods,
    refunds,
    chargebacks,
  }: { methods: readonly Method[]; refunds: readonly Refund[]; chargebacks: readonly Chargeback[] },
): PagePayment {
  const isOf = ({ paymentId }: { paymentId: PaymentId }) => paymentId === payment.id;
  const wentBack = { refunds: refunds.filter(isOf), chargebacks: chargebacks.filter(isOf) };
  return {
    creation: payment.creation,
    status: payment.status,
    method: payment.method,
    isGone: payment.status === "paid" && refundableMinor(payment, wentBack) === 0n,
    replacedAt: payment.replacedAt,
    setAsideReason: payment.setAsideReason,
    amount: toJson(money(payment.amountMinor, payment.currency)),
    paidAt: payment.paidAt,
    methodName: methods.find(({ id }) => id === payment.method)?.description ?? null,
    failureReason: payment.lastAnswer?.failureReason ?? null,
    transfer: payment.lastAnswer?.transfer ?? null,
  };
}
