import type { Tx } from "../db/tx.ts";
import type { Language } from "../languages/languages.ts";

/** What a merchant can say in its own words: how to pay, and thanks. */
export const TEXT_NAMES = ["payment_instruction", "thank_you"] as const;
export type TextName = (typeof TEXT_NAMES)[number];

export type MerchantText = { name: TextName; language: Language; text: string };

/** The merchant's own texts; those that it never wrote are not there. */
export async function listTexts({ sql }: Tx): Promise<MerchantText[]> {
  return sql<MerchantText[]>`select name, language, text from merchant_texts order by name, language`;
}

/** Writes a text, in place of the one there was. */
export async function putText(
  { sql, merchantId }: Tx,
  { name, language, text }: MerchantText,
): Promise<void> {
  await sql`
    insert into merchant_texts (merchant_id, name, language, text)
    values (${merchantId}, ${name}, ${language}, ${text})
    on conflict (merchant_id, name, language) do update set text = ${text}`;
}

/** Takes a text away. */
export async function deleteText(
  { sql }: Tx,
  { name, language }: Pick<MerchantText, "name" | "language">,
): Promise<void> {
  await sql`delete from merchant_texts where name = ${name} and language = ${language}`;
}
