import { dayIn } from "../clock/clock.ts";
import type { Tx } from "../db/tx.ts";
import type { CreditNoteId } from "../ids/ids.ts";
import { readMerchant } from "../merchants/merchant-queries.ts";
import { parseDecimal, roundToMoney } from "../money/decimal.ts";
import { money, toDecimal } from "../money/money.ts";
import { invariant } from "../problems/problems.ts";
import { addCreditNote, wholeOf } from "./credit-note.ts";
import { readVat } from "./document-queries.ts";
import type { DocumentContent, DocumentSource, DocumentVat, IssuedInvoice } from "./invoice.ts";
import { takeNumber } from "./take-number.ts";

/**
 * A credit note for exactly an amount, VAT included, as goes with a refund: the invoice is locked, and the caller has
 * made sure that no more than the rest of it is credited. Books it; the caller settles the invoice.
 */
export async function creditAmount(
  tx: Tx,
  {
    invoice,
    amountMinor,
    reason,
    source,
  }: { invoice: IssuedInvoice; amountMinor: bigint; reason: string; source: DocumentSource },
): Promise<CreditNoteId> {
  const isWhole = amountMinor === invoice.totalMinor && invoice.creditedMinor === 0n;
  const content = isWhole
    ? await wholeOf(tx, invoice)
    : contentOver(invoice, { amountMinor, vat: await readVat(tx, { ids: [invoice.id] }) });
  const { timeZone } = await readMerchant(tx);
  const issuedOn = dayIn(timeZone, tx.now);
  return addCreditNote(tx, {
    note: {
      id: tx.newId("creditNote"),
      customerId: invoice.customerId,
      invoiceId: invoice.id,
      mode: invoice.mode,
      number: await takeNumber(tx, {
        mode: invoice.mode,
        document: "credit_note",
        series: "default",
        issuedOn,
      }),
      currency: invoice.currency,
      totalMinor: content.totalMinor,
      totalExclVatMinor: content.totalExclVatMinor,
      roundingMinor: content.roundingMinor,
      issuedOn,
      reason,
      billTo: invoice.billTo,
      source,
    },
    content,
    invoice,
  });
}

/**
 * One line per category and rate of VAT, each with its share of the amount, since nobody says what of the invoice the
 * money is for. VAT is taken out of each share; the cent by which a share cannot be met exactly goes into the rounding,
 * as EN 16931 has it for the payable amount (BT-114).
 */
export function contentOver(
  invoice: Pick<IssuedInvoice, "number" | "currency">,
  { amountMinor, vat }: { amountMinor: bigint; vat: readonly DocumentVat[] },
): DocumentContent {
  const { currency } = invoice;
  const parts = sharesOf(amountMinor, vat).map(({ row, shareMinor }) => {
    const rate = parseDecimal(row.vatRate);
    const share = parseDecimal(toDecimal(money(shareMinor, currency)));
    invariant(rate && share, "A rate and an amount that were stored are decimals.");
    const net = roundToMoney(share.times(100).div(rate.plus(100)), currency);
    const netDecimal = parseDecimal(toDecimal(net));
    invariant(netDecimal, "An amount is a decimal.");
    const vatMinor = roundToMoney(netDecimal.times(rate).div(100), currency).minor;
    return { row, netMinor: net.minor, vatMinor, unitPrice: toDecimal(net) };
  });
  const totalExclVatMinor = sum(parts.map(({ netMinor }) => netMinor));
  return {
    lines: parts.map(({ row, netMinor, unitPrice }) => ({
      description: `Credit on invoice ${invoice.number}`,
      quantity: "1",
      unit: null,
      unitPrice,
      discountMinor: 0n,
      netMinor,
      vatCategory: row.vatCategory,
      vatRate: row.vatRate,
      exemptionReason: row.exemptionReason,
    })),
    allowances: [],
    vat: parts.map(({ row, netMinor, vatMinor }) => ({
      vatCategory: row.vatCategory,
      vatRate: row.vatRate,
      taxableMinor: netMinor,
      vatMinor,
      exemptionReason: row.exemptionReason,
    })),
    totalMinor: amountMinor,
    totalExclVatMinor,
    roundingMinor: amountMinor - totalExclVatMinor - sum(parts.map(({ vatMinor }) => vatMinor)),
  };
}

/** The amount in the proportion of what each rate asks for; the last one takes what division leaves over. */
function sharesOf<Row extends DocumentVat>(
  amountMinor: bigint,
  vat: readonly Row[],
): { row: Row; shareMinor: bigint }[] {
  const rows = vat.filter(({ taxableMinor, vatMinor }) => taxableMinor + vatMinor > 0n);
  const whole = sum(rows.map(({ taxableMinor, vatMinor }) => taxableMinor + vatMinor));
  let leftMinor = amountMinor;
  const shares = rows.map((row, index) => {
    const isLast = index === rows.length - 1;
    const shareMinor = isLast ? leftMinor : (amountMinor * (row.taxableMinor + row.vatMinor)) / whole;
    leftMinor -= shareMinor;
    return { row, shareMinor };
  });
  return shares.filter(({ shareMinor }) => shareMinor > 0n);
}

function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((total, amount) => total + amount, 0n);
}
