import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addWorking, nationalCalendar } from '@app/calendar';
import { readerOf } from '@app/identity';
import { type AccountId, instantOf, type Instant } from '@app/kernel';
import { Ids } from '@app/platform';
import { ANY_AGENCY, ANY_VERSION, freshDatabase, seedForJournal, type TestDatabase } from '@app/testing';
import { WORKING_DAY } from '../domain/urgency.js';
import { RunningStore } from './running.store.js';
import { TaskStore, type TaskTime } from './task.store.js';

const local = (text: string): Instant => instantOf(Date.parse(`2026-${text}+07:00`));
const DIVISION = `${ANY_AGENCY}/VHXH`;
/** The beginning of a term of days. */
const TUESDAY = local('04-21T09:00:00');
const ID = new Ids().dossierId(TUESDAY);
/** The end of a Thursday, and of the Friday after it. */
const THURSDAY = local('04-23T17:00:00');
const FRIDAY = local('04-24T17:00:00');
const reader = readerOf({ accountId: '20000000-0000-4000-8000-000000000001' as AccountId, roles: [{ agencyCode: ANY_AGENCY, division: 'VHXH', role: 'specialist' }] });

describe('a line of work', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await freshDatabase();
    await givenWork(database);
  });
  afterAll(() => database.close());

  const linesAt = (time: TaskTime, now: Instant) => {
    const soon = addWorking(now, WORKING_DAY, nationalCalendar());
    if (!soon.ok) throw new Error('the calendar has this week');
    const queue = { kind: 'places', places: [{ divisionId: DIVISION, role: 'specialist' }], isUnassignedOnly: true } as const;
    return new TaskStore(database.db).page({ queue, times: [{ time, now, soonUntil: soon.value }] }, { after: null, limit: 9 }, reader);
  };

  it('due in one working day sharp is due soon, also from the close of the day before', async () => {
    const countsAt = async (now: Instant) => Promise.all((['overdue', 'soon', 'later'] as const).map(async (time) => (await linesAt(time, now)).length));

    const counts = await Promise.all([local('04-23T16:59:00'), THURSDAY, local('04-23T20:00:00'), FRIDAY].map(countsAt));

    expect(counts).toEqual([[0, 0, 1], [0, 1, 0], [0, 1, 0], [0, 1, 0]]);
  });

  it('says since when the dossier is there, also where the line was written again later', async () => {
    const [line] = await linesAt('soon', THURSDAY);
    const [due] = await new RunningStore(database.db).dues(ID, reader);

    expect([line?.openedAt, line?.enteredAt, due?.enteredAt]).toEqual([THURSDAY, TUESDAY, TUESDAY]);
  });
});

/** One step, due on Friday at the close; its reminder has come. The line was written again on Thursday. */
async function givenWork({ owner }: TestDatabase): Promise<void> {
  await seedForJournal(owner);
  await owner.query(
    `INSERT INTO dossiers (id, opened_month, code, procedure_code, procedure_version_id, agency_code, channel, submitter_id, opened_at, version, status, state, head_hash, moved_at)
     VALUES ($3, 202604, $1 || '-1', 'x', $2, $1, 2, $3, $4, 5, 4, jsonb_build_object('id', $3::uuid, 'facts', '{}'::jsonb)::text, '', $4)`,
    [ANY_AGENCY, ANY_VERSION, ID, THURSDAY],
  );
  await owner.query('SELECT make_transition_partition(202604)');
  await owner.query(
    `INSERT INTO dossier_transitions (opened_month, dossier_id, seq, at, command, actor_kind, from_steps, to_steps, status, leaf, hash)
     VALUES (202604, $1, 2, $2, 'complete', 2, '{}', '{}', 4, '{}', '')`,
    [ID, TUESDAY],
  );
  await owner.query(
    `INSERT INTO tasks (id, dossier_id, step_id, since, performer_kind, division_id, role, opened_at, due_at) VALUES ($1, $1, 'examine', 2, 'OFFICIAL', $2, 'specialist', $3, $4)`,
    [ID, DIVISION, THURSDAY, FRIDAY],
  );
}
