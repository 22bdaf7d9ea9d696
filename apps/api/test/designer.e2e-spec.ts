import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LoadBundles } from '@app/procedures';
import { type GivenApp, givenApp } from './given.js';

const FOLDER = join(import.meta.dirname, '..', '..', '..', 'procedures');
const admin = (agencyCode: string) => [{ agencyCode, division: agencyCode === 'H56' ? 'VP' : 'TTPVHCC', role: 'systemAdmin' }];
const TEXT = { vi: 'Một', en: 'One' };

let given: GivenApp;
const tokens = new Map<string, string>();
beforeAll(async () => {
  given = await givenApp();
  await given.account('soan', admin('H56'));
  await given.account('soan2', admin('H56'));
  await given.account('xa', admin('H56.30'));
  await given.account('duyet', [{ agencyCode: 'H56', division: 'VP', role: 'procedureApprover' }]);
  await given.account('tiepnhan', [{ agencyCode: 'H56.30', division: 'TTPVHCC', role: 'intakeOfficer' }]);
  for (const login of ['soan', 'soan2', 'xa', 'duyet', 'tiepnhan']) tokens.set(login, await given.token(login));
  await given.app.get(LoadBundles).run(FOLDER);
});
afterAll(async () => given.close());

const as = (login: string) => {
  const authorization = `Bearer ${tokens.get(login) ?? ''}`;
  return {
    get: (path: string) => given.http.get(`/api/designer/${path}`).set('authorization', authorization),
    post: (path: string, body: object = {}) => given.http.post(`/api/designer/${path}`).set('authorization', authorization).send(body),
    put: (path: string, body: object) => given.http.put(`/api/designer/${path}`).set('authorization', authorization).send(body),
    delete: (path: string) => given.http.delete(`/api/designer/${path}`).set('authorization', authorization),
  };
};
type Content = { record: Record<string, unknown>; forms: object[]; bpmn: string; scenarios: object[] };
interface Draft {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly contentHash: string;
  readonly content: Content;
}

let lastCode = 0;
const newCode = () => `9.00${String((lastCode += 1)).padStart(4, '0')}`;
/** A draft by `soan` with which nothing is wrong. */
async function finished(code = newCode()): Promise<Draft> {
  const { body } = await as('soan').post('drafts', { name: 'Thủ tục mẫu', code });
  const record = { ...body.content.record, decisionNumber: '1/QĐ', name: TEXT, field: { code: 'MAU', name: TEXT } };
  return (await as('soan').put(`drafts/${body.id}`, { version: 1, content: { ...body.content, record } })).body;
}
const submission = { effectiveFrom: '2026-12-01', legalBasis: '12/QĐ-UBND' };
async function submitted(code?: string): Promise<Draft> {
  const { id, version } = await finished(code);
  return (await as('soan').post(`drafts/${id}/submit`, { version, ...submission })).body;
}

describe('drafts', () => {
  it('begin with a diagram that passes every check, and what the author still has to say', async () => {
    const { status, body } = await as('soan').post('drafts', { name: 'Cấp phép mẫu', code: newCode() });

    const check = (await as('soan').post('check', body.content)).body;

    expect(status).toBe(201);
    expect(body).toMatchObject({ version: 1, state: 'DRAFT', review: null, basedOn: null, name: 'Cấp phép mẫu', updatedBy: 'Người soan' });
    expect(check.problems).toEqual([]);
    expect(check.proofs).toMatchObject([{ channel: 'DIRECT', verdict: 'proved', sumHours: 32, limitHours: 40 }, {}, {}]);
    expect(check.publishable).toBe(false);
    expect(check.errors.map((error: { field: string }) => error.field)).toContain('record.decisionNumber');
  });

  it('begin from a published version, or from a drawing as it was drawn', async () => {
    const { body: procedure } = await given.http.get('/api/procedures/1.001193');
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
    expect((await given.http.get(`/api/designer/${path}`)).status).toBe(401);
  });
});

describe('the review', () => {
  it('publishes, after a second person approved it, exactly what was approved', async () => {
    const code = newCode();
    const draft = await submitted(code);
    const approved = await as('duyet').post(`drafts/${draft.id}/approve`, { contentHash: draft.contentHash });

    const published = await as('soan').post(`drafts/${draft.id}/publish`);

    expect(draft).toMatchObject({ state: 'SUBMITTED', content: { record: { effectiveFrom: '2026-12-01', decisionNumber: '12/QĐ-UBND' } } });
    expect(approved.body).toMatchObject({ state: 'APPROVED', review: { decidedBy: 'Người duyet', decision: 'APPROVED' } });
    expect(published.body).toMatchObject({ code, versionNumber: 1, isNew: true, runningOnEarlier: 0 });
    expect((await as('soan').get(`drafts/${draft.id}`)).body).toMatchObject({ state: 'PUBLISHED', publishedVersionId: published.body.versionId });
    expect((await as('soan').get(`procedures/${code}/versions`)).body.items).toMatchObject([
      { versionId: published.body.versionId, number: 1, standing: 'COMING', effectiveFrom: '2026-12-01', publishedBy: 'Người soan', approvedBy: 'Người duyet', running: 0 },
    ]);
    expect((await given.http.get(`/api/procedures/${code}`)).status).toBe(404); // not before its day
  });

  it('is by another person: whoever has worked on the content may not approve it', async () => {
    const draft = await finished();
    const second = await as('soan2').put(`drafts/${draft.id}`, { version: draft.version, content: { ...draft.content, record: { ...draft.content.record, keywords: ['mẫu'] } } });
    const { body } = await as('soan').post(`drafts/${draft.id}/submit`, { version: second.body.version, ...submission });

    const own = await as('soan').post(`drafts/${draft.id}/approve`, { contentHash: body.contentHash });
    const coAuthor = await as('soan2').post(`drafts/${draft.id}/approve`, { contentHash: body.contentHash });

    expect(own.body).toMatchObject({ status: 403, code: 'procedures.own_work' });
    expect(coAuthor.body).toMatchObject({ status: 403, code: 'procedures.own_work' });
    expect((await as('duyet').post(`drafts/${draft.id}/approve`, { contentHash: body.contentHash })).status).toBe(200);
  });

  it('is void when one letter changes, and is of nothing but what the approver saw', async () => {
    const draft = await submitted();
    const wrong = await as('duyet').post(`drafts/${draft.id}/approve`, { contentHash: '0'.repeat(64) });
    await as('duyet').post(`drafts/${draft.id}/approve`, { contentHash: draft.contentHash });

    const edited = await as('soan').put(`drafts/${draft.id}`, { version: draft.version, content: { ...draft.content, bpmn: `${draft.content.bpmn} ` } });
    const published = await as('soan').post(`drafts/${draft.id}/publish`);

    expect(wrong.body).toMatchObject({ status: 409, code: 'procedures.content_differs' });
    expect(edited.body).toMatchObject({ state: 'DRAFT', review: { holds: false } });
    expect(published.body).toMatchObject({ status: 409, code: 'procedures.not_approved' });
  });

  it('does not publish what is only submitted, nor for those who may only approve', async () => {
    const draft = await submitted();

    expect((await as('soan').post(`drafts/${draft.id}/publish`)).body).toMatchObject({ status: 409, code: 'procedures.not_approved' });
    expect((await as('duyet').post(`drafts/${draft.id}/publish`)).status).toBe(403);
  });

  it('sends back with a reason', async () => {
    const draft = await submitted();

    const rejected = await as('duyet').post(`drafts/${draft.id}/reject`, { contentHash: draft.contentHash, reason: 'Thiếu căn cứ' });
    const approved = await as('duyet').post(`drafts/${draft.id}/approve`, { contentHash: draft.contentHash });

    expect(rejected.body).toMatchObject({ state: 'REJECTED', review: { reason: 'Thiếu căn cứ', decidedBy: 'Người duyet' } });
    expect(approved.body).toMatchObject({ status: 409, code: 'procedures.not_submitted' });
  });

  it('takes no procedure with a problem, with a failing scenario, or with a day that is past', async () => {
    const draft = await finished();
    const submit = async (content: Content, more: object = {}) => {
      const { version } = (await as('soan').get(`drafts/${draft.id}`)).body;
      const saved = await as('soan').put(`drafts/${draft.id}`, { version, content });
      return (await as('soan').post(`drafts/${draft.id}/submit`, { version: saved.body.version, ...submission, ...more })).body;
    };
    const failing = { name: 'hong', title: TEXT, given: { at: '2026-11-23T09:00:00+07:00', channel: 'DIRECT', form: {} }, when: [], then: { status: 'RETURNED' } };

    expect(await submit({ ...draft.content, bpmn: draft.content.bpmn.replace('targetRef="Approve"', 'targetRef="KhongCo"') })).toMatchObject({ status: 422, code: 'procedures.not_publishable' });
    expect(await submit({ ...draft.content, forms: [] })).toMatchObject({ status: 422, code: 'procedures.invalid_bundle' });
    expect(await submit({ ...draft.content, scenarios: [failing] })).toMatchObject({ status: 422, code: 'procedures.scenario_fails', params: { scenarios: ['hong'] } });
    expect(await submit(draft.content, { effectiveFrom: '2026-11-20' })).toMatchObject({ status: 422, code: 'procedures.effective_day_past' });
    expect(await submit(draft.content)).toMatchObject({ state: 'SUBMITTED' });
  });

  it('wants a reason where there are warnings', async () => {
    const draft = await finished();
    const bpmn = draft.content.bpmn.replace(/<motcua:term quantity="0.5" unit="WORKING_DAY" \/>/, '');
    const saved = (await as('soan').put(`drafts/${draft.id}`, { version: draft.version, content: { ...draft.content, bpmn } })).body;

    const without = await as('soan').post(`drafts/${draft.id}/submit`, { version: saved.version, ...submission });
    const told = await as('soan').post(`drafts/${draft.id}/submit`, { version: saved.version, ...submission, note: 'Tiếp nhận ngay tại quầy' });

    expect(without.body).toMatchObject({ status: 422, code: 'procedures.reason_for_warnings', params: { warnings: ['time.step_without_term'] } });
    expect(told.body).toMatchObject({ state: 'SUBMITTED', review: { note: 'Tiếp nhận ngay tại quầy' } });
  });

  it('is closed once it is published', async () => {
    const draft = await submitted();
    await as('duyet').post(`drafts/${draft.id}/approve`, { contentHash: draft.contentHash });
    await as('soan').post(`drafts/${draft.id}/publish`);
    const { version, content } = (await as('soan').get(`drafts/${draft.id}`)).body;

    expect((await as('soan').put(`drafts/${draft.id}`, { version, content })).body).toMatchObject({ status: 409, code: 'procedures.draft_closed' });
    expect((await as('soan').delete(`drafts/${draft.id}`)).body).toMatchObject({ status: 409, code: 'procedures.draft_closed' });
  });

  it('cannot be rewritten from our own connection: neither what was submitted nor who worked on it', async () => {
    await expect(given.database.db.change("UPDATE procedure_reviews SET content_hash = 'x'")).rejects.toMatchObject({ code: '42501' });
    await expect(given.database.db.change("UPDATE procedure_reviews SET authors = '{}'")).rejects.toMatchObject({ code: '42501' });
    await expect(given.database.db.change("UPDATE procedure_draft_versions SET name = 'x'")).rejects.toMatchObject({ code: '42501' });
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

  it('name problems with the way into them', async () => {
    const { body: draft } = await as('soan').post('drafts', { name: 'Có lỗi' });
    const bpmn = draft.content.bpmn.replaceAll('exclusiveGateway', 'parallelGateway').replace(' default="Flow_Accept"', '');

    const { body } = await as('soan').post('check', { ...draft.content, bpmn });

    expect(body.publishable).toBe(false);
    expect(body.problems.some((problem: { trace?: string[] }) => (problem.trace ?? []).length > 0)).toBe(true);
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
    expect((await as('duyet').get('procedures/9.999999/versions')).body).toMatchObject({ status: 404, code: 'procedures.not_found' });
  });
});
