import postgres from "postgres";

/** PostgreSQL's `date` stays the text that it is; the driver would make an instant of it. */
const DATE_OID = 1082;

/**
 * Every session begins as the role that row-level security binds, also when the URL's user owns the schema or is a
 * superuser. Nothing in the service ever sets another role.
 */
const APP_ROLE = "voldaan_app";

const types = {
  bigint: postgres.BigInt,
  day: {
    to: DATE_OID,
    from: [DATE_OID],
    serialize: (day: string) => day,
    parse: (day: string) => day,
  },
};

export type Sql = postgres.Sql<{ bigint: bigint; day: string }>;
export type TransactionSql = postgres.TransactionSql<{ bigint: bigint; day: string }>;
export type JsonValue = postgres.JSONValue;

export type ConnectOptions = {
  databaseUrl: string;
  /** Connections kept at most; ten serve two cores well, and PostgreSQL's default allows a hundred in all. */
  max?: number;
  /** The role of each session; null keeps the URL's own user and is for migrations alone. */
  role?: string | null;
};

/**
 * A statement or a transaction that takes this long is stuck, and holds an invoice's lock while payers wait. Migrations
 * and the audit, which may take long and lock nobody, are left their time. In milliseconds, as PostgreSQL reads them.
 */
const PATIENCE = { statement_timeout: 30_000, idle_in_transaction_session_timeout: 60_000 };

/** A pool of connections. Rows come in camelCase; `bigint` stays bigint, `date` stays a `YYYY-MM-DD` string. */
export function connect({ databaseUrl, max = 10, role = APP_ROLE }: ConnectOptions): Sql {
  return postgres(databaseUrl, {
    max,
    types,
    transform: { column: { from: postgres.toCamel } },
    connection: {
      application_name: "voldaan",
      ...(role === null ? {} : { role }),
      ...(role === APP_ROLE ? PATIENCE : {}),
    },
    onnotice: () => undefined,
  });
}
