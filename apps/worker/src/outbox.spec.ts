import { Logger } from '@nestjs/common';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DossierId } from '@app/kernel';
import { DatabaseClock, type DossierMessage, FEED_START, type FeedCursor, Ids, IncidentDesk, type InboxKey, JournalConnections, MessageRegister, Outbox, OutboxFeed, type OutboxMessage } from '@app/platform';
import { freshDatabase, moveEntry, openingEntry, seedForJournal, type TestDatabase } from '@app/testing';
import { HandleMessage } from './handle-message.js';
import { MessageHandler } from './message-handler.js';
import { OutboxRelay } from './outbox-relay.js';
import { Storm } from './storm.js';

const HEARD = 'tests.happened@1';
const LISTENING = { message: HEARD, handler: 'moves-on' };
const ACTOR = '00000000-0000-4000-8000-0000000000aa';

/** Moves the dossier of each message, as its own effect, and counts how often it was asked. */
class MovesOn extends MessageHandler {
  readonly name = 'moves-on';
  readonly hears = [HEARD];
  readonly asked = new Map<string, number>();
  readonly written: string[] = [];
  before: (message: OutboxMessage, inbox: InboxKey) => Promise<void> = () => Promise.resolve();

  constructor(private readonly move: (dossierId: DossierId, inbox: InboxKey) => Promise<boolean>) {
    super();
  }

  async handle(message: DossierMessage, inbox: InboxKey): Promise<void> {
    this.asked.set(message.id, (this.asked.get(message.id) ?? 0) + 1);
    await this.before(message, inbox);
    if (await this.move(message.dossierId, inbox)) this.written.push(message.id);
  }
}

// Failures are meant here: their log lines would hide those that are not.
Logger.overrideLogger(false);

describe('the outbox and its workers', () => {
  let database: TestDatabase;
  let clock: DatabaseClock;
  let connections: JournalConnections;
  let outbox: Outbox;
  beforeAll(async () => {
    // Alone: what runs beside it on one server would hold the horizon back.
    database = await freshDatabase({ alone: true });
    await seedForJournal(database.owner);
    clock = new DatabaseClock(database.db);
    await clock.start();
    connections = new JournalConnections({ url: database.url });
    outbox = new Outbox(database.db, new Ids());
  });
  afterAll(async () => {
    clock.stop();
    await connections.close();
    await database.close();
  });
  beforeEach(() => database.owner.query('DELETE FROM outbox; DELETE FROM inbox; DELETE FROM incidents'));

  const opened = async (messages = 1): Promise<DossierId> => {
    const said = Array.from({ length: messages }, () => ({ name: HEARD, payload: {} }));
    const entry = openingEntry(clock.now(), { messages: said });
    await connections.journal.commit(entry);
    return entry.dossierId;
  };
  const move = async (dossierId: DossierId, inbox: InboxKey): Promise<boolean> => {
    for (;;) {
      const row = await database.db.first<{ version: number }>('SELECT version FROM dossiers WHERE id = $1', [dossierId]);
      const receipt = await connections.journal.commit(moveEntry({ dossierId, at: clock.now(), version: row!.version }, { messages: [], inbox }));
      if (receipt.written || receipt.because !== 'version') return receipt.written;
    }
  };
  const worker = () => {
    const handler = new MovesOn(move);
    const handling = new HandleMessage(outbox, [handler]);
    return { handler, handling, relay: new OutboxRelay(outbox, handling, new Storm()) };
  };
  const count = async (sql: string): Promise<number> => (await database.owner.query(`SELECT count(*)::int AS n FROM ${sql}`)).rows[0].n;
  const leaseEnds = () => database.owner.query(`UPDATE outbox SET take_at = now() - interval '1 second'`);
  const untilDone = async (relays: readonly OutboxRelay[], open = 'outbox WHERE done_at IS NULL') => {
    while ((await count(open)) > 0) await Promise.all(relays.map((relay) => relay.look()));
  };

  it('hands each message to one of many workers', async () => {
    await Promise.all(Array.from({ length: 60 }, () => opened()));
    const workers = Array.from({ length: 4 }, worker);

    await untilDone(workers.map(({ relay }) => relay));

    const asked = workers.flatMap(({ handler }) => [...handler.asked.values()]);
    expect(asked).toEqual(Array(60).fill(1));
    expect(await count('dossier_transitions WHERE seq = 2')).toBe(60);
    expect(await count('inbox')).toBe(60);
  });

  it('records an effect once when the lease ran out and another worker came first, and refuses the one who comes back', async () => {
    const id = await opened();
    const [zombie, other] = [worker(), worker()];
    let wake: () => void = () => undefined;
    const asleep = new Promise<void>((resolve) => (wake = resolve));
    let falling: () => void = () => undefined;
    const fell = new Promise<void>((resolve) => (falling = resolve));
    zombie.handler.before = () => {
      falling();
      return asleep;
    };

    const stuck = zombie.relay.look();
    await fell;
    await leaseEnds();
    await untilDone([other.relay]);
    wake();
    await stuck;

    expect([zombie.handler.written.length, other.handler.written.length]).toEqual([0, 1]);
    expect(await count(`dossier_transitions WHERE dossier_id = '${id}'`)).toBe(2);
  });

  it('refuses the effect of an old lease also while the new one has written nothing yet', async () => {
    const id = await opened();
    const [first] = await outbox.lease([LISTENING], 1);
    await leaseEnds();
    const [second] = await outbox.lease([LISTENING], 1);
    const key = (token: number): InboxKey => ({ messageId: first!.message.id, handler: 'moves-on', token });

    const late = await move(id, key(first!.token));
    const now = await move(id, key(second!.token));
    const again = await move(id, key(second!.token));

    expect({ late, now, again, settledLate: await outbox.settle(first!, ['moves-on']) }).toEqual({ late: false, now: true, again: false, settledLate: false });
  });

  it('has one winner of many who write the effect of one message at a time', async () => {
    const id = await opened();
    const [leased] = await outbox.lease([LISTENING], 1);
    const others = Array.from({ length: 4 }, () => new JournalConnections({ url: database.url, inFlight: 1 }));
    const entry = () => moveEntry({ dossierId: id, at: clock.now(), version: 1 }, { messages: [], inbox: { messageId: leased!.message.id, handler: 'moves-on', token: leased!.token } });

    const receipts = await Promise.all([...others, ...others].map(({ journal }) => journal.commit(entry())));
    await Promise.all(others.map((each) => each.close()));

    expect(receipts.filter(({ written }) => written)).toHaveLength(1);
    expect(await count('inbox')).toBe(1);
  });

  it('keeps a lease that is still needed, and says how many were lost', async () => {
    await opened(2);
    const leased = await outbox.lease([LISTENING], 2);
    await database.owner.query('UPDATE outbox SET token = token + 1 WHERE id = $1', [leased[0]!.message.id]);

    expect(await outbox.keep(leased)).toBe(1);
  });

  it('makes a poison message an incident after its tries, while the others go on; an operator has it tried again, or gives it up', async () => {
    const poison = await opened();
    await Promise.all(Array.from({ length: 5 }, () => opened()));
    const { handler, relay } = worker();
    handler.before = ({ dossierId }) => (dossierId === poison ? Promise.reject(new TypeError('broken')) : Promise.resolve());
    const desk = new IncidentDesk(database.db);
    const untilParked = async () => {
      for (let tries = 0; (await count('incidents WHERE closed_at IS NULL')) === 0 && tries < 20; tries += 1) {
        await relay.look();
        await leaseEnds();
      }
    };

    await untilParked();
    const [incident] = await desk.list('open', 10, 'the house');

    expect(incident).toMatchObject({ source: 'worker', dossierId: poison, problem: { code: 'worker.message_failed', params: { handler: 'moves-on', threw: 'TypeError', tries: 5, message: HEARD } } });
    expect(await count('outbox WHERE done_at IS NOT NULL')).toBe(5);
    expect(handler.asked.get(String(incident!.messageId))).toBe(5);

    await desk.act({ id: incident!.id, act: 'retry', actorId: ACTOR as never, reason: null }, 'the house');
    await untilParked();
    const [second] = await desk.list('open', 10, 'the house');
    expect(second!.id).not.toBe(incident!.id);

    await desk.act({ id: second!.id, act: 'close', actorId: ACTOR as never, reason: 'đã xử lý bằng tay' }, 'the house');
    expect(await desk.act({ id: second!.id, act: 'close', actorId: ACTOR as never, reason: 'lần nữa' }, 'the house')).toBe('closed');
    expect(await count('outbox WHERE done_at IS NULL')).toBe(0);
    expect(await count('incident_acts')).toBe(2);
    await expect(database.owner.query('DELETE FROM incident_acts')).rejects.toThrow('append-only');
  });

  it('is not done for everybody when it is done here: listeners of other processes get it too, and each once', async () => {
    await opened(3);
    const register = new MessageRegister(database.db);
    const asked: string[] = [];
    class Elsewhere extends MessageHandler {
      readonly name = 'elsewhere';
      readonly hears = [HEARD];
      handle({ id }: OutboxMessage): Promise<void> {
        asked.push(id);
        return Promise.resolve();
      }
    }
    const handling = new HandleMessage(outbox, [new Elsewhere()]);
    const there = new OutboxRelay(outbox, handling, new Storm());
    const here = worker();
    await register.register([...here.handling.listening, ...handling.listening]);

    for (let looks = 0; looks < 3; looks += 1) await here.relay.look();
    const stillOpen = await count('outbox WHERE done_at IS NULL');
    for (let looks = 0; looks < 3; looks += 1) await there.look();

    expect({ stillOpen, done: await count('outbox WHERE done_at IS NOT NULL') }).toEqual({ stillOpen: 3, done: 3 });
    expect([here.handler.asked.size, ...here.handler.asked.values(), asked.length]).toEqual([3, 1, 1, 1, 3]);
    await database.owner.query('DELETE FROM message_listeners');
  });

  it('keeps what nobody listens to yet, and passes it when no process of the installation has wanted it for an hour', async () => {
    await opened();
    const register = new MessageRegister(database.db);
    const anHourLater = () => database.owner.query(`UPDATE outbox SET created_at = now() - interval '61 minutes'`);

    const young = await register.passUnheard([]);
    await anHourLater();
    await register.register([LISTENING]);
    const heardElsewhere = await register.passUnheard([]);
    await database.owner.query(`UPDATE message_listeners SET seen_at = now() - interval '8 days'`);
    const forgotten = await register.passUnheard([]);

    expect({ young, heardElsewhere, forgotten }).toEqual({ young: 0, heardElsewhere: 0, forgotten: 1 });
    await database.owner.query('DELETE FROM message_listeners');
  });

  it('waits no longer for a listener that was removed, where all others are through', async () => {
    await opened();
    const register = new MessageRegister(database.db);
    const { relay } = worker();
    await register.register([LISTENING, { message: HEARD, handler: 'removed' }]);
    await relay.look();
    await database.owner.query(`UPDATE outbox SET created_at = now() - interval '8 days'`);

    const waiting = await register.passUnheard([]);
    await database.owner.query(`UPDATE message_listeners SET seen_at = now() - interval '8 days' WHERE handler = 'removed'`);
    const passed = await register.passUnheard([]);

    expect({ waiting, passed }).toEqual({ waiting: 0, passed: 1 });
    await database.owner.query('DELETE FROM message_listeners');
  });

  it('clears away what was done a month ago, with its record, and nothing else', async () => {
    await opened(3);
    const { relay } = worker();
    await untilDone([relay]);
    await opened();
    await database.owner.query(`UPDATE outbox SET done_at = now() - interval '31 days' WHERE id IN (SELECT id FROM outbox ORDER BY id LIMIT 2)`);
    // Asked before all that, of a system nobody has connected yet.
    await database.owner.query(`INSERT INTO outbox (id, dossier_id, seq, name, payload, parked_at) OVERRIDING SYSTEM VALUE SELECT -n, dossier_id, seq, name, payload, now() FROM generate_series(1, 2000) n, (SELECT * FROM outbox LIMIT 1) one`);
    const register = new MessageRegister(database.db);

    const cleared = [await register.clearDone(), await register.clearDone()];

    expect({ cleared, left: await count('outbox'), records: await count('inbox') }).toEqual({ cleared: [2, 0], left: 2_002, records: 1 });
  });

  it('gives up a message whose workers all died of it', async () => {
    await opened();
    const { handler, relay } = worker();
    await database.owner.query('UPDATE outbox SET tries = 5');

    await relay.look();

    expect(handler.asked.size).toBe(0);
    expect((await new IncidentDesk(database.db).list('open', 5, 'the house'))[0]!.problem.code).toBe('worker.message_never_came_back');
  });

  it('feeds readers every message once, where reading on after the largest number would lose some', async () => {
    const feed = new OutboxFeed(database.db);
    const slow = await database.owner.connect();
    const insert = `INSERT INTO outbox (dossier_id, seq, name, payload) VALUES (gen_random_uuid(), 1, '${HEARD}', '{}') RETURNING id`;
    let cursor: FeedCursor = FEED_START;
    let largest = 0;
    const seen = { feed: [] as number[], naive: [] as number[] };
    const read = async () => {
      const rows = await feed.after(cursor, 100);
      cursor = rows.at(-1)?.cursor ?? cursor;
      seen.feed.push(...rows.map((row) => row.cursor.id));
      const { rows: later } = await database.owner.query('SELECT id::int FROM outbox WHERE id > $1 ORDER BY id', [largest]);
      largest = later.at(-1)?.id ?? largest;
      seen.naive.push(...later.map(({ id }) => id));
    };

    await slow.query('BEGIN');
    await slow.query(insert); // a smaller number, committed later
    await database.owner.query(insert);
    await read();
    await slow.query('COMMIT');
    slow.release();
    await read();
    await read();

    const { rows } = await database.owner.query('SELECT id::int FROM outbox ORDER BY id');
    const all = rows.map(({ id }) => id);
    expect([...seen.feed].sort((a, b) => a - b)).toEqual(all);
    expect(seen.naive).not.toEqual(all);
  });
});
