import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { runReplay } from '../../cli/src/replay.js';
import { givenDossiers, type GivenDossiers } from './given-dossiers.js';

const NOBODY = '01900000-0000-7000-8000-00000000dead';
const before = process.env['DATABASE_URL'];

let given: GivenDossiers;
let code: string;
let said: string;

beforeAll(async () => {
  given = await givenDossiers();
  process.env['DATABASE_URL'] = given.database.url;
  const citizen = await given.person('dan');
  const intake = await given.person('tiepnhan', 'intakeOfficer@TTPVHCC');
  const specialist = await given.person('chuyenvien', 'specialist@KTHTDT');
  ({ code } = await given.filed(citizen));
  await intake.act(code, 'complete', 1, { step: 'intake', outcome: 'accept' });
  await specialist.act(code, 'claim', 2, { step: 'examine' });
});
afterAll(async () => {
  if (before === undefined) delete process.env['DATABASE_URL'];
  else process.env['DATABASE_URL'] = before;
  await given.close();
});
beforeEach(() => {
  said = '';
  for (const stream of [process.stdout, process.stderr])
    jest.spyOn(stream, 'write').mockImplementation((text) => {
      said += String(text);
      return true;
    });
});
afterEach(() => {
  jest.restoreAllMocks();
});

/** What `replay` says after the owner of the tables made the change; the change is made undone. */
async function saidAfter(table: string, change: string): Promise<readonly [number, string]> {
  const { owner } = given.database;
  const part = table === 'dossier_transitions' ? await partition() : table;
  await owner.query(`CREATE TABLE kept AS SELECT * FROM ${part}`);
  await owner.query(`ALTER TABLE ${part} DISABLE TRIGGER ALL`);
  try {
    expect((await owner.query(change.replace(table, part))).rowCount).toBeGreaterThan(0);
    return [await runReplay([code]), said];
  } finally {
    await owner.query(`DELETE FROM ${part}`);
    await owner.query(`INSERT INTO ${part} SELECT * FROM kept`);
    await owner.query(`ALTER TABLE ${part} ENABLE TRIGGER ALL`);
    await owner.query('DROP TABLE kept');
  }
}

async function partition(): Promise<string> {
  const { rows } = await given.database.owner.query('SELECT tableoid::regclass::text AS part FROM dossier_transitions LIMIT 1');
  return rows[0].part;
}

describe('motcua replay over falsified rows', () => {
  it('finds nothing while nobody touches them', async () => {
    expect([await runReplay([code]), said]).toEqual([0, expect.stringContaining('3 bước')]);
  });

  it.each([
    ['at', `at - interval '1 day'`],
    ['command', `'claim'`],
    ['step_id', `'approve'`],
    ['outcome', `'refuse'`],
    ['division_id', `'H56.30/LD'`],
    ['actor_kind', '4'],
    ['actor_id', `'${NOBODY}'`],
    ['from_steps', `ARRAY['examine']`],
    ['to_steps', `ARRAY['approve']`],
    ['status', '9'],
  ])('names %s of a line of the log', async (column, value) => {
    const answer = await saidAfter('dossier_transitions', `UPDATE dossier_transitions SET ${column} = ${value} WHERE seq = 2`);

    expect(answer).toEqual([1, expect.stringMatching(`/dossier_transitions/2/${column}[:/]`)]);
  });

  it('finds a line of the log under another number', async () => {
    expect(await saidAfter('dossier_transitions', 'UPDATE dossier_transitions SET seq = 4 WHERE seq = 3')).toEqual([1, expect.stringContaining('sequence_broken')]);
  });

  it.each([
    ['procedure_code', `'9.999999'`],
    ['channel', '3'],
    ['submitter_id', `'${NOBODY}'`],
    ['opened_at', `opened_at - interval '1 day'`],
    ['version', '7'],
    ['status', '9'],
    ['head_hash', `'\\x00'`],
    ['moved_at', `moved_at - interval '1 day'`],
    ['opened_month', '202001'],
  ])('names %s of the dossier', async (column, value) => {
    const { owner } = given.database;
    const { rows } = await owner.query(`SELECT ${column} AS was FROM dossiers WHERE code = $1`, [code]);
    await owner.query(`UPDATE dossiers SET ${column} = ${value} WHERE code = $1`, [code]);

    const answer = [await runReplay([code]), said];

    await owner.query(`UPDATE dossiers SET ${column} = $2 WHERE code = $1`, [code, rows[0].was]);
    expect(answer).toEqual([1, expect.stringContaining(`/dossiers/${column}:`)]);
  });

  it.each([
    ['/tasks/examine@2/assignee_id:', 'tasks', `UPDATE tasks SET assignee_id = '${NOBODY}'`],
    ['/tasks/examine@2/division_id:', 'tasks', `UPDATE tasks SET division_id = 'H56.30/LD'`],
    ['/tasks/examine@2/role:', 'tasks', `UPDATE tasks SET role = 'approver'`],
    ['/tasks/examine@2/performer_kind:', 'tasks', `UPDATE tasks SET performer_kind = 'SYSTEM'`],
    ['/tasks/examine@2:', 'tasks', 'UPDATE tasks SET since = 1'],
    ['/tasks/examine@2:', 'tasks', `UPDATE tasks SET instance = 'PCCC'`],
    ['/tasks/examine@2:', 'tasks', 'DELETE FROM tasks'],
    ['/tasks/approve@3:', 'tasks', `INSERT INTO tasks SELECT gen_random_uuid(), dossier_id, 'approve', 3, '', performer_kind, division_id, role, null, opened_at, due_at FROM tasks`],
    ['/deadlines/examine@2/examineLate:', 'deadlines', "DELETE FROM deadlines WHERE key = 'examine@2/examineLate'"],
    ['/deadlines/examine@2/examineLate/due_at:', 'deadlines', `UPDATE deadlines SET due_at = due_at + interval '1 hour' WHERE key = 'examine@2/examineLate'`],
    ['/deadlines/x:', 'deadlines', `INSERT INTO deadlines SELECT dossier_id, 'x', due_at FROM deadlines WHERE key = 'examine@2/examineLate'`],
  ])('names %s', async (at, table, change) => {
    expect(await saidAfter(table, change)).toEqual([1, expect.stringContaining(at)]);
  });
});
