import { addDays, dayIn } from "../clock/clock.ts";
import { readCustomer } from "../customers/customer-queries.ts";
import type { Tx } from "../db/tx.ts";
import type { InvoiceId } from "../ids/ids.ts";
import type { InvoiceAnswer } from "../invoices/invoice-schemas.ts";
import { requireInvoice, showInvoice } from "../invoices/show-invoice.ts";
import { type Language } from "../languages/languages.ts";
import { readLogoFacts } from "../merchants/logo-queries.ts";
import { readMerchant } from "../merchants/merchant-queries.ts";
import { listTexts } from "../merchants/merchant-text-queries.ts";
import { offeredMethods } from "../mollie-connections/offered-methods.ts";
import { currentMode } from "../mollie-connections/show-connection.ts";
import { money, moneyFrom, toJson } from "../money/money.ts";
import { Problem } from "../problems/problems.ts";
import { say } from "../sentences/say.ts";
import { formatsFor } from "./formats.ts";
import { ownWordsIn, payeeOf, readConnection } from "./load-pay-page.ts";
import { payPage } from "./pay-page.ts";
import { payPageState } from "./pay-page-state.ts";
import { translator } from "./translate.ts";

/** The page that a draft's customer will see once it is issued today, in the customer's language. */
export async function previewDraft(
  tx: Tx,
  { invoiceId, publicUrl }: { invoiceId: InvoiceId; publicUrl: string },
): Promise<{ html: string; language: Language }> {
  const draft = await requireInvoice(tx, { id: invoiceId });
  if (draft.status !== "draft") {
    throw new Problem("invoice_not_draft", {
      detail: say("Invoice {{number}} was issued; its pay link shows what the customer sees.", {
        number: draft.number ?? "",
      }),
    });
  }
  const merchant = await readMerchant(tx);
  const customer = await readCustomer(tx, { id: draft.customerId });
  const language = customer?.locale ?? merchant.locale;
  const mode = await currentMode(tx);
  const issuedOn = draft.issuedOn ?? dayIn(merchant.timeZone, tx.now);
  const owedMinor = draft.totalMinor - draft.prepaidMinor;
  const outstanding = toJson(money(owedMinor > 0n ? owedMinor : 0n, draft.currency));
  const invoice: InvoiceAnswer = {
    ...(await showInvoice(tx, { invoiceId, publicUrl, locale: "en" })),
    status: owedMinor > 0n ? "open" : "paid",
    mode,
    issuedOn,
    dueOn: draft.dueOn ?? addDays(issuedOn, merchant.paymentTermDays),
    isPartiallyPaid: owedMinor > 0n && draft.prepaidMinor > 0n,
    outstanding,
    payable: outstanding,
  };
  const { connection, methods } = await readConnection(tx, { mode });
  const nothing = toJson(money(0n, draft.currency));
  const html = payPage(
    {
      token: "",
      address: "",
      methods: offeredMethods(methods, { amount: moneyFrom(outstanding) }),
      isPreview: true,
      view: { kind: "invoice" },
      askedLanguage: null,
      merchant: payeeOf(merchant, { logo: await readLogoFacts(tx) }),
      invoice,
      state: payPageState({ invoice, payments: [], returned: null, connection, notice: null }),
      ownWords: ownWordsIn(await listTexts(tx), { language, fallback: merchant.locale }),
      wentBack: { refunded: nothing, chargedBack: nothing },
      // The number that it will get is not known yet.
      paymentReference: draft.number ?? "…",
    },
    {
      language,
      t: translator(language),
      formats: formatsFor(language, { timeZone: merchant.timeZone }),
    },
  );
  return { html, language };
}
