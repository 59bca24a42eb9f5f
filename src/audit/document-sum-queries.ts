import type { PendingQuery, Row } from "postgres";
import type { TransactionSql } from "../db/database.ts";
import type { Currency } from "../money/currency.ts";
import { type Batch, ofBatch, type Scope } from "./audit-queries.ts";

type Sql = PendingQuery<Row[]>;

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
  // One join for each kind of document, since "of the one or of the other" would read the whole table.
  const partsOf = ({ table, line, vat }: { table: string; line: Sql; vat: Sql }) => sql`
    select d.invoice_id as id, ${line} as line, ${vat} as vat
    from document d join ${sql(table)} p on p.merchant_id = ${merchantId} and p.invoice_id = d.invoice_id
    union all
    select d.credit_note_id, ${line}, ${vat}
    from document d join ${sql(table)} p on p.merchant_id = ${merchantId}
      and p.invoice_id is null and p.credit_note_id = d.credit_note_id`;
  return sql<DocumentSumRow[]>`
    with document as (
      select 'Invoice' as document, id as invoice_id, null as credit_note_id, coalesce(number, id) as number, currency,
        total_minor, total_excl_vat_minor, rounding_minor
      from invoices where merchant_id = ${merchantId} and ${ofBatch(sql, "id", batch)}
      union all
      select 'Credit note', null, id, number, currency, total_minor, total_excl_vat_minor, rounding_minor
      from credit_notes where merchant_id = ${merchantId} and ${ofBatch(sql, "invoice_id", batch)}
    ), part as (
      ${partsOf({ table: "document_lines", line: sql`p.net_minor`, vat: sql`0` })}
      union all ${partsOf({ table: "document_allowances", line: sql`p.amount_minor`, vat: sql`0` })}
      union all ${partsOf({ table: "document_vat", line: sql`0`, vat: sql`p.vat_minor` })}
    ), sums as (
      select id, sum(line)::bigint as lines_minor, sum(vat)::bigint as vat_minor from part group by id
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
