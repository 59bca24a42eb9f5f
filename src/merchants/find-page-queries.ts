import type { Tx } from "../db/tx.ts";

/** Whether the page is open, and the part of its address that names the merchant; null where it never was open. */
export type FindPageRow = { isOpen: boolean; slug: string | null };

/** The merchant's page for finding an invoice, at the address that was chosen last. */
export async function readFindPage({ sql }: Tx): Promise<FindPageRow> {
  const [row] = await sql<FindPageRow[]>`
    select m.find_page_open as is_open,
      (select a.slug from find_page_addresses a order by a.chosen_at desc, a.slug limit 1) as slug
    from merchants m`;
  return row ?? { isOpen: false, slug: null };
}

/** Opens or closes the page. */
export async function setFindPageOpen(
  { sql, merchantId }: Tx,
  { isOpen }: { isOpen: boolean },
): Promise<void> {
  await sql`update merchants set find_page_open = ${isOpen} where id = ${merchantId}`;
}

/** How many addresses the merchant has had. */
export async function countFindPageAddresses({ sql }: Tx): Promise<number> {
  const [row] = await sql<{ count: number }[]>`select count(*)::int as count from find_page_addresses`;
  return row?.count ?? 0;
}

/** Makes this the address that is printed; false when another merchant has it, or had it. */
export async function chooseFindPageAddress(
  { sql, now, merchantId }: Tx,
  { slug }: { slug: string },
): Promise<boolean> {
  await sql`
    insert into find_page_addresses (slug, merchant_id, chosen_at) values (${slug}, ${merchantId}, ${now})
    on conflict do nothing`;
  const chosen = await sql`update find_page_addresses set chosen_at = ${now} where slug = ${slug}`;
  return chosen.count === 1;
}
