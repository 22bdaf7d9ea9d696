import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CheckReplay, CheckTimeSplit } from '@app/dossiers';
import { givenDossiers, type GivenDossiers, type Person } from './given-dossiers.js';

const ROUNDS = 8;

let given: GivenDossiers;
let citizen: Person, intake: Person, an: Person, binh: Person, leader: Person, other: Person;

beforeAll(async () => {
  given = await givenDossiers();
  citizen = await given.person('dan');
  intake = await given.person('tiepnhan', 'intakeOfficer@TTPVHCC');
  an = await given.person('an', 'specialist@KTHTDT');
  binh = await given.person('binh', 'specialist@KTHTDT');
  leader = await given.person('lanhdao', 'approver@LD');
  other = await given.person('lanhdaohai', 'approver@LD');
});
afterAll(() => given.close());

/** An has taken the examination and proposed: it lies before the leadership. */
async function forwarded(): Promise<string> {
  const { code } = await given.filed(citizen);
  await intake.act(code, 'complete', 1, { step: 'intake', outcome: 'accept' });
  await an.act(code, 'claim', 2, { step: 'examine' });
  await an.act(code, 'complete', 3, { step: 'examine', outcome: 'propose' });
  return code;
}
const recall = (who: Person, code: string, version = 4) => who.act(code, 'recall', version, { reason: 'nhầm kết quả' });
const seen = async (who: Person, code: string) => (await who.get(`/api/dossiers/${code}`)).body;
const queued = async (who: Person, scope: string, code: string) => (await who.get(`/api/tasks?scope=${scope}`)).body.items.find((line: { code: string }) => line.code === code);

describe('POST /api/dossiers/{code}/commands, recall', () => {
  it('brings the dossier back to whoever forwarded it, as it was, with both lines in the log', async () => {
    const { code } = await given.filed(citizen);
    await intake.act(code, 'complete', 1, { step: 'intake', outcome: 'accept' });
    await an.act(code, 'claim', 2, { step: 'examine' });
    const before = await queued(an, 'mine', code);
    await an.act(code, 'complete', 3, { step: 'examine', outcome: 'propose' });
    const there = await queued(leader, 'division', code);
    const offer = (await seen(an, code)).available.find(({ command }: { command: string }) => command === 'recall');

    const answer = await recall(an, code);

    expect(there).toMatchObject({ step: 'approve' });
    expect(offer).toMatchObject({ step: 'examine', allowed: true });
    expect({ status: answer.status, version: answer.body.version }).toEqual({ status: 201, version: 5 });
    expect(await queued(an, 'mine', code)).toMatchObject({ step: 'examine', dueAt: before.dueAt });
    expect(await queued(leader, 'division', code)).toBeUndefined();
    expect((await seen(an, code)).timeline.map(({ command }: { command: string }) => command)).toEqual(['open', 'complete', 'claim', 'complete', 'recall']);
    expect(await given.part(CheckReplay).run(code)).toMatchObject({ is: 'equal', transitions: 5 });
    expect(await given.check(CheckTimeSplit)).toEqual([]);
  });

  it('is refused with a reason that says what to do', async () => {
    const [code, taken] = [await forwarded(), await forwarded()];
    await leader.act(taken, 'claim', 4, { step: 'approve' });

    const mute = await an.act(code, 'recall', 4, {});
    const colleague = await recall(binh, code);
    const applicant = await recall(citizen, code);
    const late = await recall(an, taken, 5);
    await recall(an, code);
    const twice = await recall(an, code, 5);

    expect([mute.status, colleague.status, applicant.status, late.status, twice.status]).toEqual([400, 403, 403, 409, 409]);
    expect([colleague.body.code, late.body.code, twice.body.code]).toEqual(['dossiers.not_own_forward', 'dossiers.forward_taken', 'dossiers.nothing_to_recall']);
  });

  it(`and a claim at the next step: one wins, ${ROUNDS} times`, async () => {
    const won: string[] = [];

    for (let round = 0; round < ROUNDS; round += 1) {
      const code = await forwarded();
      const claim = () => (round % 4 < 2 ? leader : other).act(code, 'claim', 4, { step: 'approve' }).then((answer) => answer);
      const both = round % 2 ? [claim(), recall(an, code).then((answer) => answer)] : [recall(an, code).then((answer) => answer), claim()];
      const answers = await Promise.all(both);
      const loser = answers.find(({ status }) => status !== 201);

      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
      expect(loser?.body).toMatchObject({ code: 'dossiers.changed_meanwhile' });
      won.push(loser?.body.wonWith ?? loser?.body.params?.wonWith);
      expect((await seen(an, code)).version).toBe(5);
      expect(await given.part(CheckReplay).run(code)).toMatchObject({ is: 'equal' });
    }

    expect(won.every((command) => command === 'claim' || command === 'recall')).toBe(true);
  });
});
