import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DeclarationsModule, ExecutingAgenciesModule, MoneyOwedModule, ShownDraftsModule } from '@app/composition';
import { type Actor, AdvanceDossier, type AskedCommand, DossiersModule, DossierStore, FireDeadlines } from '@app/dossiers';
import type { AccountId, DossierId } from '@app/kernel';
import { Clock, type DossierMessage, type InboxKey, Journal, Outbox, PlatformModule, readConfiguration } from '@app/platform';
import { freshDatabase, moveEntry, type TestDatabase } from '@app/testing';
import { armDossiers, seedWard } from '../../../test/chaos/armed-dossiers.js';
import { CuttingProxy, type Moment } from '../../../test/chaos/cutting-proxy.js';
import { HandleMessage } from './handle-message.js';
import { MessageHandler } from './message-handler.js';
import { OutboxRelay } from './outbox-relay.js';
import { Storm } from './storm.js';

const HEARD = 'tests.happened@1';
const OFFICER: Actor = { accountId: '00000000-0000-4000-8000-00000000000d' as AccountId, kind: 'OFFICIAL', roles: [{ agencyCode: 'H56.30', division: 'KTHTDT', role: 'specialist' }] };
/** Longer ways than this have gone wrong. */
const MOST_STATEMENTS = 40;

const idOf = (n: number) => `019aa000-0000-7000-8000-${n.toString(16).padStart(12, '0')}` as DossierId;

/** A person's command under its key: the same request is the same act, however often it is sent. */
const byPerson = (command: AskedCommand) => async (process: INestApplicationContext, id: DossierId): Promise<void> => {
  const stored = await process.get(DossierStore).byId(id);
  await process.get(AdvanceDossier).run(stored!.code, { by: OFFICER, command, expectedVersion: 2, keyed: { key: `key-of-${id}`, bodyHash: Buffer.alloc(32, 7) } });
};
/** The server may take a moment to see that whoever fired before is gone. */
const byDeadline = async (process: INestApplicationContext, id: DossierId, { owner }: TestDatabase): Promise<void> => {
  const isDue = async () => (await owner.query('SELECT FROM deadlines WHERE dossier_id = $1 AND due_at <= now()', [id])).rowCount === 1;
  for (let looks = 0; looks < 500 && (await isDue()); looks += 1) await process.get(FireDeadlines).run(50);
};

/** The effect of a message: a move with the inbox row among its writes. */
class Moves extends MessageHandler {
  readonly name = 'moves';
  readonly hears = [HEARD];

  constructor(private readonly process: INestApplicationContext) {
    super();
  }

  async handle({ dossierId }: DossierMessage, inbox: InboxKey): Promise<void> {
    const at = this.process.get(Clock).now();
    await this.process.get(Journal).commit(moveEntry({ dossierId, at, version: 2 }, { messages: [], inbox }));
  }
}
const byMessage = async (process: INestApplicationContext, id: DossierId, database: TestDatabase): Promise<void> => {
  const outbox = process.get(Outbox);
  const relay = new OutboxRelay(outbox, new HandleMessage(outbox, [new Moves(process)]), new Storm());
  const isOpen = async () => (await database.owner.query('SELECT FROM outbox WHERE name = $1 AND dossier_id = $2 AND done_at IS NULL', [HEARD, id])).rowCount === 1;
  // Whoever died held a lease, or takes one still: the server may carry out its last statement after it is gone. Here it runs out at once.
  const expire = () => database.owner.query('UPDATE outbox SET take_at = now() WHERE name = $1 AND dossier_id = $2 AND done_at IS NULL', [HEARD, id]);
  for (let looks = 0; looks < 500 && (await isOpen()); looks += 1) {
    await expire();
    await relay.look();
  }
};

const KINDS: Readonly<Record<string, (process: INestApplicationContext, id: DossierId, database: TestDatabase) => Promise<void>>> = {
  'a claim': byPerson({ name: 'claim', step: 'examine' }),
  'a step with work, dates and messages behind it': byPerson({ name: 'complete', step: 'examine', outcome: 'propose' }),
  'a deadline that falls due': byDeadline,
  'the effect of a message': byMessage,
};

describe('a process that dies at a statement (R2)', () => {
  let database: TestDatabase;
  let survivor: INestApplicationContext;
  let next = 1;
  beforeAll(async () => {
    database = await freshDatabase();
    await seedWard(database);
    survivor = await processOn(database.url);
  });
  afterAll(async () => {
    await survivor.close();
    await database.close();
  });

  const processOn = (databaseUrl: string): Promise<INestApplicationContext> =>
    NestFactory.createApplicationContext(
      { module: class Doomed {}, imports: [PlatformModule.forRoot({ configuration: readConfiguration({ DATABASE_POOL: '4', JOURNAL_CONNECTIONS: '1' }), databaseUrl }), ExecutingAgenciesModule, DeclarationsModule, MoneyOwedModule, ShownDraftsModule, DossiersModule] },
      { logger: false, abortOnError: false },
    );
  const given = async (): Promise<DossierId> => {
    const n = (next += 1);
    await database.owner.query(`DELETE FROM deadlines; UPDATE outbox SET done_at = now() WHERE done_at IS NULL`);
    await armDossiers(database, { first: n, count: 1, withinSeconds: 0 });
    await database.owner.query(`INSERT INTO outbox (dossier_id, seq, name, payload) VALUES ($1, 2, '${HEARD}', '{}')`, [idOf(n)]);
    return idOf(n);
  };
  /** All that a move writes, in every table. */
  const written = async (id: DossierId): Promise<unknown> => {
    const { rows } = await database.owner.query(
      `SELECT d.version, d.status, (SELECT array_agg(t.seq ORDER BY t.seq) FROM dossier_transitions t WHERE t.dossier_id = d.id) AS seqs,
        (SELECT array_agg(concat_ws(' ', k.step_id, k.assignee_id) ORDER BY k.step_id) FROM tasks k WHERE k.dossier_id = d.id) AS tasks,
        (SELECT array_agg(l.key ORDER BY l.key) FROM deadlines l WHERE l.dossier_id = d.id) AS deadlines,
        (SELECT array_agg(o.name ORDER BY o.id) FROM outbox o WHERE o.dossier_id = d.id) AS messages,
        (SELECT count(*)::int FROM inbox i JOIN outbox o ON o.id = i.message_id WHERE o.dossier_id = d.id) AS heard,
        (SELECT count(*)::int FROM answers a WHERE a.key = 'key-of-' || d.id) AS answers FROM dossiers d WHERE d.id = $1`,
      [id],
    );
    return rows[0];
  };

  it.each(Object.entries(KINDS).flatMap(([kind, act]) => (['before', 'after'] as const).map((moment): [Moment, string, typeof act] => [moment, kind, act])))(
    'R2 %s each of its statements: %s is written whole or not at all, and once in the end',
    async (moment, kind, act) => {
      const undisturbed = await given();
      const nothing = await written(undisturbed);
      await act(survivor, undisturbed, database);
      const whole = await written(undisturbed);
      let points = 0;
      let wasWritten = 0;

      for (let reached = true; reached && points < MOST_STATEMENTS; ) {
        const id = await given();
        const proxy = await CuttingProxy.to(database.url);
        const doomed = await processOn(proxy.url);
        proxy.arm(points + 1, moment);
        const outcome = await act(doomed, id, database).then(() => 'ended', () => 'died');
        reached = proxy.isCut;
        proxy.close();
        await doomed.close().catch(() => undefined);
        if (reached) {
          points += 1;
          const left = await written(id);
          expect([nothing, whole]).toContainEqual(left);
          if (JSON.stringify(left) === JSON.stringify(whole)) wasWritten += 1;
        } else expect(outcome).toBe('ended');

        await act(survivor, id, database);

        expect(await written(id)).toEqual(whole);
      }

      process.stderr.write(`R2 ${moment} each statement of ${kind}: ${points} points, ${wasWritten} of them with everything written\n`);
      expect(whole).not.toEqual(nothing);
      expect(points).toBeGreaterThanOrEqual(2);
      expect(points).toBeLessThan(MOST_STATEMENTS);
      // Dying before a statement only, nothing of the last one is there; dying after it, everything.
      expect(wasWritten).toBeGreaterThanOrEqual(moment === 'after' ? 1 : 0);
    },
    180_000,
  );
});
