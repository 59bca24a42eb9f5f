import { Command } from "commander";
import { type AuditResult, audit } from "../audit/audit.ts";
import { readConfig } from "../config/config.ts";
import { connect } from "../db/database.ts";
import { openDatabase } from "../start/open-database.ts";
import { chooseMerchant } from "./choose-merchant.ts";

/** `audit`: exits with 1 when something disagrees, so that a schedule can tell somebody. */
export function auditCommand(): Command {
  return new Command("audit")
    .description(
      "Check that the books agree: every invoice, payment, credit note and number against the ledger. Reads only, and may run beside the service.",
    )
    .option("--merchant <id>", "check one merchant; otherwise all")
    .addHelpText("after", "\nExample:\n  npm run voldaan -- audit")
    .action(async ({ merchant: asked }: { merchant?: string }) => {
      const database = await openDatabase(readConfig(process.env), { log: () => undefined, asItIs: true });
      try {
        const result = await runAudit({
          databaseUrl: database.url,
          asked,
          say: (line) => console.log(line),
        });
        if (result.findings > 0) process.exitCode = 1;
      } finally {
        await database.close();
      }
    });
}

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
