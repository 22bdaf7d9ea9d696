import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DeclarationsModule, ExecutingAgenciesModule, MoneyOwedModule, ShownDraftsModule } from '@app/composition';
import { type Actor, AdvanceDossier, type AskedCommand, DossiersModule, DossierStore, FireDeadlines } from '@app/dossiers';
import { type AccountId, Blocked, type CivilDay, type DossierId } from '@app/kernel';
import { PlatformModule, readConfiguration } from '@app/platform';
import { freshDatabase, type TestDatabase } from '@app/testing';
import { armDossiers, latenessOf, seedWard } from '../../../test/chaos/armed-dossiers.js';

const ROUNDS = Number(process.env['MOTCUA_RUNS'] ?? 15);
const OFFICERS = 10;
const FIRERS = 10;
const officer = (n: number): Actor => ({
  accountId: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}` as AccountId, kind: 'OFFICIAL', roles: [{ agencyCode: 'H56.30', division: 'KTHTDT', role: 'specialist' }],
});

const specialist = officer(901);
const another = officer(902);
const head: Actor = { ...officer(903), roles: [{ agencyCode: 'H56.30', division: 'KTHTDT', role: 'divisionHead' }] };
/** The submitter of `armDossiers`. */
const citizen: Actor = { accountId: '00000000-0000-4000-8000-00000000000c' as AccountId, kind: 'CITIZEN', roles: [] };
const PROPOSE: AskedCommand = { name: 'complete', step: 'examine', outcome: 'propose' };
const GROUND = 'NĐ 61/2018/NĐ-CP';
const IN_A_MONTH = new Date(performance.timeOrigin + 30 * 86_400_000).toISOString().slice(0, 10) as CivilDay;
/** What two people may ask of one dossier at one moment. */
const PAIRS: readonly (readonly [string, readonly [Actor, AskedCommand], readonly [Actor, AskedCommand]])[] = [
  ['the same task by two', [specialist, PROPOSE], [another, { name: 'complete', step: 'examine', outcome: 'supplement', reason: 'thiếu' }]],
  ['a claim and an assignment', [specialist, { name: 'claim', step: 'examine' }], [head, { name: 'assign', step: 'examine', assignee: another }]],
  ['a decision and a withdrawal', [specialist, PROPOSE], [citizen, { name: 'withdraw' }]],
  ['a decision and more time', [specialist, PROPOSE], [another, { name: 're-date', on: IN_A_MONTH, ground: GROUND, reason: 'chờ xác minh' }]],
  ['a withdrawal sent twice', [citizen, { name: 'withdraw' }], [citizen, { name: 'withdraw' }]],
];

describe('people and deadlines at one dossier', () => {
  let database: TestDatabase;
  let processes: INestApplicationContext[];
  beforeAll(async () => {
    database = await freshDatabase();
    await seedWard(database);
    processes = await Promise.all([1, 2].map(() => NestFactory.createApplicationContext(contextOn(database.url), { logger: false })));
  });
  afterAll(async () => {
    await Promise.all(processes.map((each) => each.close()));
    await database.close();
  });

  const contextOn = (databaseUrl: string) => ({
    module: class Contenders {},
    imports: [PlatformModule.forRoot({ configuration: readConfiguration({ DATABASE_POOL: '6' }), databaseUrl }), ExecutingAgenciesModule, DeclarationsModule, MoneyOwedModule, ShownDraftsModule, DossiersModule],
  });
  const idOf = (n: number) => `019aa000-0000-7000-8000-${n.toString(16).padStart(12, '0')}` as DossierId;

  it(`R8 each version is won by one of twenty, ${ROUNDS} times, and the deadline fires once`, async () => {
    const [a, b] = processes;
    let won = 0;
    let lost = 0;
    const claim = async (n: number, by: Actor): Promise<void> => {
      const stored = await a!.get(DossierStore).byId(idOf(n));
      const process = by.accountId!.endsWith('1') ? a! : b!;
      const asked = { by, command: { name: 'claim' as const, step: 'examine' }, expectedVersion: stored!.dossier.version, keyed: null };
      await process.get(AdvanceDossier).run(stored!.code, asked).then(
        () => (won += 1),
        (error: unknown) => {
          if (!(error instanceof Blocked)) throw error;
          lost += 1;
        },
      );
    };

    for (let n = 0; n < ROUNDS; n += 1) {
      await armDossiers(database, { first: n, count: 1, withinSeconds: 0 });
      const fire = () => Array.from({ length: FIRERS }, (_, index) => processes[index % 2]!.get(FireDeadlines).run(50));
      const claims = () => Array.from({ length: OFFICERS }, (_, index) => claim(n, officer(index)));
      await Promise.all(n % 2 ? [...fire(), ...claims()] : [...claims(), ...fire()]);
      await a!.get(FireDeadlines).run(50);
    }

    expect(won + lost).toBe(ROUNDS * OFFICERS);
    expect(await latenessOf(database)).toMatchObject({ armed: ROUNDS, fired: ROUNDS, lost: 0, twice: 0, early: 0 });
    const { rows } = await database.owner.query(
      `SELECT sum(moves)::int AS moves, max(claims)::int AS claims, bool_and(gapless) AS gapless FROM (SELECT count(*) AS moves,
        count(*) FILTER (WHERE command = 'claim') AS claims, max(seq) - min(seq) + 1 = count(*) AS gapless FROM dossier_transitions GROUP BY dossier_id) d`,
    );
    process.stderr.write(`R8 ${ROUNDS} rounds of 20: ${won} won by a person, ${lost} refused, every deadline fired once\n`);
    // Every move is one that was told to its winner, and nobody else was told so.
    expect(rows[0]).toEqual({ moves: ROUNDS + won, claims: won > 0 ? 1 : 0, gapless: true });
  }, 3_600_000);

  it(`R8 of two who ask for different things one wins, and the other is told who was first, ${ROUNDS} times for each pair`, async () => {
    await database.owner.query('DELETE FROM deadlines');
    const ask = async (process: INestApplicationContext, n: number, [by, command]: readonly [Actor, AskedCommand]): Promise<unknown> => {
      const { code } = (await process.get(DossierStore).byId(idOf(n)))!;
      return process.get(AdvanceDossier).run(code, { by, command, expectedVersion: 2, keyed: null }).then(
        () => 'won',
        (error: unknown) => (error instanceof Blocked ? error.obstacle : Promise.reject(error)),
      );
    };
    const seen: Record<string, number> = {};

    for (const [at, [pair, one, other]] of PAIRS.entries()) {
      for (let round = 0; round < ROUNDS; round += 1) {
        const n = 500_000 + at * 10_000 + round;
        await armDossiers(database, { first: n, count: 1, withinSeconds: 0 });
        const [a, b] = round % 2 ? processes : [processes[1], processes[0]];
        const answers = await Promise.all([ask(a!, n, one), ask(b!, n, other)]);
        const loser = answers.findIndex((answer) => answer !== 'won');

        expect([pair, answers.filter((answer) => answer === 'won')]).toEqual([pair, ['won']]);
        expect(answers[loser]).toMatchObject({ code: 'dossiers.changed_meanwhile', params: { actual: 3, wonWith: [one, other][1 - loser]![1].name } });
        seen[`${pair}: ${[one, other][1 - loser]![1].name}`] = (seen[`${pair}: ${[one, other][1 - loser]![1].name}`] ?? 0) + 1;
      }
    }

    process.stderr.write(`R8 pairs: ${JSON.stringify(seen)}\n`);
    const { rows } = await database.owner.query(`SELECT count(*)::int AS moves FROM dossier_transitions WHERE dossier_id >= $1 AND seq = 3`, [idOf(500_000)]);
    expect(rows).toEqual([{ moves: PAIRS.length * ROUNDS }]);
  }, 3_600_000);

  it('fires batch after batch, one process at a time, and hands over between two of them', async () => {
    await database.owner.query('DELETE FROM deadlines; DELETE FROM armed');
    const count = 1_100;
    await armDossiers(database, { first: 200_000, count, withinSeconds: 0 });
    await database.owner.query(`INSERT INTO deadlines (dossier_id, key, due_at) VALUES ('${idOf(300_000)}', 'nobody', now() - interval '1 day')`);
    let asked = 0;
    // Stands still: however slow the machine is, nobody has been at it for two seconds.
    const still = () => 0;

    const begun = await processes[0]!.get(FireDeadlines).run(2 * count, () => (asked += 1) < 3, still);
    const both = await Promise.all(processes.map((each) => each.get(FireDeadlines).run(2 * count, undefined, still)));

    // Two batches were written before it was told to stop.
    expect(begun).toEqual({ taken: 95, fired: 95, incidents: 0 });
    expect(both.map(({ fired }) => fired).sort((a, b) => a - b)).toEqual([0, count - 95]);
    expect(await latenessOf(database)).toMatchObject({ armed: count, lost: 0, twice: 0, early: 0 });
    expect((await database.owner.query('SELECT FROM deadlines')).rowCount).toBe(0);
  });

  it('turns to others after two seconds, also between the batches of one look, and leaves the rest to whoever comes next', async () => {
    await database.owner.query('DELETE FROM deadlines; DELETE FROM armed');
    const count = 1_000;
    await armDossiers(database, { first: 400_000, count, withinSeconds: 0 });
    let asked = 0;
    const slowly = () => 900 * asked++;

    const begun = await processes[0]!.get(FireDeadlines).run(2 * count, undefined, slowly);
    const left = (await database.owner.query('SELECT FROM deadlines')).rowCount;
    const rest = await processes[1]!.get(FireDeadlines).run(2 * count);

    // Asked at the beginning and after each batch: 900, 1,800 and 2,700 ms.
    expect({ asked, begun, left }).toEqual({ asked: 4, begun: { taken: 150, fired: 150, incidents: 0 }, left: 850 });
    expect(rest.fired).toBe(850);
    expect(await latenessOf(database)).toMatchObject({ armed: count, lost: 0, twice: 0, early: 0 });
  });

  it('puts aside the one dossier whose data always fails, with an incident, and fires the others', async () => {
    await database.owner.query('DELETE FROM incidents; DELETE FROM deadlines');
    const first = 100_000;
    await armDossiers(database, { first, count: 20, withinSeconds: 0 });
    await database.owner.query(`UPDATE dossiers SET state = '{"broken": true}' WHERE id = $1`, [idOf(first + 3)]);
    // Cannot be written: the whole statement fails because of this one.
    await database.owner.query(`ALTER TABLE dossiers ADD CONSTRAINT breaks CHECK (id <> '${idOf(first + 11)}' OR version < 3)`);

    const fired = await processes[0]!.get(FireDeadlines).run(50);
    const { rows: incidents } = await database.owner.query(`SELECT dossier_id, problem ->> 'code' AS code FROM incidents ORDER BY dossier_id`);

    expect(fired).toMatchObject({ fired: 18, incidents: 2 });
    expect(incidents).toEqual([
      { dossier_id: idOf(first + 3), code: 'dossiers.deadline_failed' },
      { dossier_id: idOf(first + 11), code: 'dossiers.deadline_failed' },
    ]);
  });

  it('puts off for a minute, with no incident, the one dossier somebody else holds, and fires the others', async () => {
    await database.owner.query('DELETE FROM incidents; DELETE FROM deadlines');
    const first = 150_000;
    await armDossiers(database, { first, count: 20, withinSeconds: 0 });
    await database.owner.query(`CREATE FUNCTION is_held() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'held' USING ERRCODE = '55P03'; END $$`);
    await database.owner.query(`CREATE TRIGGER is_held BEFORE UPDATE ON dossiers FOR EACH ROW WHEN (NEW.id = '${idOf(first + 7)}') EXECUTE FUNCTION is_held()`);

    await expect(processes[0]!.get(FireDeadlines).run(50)).rejects.toMatchObject({ code: '55P03' });
    await processes[0]!.get(FireDeadlines).run(50);

    const { rows } = await database.owner.query(`SELECT dossier_id, due_at BETWEEN now() AND now() + interval '1 minute' AS soon FROM deadlines`);
    expect(rows).toEqual([{ dossier_id: idOf(first + 7), soon: true }]);
    expect((await database.owner.query('SELECT FROM incidents')).rowCount).toBe(0);
  });
});
