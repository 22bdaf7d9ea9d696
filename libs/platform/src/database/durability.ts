import { APP_ROLE } from './connection-settings.js';
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
}

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
        WHERE r.rolname = current_user AND c.relkind IN ('r', 'p') AND relpersistence = 'p') AS owned`);
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
    ...(found.connections < connections ? [`max_connections is ${found.connections}, this process alone may open ${connections}`] : []),
  ];
}
