import type { Tx } from "../db/tx.ts";

/** A merchant's logo without its content. */
export type LogoFacts = {
  mediaType: "image/png" | "image/jpeg";
  width: number;
  height: number;
  /** SHA-256 of the content. */
  digest: Buffer;
};

export type Logo = LogoFacts & { content: Buffer };

/** Puts the logo in place of the one there was. */
export async function putLogo({ sql, now, merchantId }: Tx, logo: Logo): Promise<void> {
  await sql`
    insert into merchant_logos (merchant_id, media_type, content, width, height, digest, updated_at)
    values (${merchantId}, ${logo.mediaType}, ${logo.content}, ${logo.width}, ${logo.height}, ${logo.digest}, ${now})
    on conflict (merchant_id) do update set media_type = ${logo.mediaType}, content = ${logo.content},
      width = ${logo.width}, height = ${logo.height}, digest = ${logo.digest}, updated_at = ${now}`;
}

/** The logo with its content; null when there is none. */
export async function readLogo({ sql }: Tx): Promise<Logo | null> {
  const [row] = await sql<Logo[]>`select media_type, content, width, height, digest from merchant_logos`;
  return row ?? null;
}

/** What there is to know about the logo before it is fetched; null when there is none. */
export async function readLogoFacts({ sql }: Tx): Promise<LogoFacts | null> {
  const [row] = await sql<LogoFacts[]>`select media_type, width, height, digest from merchant_logos`;
  return row ?? null;
}

/** Takes the logo away; whether there was one. */
export async function deleteLogo({ sql, merchantId }: Tx): Promise<boolean> {
  const gone = await sql`delete from merchant_logos where merchant_id = ${merchantId}`;
  return gone.count > 0;
}
