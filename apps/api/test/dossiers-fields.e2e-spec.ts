import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenDossiers, opening, type GivenDossiers, type Person } from './given-dossiers.js';

let given: GivenDossiers;
let citizen: Person, intake: Person, specialist: Person, head: Person;

beforeAll(async () => {
  given = await givenDossiers();
  citizen = await given.person('dan');
  intake = await given.person('tiepnhan', 'intakeOfficer@TTPVHCC');
  specialist = await given.person('chuyenvien', 'specialist@KTHTDT');
  head = await given.person('truongphong', 'divisionHead@KTHTDT');
});
afterAll(() => given.close());

const fields = (body: { errors: readonly { field: string; code: string }[] }) => body.errors.map(({ field, code }) => `${field}: ${code}`);
const ABSENT = '00000000-0000-4000-8000-000000000001';

describe('what is wrong with a command is told by its field', () => {
  it.each<[string, object, readonly string[]]>([
    ['no step', { command: 'complete', expectedVersion: 1, data: {} }, ['data.step: required']],
    ['no data', { command: 'complete', expectedVersion: 1 }, ['data.step: required']],
    ['data that is null', { command: 'complete', expectedVersion: 1, data: null }, ['data.step: required']],
    ['no assignee', { command: 'assign', expectedVersion: 1, data: { step: 'intake' } }, ['data.assignee: required']],
    ['an assignee that is no id', { command: 'assign', expectedVersion: 1, data: { step: 'intake', assignee: 'x' } }, ['data.assignee: wrong_pattern']],
    ['an unknown field', { command: 'complete', expectedVersion: 1, data: { step: 'intake', foo: 1 } }, ['data.foo: unknown_field']],
    ['a field of another command', { command: 'withdraw', expectedVersion: 1, data: { step: 'intake' } }, ['data.step: not_of_this_command']],
    ['data that is a list', { command: 'complete', expectedVersion: 1, data: [] }, ['data: not_an_object']],
    ['data that is a text', { command: 'complete', expectedVersion: 1, data: 'x' }, ['data: not_an_object']],
    ['a version below one', { command: 'withdraw', expectedVersion: -1 }, ['expectedVersion: out_of_range']],
    ['a version beyond all', { command: 'withdraw', expectedVersion: 1e30 }, ['expectedVersion: out_of_range']],
    ['a character that is none', { command: 'withdraw', expectedVersion: 1, data: { reason: 'a\u0000b' } }, ['data.reason: unusable_text']],
  ])('%s', async (_, body, expected) => {
    const { code } = await given.filed(citizen);

    const answer = await citizen.post(`/api/dossiers/${code}/commands`, body);

    expect([answer.status, fields(answer.body)]).toEqual([400, expected]);
    expect(await given.rows('dossier_transitions', code)).toBe(1);
  });

  it('half a surrogate pair, deep in a form', async () => {
    const answer = await citizen.post('/api/dossiers', opening({ house: { area: 80, notes: ['a', '\ud800'] } }));

    expect([answer.status, answer.body.code, fields(answer.body)]).toEqual([400, 'request.unusable_text', ['form.house.notes[1]: unusable_text']]);
  });

  it('an outcome, and a fact that is missing, unknown, misplaced or of the wrong type', async () => {
    const { code } = await given.filed(citizen);
    await intake.act(code, 'complete', 1, { step: 'intake', outcome: 'accept' });
    const told = async (data: object) => {
      const { status, body } = await specialist.act(code, 'complete', 2, { step: 'examine', ...data });
      expect(status).toBe(422);
      expect(body.detail).not.toContain('{');
      return fields(body);
    };

    expect(await told({})).toEqual(['data.outcome: outcome_unknown']);
    expect(await told({ outcome: 'consult' })).toEqual(['data.gives.consultees: required']);
    expect(await told({ outcome: 'consult', gives: { consultees: 'PCCC' } })).toEqual(['data.gives.consultees: wrong_type']);
    expect(await told({ outcome: 'propose', gives: { area: 3, weather: 1 } })).toEqual(['data.gives.area: not_asked_here', 'data.gives.weather: unknown_fact']);
    expect(await told({ outcome: 'supplement' })).toEqual(['data.reason: reason_required']);
    expect(await given.rows('dossier_transitions', code)).toBe(2);
  });

  it('an agency, a procedure, a cursor, a key, an assignee and a page size that are none', async () => {
    const { code } = await given.filed(citizen);
    await intake.act(code, 'complete', 1, { step: 'intake', outcome: 'accept' });

    const answers = [
      await citizen.post('/api/dossiers', { ...opening(), agencyCode: 'H99' }),
      await citizen.post('/api/dossiers', { ...opening(), procedureCode: '1.000000' }),
      await intake.get('/api/tasks?after=abc'),
      await citizen.post('/api/dossiers', opening(), 'x'),
      await head.act(code, 'assign', 2, { step: 'examine', assignee: ABSENT }),
      await intake.get('/api/tasks?limit=0'),
    ];

    expect(answers.map(({ body }) => body.errors[0]?.field)).toEqual(['agencyCode', 'procedureCode', 'after', 'Idempotency-Key', 'data.assignee', 'limit']);
    expect(answers[5]?.body.errors[0].message).toContain('từ 1 đến 200');
  });
});
