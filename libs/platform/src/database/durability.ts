import { APP_ROLE, READER_ROLE } from './connection-settings.js';
import type { Queries } from './database.js';

/** The server would lose or let change what it promised to keep. The process does not start on it. */
export class UnsafeDatabase extends Error {
  constructor(readonly reasons: readonly string[]) {
    super(`This database must not be used: ${reasons.join('; ')}`);
    this.name = 'UnsafeDatabase';
  }
}

interface Findings {
  readonly fsync: string;
  readonly full_page_writes: string;
  readonly synchronous_commit: string;
  readonly role: string;
  readonly powerful: boolean;
  readonly owned: readonly string[] | null;
  readonly connections: number;
  /** What is wrong with the role people's reads are made under. */
  readonly reader: readonly string[] | null;
}

/** The second line of defence holds only if this role cannot step over it, and can be taken at all. */
const READER = `SELECT array_agg(reason) FROM (
  SELECT '${READER_ROLE} is not subject to row-level security' FROM pg_roles WHERE rolname = '${READER_ROLE}' AND (rolsuper OR rolbypassrls)
  UNION ALL SELECT session_user || ' may not take the role ${READER_ROLE}: GRANT ${READER_ROLE} TO "' || session_user || '"'
    WHERE NOT pg_has_role(session_user, '${READER_ROLE}', CASE WHEN current_setting('server_version_num')::int >= 160000 THEN 'SET' ELSE 'MEMBER' END)
  UNION ALL SELECT '${READER_ROLE} owns ' || c.relname FROM pg_class c WHERE c.relkind IN ('r', 'p') AND c.relowner = '${READER_ROLE}'::regrole
  UNION ALL SELECT '${READER_ROLE} reads ' || c.relname || ' without row-level security' FROM pg_class c
    WHERE c.relkind IN ('r', 'p', 'v', 'm') AND c.relnamespace = 'public'::regnamespace AND NOT c.relrowsecurity
      AND has_table_privilege('${READER_ROLE}', c.oid, 'SELECT')) wrong (reason)`;

/**
 * @param connections  how many this process may open, all pools together
 * @throws {UnsafeDatabase} a commit could be lost, or the application could rewrite the log
 */
export async function assertSafe(db: Queries, connections: number): Promise<void> {
  const found = await db.first<Findings>(`
    SELECT current_setting('fsync') AS fsync, current_setting('full_page_writes') AS full_page_writes,
      current_setting('synchronous_commit') AS synchronous_commit, current_setting('max_connections')::int AS connections,
      current_user AS role, (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) AS powerful,
      (SELECT array_agg(relname::text ORDER BY relname) FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner
        WHERE r.rolname = current_user AND c.relkind IN ('r', 'p') AND relpersistence = 'p') AS owned, (${READER}) AS reader`);
  if (!found) throw new UnsafeDatabase(['it does not tell its settings']);
  const reasons = reasonsAgainst(found, connections);
  if (reasons.length) throw new UnsafeDatabase(reasons);
}

function reasonsAgainst(found: Findings, connections: number): string[] {
  const off = (['fsync', 'full_page_writes', 'synchronous_commit'] as const).filter((name) => found[name] === 'off');
  return [
    ...off.map((name) => `${name} is off`),
    ...(found.role === APP_ROLE ? [] : [`connections have the role ${found.role}, not ${APP_ROLE}`]),
    ...(found.powerful ? [`${found.role} is a superuser`] : []),
    ...(found.owned ? [`${found.role} owns ${found.owned.join(', ')}`] : []),
    ...(found.reader ?? []),
    ...(found.connections < connections ? [`max_connections is ${found.connections}, this process alone may open ${connections}`] : []),
  ];
}
