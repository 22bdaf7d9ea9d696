import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventHub } from '../src/events/event-hub.js';
import { givenDossiers, type GivenDossiers, type Person } from './given-dossiers.js';

interface Stream {
  /** `type data`, in the order they came. */
  readonly events: readonly string[];
  has(event: string): Promise<void>;
  /** The same, after so many. */
  hasSince(count: number, event: string): Promise<void>;
  /** Resolves when the server has ended the stream. */
  ended(): Promise<void>;
  stop(): void;
}

let given: GivenDossiers;
let citizen: Person, stranger: Person, intake: Person, administrator: Person;

beforeAll(async () => {
  given = await givenDossiers();
  citizen = await given.person('dan');
  stranger = await given.person('khac');
  intake = await given.person('tiepnhan', 'intakeOfficer@TTPVHCC');
  administrator = await given.person('quantri', 'systemAdmin@LD');
});
afterAll(() => given.close());

describe('the stream of events', () => {
  it('is for who is logged in', async () => {
    expect((await given.http.get('/api/events')).status).toBe(401);
  });

  it('tells those who may see a dossier that it moved, and nobody else; what it is they ask', async () => {
    const streams = [citizen, intake, stranger, administrator].map(listening) as [Stream, Stream, Stream, Stream];
    const [ofCitizen, ofIntake, ofStranger, ofAdministrator] = streams;
    await Promise.all(streams.map((stream) => stream.has('everything -')));

    const { code } = await given.filed(citizen);
    await ofCitizen.has(`dossier ${code}`);
    await ofIntake.has(`dossier ${code}`);
    await ofIntake.has('tasks -');
    // Told in the same round or not at all: what comes after it would have come after that.
    const { code: own } = await given.filed(stranger);
    await ofStranger.has(`dossier ${own}`);
    for (const stream of streams) stream.stop();

    expect(ofStranger.events).not.toContain(`dossier ${code}`);
    expect(ofCitizen.events).not.toContain(`dossier ${own}`);
    expect(ofAdministrator.events.filter((event) => event !== 'everything -')).toEqual([]);
  });

  it('tells of a note those who may read it: not the applicant', async () => {
    const { code } = await given.filed(citizen);
    const streams = [citizen, intake].map(listening) as [Stream, Stream];
    const [ofCitizen, ofIntake] = streams;
    await Promise.all(streams.map((stream) => stream.has('everything -')));
    // What was moved before is told by now.
    const { code: first } = await given.filed(citizen);
    await Promise.all(streams.map((stream) => stream.has(`dossier ${first}`)));
    const [heardBefore, seenBefore] = [ofCitizen.events.length, ofIntake.events.length];

    await intake.post(`/api/dossiers/${code}/notes`, { text: 'Đã gọi người nộp.' });
    // Two rounds on, whatever is told of it has been told.
    for (let round = 0; round < 2; round += 1) {
      const { code: next } = await given.filed(citizen);
      await Promise.all(streams.map((stream) => stream.has(`dossier ${next}`)));
    }
    for (const stream of streams) stream.stop();

    expect(ofCitizen.events.slice(heardBefore)).not.toContain(`dossier ${code}`);
    expect(ofIntake.events.slice(seenBefore)).toContain(`dossier ${code}`);
  });

  it('tells of every move of a burst, in one process that many listen to', async () => {
    const streams = Array.from({ length: 5 }, () => listening(intake));
    await Promise.all(streams.map((stream) => stream.has('everything -')));

    const filed = await Promise.all(Array.from({ length: 20 }, () => given.filed(citizen)));

    for (const stream of streams) for (const { code } of filed) await stream.has(`dossier ${code}`);
    for (const stream of streams) stream.stop();
  });

  it('ends with the session, and tells by the rights of now', async () => {
    const leaving = await given.person('nghi', 'intakeOfficer@TTPVHCC');
    const moved = await given.person('chuyen', 'intakeOfficer@TTPVHCC');
    const streams = [leaving, moved, intake].map(listening) as [Stream, Stream, Stream];
    const [ofLeaving, ofMoved, ofIntake] = streams;
    await Promise.all(streams.map((stream) => stream.has('everything -')));
    const before = ofMoved.events.length;

    await leaving.post('/api/auth/logout', {});
    await given.database.owner.query('DELETE FROM account_roles WHERE account_id = $1', [moved.accountId]);
    await given.part(EventHub).lookAgain();

    await ofLeaving.ended();
    const { code } = await given.filed(citizen);
    await ofIntake.has(`dossier ${code}`);
    await ofMoved.hasSince(before, 'everything -');
    for (const stream of [ofMoved, ofIntake]) stream.stop();
    expect(ofMoved.events.slice(before).filter((event) => event !== 'everything -')).toEqual([]);
  });

  it('does not keep a server from ending', async () => {
    const stream = listening(intake);
    await stream.has('everything -');

    await given.restart();

    await stream.ended();
  });
});

/** Reads until it is stopped. */
function listening(who: Person): Stream {
  const events: string[] = [];
  const heard = new EventTarget();
  let isEnded = false;
  let rest = '';
  const request = who.get('/api/events').buffer(true).parse((answer, done) => {
    answer.on('data', (bytes: Buffer) => {
      const blocks = (rest + String(bytes)).split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) {
        const line = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1];
        if (line('event') !== undefined) events.push(`${line('event')} ${line('data') ?? ''}`);
      }
      heard.dispatchEvent(new Event('more'));
    });
    answer.on('end', () => {
      isEnded = true;
      heard.dispatchEvent(new Event('more'));
      done(null, '');
    });
  });
  request.end(() => undefined);
  const until = async (isSo: () => boolean): Promise<void> => {
    while (!isSo()) await once(heard, 'more');
  };
  return { events, has: (event) => until(() => events.includes(event)), hasSince: (count, event) => until(() => events.includes(event, count)), ended: () => until(() => isEnded), stop: () => { void request.abort(); } };
}
