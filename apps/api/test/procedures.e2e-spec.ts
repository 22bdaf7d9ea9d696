import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ProcedureRecord } from '@app/contracts';
import type { CivilDay } from '@app/kernel';
import { LoadBundles, PublishProcedure, readBundle } from '@app/procedures';
import { WriteDirectory } from '@app/routing';
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
  const newCommune = (code: string, divisions: readonly string[]) => {
    const valid = { effectiveFrom: '2025-07-01' as CivilDay, effectiveTo: null };
    const both = (name: string) => ({ vi: name, en: name });
    const agency = { ...valid, code, name: both(code), level: 'COMMUNE', parentCode: 'H56', administrativeCode: null, successorCode: null } as const;
    return given.app.get(WriteDirectory).run([agency], divisions.map((division) => ({ ...valid, id: `${code}/${division}`, agencyCode: code, code: division, name: both(division) })));
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

  it('filters by field, by level, by how far it goes online, and by the agency that executes', async () => {
    const all = await codesOf({});
    const { body: birth } = await given.http.get('/api/procedures/1.001193');

    expect(await codesOf({ field: birth.record.field.code })).toContain('1.001193');
    expect(await codesOf({ field: 'KHONG-CO' })).toEqual([]);
    expect(await codesOf({ level: 'COMMUNE' })).toEqual(all);
    expect(await codesOf({ onlineService: 'NONE' })).toEqual(['2.000815']);
    expect(await codesOf({ onlineService: 'FULL_PROCESS' })).toEqual(all.filter((code: string) => code !== '2.000815'));
    expect(await codesOf({ onlineService: 'PARTIAL' })).toEqual([]);
    expect(await codesOf({ agency: 'H56' })).toEqual([]);
    expect(await codesOf({ agency: 'H56', level: 'COMMUNE' })).toEqual([]);
  });

  it('knows what an agency has the divisions for, page by page', async () => {
    await newCommune('H56.41', ['TTPVHCC', 'VHXH', 'VP', 'LD']);
    await newCommune('H56.42', ['TTPVHCC', 'KTHTDT', 'VP']);

    expect(await codesOf({ agency: 'H56.41' })).toEqual(['1.001193', '2.000815']);
    expect(await codesOf({ agency: 'H56.41', text: 'khai sinh', level: 'COMMUNE' })).toEqual(['1.001193']);
    expect(await codesOf({ agency: 'H56.41', limit: '1', after: '1.001193' })).toEqual(['2.000815']);
    expect(await codesOf({ agency: 'H56.42' })).toEqual(['1.001612']);
    expect(await codesOf({ agency: 'H56.42', text: 'khai sinh' })).toEqual([]);
  });

  it.each([
    [{ agency: 'H99' }, 422, 'procedures.no_such_agency', 'agency'],
    [{ level: 'DISTRICT' }, 400, 'request.invalid', 'level'],
    [{ onlineService: '4' }, 400, 'request.invalid', 'onlineService'],
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

describe('published versions', () => {
  let given: GivenApp;
  let proposed: { record: ProcedureRecord; forms: object[]; bpmn: string };
  beforeAll(async () => {
    given = await givenApp();
    await given.account('quantri', [{ agencyCode: 'H56', division: 'VP', role: 'systemAdmin' }]);
    proposed = (await readBundle(join(FOLDER, 'birth-registration'))) as typeof proposed;
  });
  afterAll(async () => given.close());

  const publish = (bundle: typeof proposed) => given.app.get(PublishProcedure).run(bundle, null);

  it('come in over HTTP by a draft that a second person approved, and by no other way', async () => {
    const token = await given.token('quantri');

    const later = { ...proposed, record: { ...proposed.record, effectiveFrom: '2099-01-01' }, note: 'thử' };
    const answer = await given.http.post('/api/procedures/versions').set('authorization', `Bearer ${token}`).send(later);

    expect(answer.body).toMatchObject({ state: 'SUBMITTED', publishedVersionId: null });
    expect(await given.count('procedure_versions')).toBe(0);
  });

  it.each([
    ['an unknown field', { record: { colour: 'blue' } }, 'record.colour', 'unknown_field'],
    ['a wrong value', { record: { level: 'DISTRICT' } }, 'record.level', 'not_one_of'],
  ])('are not made of a record with %s: the field is named and nothing written', async (_, { record }, field, code) => {
    const publication = publish({ ...proposed, record: { ...proposed.record, ...record } as ProcedureRecord });

    await expect(publication).rejects.toMatchObject({ obstacle: { code: 'procedures.invalid_bundle', params: { errors: [{ field, code }] } } });
    expect(await given.count('procedures')).toBe(0);
  });

  it('have the forms their process asks for', async () => {
    const publication = publish({ ...proposed, forms: [] });

    await expect(publication).rejects.toMatchObject({ obstacle: { code: 'procedures.invalid_bundle' } });
    expect(await given.count('procedure_versions')).toBe(0);
  });

  it.each([
    ['no XML', 'xin chào'],
    ['a DOCTYPE', '<!DOCTYPE x [<!ENTITY a "b">]><x/>'],
    ['no process', '<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="x"/>'],
  ])('are not made of a process that is or has %s', async (_, bpmn) => {
    const publication = publish({ ...proposed, bpmn });

    await expect(publication).rejects.toMatchObject({ obstacle: { code: 'procedures.not_publishable', params: { problems: [expect.anything()] } } });
    expect(await given.count('procedure_versions')).toBe(0);
  });

  it('are published once, and another content is the next one', async () => {
    const first = await publish(proposed);
    const again = await publish(proposed);
    const reordered = await publish({ ...proposed, record: Object.fromEntries(Object.entries(proposed.record).reverse()) as unknown as ProcedureRecord });
    const next = await publish({ ...proposed, record: { ...proposed.record, decisionNumber: '999/QĐ-MAU' } });

    expect(first).toMatchObject({ code: '1.001193', number: 1, isNew: true });
    expect(again).toEqual({ ...first, isNew: false });
    expect(reordered).toEqual({ ...first, isNew: false });
    expect(next).toMatchObject({ number: 2, isNew: true });
    const { body: inForce } = await given.http.get('/api/procedures/1.001193');
    expect(inForce).toMatchObject({ versionId: next.id, versionNumber: 2 });
  });

  it('are numbered without a gap when many are published at once', async () => {
    const versions = await Promise.all(
      Array.from({ length: 4 }, (_, n) => publish({ ...proposed, record: { ...proposed.record, decisionNumber: `${n}/CUNG-LUC` } })),
    );

    expect(versions.map(({ number }) => number).sort((a, b) => a - b)).toEqual([3, 4, 5, 6]);
  });

  it('are in force from their day on, found by their own words', async () => {
    const { record } = proposed;
    const later = { ...record, name: { ...record.name, vi: 'Ghi nhận trẻ mới sinh' }, effectiveFrom: '2027-01-01' };
    const before = (await given.http.get('/api/procedures/1.001193')).body;
    const listed = async (text: string) =>
      (await given.http.get('/api/procedures').query({ text })).body.items.map((item: { versionId: string }) => item.versionId);

    const { id } = await publish({ ...proposed, record: later });

    expect((await given.http.get('/api/procedures/1.001193')).body.versionId).toBe(before.versionId);
    expect(await listed(record.name.vi)).toEqual([before.versionId]);

    given.clock.move({ minutes: 50 * 24 * 60 });
    expect((await given.http.get('/api/procedures/1.001193')).body.versionId).toBe(id);
    expect(await listed('ghi nhan tre moi sinh')).toEqual([id]);
  });

  it('stay as they are, also from our own connection', async () => {
    const change = given.database.db.change("UPDATE procedure_versions SET bpmn = ''");

    await expect(change).rejects.toMatchObject({ code: '42501' });
  });
});
