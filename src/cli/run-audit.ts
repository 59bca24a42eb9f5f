import { type AuditResult, audit } from "../audit/audit.ts";
import { connect } from "../db/database.ts";
import { chooseMerchant } from "./choose-merchant.ts";

/** A merchant with very many invoices says now and then how far it is. */
const SAY_EVERY_INVOICES = 10_000;

/** Prints each disagreement under its merchant, and the verdict last. */
export async function runAudit({
  databaseUrl,
  asked,
  say,
}: {
  databaseUrl: string;
  asked: string | undefined;
  say: (line: string) => void;
}): Promise<AuditResult> {
  const result = await audit({
    databaseUrl,
    merchantId: asked === undefined ? null : await merchantNamed(databaseUrl, asked),
    onProgress: ({ merchant, position, of, invoices }) => {
      if (invoices === 0) say(`[${position}/${of}] ${merchant.name} (${merchant.id})`);
      else if (invoices % SAY_EVERY_INVOICES === 0) say(`  ${invoices} invoices …`);
    },
    onFinding: (_merchant, { about, sentence }) => say(`  ✗ ${about}: ${sentence}`),
  });
  say(verdict(result));
  return result;
}

async function merchantNamed(databaseUrl: string, asked: string) {
  const sql = connect({ databaseUrl, max: 1 });
  try {
    return (await chooseMerchant(sql, { asked })).id;
  } finally {
    await sql.end();
  }
}

function verdict({ merchants, invoices, findings }: AuditResult): string {
  const checked = `${count(invoices, "invoice")} of ${count(merchants, "merchant")} checked`;
  if (findings === 0) return `${checked}, the books agree.`;
  return `${checked}, ${count(findings, "disagreement")} found.`;
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? "" : "s"}`;
}
