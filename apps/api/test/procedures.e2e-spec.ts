import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ProcedureRecord } from '@app/contracts';
import { LoadBundles, readBundle } from '@app/procedures';
import { type GivenApp, givenApp } from './given.js';

const FOLDER = join(import.meta.dirname, '..', '..', '..', 'procedures');

describe('the catalogue', () => {
  let given: GivenApp;
  beforeAll(async () => {
    given = await givenApp();
    const loaded = await given.app.get(LoadBundles).run(FOLDER);
    expect(loaded.flatMap((each) => ('refused' in each ? [each.refused] : []))).toEqual([]);
  });
  afterAll(async () => given.close());

  const codesOf = async (query: Record<string, string>) => {
    const { body } = await given.http.get('/api/procedures').query(query);
    return body.items.map((item: { code: string }) => item.code);
  };

  it.each([
    'khai sinh',
    'Khai Sinh',
    'dang ky khai sinh',
    'đăng ký khai sinh',
    'ĐĂNG KÝ'.normalize('NFD') + ' khai sinh',
    '1.001193',
  ])('finds birth registration by %s', async (text) => {
    expect(await codesOf({ text })).toContain('1.001193');
    expect(await codesOf({ text })).not.toContain('2.000815');
  });

  it('finds nothing by words that do not occur, and takes no wildcard', async () => {
    expect(await codesOf({ text: 'khai sinh tàu biển' })).toEqual([]);
    expect(await codesOf({ text: '%' })).toEqual([]);
    expect(await codesOf({ text: 'kha_' })).toEqual([]);
  });

  it('filters by field, by level and by the agency that executes', async () => {
    const all = await codesOf({});
    const { body: birth } = await given.http.get('/api/procedures/1.001193');

    expect(await codesOf({ field: birth.record.field.code })).toContain('1.001193');
    expect(await codesOf({ field: 'KHONG-CO' })).toEqual([]);
    expect(await codesOf({ level: 'COMMUNE' })).toEqual(all);
    expect(await codesOf({ agency: 'H56.30' })).toEqual(all);
    expect(await codesOf({ agency: 'H56' })).toEqual([]);
    expect(await codesOf({ agency: 'H56', level: 'COMMUNE' })).toEqual([]);
  });

  it.each([
    [{ agency: 'H99' }, 422, 'procedures.no_such_agency', 'agency'],
    [{ level: 'DISTRICT' }, 400, 'request.invalid', 'level'],
    [{ limit: '0' }, 400, 'request.invalid', 'limit'],
    [{ limit: '101' }, 400, 'request.invalid', 'limit'],
    [{ after: 'x' }, 400, 'request.invalid', 'after'],
  ])('names the parameter that is wrong in %j', async (query, status, code, field) => {
    const answer = await given.http.get('/api/procedures').query(query);

    expect(answer.body).toMatchObject({ status, code, errors: [{ field }] });
  });

  it('is read page by page without a gap or a repeat', async () => {
    const all = await codesOf({});
    const seen: string[] = [];
    for (let after: string | null = ''; after !== null;) {
      const { body } = await given.http.get('/api/procedures').query({ limit: '1', ...(after ? { after } : {}) });
      seen.push(...body.items.map((item: { code: string }) => item.code));
      after = body.next;
    }

    expect(seen).toEqual(all);
    expect(all.length).toBeGreaterThanOrEqual(4);
  });

  it('shows the record, the forms and who does which step in plain words', async () => {
    const { body } = await given.http.get('/api/procedures/1.001193');

    expect(body.versionId).toMatch(/^[0-9a-f]{64}$/);
    expect(body.record.name.vi).toContain('khai sinh');
    expect(body.forms.length).toBeGreaterThan(0);
    const intake = body.steps.find((step: { role: { code: string } | null }) => step.role?.code === 'intakeOfficer');
    expect(intake.division.code).toBe('TTPVHCC');
    expect(intake.sentence.vi).toMatch(/^Trung tâm Phục vụ hành chính công: /);
  });

  it('gives the process as it was published', async () => {
    const { bpmn } = await readBundle(join(FOLDER, 'birth-registration'));

    const answer = await given.http
      .get('/api/procedures/1.001193/process.bpmn')
      .buffer(true)
      .parse((response, done) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => done(null, Buffer.concat(parts).toString('utf8')));
      });

    expect(answer.headers['content-type']).toContain('application/xml');
    expect(answer.body).toBe(bpmn);
  });

  it.each(['/api/procedures/9.999999', '/api/procedures/9.999999/process.bpmn'])(
    'says that %s is not there',
    async (path) => {
      const answer = await given.http.get(path);

      expect(answer.body).toMatchObject({ status: 404, code: 'procedures.not_found', params: { code: '9.999999' } });
    },
  );
});

describe('publishing', () => {
  let given: GivenApp;
  let admin: string;
  let proposed: { record: ProcedureRecord; forms: object[]; bpmn: string };
  beforeAll(async () => {
    given = await givenApp();
    await given.account('quantri', [{ agencyCode: 'H56', division: 'VP', role: 'systemAdmin' }]);
    await given.account('tiepnhan', [{ agencyCode: 'H56.30', division: 'TTPVHCC', role: 'intakeOfficer' }]);
    admin = await given.token('quantri');
    proposed = (await readBundle(join(FOLDER, 'birth-registration'))) as typeof proposed;
  });
  afterAll(async () => given.close());

  const publish = (body: object, token = admin) =>
    given.http.post('/api/procedures/versions').set('authorization', `Bearer ${token}`).send(body);

  it('is for system administrators', async () => {
    const nobody = await given.http.post('/api/procedures/versions').send(proposed);
    const official = await publish(proposed, await given.token('tiepnhan'));

    expect(nobody.body).toMatchObject({ status: 401, code: 'identity.not_logged_in' });
    expect(official.body).toMatchObject({
      status: 403,
      code: 'identity.not_permitted',
      params: { permission: 'procedures.publish' },
    });
    expect(await given.count('procedure_versions')).toBe(0);
  });

  it('refuses what is wrong with a record or a form, names the field, and writes nothing', async () => {
    const { record, forms, bpmn } = proposed;
    const answers = [
      await publish({ record: { ...record, colour: 'blue' }, forms, bpmn }),
      await publish({ record: { ...record, level: 'DISTRICT' }, forms, bpmn }),
      await publish({ record, forms: [{ ...forms[0], script: 'x' }, ...forms.slice(1)], bpmn }),
    ];

    expect(answers.map(({ status, body }) => [status, body.code, body.errors[0].field, body.errors[0].code])).toEqual([
      [422, 'procedures.invalid_bundle', 'record.colour', 'unknown_field'],
      [422, 'procedures.invalid_bundle', 'record.level', 'not_one_of'],
      [422, 'procedures.invalid_bundle', 'forms[0].script', 'unknown_field'],
    ]);
    expect(await given.count('procedure_versions')).toBe(0);
    expect(await given.count('procedures')).toBe(0);
  });

  it('refuses a form the process asks for and that is not there', async () => {
    const answer = await publish({ ...proposed, forms: [] });

    expect(answer.body).toMatchObject({ status: 422, code: 'procedures.invalid_bundle' });
    expect(answer.body.errors.some((error: { code: string }) => error.code === 'not_found')).toBe(true);
    expect(await given.count('procedure_versions')).toBe(0);
  });

  it.each([
    ['is no XML', 'xin chào'],
    ['has a DOCTYPE', '<!DOCTYPE x [<!ENTITY a "b">]><x/>'],
    [
      'has no process',
      '<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="x"/>',
    ],
  ])('refuses a process that %s, with its problems, and writes nothing', async (_, bpmn) => {
    const answer = await publish({ ...proposed, bpmn });

    expect(answer.body).toMatchObject({ status: 422, code: 'procedures.not_publishable' });
    expect(answer.body.params.problems.length).toBeGreaterThan(0);
    expect(answer.body.params.problems[0].code).toMatch(/^(bpmn|structure|tokens|law|time)\./);
    expect(await given.count('procedure_versions')).toBe(0);
  });

  it('names the element that cannot be right', async () => {
    const bpmn = proposed.bpmn.replace(/(<bpmn:sequenceFlow [^>]*targetRef=")([^"]+)"/, '$1KhongCo"');

    const answer = await publish({ ...proposed, bpmn });

    expect(answer.body).toMatchObject({ status: 422, code: 'procedures.not_publishable' });
    expect(
      answer.body.params.problems.some((problem: { elementId: string | null }) => problem.elementId !== null),
    ).toBe(true);
  });

  it.each([
    [{ record: {}, forms: [] }, 'bpmn', 'required'],
    [{ record: 'x', forms: [], bpmn: 'x' }, 'record', 'not_an_object'],
    [{ record: {}, forms: {}, bpmn: 'x' }, 'forms', 'not_a_list'],
    [{ record: {}, forms: ['x'], bpmn: 'x' }, 'forms', 'not_an_object'],
    [{ record: {}, forms: [], bpmn: 'x', force: true }, 'force', 'unknown_field'],
  ])('names the field of the request that is wrong in %j', async (body, field, code) => {
    const answer = await publish(body);

    expect(answer.body).toMatchObject({ status: 400, code: 'request.invalid', errors: [{ field, code }] });
  });

  it('publishes a version once, and another content as the next one', async () => {
    const first = await publish(proposed);
    const again = await publish(proposed);
    const reordered = await publish({
      ...proposed,
      record: Object.fromEntries(Object.entries(proposed.record).reverse()),
    });
    const next = await publish({ ...proposed, record: { ...proposed.record, decisionNumber: '999/QĐ-MAU' } });

    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({ code: '1.001193', versionNumber: 1, isNew: true });
    expect(again.body).toEqual({ ...first.body, isNew: false });
    expect(reordered.body).toEqual({ ...first.body, isNew: false });
    expect(next.body).toMatchObject({ versionNumber: 2, isNew: true });
    expect(next.body.versionId).not.toBe(first.body.versionId);
    expect(await given.count('procedure_versions')).toBe(2);

    const { body: inForce } = await given.http.get('/api/procedures/1.001193');
    expect(inForce).toMatchObject({ versionId: next.body.versionId, versionNumber: 2 });
  });

  it('numbers versions without a gap when many are published at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 4 }, (_, n) =>
        publish({ ...proposed, record: { ...proposed.record, decisionNumber: `${n}/CUNG-LUC` } }),
      ),
    );

    const numbers = answers.map(({ body }) => Number(body.versionNumber)).sort((a, b) => a - b);
    expect(numbers).toEqual([3, 4, 5, 6]);
  });

  it('lists the version in force until a later one begins, found by its own words', async () => {
    const { record } = proposed;
    const later = { ...record, name: { ...record.name, vi: 'Ghi nhận trẻ mới sinh' }, effectiveFrom: '2027-01-01' };
    const before = (await given.http.get('/api/procedures/1.001193')).body;
    const listed = async (text: string) =>
      (await given.http.get('/api/procedures').query({ text })).body.items.map((item: { versionId: string }) => item.versionId);

    const { status, body } = await publish({ ...proposed, record: later });

    expect(status).toBe(201);
    expect((await given.http.get('/api/procedures/1.001193')).body.versionId).toBe(before.versionId);
    expect(await listed(record.name.vi)).toEqual([before.versionId]);

    given.clock.move({ minutes: 50 * 24 * 60 });
    expect((await given.http.get('/api/procedures/1.001193')).body.versionId).toBe(body.versionId);
    expect(await listed('ghi nhan tre moi sinh')).toEqual([body.versionId]);
  });

  it('keeps a version as it is, also from its own connection', async () => {
    const change = given.database.db.change("UPDATE procedure_versions SET bpmn = ''");

    await expect(change).rejects.toMatchObject({ code: '42501' });
  });
});
