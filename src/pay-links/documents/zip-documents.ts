import { Readable } from "node:stream";
import { Zip, ZipPassThrough } from "fflate";
import type { InvoiceId } from "../../ids/ids.ts";
import type { World } from "../../world/world.ts";
import { readInvoiceDocument } from "./read-documents.ts";

/**
 * The invoices with these ids, a PDF each, in one archive that is made while it is sent: one invoice is in memory at a
 * time. Drafts, and what this merchant does not have, are left out. Names that are alike, as of two series, are told apart.
 */
export function zipInvoices(world: World, { ids }: { ids: readonly InvoiceId[] }): Readable {
  return Readable.from(archive(world, ids));
}

async function* archive(world: World, ids: readonly InvoiceId[]): AsyncGenerator<Uint8Array> {
  let parts: Uint8Array[] = [];
  const zip = new Zip((error, part) => {
    if (error) throw error;
    parts.push(part);
  });
  const takenNames = new Set<string>();
  for (const invoiceId of ids) {
    const wishes = { asked: undefined, acceptLanguage: undefined };
    const document = await world.snapshot((tx) =>
      readInvoiceDocument(tx, { invoiceId, publicUrl: world.publicUrl, wishes }),
    );
    if (!document) continue;
    // A PDF is compressed already.
    const file = new ZipPassThrough(unlike(document.name, takenNames));
    zip.add(file);
    file.push(await document.make(), true);
    yield* parts;
    parts = [];
  }
  zip.end();
  yield* parts;
}

function unlike(name: string, taken: Set<string>): string {
  let free = name;
  for (let n = 2; taken.has(free); n++) free = name.replace(/\.pdf$/, ` (${n}).pdf`);
  taken.add(free);
  return free;
}
