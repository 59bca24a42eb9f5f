import type { Tx } from "../db/tx.ts";
import { recordEvent } from "../events/record-event.ts";
import { randomName } from "../ids/ids.ts";
import { Problem } from "../problems/problems.ts";
import { say } from "../sentences/say.ts";
import {
  chooseFindPageAddress,
  countFindPageAddresses,
  type FindPageRow,
  readFindPage,
  setFindPageOpen,
} from "./find-page-queries.ts";
import type { FindPageAnswer, FindPageInput } from "./find-page-schemas.ts";
import { lockMerchant } from "./merchant-queries.ts";

/** A business changes its name a few times; each address it ever had is kept for it, and names are not for hoarding. */
const MOST_ADDRESSES = 20;

/**
 * Opens or closes the page on which payers find an invoice by number and amount, and chooses its address. It is closed
 * until the merchant opens it, because opening says two things: strangers may ask, and an invoice that is found gets its
 * pay link (`pay-links/find/find-invoice.ts`). Without a name of its own the page gets a random one.
 */
export async function changeFindPage(tx: Tx, { isOpen, slug }: FindPageInput): Promise<void> {
  await lockMerchant(tx);
  const before = await readFindPage(tx);
  const wanted =
    slug === undefined ? (before.slug ?? (isOpen ? randomName() : null)) : (slug ?? randomName());
  if (wanted !== null && wanted !== before.slug) await choose(tx, { slug: wanted });
  await setFindPageOpen(tx, { isOpen });
  const after = await readFindPage(tx);
  const changes = changesBetween(before, after);
  if (changes.length === 0) return;
  await recordEvent(tx, { type: "settings.changed", data: { changed: ["findPage"], changes } });
}

/** The page as a caller sees it. */
export async function showFindPage(tx: Tx, { publicUrl }: { publicUrl: string }): Promise<FindPageAnswer> {
  const { isOpen, slug } = await readFindPage(tx);
  return { isOpen, slug, url: slug === null ? null : findPageUrl(publicUrl, slug) };
}

/** Where payers open it. */
export function findPageUrl(publicUrl: string, slug: string): string {
  return `${publicUrl}/pay/${slug}`;
}

async function choose(tx: Tx, { slug }: { slug: string }): Promise<void> {
  const isTaken = !(await chooseFindPageAddress(tx, { slug }));
  if (isTaken) throw refused(say("Somebody else has this address; choose another."));
  if ((await countFindPageAddresses(tx)) > MOST_ADDRESSES) {
    throw refused(
      say("You have had {{most}} addresses, each of which still works; choose one of those.", {
        most: MOST_ADDRESSES,
      }),
    );
  }
}

function refused(detail: ReturnType<typeof say>): Problem {
  return new Problem("invalid_request", { detail, errors: [{ pointer: "/slug", detail }] });
}

function changesBetween(before: FindPageRow, after: FindPageRow) {
  return (["isOpen", "slug"] as const)
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ field: `findPage.${field}`, from: before[field], to: after[field] }));
}
