import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dueAt, nationalCalendar } from '@app/calendar';
import { CheckReplay } from '@app/dossiers';
import { PublishProcedure, readBundle } from '@app/procedures';
import { givenHouse, json, type GivenHouse } from './given-house.js';

let given: GivenHouse;
beforeAll(async () => {
  given = await givenHouse({ isTelling: true });
  const bundle = await readBundle(join(import.meta.dirname, '../../../procedures/household-business'));
  const record = bundle.record as { executionCases: { processingTerm?: object }[] };
  record.executionCases[1]!.processingTerm = { quantity: 5, unit: 'WORKING_DAY' };
  await given.part(PublishProcedure).run(bundle, null);
}, 120_000);
afterAll(() => given?.close());

describe('a case of the record with a term of its own', () => {
  it('is what its dossiers are promised by, and no others', async () => {
    const [alone, together] = [await given.filed('household-business', 'straight-through', 'DIRECT'), await given.filed('household-business', 'online-household-members', 'DIRECT')];
    const intake = given.officials.intakeOfficer;
    for (const code of [alone, together]) await given.complete(code, intake, { step: 'Intake', outcome: 'accept' });
    const { rows: [{ cut }] } = await given.database.owner.query(`SELECT plan->>'cutOffTime' AS cut FROM procedure_versions WHERE procedure_code = '1.001612' ORDER BY number DESC LIMIT 1`);
    const promised = async (code: string, quantity: number) => {
      const { receivedAt, dueAt: told } = json(await intake.get(`/api/dossiers/${code}`));
      const due = dueAt(receivedAt, { quantity, unit: 'WORKING_DAY' }, nationalCalendar(), { ...(cut !== null && { cutOffTime: cut }) });
      return [told, due.ok ? due.value.at : due.error];
    };

    for (const [told, counted] of [await promised(alone, 3), await promised(together, 5)]) expect(told).toBe(counted);
    for (const code of [alone, together]) expect(await given.part(CheckReplay).run(code)).toMatchObject({ is: 'equal' });
  });

  it('moves the promise when a corrected declaration makes a dossier one of it, and the applicant is told that, and that the wait did not count', async () => {
    const code = await given.filed('household-business', 'straight-through', 'ONLINE');
    const { intakeOfficer, specialist } = given.officials;
    await given.complete(code, intakeOfficer, { step: 'Intake', outcome: 'accept' });
    await given.complete(code, specialist, { step: 'Examine', outcome: 'supplement', reason: 'Hộ gia đình cùng thành lập' });
    const members = [{ fullName: 'Phạm Thị Mẫu', birthDate: '1987-12-01', gender: 'FEMALE', personalId: '038187000004', signed: true }];

    const { status } = await given.complete(code, given.citizen, { step: 'Supplement', form: { application: { founderKind: 'HOUSEHOLD_MEMBERS' }, household: { members } } });
    const told = await given.soon(
      async () => (await given.database.owner.query(`SELECT body FROM notifications WHERE template_key = 'due-date-changed' AND channel = 'PORTAL' AND body LIKE '%' || $1 || '%'`, [code])).rows,
      ({ length }) => length > 0,
    );

    expect(status).toBe(201);
    expect(told).toMatchObject([{ body: expect.stringContaining('Lý do: theo nội dung kê khai đã sửa, hồ sơ thuộc trường hợp có thời hạn giải quyết khác; thời gian chờ không tính') }]);
  });
});
