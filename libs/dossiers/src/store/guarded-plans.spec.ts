import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ownerOnly, readerOf } from '@app/identity';
import { type Database, InstallationKey, LookupCodes, readConfiguration, type Reads, type Statement } from '@app/platform';
import { ANY_AGENCY, ANY_VERSION, freshDatabase, seedForJournal, type TestDatabase } from '@app/testing';
import type { AccountId, DossierId, Instant } from '@app/kernel';
import { ApplicantStore } from './applicant.store.js';
import { DossierStore } from './dossier.store.js';
import { NoteStore } from './note.store.js';
import { TaskStore, type TimeWish } from './task.store.js';
import { TimelineStore } from './timeline.store.js';

const DOSSIERS = 4_000;
const NO_SLIPS = new LookupCodes(new InstallationKey(readConfiguration({})));
const ONE = '01a201c6-3ca7-7000-8000-000000000042' as DossierId;
const SOON: TimeWish = { time: 'soon', now: '2026-11-22T02:00:00.000Z' as Instant, soonUntil: '2100-01-01T00:00:00.000Z' as Instant };
const OFFICER = '20000000-0000-4000-8000-000000000001' as AccountId;
const official = readerOf({ accountId: OFFICER, roles: [{ agencyCode: ANY_AGENCY, division: 'VHXH', role: 'specialist' }] });

/** What the queries cost with the policies over them: every table is entered by an index, also by who sees much. */
describe('reads for people, with the policies of the tables', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await freshDatabase();
    await givenManyDossiers(database);
  }, 60_000);
  afterAll(() => database.close());

  it.each<[string, (db: Database) => Promise<unknown>]>([
    ['a dossier by its code', (db) => new DossierStore(db, NO_SLIPS).seen(`${ANY_AGENCY}-42`, official)],
    ['its history', (db) => new TimelineStore(db).of(ONE, official)],
    ['what was said for the record', (db) => new TimelineStore(db).said(ONE, official)],
    ['what was declared', (db) => new TimelineStore(db).declaration(ONE, official)],
    ['notes of colleagues', (db) => new NoteStore(db).of(ONE, official)],
    ['a queue of work', (db) => new TaskStore(db).page({ queue: { kind: 'places', places: [{ divisionId: `${ANY_AGENCY}/VHXH`, role: 'specialist' }], isUnassignedOnly: true } }, { after: null, limit: 51 }, official)],
    ['what is due soon of it', (db) => new TaskStore(db).page({ queue: { kind: 'places', places: [{ divisionId: `${ANY_AGENCY}/VHXH`, role: 'specialist' }], isUnassignedOnly: true }, times: [SOON] }, { after: null, limit: 51 }, official)],
    ['my dossiers', (db) => new ApplicantStore(db).page(ONE as unknown as AccountId, { group: null, after: null, limit: 51 })],
    ['one’s own, of a reader who is a citizen', (db) => new DossierStore(db, NO_SLIPS).seen(`${ANY_AGENCY}-42`, ownerOnly(ONE))],
  ])('%s', async (_, ask) => {
    const [text = '', values = []] = await statementOf(database.db, ask);

    const rows = await database.db.readFor(official).rows<{ 'QUERY PLAN': string }>(`EXPLAIN ${text}`, values);

    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).toContain('Index');
    expect(plan).not.toMatch(/Seq Scan on (dossiers|dossier_transitions|tasks|deadlines|declarations|transition_secrets|dossier_notes)/);
  });

  it.each([
    'UPDATE dossiers d SET version = 6 FROM unnest($1::uuid[]) e (id) WHERE d.id = e.id AND d.version = 5 RETURNING d.id',
    `INSERT INTO dossier_transitions (opened_month, dossier_id, seq, at, command, actor_kind, from_steps, to_steps, status, leaf, hash)
      SELECT 202611, e.id, 6, now(), 'x', 1, '{}', '{}', 1, '', '' FROM unnest($1::uuid[]) e (id)`,
    'DELETE FROM tasks t USING unnest($1::uuid[]) e (id) WHERE t.dossier_id = e.id',
    `DELETE FROM deadlines d USING unnest($1::uuid[]) e (id) WHERE d.dossier_id = e.id AND d.key = 'x'`,
    'SELECT t.seq, s.fields FROM dossier_transitions t LEFT JOIN transition_secrets s USING (dossier_id, seq) WHERE t.opened_month = 202611 AND t.dossier_id = ANY ($1::uuid[])',
  ])('cost the house nothing: %s', async (text) => {
    const planned = async () => (await database.db.rows<object>(`EXPLAIN (VERBOSE) ${text}`, [[ONE]])).map((row) => Object.values(row)[0]);
    const guarded = await planned();
    const tables = ['dossiers', 'dossier_transitions', 'transition_secrets', 'tasks', 'deadlines'];

    for (const table of tables) await database.owner.query(`ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY`);
    const open = await planned();
    for (const table of tables) await database.owner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);

    expect(guarded).toEqual(open);
  });
});

/** What a store asks. */
async function statementOf(db: Database, ask: (db: Database) => Promise<unknown>): Promise<readonly [text: string, values: readonly unknown[]] | []> {
  const asked: [string, readonly unknown[]][] = [];
  const listening = (real: Reads): Reads => ({
    rows: (statement: Statement | string, values: readonly unknown[] = []) => {
      asked.push([typeof statement === 'string' ? statement : statement.text, values]);
      return real.rows(statement, values);
    },
    first: (statement: Statement | string, values: readonly unknown[] = []) => {
      asked.push([typeof statement === 'string' ? statement : statement.text, values]);
      return real.first(statement, values);
    },
  });
  await ask({ readFor: (reader: Parameters<Database['readFor']>[0]) => listening(db.readFor(reader)) } as unknown as Database);
  return asked.at(-1) ?? [];
}

async function givenManyDossiers({ owner }: TestDatabase): Promise<void> {
  await seedForJournal(owner);
  await owner.query('SELECT make_transition_partition(202611)');
  const id = `('01a201c6-3ca7-7000-8000-' || lpad(n::text, 12, '0'))::uuid`;
  const each = `FROM generate_series(1, ${DOSSIERS}) n`;
  await owner.query(
    `INSERT INTO dossiers (id, opened_month, code, procedure_code, procedure_version_id, agency_code, channel, submitter_id, opened_at, version, status, state, head_hash, moved_at)
     SELECT ${id}, 202611, $1 || '-' || n, 'x', $2, $1, 2, ${id}, now(), 5, 4, jsonb_build_object('id', ${id}, 'facts', '{}'::jsonb)::text, '', now() ${each}`,
    [ANY_AGENCY, ANY_VERSION],
  );
  await owner.query(
    `INSERT INTO dossier_transitions (opened_month, dossier_id, seq, at, command, actor_kind, from_steps, to_steps, status, leaf, hash)
     SELECT 202611, ${id}, seq, now(), 'complete', 2, '{}', '{}', 4, '{}', '' ${each}, generate_series(1, 5) seq`,
  );
  await owner.query(`INSERT INTO declarations (dossier_id, seq, form_key, content, components) SELECT ${id}, 1, 'x', '{}', '[]' ${each}`);
  await owner.query(`INSERT INTO transition_secrets (dossier_id, seq, salt, fields) SELECT ${id}, seq, '', '{}' ${each}, generate_series(1, 5) seq`);
  await owner.query(
    `INSERT INTO tasks (id, dossier_id, step_id, since, performer_kind, division_id, role, opened_at, due_at)
     SELECT ${id}, ${id}, 'examine', 1, 'OFFICIAL', $1 || (CASE n % 4 WHEN 0 THEN '/VHXH' ELSE '/KTHTDT' END), 'specialist', now(), now() + n * interval '1 minute' ${each}`,
    [ANY_AGENCY],
  );
  await owner.query(`INSERT INTO deadlines (dossier_id, key, due_at) SELECT ${id}, '#step/examine@1/', now() + n * interval '48 seconds' ${each}`);
  await owner.query(`INSERT INTO dossier_notes (dossier_id, number, at, author_id, division_id, text) SELECT ${id}, number, now(), ${id}, 'x', 'x' ${each}, generate_series(1, 3) number`);
  await owner.query('ANALYZE');
}
