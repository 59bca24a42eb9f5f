import pg from "pg";
import type { MerchantId } from "../ids/ids.ts";
import type { Role } from "../rights/actor.ts";

/** A user, and the merchant that they joined first; null for one who belongs to none. */
export type FoundUser = {
  name: string;
  email: string;
  membership: { merchantId: MerchantId; role: Role } | null;
};

/** The user with this e-mail address, read as the role of sign-in. */
export async function findUser(databaseUrl: string, { email }: { email: string }): Promise<FoundUser | null> {
  const db = new pg.Client({
    connectionString: databaseUrl,
    options: "-c role=voldaan_auth -c search_path=auth",
  });
  await db.connect();
  try {
    const { rows } = await db.query<{
      name: string;
      email: string;
      merchantId: MerchantId | null;
      role: Role | null;
    }>(
      `select u.name, u.email, m."organizationId" as "merchantId", m.role
       from "user" u left join member m on m."userId" = u.id
       where u.email = $1 order by m."createdAt", m.id limit 1`,
      [email.toLowerCase()],
    );
    const [row] = rows;
    if (!row) return null;
    const { name, merchantId, role } = row;
    const membership = merchantId === null || role === null ? null : { merchantId, role };
    return { name, email: row.email, membership };
  } finally {
    await db.end();
  }
}
