import { APP_ROLE, READER_ROLE } from './connection-settings.js';
import type { Queries } from './database.js';

/** Partitions and the list of migrations are made by running, not by design. */
const OURS = `c.relnamespace = 'public'::regnamespace AND NOT c.relispartition AND c.relname <> 'schema_migrations'`;

/** Each query gives lines of SQL in an order that is the same on every server and version. */
const PARTS: readonly (readonly [title: string, query: string])[] = [
  ['Types', `SELECT 'CREATE TYPE ' || c.relname || ' AS (' || string_agg(a.attname || ' ' || format_type(a.atttypid, a.atttypmod), ', ' ORDER BY a.attnum) || ');' AS line
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 WHERE ${OURS} AND c.relkind = 'c' GROUP BY c.relname ORDER BY c.relname`],
  ['Ranges', `SELECT 'CREATE TYPE ' || t.typname || ' AS RANGE (subtype = ' || format_type(r.rngsubtype, NULL) || coalesce(', collation = ' || quote_ident(l.collname), '') || ');' AS line
    FROM pg_range r JOIN pg_type t ON t.oid = r.rngtypid LEFT JOIN pg_collation l ON l.oid = r.rngcollation
    WHERE t.typnamespace = 'public'::regnamespace ORDER BY t.typname`],
  ['Tables', `SELECT CASE c.relpersistence WHEN 'u' THEN 'CREATE UNLOGGED TABLE ' ELSE 'CREATE TABLE ' END || c.relname || E' (\\n  ' || string_agg(a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
      || CASE WHEN a.attidentity <> '' THEN ' GENERATED ALWAYS AS IDENTITY'
        WHEN a.attgenerated <> '' THEN ' GENERATED ALWAYS AS (' || pg_get_expr(d.adbin, d.adrelid) || ') STORED' WHEN d.oid IS NOT NULL THEN ' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid) ELSE '' END
      || CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END, E',\\n  ' ORDER BY a.attnum)
      || E'\\n)' || coalesce(' PARTITION BY ' || pg_get_partkeydef(c.oid), '') || coalesce(' WITH (' || array_to_string(c.reloptions, ', ') || ')', '') || ';' AS line
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
    WHERE ${OURS} AND c.relkind IN ('r', 'p') GROUP BY c.oid, c.relname, c.relpersistence, c.reloptions ORDER BY c.relname`],
  ['Constraints', `SELECT 'ALTER TABLE ' || c.relname || ' ADD CONSTRAINT ' || k.conname || ' ' || pg_get_constraintdef(k.oid) || ';' AS line
    FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid WHERE ${OURS} AND k.contype <> 'n' AND c.relkind IN ('r', 'p') ORDER BY c.relname, k.conname`],
  ['Indexes', `SELECT pg_get_indexdef(i.indexrelid) || ';' AS line FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_class x ON x.oid = i.indexrelid
    WHERE ${OURS} AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u')) ORDER BY x.relname`],
  ['Functions', `SELECT pg_get_functiondef(p.oid) || ';' AS line FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace
      AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype IN ('e', 'i')) ORDER BY p.proname, p.oid::regprocedure::text`],
  ['Triggers', `SELECT pg_get_triggerdef(t.oid) || ';' AS line FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid WHERE ${OURS} AND NOT t.tgisinternal ORDER BY c.relname, t.tgname`],
  ['Rights', `SELECT 'GRANT ' || string_agg(a.privilege_type, ', ' ORDER BY a.privilege_type) || ' ON ' || c.relname || ' TO ' || a.grantee::regrole || ';' AS line
    FROM pg_class c, aclexplode(c.relacl) a WHERE ${OURS} AND a.grantee IN ('${APP_ROLE}'::regrole, '${READER_ROLE}'::regrole) GROUP BY c.relname, a.grantee
    UNION ALL SELECT 'GRANT ' || a.privilege_type || ' (' || string_agg(t.attname, ', ' ORDER BY t.attnum) || ') ON ' || c.relname || ' TO ' || a.grantee::regrole || ';'
    FROM pg_class c JOIN pg_attribute t ON t.attrelid = c.oid, aclexplode(t.attacl) a WHERE ${OURS} GROUP BY c.relname, a.privilege_type, a.grantee
    UNION ALL SELECT 'GRANT EXECUTE ON FUNCTION ' || p.oid::regprocedure || ' TO ${APP_ROLE};' FROM pg_proc p, aclexplode(p.proacl) a
    WHERE p.pronamespace = 'public'::regnamespace AND a.grantee = '${APP_ROLE}'::regrole
    UNION ALL SELECT 'ALTER TABLE ' || c.relname || ' ENABLE ROW LEVEL SECURITY;' FROM pg_class c WHERE ${OURS} AND c.relrowsecurity ORDER BY 1`],
  ['Policies', `SELECT 'CREATE POLICY ' || policyname || ' ON ' || tablename || ' FOR ' || cmd || ' TO ' || array_to_string(roles, ', ')
      || E'\\n  USING (' || qual || ')' || coalesce(' WITH CHECK (' || with_check || ')', '') || ';' AS line
    FROM pg_policies WHERE schemaname = 'public' ORDER BY tablename, policyname`],
];

/** The schema as it is in the database, read from its catalogue: for people to review and for a test to compare. */
export async function dumpSchema(db: Queries): Promise<string> {
  const parts: string[] = ['-- The schema after all migrations. Generated; a test compares it. Not for loading: `migrate` makes the database.'];
  for (const [title, query] of PARTS) {
    const rows = await db.rows<{ line: string }>(query);
    parts.push([`-- ${title}`, ...rows.map(({ line }) => line.replace(/\s+;$/, ';'))].join('\n'));
  }
  return `${parts.join('\n\n')}\n`;
}
