import type { TransactionSql } from "../db/database.ts";
import type { Currency } from "../money/currency.ts";
import { type Batch, ofBatch, type Scope } from "./audit-queries.ts";

/** A document with what its own rows come to. */
export type DocumentSumRow = {
  document: "Invoice" | "Credit note";
  number: string;
  currency: Currency;
  totalMinor: bigint;
  totalExclVatMinor: bigint;
  roundingMinor: bigint;
  /** Its lines with its allowances and charges. */
  linesMinor: bigint;
  vatMinor: bigint;
};

/** Invoices of this batch, and their credit notes, whose totals are not the sums of their lines and of their VAT. */
export async function wrongDocumentSums(sql: TransactionSql, batch: Batch): Promise<DocumentSumRow[]> {
  const { merchantId } = batch;
  return sql<DocumentSumRow[]>`
    with document as (
      select 'Invoice' as document, id as invoice_id, null as credit_note_id, coalesce(number, id) as number, currency,
        total_minor, total_excl_vat_minor, rounding_minor
      from invoices where merchant_id = ${merchantId} and ${ofBatch(sql, "id", batch)}
      union all
      select 'Credit note', null, id, number, currency, total_minor, total_excl_vat_minor, rounding_minor
      from credit_notes where merchant_id = ${merchantId} and ${ofBatch(sql, "invoice_id", batch)}
    ), part as (
      select invoice_id, credit_note_id, net_minor as line, 0 as vat from document_lines
      where merchant_id = ${merchantId} and (invoice_id in (select invoice_id from document)
        or (invoice_id is null and credit_note_id in (select credit_note_id from document)))
      union all
      select invoice_id, credit_note_id, amount_minor, 0 from document_allowances
      where merchant_id = ${merchantId} and (invoice_id in (select invoice_id from document)
        or (invoice_id is null and credit_note_id in (select credit_note_id from document)))
      union all
      select invoice_id, credit_note_id, 0, vat_minor from document_vat
      where merchant_id = ${merchantId} and (invoice_id in (select invoice_id from document)
        or (invoice_id is null and credit_note_id in (select credit_note_id from document)))
    ), sums as (
      select coalesce(invoice_id, credit_note_id) as id, sum(line)::bigint as lines_minor, sum(vat)::bigint as vat_minor
      from part group by 1
    )
    select d.document, d.number, d.currency, d.total_minor, d.total_excl_vat_minor, d.rounding_minor,
      coalesce(s.lines_minor, 0) as lines_minor, coalesce(s.vat_minor, 0) as vat_minor
    from document d left join sums s on s.id = coalesce(d.invoice_id, d.credit_note_id)
    where d.total_excl_vat_minor <> coalesce(s.lines_minor, 0)
      or d.total_minor <> d.total_excl_vat_minor + coalesce(s.vat_minor, 0) + d.rounding_minor
    order by d.number`;
}

export type SharedNumberRow = {
  document: "invoices" | "credit notes";
  mode: "test" | "live";
  number: string;
  times: number;
};

/** Numbers that more than one document has. */
export async function sharedNumbers(sql: TransactionSql, { merchantId }: Scope): Promise<SharedNumberRow[]> {
  return sql<SharedNumberRow[]>`
    select 'invoices' as document, mode, number, count(*)::int as times from invoices
    where merchant_id = ${merchantId} and status <> 'draft' group by mode, number having count(*) > 1
    union all
    select 'credit notes', mode, number, count(*)::int from credit_notes
    where merchant_id = ${merchantId} group by mode, number having count(*) > 1
    order by 1, 2, 3`;
}
