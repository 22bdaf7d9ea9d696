import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenDossiers, type GivenDossiers, type Person } from './given-dossiers.js';

let given: GivenDossiers;
let citizen: Person;
let intake: Person;
let specialist: Person;

beforeAll(async () => {
  given = await givenDossiers();
  citizen = await given.person('citizen');
  intake = await given.person('intake', 'intakeOfficer@TTPVHCC');
  specialist = await given.person('specialist', 'specialist@KTHTDT');
});
afterAll(() => given.close());

const codesOf = async (who: Person, query: string): Promise<readonly string[]> =>
  (await who.get(`/api/tasks?limit=200&${query}`)).body.items.map(({ code }: { code: string }) => code);

describe('the queues of the desk', () => {
  it('show an official of another step what waits for others, and a citizen nothing of it', async () => {
    const { code } = await given.filed(citizen);

    expect(await codesOf(intake, 'scope=unassigned')).toContain(code);
    expect(await codesOf(specialist, 'scope=unassigned')).not.toContain(code);
    expect(await codesOf(specialist, 'scope=agency')).toContain(code);
    expect(await codesOf(citizen, 'scope=agency')).toEqual([]);
  });

  it('are counted as they are listed', async () => {
    await given.filed(citizen);

    const { body } = await intake.get('/api/tasks/counts');

    expect(body.unassigned).toBe((await codesOf(intake, 'scope=unassigned')).length);
    expect(body.agency).toBe((await codesOf(intake, 'scope=agency')).length);
    expect(body.mine).toBe(0);
  });

  it('are narrowed by a part of the code, by channel and by time', async () => {
    const { code } = await given.filed(citizen);

    expect(await codesOf(intake, `scope=agency&text=${code.slice(-6).toLowerCase()}`)).toContain(code);
    expect(await codesOf(intake, 'scope=agency&text=khong-co-ai')).toEqual([]);
    expect(await codesOf(intake, 'scope=agency&channel=POSTAL')).not.toContain(code);
    expect(await codesOf(intake, 'scope=unassigned&time=overdue')).not.toContain(code);
  });

  it('name who a step may be given to, and keep a stranger out', async () => {
    const { code } = await given.filed(citizen);

    const { body } = await intake.get(`/api/dossiers/${code}/assignable?step=intake`);
    const stranger = await given.person('another-citizen');

    expect(body.map(({ name }: { name: string }) => name)).toEqual(['Nguyễn Thị intake']);
    expect((await stranger.get(`/api/dossiers/${code}/rules`)).status).toBe(404);
  });

  it('explain the promised date day by day once it is accepted', async () => {
    const { code } = await given.filed(citizen);
    expect((await intake.get(`/api/dossiers/${code}/rules`)).body.explanation).toBeNull();

    await intake.act(code, 'complete', 1, { step: 'intake', outcome: 'accept' });

    const { body: rules } = await intake.get(`/api/dossiers/${code}/rules`);
    const { body: dossier } = await intake.get(`/api/dossiers/${code}`);
    expect(rules.explanation.at).toBe(dossier.dueAt);
    expect(rules.explanation.days.length).toBeGreaterThan(0);
  });
});
