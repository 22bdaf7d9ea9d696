import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenDesigner, TEXT } from './given-designer.js';

let house: Awaited<ReturnType<typeof givenDesigner>>;
beforeAll(async () => {
  house = await givenDesigner();
});
afterAll(async () => house.given.close());
const as = (login: string) => house.as(login);

describe('drafts', () => {
  it('begin with a diagram that passes every check, and what the author still has to say', async () => {
    const { status, body } = await as('soan').post('drafts', { name: 'Cấp phép mẫu', code: house.newCode() });

    const check = (await as('soan').post('check', body.content)).body;

    expect(status).toBe(201);
    expect(body).toMatchObject({ version: 1, state: 'DRAFT', review: null, basedOn: null, name: 'Cấp phép mẫu', updatedBy: 'Người soan' });
    expect(check.problems).toEqual([]);
    expect(check.proofs).toMatchObject([{ channel: 'DIRECT', verdict: 'proved', sumHours: 32, limitHours: 40 }, {}, {}]);
    expect(check.publishable).toBe(false);
    expect(check.errors.map((error: { field: string }) => error.field)).toContain('record.decisionNumber');
  });

  it('begin from a published version, or from a drawing as it was drawn', async () => {
    const { body: procedure } = await house.given.http.get('/api/procedures/1.001193');
    const xml = '<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"   targetNamespace="x"/><!-- mẫu -->';

    const fromVersion = await as('soan').post('drafts', { fromVersion: procedure.versionId });
    const fromDrawing = await as('soan').post('drafts', { name: 'Từ tệp', bpmn: xml });

    expect(fromVersion.body).toMatchObject({ basedOn: procedure.versionId, code: '1.001193', content: { record: procedure.record, forms: procedure.forms } });
    expect((await as('soan').post('check', fromVersion.body.content)).body.publishable).toBe(true);
    expect(fromDrawing.body.content.bpmn).toBe(xml);
    expect((await as('soan').post('drafts', { fromVersion: '0'.repeat(64) })).body).toMatchObject({ status: 404, code: 'procedures.no_such_version' });
  });

  it('keep what is wrong, and tell who saves what they have not seen', async () => {
    const { body: draft } = await as('soan').post('drafts', { name: 'Hai người' });
    const content = { ...draft.content, bpmn: 'chưa xong' };

    const saved = await as('soan').put(`drafts/${draft.id}`, { version: 1, content });
    const late = await as('soan2').put(`drafts/${draft.id}`, { version: 1, content: draft.content });

    expect(saved.body).toMatchObject({ version: 2, content: { bpmn: 'chưa xong' } });
    expect(late.body).toMatchObject({ status: 409, code: 'procedures.draft_changed', params: { expected: 1, actual: 2 } });
    expect((await as('soan').get(`drafts/${draft.id}`)).body.content.bpmn).toBe('chưa xong');
  });

  it('of two who save at once one is told', async () => {
    const { body: draft } = await as('soan').post('drafts', { name: 'Cùng lúc' });

    const answers = await Promise.all(['a', 'b'].map((name) => as('soan').put(`drafts/${draft.id}`, { version: 1, name, content: draft.content })));

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('keep versions by name, and take one of them back as the latest', async () => {
    const { body: draft } = await as('soan').post('drafts', { name: 'Có phiên bản' });
    await as('soan').post(`drafts/${draft.id}/versions`, { name: 'Bản đầu', note: 'trước khi họp' });
    await as('soan').put(`drafts/${draft.id}`, { version: 1, content: { ...draft.content, bpmn: 'khác' } });
    const kept = await as('soan').post(`drafts/${draft.id}/versions`, { name: 'Bản hai' });

    const restored = await as('soan').post(`drafts/${draft.id}/versions/1/restore`, { version: 2 });

    expect(kept.body.items).toMatchObject([{ number: 2, name: 'Bản hai', note: null }, { number: 1, name: 'Bản đầu', createdBy: 'Người soan' }]);
    expect(restored.body).toMatchObject({ version: 3, content: draft.content });
    expect((await as('soan').get(`drafts/${draft.id}/versions/2`)).body.bpmn).toBe('khác');
    expect((await as('soan').get(`drafts/${draft.id}/versions/9`)).body).toMatchObject({ status: 404, code: 'procedures.no_such_version' });
  });

  it('go when they are deleted', async () => {
    const { body: draft } = await as('soan').post('drafts', { name: 'Bỏ đi' });
    await as('soan').post(`drafts/${draft.id}/versions`, { name: 'Bản đầu' });

    expect((await as('soan').delete(`drafts/${draft.id}`)).status).toBe(204);
    expect((await as('soan').get(`drafts/${draft.id}`)).body).toMatchObject({ status: 404, code: 'procedures.no_such_draft' });
  });

  it('are seen by those who design or approve in their agency, and by nobody else', async () => {
    const { body: draft } = await as('soan').post('drafts', { name: 'Của tỉnh' });
    const path = `drafts/${draft.id}`;

    expect((await as('duyet').get(path)).status).toBe(200);
    expect((await as('xa').get(path)).body).toMatchObject({ status: 404, code: 'procedures.no_such_draft' });
    expect((await as('xa').get('drafts')).body.items).toEqual([]);
    expect((await as('xa').get(`diff?from=draft:${draft.id}&to=draft:${draft.id}`)).status).toBe(404);
    expect((await as('xa').delete(path)).status).toBe(404);
    expect((await as('tiepnhan').get(path)).body).toMatchObject({ status: 403, code: 'identity.not_permitted' });
    expect((await as('duyet').put(path, { version: 1, content: draft.content })).body).toMatchObject({ status: 403, params: { permission: 'procedures.design' } });
    expect((await as('duyet').post('drafts', { name: 'x' })).status).toBe(403);
    expect((await house.given.http.get(`/api/designer/${path}`)).status).toBe(401);
  });
});

describe('the tools of the designer', () => {
  it('compare two contents: the drawing with its settings, the record, the forms, and what only moved', async () => {
    const { body: draft } = await as('soan').post('drafts', { name: 'So sánh' });
    const bpmn = draft.content.bpmn
      .replace('motcua:term quantity="2"', 'motcua:term quantity="1.5"')
      .replace('motcua:performer role="approver"', 'motcua:performer role="divisionHead"')
      .replace('outcome = "refuse"', 'outcome = "accept"')
      .replace('<dc:Bounds x="1060"', '<dc:Bounds x="1070"');
    await as('soan').post(`drafts/${draft.id}/versions`, { name: 'trước' });
    const record = { ...draft.content.record, setCount: 2 };
    await as('soan').put(`drafts/${draft.id}`, { version: 1, content: { ...draft.content, bpmn, record } });

    const { body } = await as('duyet').get(`diff?from=draft:${draft.id}@1&to=draft:${draft.id}`);

    expect(body.process).toEqual({
      added: [],
      removed: [],
      changed: [
        { elementId: 'Process', type: 'UserTask', name: 'Thẩm định, giải quyết', what: [{ field: 'term', before: { quantity: 2, unit: 'WORKING_DAY' }, after: { quantity: 1.5, unit: 'WORKING_DAY' } }] },
        { elementId: 'Approve', type: 'UserTask', name: 'Ký duyệt kết quả', what: [{ field: 'performer', before: { role: 'approver' }, after: { role: 'divisionHead' } }] },
        { elementId: 'Flow_Refuse', type: 'SequenceFlow', name: 'Từ chối', what: [{ field: 'condition', before: 'outcome = "refuse"', after: 'outcome = "accept"' }] },
      ],
      layout: ['Return'],
    });
    expect(body.record).toEqual([{ field: 'setCount', before: 1, after: 2 }]);
    expect(body.forms).toEqual([]);
  });

  it('show the content of any version that can be compared with', async () => {
    const { body: procedure } = await house.given.http.get('/api/procedures/1.001193');
    const { body: draft } = await as('soan').post('drafts', { name: 'Xem lại' });

    const published = await as('duyet').get(`content?of=${procedure.versionId}`);
    const own = await as('duyet').get(`content?of=draft:${draft.id}`);

    expect(published.body).toMatchObject({ record: procedure.record, forms: procedure.forms });
    expect(own.body.bpmn).toBe(draft.content.bpmn);
    expect((await as('xa').get(`content?of=draft:${draft.id}`)).status).toBe(404);
    expect((await as('duyet').get('content?of=nothing')).body).toMatchObject({ status: 404, code: 'procedures.no_such_version' });
  });

  it('name problems with the way into them', async () => {
    const { body: draft } = await as('soan').post('drafts', { name: 'Có lỗi' });
    const bpmn = draft.content.bpmn.replaceAll('exclusiveGateway', 'parallelGateway').replace(' default="Flow_Accept"', '');

    const { body } = await as('soan').post('check', { ...draft.content, bpmn });

    expect(body.publishable).toBe(false);
    expect(body.problems.some((problem: { trace?: string[] }) => (problem.trace ?? []).length > 0)).toBe(true);
  });

  it('prove the term of a case against its own ways, and name the case that does not fit', async () => {
    const { body: draft } = await as('soan').post('drafts', { name: 'Trường hợp' });
    const hurried = { name: { vi: 'Làm gấp', en: 'Hurried' }, when: 'request.content = "gấp"', components: ['CT-01'], processingTerm: { quantity: 1, unit: 'WORKING_DAY' } };
    const check = async (processingTerm: object) => (await as('soan').post('check', { ...draft.content, record: { ...draft.content.record, executionCases: [{ ...hurried, processingTerm }] } })).body;

    const [short, long] = [await check({ quantity: 1, unit: 'WORKING_DAY' }), await check({ quantity: 9, unit: 'WORKING_DAY' })];

    expect(short).toMatchObject({ publishable: false, problems: [{ code: 'time.term_exceeded', params: { case: { number: '1', name: hurried.name }, limitHours: 8 } }] });
    expect(long.problems).toEqual([]);
    expect(long.proofs.map((proof: { case?: { number: string }; verdict: string; limitHours: number }) => [proof.case?.number ?? null, proof.verdict, proof.limitHours])).toEqual([
      [null, 'proved', 40], [null, 'proved', 40], [null, 'proved', 40], ['1', 'proved', 72], ['1', 'proved', 72], ['1', 'proved', 72],
    ]);
  });

  it('judge what is filled in at a step as the desk does, in scenarios and by itself', async () => {
    const { body: draft } = await as('soan').post('drafts', { name: 'Biểu mẫu của bước' });
    const label = { vi: 'Ý kiến', en: 'Opinion' };
    const form = { key: 'opinion', title: label, sections: [{ name: 'work', title: label, fields: [{ name: 'opinion', label, kind: 'text', required: true }] }], rules: [] };
    const bpmn = draft.content.bpmn.replace('<motcua:performer role="specialist" />', '<motcua:performer role="specialist" /><motcua:form key="opinion" />');
    const at = (day: number) => `2026-11-${String(day)}T09:00:00+07:00`;
    const scenario = (form?: object) => ({
      name: 'y-kien', title: TEXT, given: { at: at(23), channel: 'DIRECT', form: {} },
      when: [{ at: at(23), by: 'intakeOfficer', complete: 'Receive', outcome: 'accept' }, { at: at(24), by: 'specialist', complete: 'Process', ...(form && { form }) }],
      then: { waitsAt: ['Approve'] },
    });
    const forms = [...draft.content.forms, form];

    const { body } = await as('soan').post('scenarios/run', { bpmn, forms, record: draft.content.record, scenarios: [scenario(), scenario({ work: { opinion: 'đủ' } })] });
    const judged = async (values: object) => (await as('duyet').post('forms/judge', { form, values, on: '2026-11-24' })).body;

    expect(body.results.map(({ holds }: { holds: boolean }) => holds)).toEqual([false, true]);
    expect(body.results[0].missed).toMatchObject([{ what: 'event', event: 1, actual: { code: 'dossiers.form_refused', params: { errors: [{ field: 'work.opinion', code: 'required' }] } } }]);
    expect(await judged({})).toMatchObject({ problems: [{ field: 'work.opinion', code: 'required' }] });
    expect(await judged({ work: { opinion: 'đủ' } })).toEqual({ problems: [] });
    expect((await as('duyet').post('forms/judge', { form: { key: 'x' }, values: {}, on: '2026-11-24' })).body).toMatchObject({ status: 422, code: 'procedures.invalid_bundle' });
  });

  it('play scenarios through the decisions of real dossiers', async () => {
    const { body: draft } = await as('soan').post('drafts', { name: 'Kịch bản' });
    const at = (day: number, hour: number) => `2026-11-${day}T${String(hour).padStart(2, '0')}:00:00+07:00`;
    const scenario = (ends: string) => ({
      name: 'thang-mot-mach',
      title: TEXT,
      given: { at: at(23, 8), channel: 'DIRECT', form: {} },
      when: [
        { at: at(23, 9), by: 'intakeOfficer', complete: 'Receive', outcome: 'accept' },
        { at: at(25, 9), by: 'specialist', complete: 'Process' },
        { at: at(26, 9), by: 'approver', complete: 'Approve' },
        { at: at(27, 9), by: 'returnOfficer', complete: 'Return' },
      ],
      then: { status: ends },
    });

    const { body } = await as('soan').post('scenarios/run', { bpmn: draft.content.bpmn, scenarios: [scenario('RETURNED'), scenario('REFUSED')] });
    const wrong = await as('soan').post('scenarios/run', { bpmn: draft.content.bpmn, scenarios: [{ ...scenario('RETURNED'), when: [{ at: 'hôm qua', by: 'x', complete: 'y' }] }] });

    expect(body.results.map(({ holds }: { holds: boolean }) => holds)).toEqual([true, false]);
    expect(body.results[0].moves.flatMap(({ step }: { step: string | null }) => step ?? [])).toEqual(['Receive', 'Process', 'Approve', 'Return']);
    expect(wrong.body).toMatchObject({ status: 422, code: 'procedures.invalid_scenarios', errors: [{ field: 'scenarios[0].when[0].at' }, {}] });
  });

  it('tell the versions of a procedure and which one is in force', async () => {
    const { body } = await as('duyet').get('procedures/1.001193/versions');

    expect(body.items).toMatchObject([{ number: 1, standing: 'IN_FORCE', publishedBy: null, approvedBy: null, running: 0 }]);
    expect((await as('duyet').get('procedures/9.999999/versions')).body).toEqual({ items: [] });
  });
});
