import { Command } from "commander";
import { chooseMerchant } from "./choose-merchant.ts";
import { withInstallation } from "./installation.ts";
import { ublFilesIn } from "./ubl-files.ts";

/** `import`: exits with 1 when a document was refused. */
export function importCommand(): Command {
  return new Command("import")
    .description("Import UBL 2.1 invoices and credit notes; a file that was imported before changes nothing.")
    .argument("<file...>", "UBL files, or folders: every .xml file in them")
    .option("--merchant <id>", "whose invoices these are, when there are several merchants")
    .addHelpText("after", "\nExample:\n  npm run voldaan -- import 2026-0042.xml invoices/")
    .action(async (given: string[], { merchant: asked }: { merchant?: string }) => {
      const { importFiles } = await import("./import-files.ts");
      const files = await ublFilesIn(given);
      await withInstallation(process.env, async ({ platform }) => {
        const merchant = await chooseMerchant(platform.sql, { asked });
        const { refused } = await importFiles(platform, {
          merchantId: merchant.id,
          files,
          say: (line) => console.log(line),
        });
        if (refused > 0) process.exitCode = 1;
      });
    });
}
