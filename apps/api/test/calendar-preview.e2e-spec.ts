import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { Database } from '@app/platform';
import { AGENCY, givenDossiers, nextWorkingDays, type GivenDossiers, type Person } from './given-dossiers.js';

let given: GivenDossiers;
let admin: Person, citizen: Person, intake: Person;
beforeAll(async () => {
  given = await givenDossiers();
  admin = await given.person('admin', 'systemAdmin@LD');
  citizen = await given.person('citizen');
  intake = await given.person('intake', 'intakeOfficer@TTPVHCC');
});
afterAll(() => given.close());

async function accept(dossiers: number): Promise<void> {
  for (let n = 0; n < dossiers; n += 1) {
    const { code } = await given.filed(citizen);
    expect((await intake.act(code, 'complete', 1, { step: 'intake', outcome: 'accept' })).status).toBe(201);
  }
}

it('looks at running dossiers by pages: at many in as many statements as at one', async () => {
  const days = await nextWorkingDays(given);
  const asked = jest.spyOn(given.part(Database), 'rows');
  const name = { vi: 'Nghỉ tránh bão', en: 'Storm' };
  /** Statements that read running dossiers for their dates: nothing but a preview asks for them here. */
  const preview = async () => {
    asked.mockClear();
    const { body } = await admin.post('/api/calendars/decisions', {
      scope: 'agency', agencyCode: AGENCY, dryRun: true, document: { symbol: '1/QĐ', abstract: name }, entries: days.map((day) => ({ day, kind: 'OFF', reason: 'officeClosed', name })),
    });
    const names = asked.mock.calls.map(([statement]) => (typeof statement === 'string' ? '' : statement.name)).filter((one) => /^dossiers-(running|dues|entered)/.test(one));
    return { moved: body.moved, steps: body.dossiers.map((one: { stepsMoved: number }) => one.stepsMoved), names: names.sort() };
  };

  await accept(1);
  const one = await preview();
  await accept(6);
  const seven = await preview();

  expect([one.moved, seven.moved]).toEqual([1, 7]);
  expect(seven.steps).toEqual(Array(7).fill(1));
  expect(one.names).toEqual(['dossiers-dues-of-all', 'dossiers-entered-of-all', 'dossiers-running-states']);
  expect(seven.names).toEqual(one.names);
});
