import { connect, type TransactionSql } from "../db/database.ts";
import type { InvoiceId, MerchantId } from "../ids/ids.ts";
import { type AuditedMerchant, listAuditedMerchants, nextInvoiceIds, type Scope } from "./audit-queries.ts";
import { batchFindings, remainderFindings } from "./check-batch.ts";
import { sharedIdFindings } from "./check-bookings.ts";
import { numberFindings } from "./check-numbers.ts";
import { inboxFindings } from "./check-promises.ts";
import type { Finding } from "./finding.ts";

export type AuditOptions = {
  databaseUrl: string;
  /** One merchant, or null for all. */
  merchantId: MerchantId | null;
  /** Called before a merchant and after each batch of its invoices. */
  onProgress: (progress: {
    merchant: AuditedMerchant;
    position: number;
    of: number;
    invoices: number;
  }) => void;
  onFinding: (merchant: AuditedMerchant, finding: Finding) => void;
};

export type AuditResult = { merchants: number; invoices: number; findings: number };

/**
 * Recomputes every invoice from the ledger and holds payments, credit notes, numbers and events against each other (the
 * rules of money in docs/architecture.md). It reads as a role that cannot write, in one snapshot: what happens meanwhile
 * neither disturbs it nor is disturbed, and half of a booking is never seen. Memory holds one batch of invoices at a time.
 */
export async function audit(options: AuditOptions): Promise<AuditResult> {
  const sql = connect({ databaseUrl: options.databaseUrl, role: "voldaan_reader", max: 1 });
  try {
    const found = await sql.begin("isolation level repeatable read read only", async (tx) => {
      // Planned for each batch anew: a plan for any number of invoices takes twenty times as long for thousands.
      await tx`set local plan_cache_mode = force_custom_plan`;
      return { result: await auditIn(tx, options) };
    });
    return found.result;
  } finally {
    await sql.end();
  }
}

async function auditIn(
  sql: TransactionSql,
  { merchantId, onProgress, onFinding }: AuditOptions,
): Promise<AuditResult> {
  const merchants = await listAuditedMerchants(sql, { merchantId });
  const result = { merchants: merchants.length, invoices: 0, findings: 0 };
  for (const [index, merchant] of merchants.entries()) {
    let invoices = 0;
    const place = { merchant, position: index + 1, of: merchants.length };
    onProgress({ ...place, invoices });
    const tell = (findings: readonly Finding[]) => {
      result.findings += findings.length;
      for (const finding of findings) onFinding(merchant, finding);
    };
    const scope = { merchantId: merchant.id };
    for await (const invoiceIds of batchesOf(sql, scope)) {
      tell(await batchFindings(sql, { ...scope, invoiceIds }));
      invoices += invoiceIds.length;
      onProgress({ ...place, invoices });
    }
    tell(await remainderFindings(sql, scope));
    tell(await sharedIdFindings(sql, scope));
    tell(await numberFindings(sql, scope));
    tell(await inboxFindings(sql, scope));
    result.invoices += invoices;
  }
  return result;
}

/** Large enough that a scan of a whole table for a batch does not count, small enough for any memory. */
const BATCH = 5000;

async function* batchesOf(sql: TransactionSql, scope: Scope): AsyncGenerator<InvoiceId[]> {
  let after: InvoiceId | null = null;
  for (;;) {
    const invoiceIds: InvoiceId[] = await nextInvoiceIds(sql, { ...scope, after, limit: BATCH });
    const last = invoiceIds.at(-1);
    if (last === undefined) return;
    after = last;
    yield invoiceIds;
  }
}
