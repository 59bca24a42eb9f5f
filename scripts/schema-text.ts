import { Client } from "pg";

/** The schemas that our migrations make; the job queue's own (graphile_worker) is its library's matter. */
const SCHEMAS = ["public", "lookup", "jobs", "auth", "tries"];

/** A part of the schema: a statement of PostgreSQL's catalogues that answers one column of text, in a stable order. */
type Part = { title: string; query: string };

const ours = "n.nspname = any($1)";

/** What an extension brought is the extension's matter. */
const notOfExtension = "not exists (select from pg_depend e where e.objid = p.oid and e.deptype = 'e')";

/**
 * The order of names is the one of bytes, whatever the database's language, so that the text is the same on every
 * machine. `pg_get_…` write definitions as PostgreSQL reads them back.
 */
const PARTS: readonly Part[] = [
  {
    title: "Extensions",
    query: `
      select format('create extension %I;', extname) from pg_extension e
      join pg_namespace n on n.oid = e.extnamespace
      where ${ours} order by extname collate "C"`,
  },
  {
    title: "Schemas",
    query: `
      select format('create schema %I authorization %s;', nspname,
        case when nspname = 'public' then 'pg_database_owner' else pg_get_userbyid(nspowner) end)
      from pg_namespace n where ${ours} order by nspname collate "C"`,
  },
  {
    title: "Tables",
    query: `
      select format(E'create table %s (\\n%s\\n);', c.oid::regclass, string_agg(line, E',\\n' order by rank, name collate "C"))
        || case when c.relrowsecurity then format(E'\\nalter table %s enable row level security;', c.oid::regclass) else '' end
        || case when c.relforcerowsecurity then format(E'\\nalter table %s force row level security;', c.oid::regclass) else '' end
      from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      cross join lateral (
        select a.attnum::int as rank, a.attname::text as name,
          format('  %I %s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
            case
              when a.attidentity = 'a' then ' generated always as identity'
              when a.attgenerated <> '' then format(' generated always as (%s) stored', pg_get_expr(d.adbin, d.adrelid))
              when d.adbin is not null then ' default ' || pg_get_expr(d.adbin, d.adrelid)
              else '' end,
            case when a.attnotnull then ' not null' else '' end) as line
        from pg_attribute a
        left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        union all
        select 10000 + position(k.contype::text in 'pufcx'), k.conname,
          format('  constraint %I %s', k.conname, pg_get_constraintdef(k.oid, true))
        from pg_constraint k where k.conrelid = c.oid and k.contype in ('p', 'u', 'f', 'c', 'x')
      ) lines
      where ${ours} and c.relkind in ('r', 'p')
      group by c.oid, c.relrowsecurity, c.relforcerowsecurity, n.nspname, c.relname
      order by n.nspname collate "C", c.relname collate "C"`,
  },
  {
    title: "Indexes that no constraint makes",
    query: `
      select pg_get_indexdef(i.indexrelid) || ';'
      from pg_index i
      join pg_class c on c.oid = i.indexrelid
      join pg_namespace n on n.oid = c.relnamespace
      where ${ours} and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))
      order by n.nspname collate "C", c.relname collate "C"`,
  },
  {
    title: "Row-level security",
    query: `
      select format('create policy %I on %s for %s to %s%s%s;', p.polname, p.polrelid::regclass,
        case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end,
        (select string_agg(case when r = 0 then 'public' else pg_get_userbyid(r)::text end, ', '
           order by pg_get_userbyid(r)::text collate "C") from unnest(p.polroles) r),
        coalesce(' using (' || pg_get_expr(p.polqual, p.polrelid) || ')', ''),
        coalesce(' with check (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')', ''))
      from pg_policy p
      join pg_class c on c.oid = p.polrelid
      join pg_namespace n on n.oid = c.relnamespace
      where ${ours} order by n.nspname collate "C", c.relname collate "C", p.polname collate "C"`,
  },
  {
    title: "Functions",
    query: `
      select rtrim(pg_get_functiondef(p.oid), E'\\n') || E';\\n' || case when n.nspname = 'public' then ''
        else format('alter function %s owner to %s;', p.oid::regprocedure, pg_get_userbyid(p.proowner)) end
      from pg_proc p
      join pg_namespace n on n.oid = p.pronamespace
      where ${ours} and ${notOfExtension} and p.prokind in ('f', 'p')
      order by n.nspname collate "C", p.proname collate "C", pg_get_function_identity_arguments(p.oid) collate "C"`,
  },
  {
    title: "Triggers",
    query: `
      select pg_get_triggerdef(t.oid) || ';' || case t.tgenabled when 'O' then '' else format(' -- %s', t.tgenabled) end
      from pg_trigger t
      join pg_class c on c.oid = t.tgrelid
      join pg_namespace n on n.oid = c.relnamespace
      where ${ours} and not t.tgisinternal
      order by n.nspname collate "C", c.relname collate "C", t.tgname collate "C"`,
  },
  {
    title: "Rights, beside those of owners",
    query: `
      with granted as (
        select 'schema ' || quote_ident(n.nspname) as thing, n.nspname as sort, '' as sort2, '' as columns, n.nspowner as owner, a.*
        from pg_namespace n, aclexplode(n.nspacl) a where ${ours}
        union all
        select 'table ' || c.oid::regclass, n.nspname, c.relname, '', c.relowner, a.*
        from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) a
        where ${ours} and c.relkind in ('r', 'p', 'v')
        union all
        select 'table ' || c.oid::regclass, n.nspname, c.relname, quote_ident(t.attname), c.relowner, a.*
        from pg_attribute t join pg_class c on c.oid = t.attrelid join pg_namespace n on n.oid = c.relnamespace,
          aclexplode(t.attacl) a
        where ${ours} and not t.attisdropped
        union all
        select 'function ' || p.oid::regprocedure, n.nspname, p.proname, '', p.proowner, a.*
        from pg_proc p join pg_namespace n on n.oid = p.pronamespace,
          aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
        where ${ours} and ${notOfExtension}
      ), named as (
        select thing, sort, sort2, case when grantee = 0 then 'public' else pg_get_userbyid(grantee)::text end as grantee,
          lower(privilege_type) as privilege,
          string_agg(nullif(columns, ''), ', ' order by columns collate "C") as columns
        from granted where grantee <> owner
        group by thing, sort, sort2, grantee, privilege_type, columns = ''
      )
      select format('grant %s on %s to %s;',
        string_agg(privilege || coalesce(' (' || columns || ')', ''), ', ' order by privilege collate "C", columns collate "C"), thing, grantee)
      from named
      group by thing, sort, sort2, grantee
      order by sort collate "C", sort2 collate "C", thing collate "C", grantee collate "C"`,
  },
];

/** Everything that the migrations make, as text for people to review; not meant to be run. */
export async function schemaText(databaseUrl: string): Promise<string> {
  const db = new Client({ connectionString: databaseUrl });
  await db.connect();
  try {
    // With nothing on the path, every name is written in full.
    await db.query("set search_path = ''");
    const texts = [];
    for (const { title, query } of PARTS) {
      const { rows } = await db.query<[string]>({ text: query, values: [SCHEMAS], rowMode: "array" });
      const separator = title === "Tables" || title === "Functions" ? "\n\n" : "\n";
      texts.push(`-- ${title}\n\n${rows.map(([line]) => line.trim()).join(separator)}\n`);
    }
    return [HEADING, ...texts].join("\n");
  } finally {
    await db.end();
  }
}

const HEADING = `-- What all migrations come to, for reading and for reviewing as a diff; the database is made by migrations/ alone.
-- Written by scripts/schema-snapshot.ts; a test says when it is out of date.
`;
