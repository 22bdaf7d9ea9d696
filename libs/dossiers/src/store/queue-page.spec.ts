import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readerOf } from '@app/identity';
import type { AccountId } from '@app/kernel';
import type { Database, Reads } from '@app/platform';
import { ANY_AGENCY, ANY_VERSION, freshDatabase, seedForJournal, type TestDatabase } from '@app/testing';
import { TaskStore } from './task.store.js';

const MONTHS = 12;
const LINES = 60;
const LIMIT = 51;
const reader = readerOf({ accountId: '20000000-0000-4000-8000-000000000001' as AccountId, roles: [{ agencyCode: ANY_AGENCY, division: 'VHXH', role: 'specialist' }] });
const QUEUE = { kind: 'places', places: [{ divisionId: `${ANY_AGENCY}/VHXH`, role: 'specialist' }], isUnassignedOnly: true } as const;

describe('a page of a queue', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await freshDatabase();
    await givenAYear(database);
  });
  afterAll(() => database.close());

  it('is one statement however many lines it has, and reads of the log one line of one month for each', async () => {
    const asked: (readonly [string, readonly unknown[]])[] = [];
    const listening = ({ rows }: Reads): Pick<Reads, 'rows'> => ({
      rows: (statement, values = []) => {
        asked.push([typeof statement === 'string' ? statement : statement.text, values]);
        return rows(statement, values);
      },
    });
    const db = { readFor: (who: Parameters<Database['readFor']>[0]) => listening(database.db.readFor(who)) } as unknown as Database;

    const lines = await new TaskStore(db).page({ queue: QUEUE }, { after: null, limit: LIMIT }, reader);
    const [text = '', values = []] = asked[0] ?? [];
    const plan = await database.db.readFor(reader).rows<{ 'QUERY PLAN': string }>(`EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF) ${text}`, values);

    expect([asked.length, lines.length]).toEqual([1, LIMIT]);
    const months = plan.map((row) => row['QUERY PLAN']).filter((line) => / on dossier_transitions_\d{6} /.test(line));
    expect(months).toHaveLength(MONTHS);
    expect(months.reduce((sum, line) => sum + Number(/loops=(\d+)/.exec(line)?.[1] ?? 0), 0)).toBe(LIMIT);
  });
});

/** A dossier of each month of a year, again and again, each waiting at one step. */
async function givenAYear({ owner }: TestDatabase): Promise<void> {
  await seedForJournal(owner);
  for (let month = 1; month <= MONTHS; month++) await owner.query('SELECT make_transition_partition($1)', [202500 + month]);
  const [id, month] = [`('01a201c6-3ca7-7000-8000-' || lpad(n::text, 12, '0'))::uuid`, `202501 + n % ${MONTHS}`];
  const each = `FROM generate_series(1, ${LINES}) n`;
  await owner.query(
    `INSERT INTO dossiers (id, opened_month, code, procedure_code, procedure_version_id, agency_code, channel, submitter_id, opened_at, version, status, state, head_hash, moved_at)
     SELECT ${id}, ${month}, $1 || '-' || n, 'x', $2, $1, 2, ${id}, now(), 5, 4, jsonb_build_object('id', ${id}, 'facts', '{}'::jsonb)::text, '', now() ${each}`,
    [ANY_AGENCY, ANY_VERSION],
  );
  await owner.query(
    `INSERT INTO dossier_transitions (opened_month, dossier_id, seq, at, command, actor_kind, from_steps, to_steps, status, leaf, hash)
     SELECT ${month}, ${id}, seq, now(), 'complete', 2, '{}', '{}', 4, '{}', '' ${each}, generate_series(1, 5) seq`,
  );
  await owner.query(
    `INSERT INTO tasks (id, dossier_id, step_id, since, performer_kind, division_id, role, opened_at, due_at)
     SELECT ${id}, ${id}, 'examine', 1, 'OFFICIAL', $1 || '/VHXH', 'specialist', now(), now() + n * interval '1 minute' ${each}`,
    [ANY_AGENCY],
  );
  await owner.query('ANALYZE');
}
