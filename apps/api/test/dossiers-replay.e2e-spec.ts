import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { runReplay } from '../../cli/src/replay.js';
import { givenDossiers, type GivenDossiers } from './given-dossiers.js';

let given: GivenDossiers;
let code: string;
let said: string;
const before = process.env['DATABASE_URL'];

beforeAll(async () => {
  given = await givenDossiers();
  process.env['DATABASE_URL'] = given.database.url;
  const citizen = await given.person('dan');
  const intake = await given.person('tiepnhan', 'intakeOfficer@TTPVHCC');
  ({ code } = await given.filed(citizen));
  await intake.act(code, 'claim', 1, { step: 'intake' });
  await intake.act(code, 'complete', 2, { step: 'intake', outcome: 'supplement', reason: 'Thiếu bản vẽ' });
  await citizen.act(code, 'complete', 3, { step: 'guidance' });
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

describe('motcua replay', () => {
  it('ends with 0 where the log gives the stored state, byte for byte', async () => {
    expect([await runReplay([code]), said]).toEqual([0, expect.stringContaining('4 bước')]);
  });

  it('ends with 2 for a dossier that is not there', async () => {
    expect(await runReplay(['H56.30-200101-0001'])).toBe(2);
    expect(await runReplay([])).toBe(2);
  });

  it('ends with 1 and names the first difference where somebody changed the state', async () => {
    await given.database.owner.query(`UPDATE dossiers SET state = replace(state, '"supplements":0', '"supplements":3') WHERE code = $1`, [code]);

    expect([await runReplay([code]), said]).toEqual([1, expect.stringContaining('/supplements')]);
  });

  it('ends with 1 where a private value is not the one the log committed to', async () => {
    await given.database.owner.query(`UPDATE transition_secrets SET fields = '{"reason": "khác"}' WHERE seq = 3`);

    expect([await runReplay([code]), said]).toEqual([1, expect.stringContaining('commitment_differs')]);
  });
});
