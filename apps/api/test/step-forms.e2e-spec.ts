import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CheckReplay } from '@app/dossiers';
import { bare, readPdf } from '@app/testing';
import { givenHouse, json, type GivenHouse, type Person } from './given-house.js';

let given: GivenHouse;
beforeAll(async () => {
  given = await givenHouse();
}, 120_000);
afterAll(() => given?.close());

const papers = async (code: string, who: Person) => json(await who.get(`/api/dossiers/${code}/papers`));

describe('the form of a step', () => {
  const fieldsOf = (answer: { body: { errors: readonly { field: string; code: string }[] } }) => answer.body.errors.map(({ field, code }) => [field, code]);
  const declared = async (code: string, who: Person) => json(await who.get(`/api/dossiers/${code}/declaration`)).entered;
  const minutes = { inspectedOn: '2026-04-21', matchesDrawings: true, setbackMeasured: 3.2, findings: 'Không có nội dung thiếu.' };

  it('is filled in to go on, and rightly; then it stands in the log as a commitment, on the desk, and in the paper it is for', async () => {
    const { specialist, divisionHead } = given.officials;
    const code = await given.filed('building-permit', 'straight-through');
    await given.play(code, 'building-permit/straight-through', 'Assign');
    const inspect = (more: object) => given.complete(code, specialist, { step: 'Inspect', ...more });
    // Whom the head may ask is offered by name: the divisions with somebody who answers, and no other.
    const { facts } = json(await divisionHead.get(`/api/dossiers/${code}/rules`));
    expect(facts.find(({ name }: { name: string }) => name === 'consultees').bodies.map(({ code: body }: { code: string }) => body)).toEqual(['DATDAI', 'DIENLUC', 'PCCC']);

    const without = await inspect({});
    const wrong = await inspect({ stepForm: { work: { inspectedOn: '2999-01-01', matchesDrawings: true, colour: 'red' } } });
    const done = await inspect({ stepForm: { work: minutes } });

    expect([without.status, without.body.code, fieldsOf(without)]).toEqual([422, 'dossiers.form_refused', [['work.inspectedOn', 'required'], ['work.matchesDrawings', 'required']]]);
    expect([wrong.status, fieldsOf(wrong)]).toEqual([422, [['work.colour', 'unknown_field'], ['work.inspectedOn', 'after_today']]]);
    expect([done.status, done.body.errors]).toEqual([201, undefined]);
    const [entered] = await declared(code, divisionHead);
    expect(entered).toMatchObject({ step: 'Inspect', stepName: { vi: 'Kiểm tra thực địa' }, title: { en: 'Minutes of the field inspection' }, by: 'Nguyễn Thị cb.specialist', unit: { vi: expect.stringContaining('Kinh tế') } });
    expect(entered.sections[0].answers.map(({ value }: { value: { en: string } }) => value.en)).toEqual(['21/04/2026', 'Yes', '3.2', 'Không có nội dung thiếu.']);
    expect(await declared(code, given.citizen)).toEqual([]);
    const { timeline } = json(await divisionHead.get(`/api/dossiers/${code}`));
    expect(timeline.find(({ step }: { step: string }) => step === 'Inspect').form).toMatchObject({ en: 'Minutes of the field inspection' });
    const { rows: [line] } = await given.database.owner.query(`SELECT convert_from(t.leaf, 'UTF8') AS leaf, s.fields FROM dossiers d JOIN dossier_transitions t ON t.dossier_id = d.id JOIN transition_secrets s ON s.dossier_id = d.id AND s.seq = t.seq WHERE d.code = $1 AND t.step_id = 'Inspect'`, [code]);
    expect([Object.keys(JSON.parse(line.leaf).commitments), line.leaf.includes('nội dung thiếu'), line.fields.entered]).toEqual([['entered'], false, { form: 'inspection-minutes', content: { work: minutes } }]);
    expect(await given.part(CheckReplay).run(code)).toMatchObject({ is: 'equal' });
    const paper = await given.soon(async () => (await papers(code, specialist)).find(({ kind }: { kind: string }) => kind === 'inspectionMinutes'), (one) => one?.state === 'READY');
    const { letters } = readPdf((await specialist.get(paper.href)).body);
    expect([letters.includes(bare('khoảng lùi đo được 3,2 m')), letters.includes(bare('hiện trạng phù hợp bản vẽ: có')), letters.includes(bare('Không có nội dung thiếu.'))]).toEqual([true, true, true]);
  });

  it('answers what the outcome asks, and is not told otherwise beside it; a negative act may come without it', async () => {
    const { civilStatusOfficer } = given.officials;
    const code = await given.filed('birth-registration', 'straight-through');
    await given.play(code, 'birth-registration/straight-through', 'Forward');
    const examine = (more: object) => given.complete(code, civilStatusOfficer, { step: 'Examine', ...more });
    const stepForm = { work: { marriageFound: true } };

    const otherwise = await examine({ outcome: 'valid', gives: { marriageFound: false }, stepForm });
    const unknown = await examine({ outcome: 'nonsense', stepForm });
    const refusedWrongly = await examine({ outcome: 'refuse', reason: 'Sai thẩm quyền', stepForm: { work: { marriageFound: 'maybe' } } });
    const done = await examine({ outcome: 'valid', stepForm });
    const early = await given.complete(code, civilStatusOfficer, { step: 'Print', stepForm });

    expect([otherwise.status, fieldsOf(otherwise)]).toEqual([422, [['work.marriageFound', 'otherwise_said']]]);
    expect([unknown.status, unknown.body.code]).toEqual([422, 'engine.outcome_unknown']);
    expect([refusedWrongly.status, refusedWrongly.body.code]).toEqual([422, 'dossiers.form_refused']);
    expect([done.status, early.body.code]).toEqual([201, 'dossiers.step_has_no_form']);
    expect(json(await civilStatusOfficer.get(`/api/dossiers/${code}`)).facts.marriageFound).toBe(true);
    expect(await given.part(CheckReplay).run(code)).toMatchObject({ is: 'equal' });
    const another = await given.filed('birth-registration', 'straight-through');
    await given.play(another, 'birth-registration/straight-through', 'Forward');
    expect((await given.complete(another, civilStatusOfficer, { step: 'Examine', outcome: 'refuse', reason: 'Sai thẩm quyền' })).status).toBe(201);
  });

  it('of the applicant’s own step is theirs to fill in and to read; the register’s numbers come to the certificate', async () => {
    const { civilStatusOfficer, clerk } = given.officials;
    const code = await given.filed('birth-registration', 'online-draft-confirmed');
    await given.play(code, 'birth-registration/online-draft-confirmed', 'Examine');

    const without = await given.complete(code, given.citizen, { step: 'ConfirmDraft' });
    const confirmed = await given.complete(code, given.citizen, { step: 'ConfirmDraft', stepForm: { work: { agreed: true } } });
    const registered = await given.complete(code, civilStatusOfficer, { step: 'Register', stepForm: { work: { bookNumber: '03/2026', entryNumber: '127', enteredOn: '2026-04-21' } } });

    expect([without.status, fieldsOf(without)]).toEqual([422, [['work.agreed', 'required']]]);
    expect([confirmed.status, registered.status]).toEqual([201, 201]);
    expect((await declared(code, given.citizen)).map(({ step, by }: { step: string; by: string | null }) => [step, by])).toEqual([['ConfirmDraft', null]]);
    expect(json(await given.citizen.get(`/api/my/dossiers/${code}`)).declaration.entered).toHaveLength(1);
    expect((await declared(code, clerk)).map(({ step }: { step: string }) => step)).toEqual(['Examine', 'ConfirmDraft', 'Register']);
    const { letters } = readPdf((await civilStatusOfficer.get(`/api/dossiers/${code}/papers/birthCertificate/draft.pdf`)).body);
    expect(letters).toContain(bare('số 127, quyển số 03/2026'));
    expect(letters).toContain(bare('Ngày, tháng, năm sinh: 02/04/2026; ghi bằng chữ: Ngày hai tháng tư'));
  });
});

describe('a request to supplement', () => {
  it('names its papers one by one: in Vietnamese on form 02, as data to whoever reads it, and in the log behind the salt', async () => {
    const { intakeOfficer } = given.officials;
    const code = await given.filed('building-permit', 'straight-through', 'ONLINE');
    const defects = [{ component: 'GPXD-02', kind: 'missing', note: 'nộp bản sao' }, { component: 'GPXD-03', kind: 'unclear' }];
    const ask = (more: object) => given.complete(code, intakeOfficer, { step: 'Intake', outcome: 'supplement', ...more });

    const unknown = await ask({ defects: [{ component: 'NOSUCH', kind: 'missing' }] });
    const misplaced = await given.complete(code, intakeOfficer, { step: 'Intake', outcome: 'accept', defects });
    const twice = await ask({ defects: [defects[0], defects[0]] });
    const asked = await ask({ defects });

    expect([unknown.status, unknown.body.errors[0].field]).toEqual([422, 'defects[0].component']);
    expect([misplaced.status, misplaced.body.code, twice.status, asked.status]).toEqual([422, 'dossiers.no_request_to_supplement', 400, 201]);
    const mine = json(await given.citizen.get(`/api/my/dossiers/${code}`));
    expect(mine.timeline.at(-1)).toMatchObject({ note: null, defects: [{ component: 'GPXD-02', name: { en: 'Land-use right paper' }, kind: 'missing', note: 'nộp bản sao' }, { component: 'GPXD-03', kind: 'unclear', note: null }] });
    expect(json(await intakeOfficer.get(`/api/dossiers/${code}`)).timeline.at(-1).defects).toHaveLength(2);
    expect(await given.part(CheckReplay).run(code)).toMatchObject({ is: 'equal' });
    const paper = await given.soon(async () => (await papers(code, given.citizen)).find(({ kind }: { kind: string }) => kind === 'supplementRequest'), (one) => one?.state === 'READY');
    const { letters } = readPdf((await given.citizen.get(paper.href)).body);
    expect([letters.includes(bare('Còn thiếu: nộp bản sao')), letters.includes(bare('Không rõ')), letters.includes('missing')]).toEqual([true, true, false]);
  });
});
