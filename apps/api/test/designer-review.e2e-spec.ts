import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Content, givenDesigner, submission, TEXT } from './given-designer.js';

let house: Awaited<ReturnType<typeof givenDesigner>>;
beforeAll(async () => {
  house = await givenDesigner();
});
afterAll(async () => house.given.close());
const as = (login: string) => house.as(login);

describe('the review', () => {
  it('publishes, after a second person approved it, exactly what was approved', async () => {
    const code = house.newCode();
    const draft = await house.submitted(code);
    const approved = await as('duyet').post(`drafts/${draft.id}/approve`, { contentHash: draft.contentHash });

    const published = await as('soan').post(`drafts/${draft.id}/publish`);

    expect(draft).toMatchObject({ state: 'SUBMITTED', content: { record: { effectiveFrom: '2026-12-01', decisionNumber: '12/QĐ-UBND' } } });
    expect(approved.body).toMatchObject({ state: 'APPROVED', review: { decidedBy: 'Người duyet', decision: 'APPROVED' } });
    expect(published.body).toMatchObject({ code, versionNumber: 1, isNew: true, runningOnEarlier: 0 });
    expect((await as('soan').get(`drafts/${draft.id}`)).body).toMatchObject({ state: 'PUBLISHED', publishedVersionId: published.body.versionId });
    expect((await as('soan').get(`procedures/${code}/versions`)).body.items).toMatchObject([
      { versionId: published.body.versionId, number: 1, standing: 'COMING', effectiveFrom: '2026-12-01', publishedBy: 'Người soan', approvedBy: 'Người duyet', running: 0 },
    ]);
    expect((await house.given.http.get(`/api/procedures/${code}`)).status).toBe(404); // not before its day
  });

  it('is of a decision with its day, where it is told, and of none that is left over from an earlier decision', async () => {
    const [told, silent] = [await house.finished(), await house.finished()];
    const leftOver = await as('soan').put(`drafts/${silent.id}`, { version: silent.version, content: { ...silent.content, record: { ...silent.content.record, decisionDate: '2020-01-02' } } });

    const dated = await as('soan').post(`drafts/${told.id}/submit`, { version: told.version, ...submission, decisionDate: '2026-11-20' });
    const undated = await as('soan').post(`drafts/${silent.id}/submit`, { version: leftOver.body.version, ...submission });
    const unreal = await as('soan').post(`drafts/${(await house.finished()).id}/submit`, { version: 2, ...submission, decisionDate: '20/11/2026' });

    expect(leftOver.status).toBe(200);
    expect(dated.body.content.record).toMatchObject({ decisionNumber: '12/QĐ-UBND', decisionDate: '2026-11-20' });
    expect(undated.body.content.record).not.toHaveProperty('decisionDate');
    expect(unreal.body).toMatchObject({ status: 400, errors: [{ field: 'decisionDate' }] });
  });

  it('is by another person: whoever has worked on the content may not approve it', async () => {
    const draft = await house.finished();
    const second = await as('soan2').put(`drafts/${draft.id}`, { version: draft.version, content: { ...draft.content, record: { ...draft.content.record, keywords: ['mẫu'] } } });
    const { body } = await as('soan').post(`drafts/${draft.id}/submit`, { version: second.body.version, ...submission });

    const own = await as('soan').post(`drafts/${draft.id}/approve`, { contentHash: body.contentHash });
    const coAuthor = await as('soan2').post(`drafts/${draft.id}/approve`, { contentHash: body.contentHash });

    expect(own.body).toMatchObject({ status: 403, code: 'procedures.own_work' });
    expect(coAuthor.body).toMatchObject({ status: 403, code: 'procedures.own_work' });
    expect((await as('duyet').post(`drafts/${draft.id}/approve`, { contentHash: body.contentHash })).status).toBe(200);
  });

  it('is void when one letter changes, and is of nothing but what the approver saw', async () => {
    const draft = await house.submitted();
    const wrong = await as('duyet').post(`drafts/${draft.id}/approve`, { contentHash: '0'.repeat(64) });
    await as('duyet').post(`drafts/${draft.id}/approve`, { contentHash: draft.contentHash });

    const edited = await as('soan').put(`drafts/${draft.id}`, { version: draft.version, content: { ...draft.content, bpmn: `${draft.content.bpmn} ` } });
    const published = await as('soan').post(`drafts/${draft.id}/publish`);

    expect(wrong.body).toMatchObject({ status: 409, code: 'procedures.content_differs' });
    expect(edited.body).toMatchObject({ state: 'DRAFT', review: { holds: false } });
    expect(published.body).toMatchObject({ status: 409, code: 'procedures.not_approved' });
  });

  it('does not publish what is only submitted, nor for those who may only approve', async () => {
    const draft = await house.submitted();

    expect((await as('soan').post(`drafts/${draft.id}/publish`)).body).toMatchObject({ status: 409, code: 'procedures.not_approved' });
    expect((await as('duyet').post(`drafts/${draft.id}/publish`)).status).toBe(403);
  });

  it('sends back with a reason', async () => {
    const draft = await house.submitted();

    const rejected = await as('duyet').post(`drafts/${draft.id}/reject`, { contentHash: draft.contentHash, reason: 'Thiếu căn cứ' });
    const approved = await as('duyet').post(`drafts/${draft.id}/approve`, { contentHash: draft.contentHash });

    expect(rejected.body).toMatchObject({ state: 'REJECTED', review: { reason: 'Thiếu căn cứ', decidedBy: 'Người duyet' } });
    expect(approved.body).toMatchObject({ status: 409, code: 'procedures.not_submitted' });
  });

  it('takes no procedure with a problem, with a failing scenario, or with a day that is past', async () => {
    const draft = await house.finished();
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
    const draft = await house.finished();
    const bpmn = draft.content.bpmn.replace(/<motcua:term quantity="0.5" unit="WORKING_DAY" \/>/, '');
    const saved = (await as('soan').put(`drafts/${draft.id}`, { version: draft.version, content: { ...draft.content, bpmn } })).body;

    const without = await as('soan').post(`drafts/${draft.id}/submit`, { version: saved.version, ...submission });
    const told = await as('soan').post(`drafts/${draft.id}/submit`, { version: saved.version, ...submission, note: 'Tiếp nhận ngay tại quầy' });

    expect(without.body).toMatchObject({ status: 422, code: 'procedures.reason_for_warnings', params: { warnings: ['time.step_without_term'] } });
    expect(told.body).toMatchObject({ state: 'SUBMITTED', review: { note: 'Tiếp nhận ngay tại quầy' } });
  });

  it('is closed once it is published', async () => {
    const draft = await house.submitted();
    await as('duyet').post(`drafts/${draft.id}/approve`, { contentHash: draft.contentHash });
    await as('soan').post(`drafts/${draft.id}/publish`);
    const { version, content } = (await as('soan').get(`drafts/${draft.id}`)).body;

    expect((await as('soan').put(`drafts/${draft.id}`, { version, content })).body).toMatchObject({ status: 409, code: 'procedures.draft_closed' });
    expect((await as('soan').delete(`drafts/${draft.id}`)).body).toMatchObject({ status: 409, code: 'procedures.draft_closed' });
  });

  it('takes no content that is published already, to the day and the decision; of another day or decision it is a version of its own', async () => {
    const code = house.newCode();
    const first = await house.submitted(code);
    await as('duyet').post(`drafts/${first.id}/approve`, { contentHash: first.contentHash });
    const { body: published } = await as('soan').post(`drafts/${first.id}/publish`);
    const { body: next } = await as('soan').post('drafts', { fromVersion: published.versionId });
    const submit = async (more: object = {}) => (await as('soan').post(`drafts/${next.id}/submit`, { version: next.version, ...submission, ...more })).body;

    const same = await submit();
    const state = (await as('soan').get(`drafts/${next.id}`)).body.state;
    const announcedAnew = await submit({ legalBasis: '13/QĐ-UBND' });

    expect(same).toMatchObject({ status: 422, code: 'procedures.nothing_differs', params: { number: 1 } });
    expect(state).toBe('DRAFT');
    expect(announcedAnew).toMatchObject({ state: 'SUBMITTED' });
  });

  it('cannot be rewritten from our own connection: neither what was submitted nor who worked on it', async () => {
    await expect(house.given.database.db.change("UPDATE procedure_reviews SET content_hash = 'x'")).rejects.toMatchObject({ code: '42501' });
    await expect(house.given.database.db.change("UPDATE procedure_reviews SET authors = '{}'")).rejects.toMatchObject({ code: '42501' });
    await expect(house.given.database.db.change("UPDATE procedure_draft_versions SET name = 'x'")).rejects.toMatchObject({ code: '42501' });
  });
});

describe('a whole version handed in by another tool', () => {
  const handIn = async (body: object) => {
    const { body: answer, status } = await house.given.http.post('/api/procedures/versions').set('authorization', `Bearer ${await house.given.token('soan')}`).send(body);
    return { status, body: answer };
  };
  const whole = async (code: string): Promise<Content> => {
    const { content } = await house.finished(code);
    return { ...content, record: { ...content.record, effectiveFrom: '2026-12-01', decisionNumber: '12/QĐ-UBND' } };
  };
  const draftsOf = async (code: string) => (await as('soan').get('drafts')).body.items.filter((each: { code: string }) => each.code === code);

  it('is checked at once and lies before a second person, who approves it as any other', async () => {
    const code = house.newCode();

    const content = await whole(code);
    const { status, body } = await handIn(content);
    const again = await handIn(content);
    const own = await as('soan').post(`drafts/${body.id}/approve`, { contentHash: body.contentHash });
    const approved = await as('duyet').post(`drafts/${body.id}/approve`, { contentHash: body.contentHash });

    expect(again.body.id).toBe(body.id);
    expect(own.status).toBe(403);
    expect({ status, state: body.state }).toEqual({ status: 201, state: 'SUBMITTED' });
    expect(approved.body).toMatchObject({ state: 'APPROVED' });
    expect((await as('soan').post(`drafts/${body.id}/publish`)).body).toMatchObject({ code, versionNumber: 1, isNew: true });
  });

  it('leaves no draft behind where the server ends before it is submitted; handed in again, and by two at once, it is laid there once', async () => {
    const code = house.newCode();
    const content = await whole(code);
    const before = (await draftsOf(code)).length;
    const { owner } = house.given.database;
    await owner.query(`CREATE FUNCTION end_here() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''the end''; END'`);
    await owner.query('CREATE TRIGGER end_here BEFORE INSERT ON procedure_reviews FOR EACH ROW EXECUTE FUNCTION end_here()');

    const ended = await handIn(content);
    const left = await draftsOf(code);
    await owner.query('DROP TRIGGER end_here ON procedure_reviews; DROP FUNCTION end_here()');
    const [one, other] = await Promise.all([handIn(content), handIn(content)]);

    expect([ended.status, left.length]).toEqual([500, before]);
    expect([one.status, one.body.state, other.body.id]).toEqual([201, 'SUBMITTED', one.body.id]);
    expect(await draftsOf(code)).toHaveLength(before + 1);
  });

  it('is refused with every problem, and leaves nothing behind', async () => {
    const code = house.newCode();
    const content = await whole(code);
    const before = (await draftsOf(code)).length;

    const broken = await handIn({ ...content, bpmn: content.bpmn.replace(/<bpmn:endEvent[\s\S]*?<\/bpmn:endEvent>/, '') });
    const past = await handIn({ ...content, record: { ...content.record, effectiveFrom: '2020-01-01' } });
    const unknown = await handIn({ ...content, more: 1 });

    expect(broken.body).toMatchObject({ status: 422, code: 'procedures.not_publishable' });
    expect(broken.body.params.problems.length).toBeGreaterThan(0);
    expect(past.body).toMatchObject({ code: 'procedures.effective_day_past' });
    expect(unknown.status).toBe(400);
    expect(await draftsOf(code)).toHaveLength(before);
  });

  it('may be as large as a drawing may be: with 1.5 MiB it is judged like any other', async () => {
    const content = await whole(house.newCode());
    const large = `${content.bpmn}<!--${'x'.repeat(1_572_864)}-->`;

    const right = await handIn({ ...content, bpmn: large });
    const broken = await handIn({ ...content, bpmn: large.replace(/<bpmn:endEvent[\s\S]*?<\/bpmn:endEvent>/, '') });

    expect([right.status, right.body.state]).toEqual([201, 'SUBMITTED']);
    expect(broken.body).toMatchObject({ status: 422, code: 'procedures.not_publishable' });
    expect(broken.body.params.problems.every(({ elementId }: { elementId: string | null }) => elementId !== null)).toBe(true);
  });

  it('is told what is wrong with the drawing and with the record at once, however late its day', async () => {
    const content = await whole(house.newCode());
    const bpmn = content.bpmn.replace(/<bpmn:endEvent[\s\S]*?<\/bpmn:endEvent>/, '');

    const late = await handIn({ ...content, bpmn, record: { ...content.record, effectiveFrom: '2020-01-01' } });
    const both = await handIn({ ...content, bpmn, record: { ...content.record, level: 'DISTRICT' } });
    const record = await handIn({ ...content, record: { ...content.record, level: 'DISTRICT', effectiveFrom: '2020-01-01' } });

    expect(late.body).toMatchObject({ code: 'procedures.not_publishable', errors: [] });
    expect(both.body).toMatchObject({ code: 'procedures.not_publishable', errors: [{ field: 'record.level' }] });
    expect(both.body.params.problems).toEqual(late.body.params.problems);
    expect(record.body).toMatchObject({ code: 'procedures.invalid_bundle', errors: [{ field: 'record.level' }] });
  });
});
