import { createHash, verify } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CheckReplay } from '@app/dossiers';
import { PaperSources, ProducePaper } from '@app/papers';
import { bare, readPdf } from '@app/testing';
import { givenHouse, json, type GivenHouse, type Person } from './given-house.js';

let given: GivenHouse;
beforeAll(async () => {
  given = await givenHouse();
}, 120_000);
afterAll(() => given?.close());

const papers = async (code: string, who: Person) => json(await who.get(`/api/dossiers/${code}/papers`));
const kinds = (list: readonly { kind: string }[]) => list.map(({ kind }) => kind);
const isPdf = (body: Uint8Array) => Buffer.from(body).subarray(0, 5).toString('latin1') === '%PDF-';

describe('the printed forms', () => {
  it('come with the transitions that declare them, for officials and the applicant, and for nobody else', async () => {
    const code = await given.filed('building-permit', 'straight-through');
    await given.play(code, 'building-permit/straight-through', 'Intake');

    const made = await given.soon(() => papers(code, given.citizen), ([slip]) => slip?.state === 'READY');
    const slip = await given.citizen.get(`/api/dossiers/${code}/papers/appointmentSlip.pdf`);
    const toStranger = await given.stranger.get(`/api/dossiers/${code}/papers/appointmentSlip.pdf`);
    const toNobody = await given.http.get(`/api/dossiers/${code}/papers/appointmentSlip.pdf`);

    expect(made).toMatchObject([{ kind: 'appointmentSlip', form: '01', state: 'READY', number: null, title: { vi: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả' } }]);
    expect([slip.status, slip.headers['content-type'], isPdf(slip.body)]).toEqual([200, 'application/pdf', true]);
    expect(slip.headers['content-disposition']).toMatch(/^inline; filename="giay-tiep-nhan-ho-so-va-hen-tra-ket-qua_H56\.30-[\w-]+_\d{8}-\d{4}\.pdf"$/);
    expect(createHash('sha256').update(slip.body).digest('hex')).toBe(made[0].sha256);
    expect([toStranger.status, toNobody.status]).toEqual([404, 401]);
  });

  it('end with the register of the agency, for those who keep it, and each dossier in it is noted as read', async () => {
    const code = await given.filed('building-permit', 'straight-through');
    const { day } = (await given.database.owner.query(`SELECT to_char(now() AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') AS day`)).rows[0];
    const path = (agency: string, from: string, to: string) => `/api/papers/dossier-register.pdf?agency=${agency}&from=${from}&to=${to}`;
    const { intakeOfficer, specialist } = given.officials;

    const book = await intakeOfficer.get(path('H56.30', day, day));
    const others = await Promise.all([specialist.get(path('H56.30', day, day)), intakeOfficer.get(path('H56.31', day, day)), given.citizen.get(path('H56.30', day, day)), intakeOfficer.get(path('H56.30', day, '2026-01-01'))]);

    expect([book.status, book.headers['content-type'], isPdf(book.body)]).toEqual([200, 'application/pdf', true]);
    expect(others.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    const { rows } = await given.database.owner.query(`SELECT r.actor_id FROM reads r JOIN dossiers d ON d.id = r.dossier_id WHERE d.code = $1 AND r.what = 'register'`, [code]);
    expect(rows).toEqual([{ actor_id: intakeOfficer.accountId }]);
  });

  it('keep the routing sheet in the office, and draw it anew as the dossier goes on', async () => {
    const code = await given.filed('building-permit', 'straight-through');
    const path = `/api/dossiers/${code}/papers/routingSheet.pdf`;

    const before = await given.officials.specialist.get(path);
    await given.play(code, 'building-permit/straight-through', 'Assign');
    const after = await given.officials.specialist.get(path);
    const toApplicant = await given.citizen.get(path);

    expect([before.status, after.status, toApplicant.status]).toEqual([200, 200, 404]);
    expect(after.body.length).toBeGreaterThan(before.body.length);
  });

  it('say that there is no such paper where no transition brought it', async () => {
    const code = await given.filed('building-permit', 'straight-through');

    const answers = await Promise.all(['appointmentSlip', 'buildingPermit', 'nonsense', '..%2F..%2Fetc'].map((kind) => given.officials.intakeOfficer.get(`/api/dossiers/${code}/papers/${kind}.pdf`)));

    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    expect(json(answers[0]!).code).toBe('papers.not_found');
  });
});

describe('a form the office writes', () => {
  it('is seen with its words before it is sent, by officials only, and is kept nowhere', async () => {
    const code = await given.filed('building-permit', 'straight-through');
    const { intakeOfficer } = given.officials;
    const preview = (who: Person, kind: string) => who.post(`/api/dossiers/${code}/papers/${kind}/preview.pdf`, { step: 'Intake', reason: 'Bản vẽ thiếu mặt cắt móng' }).responseType('blob');

    const [supplement, refusal] = [await preview(intakeOfficer, 'supplementRequest'), await preview(intakeOfficer, 'refusalNotice')];
    const others = [await preview(given.citizen, 'supplementRequest'), await preview(given.stranger, 'supplementRequest'), await preview(intakeOfficer, 'appointmentSlip')];

    const { letters } = readPdf(supplement.body);
    expect([supplement.status, refusal.status, others.map(({ status }) => status)]).toEqual([200, 200, [404, 404, 404]]);
    expect(letters).toContain(bare('Bản vẽ thiếu mặt cắt móng'));
    expect(letters).toContain(bare('(Dự thảo, chưa ký)'));
    // As Decree 30/2020/NĐ-CP, Appendix I, writes them: hyphens in the motto, a full stop behind the last who gets one.
    for (const words of ['Độc lập - Tự do - Hạnh phúc', '- Người nộp hồ sơ;', '- Lưu hồ sơ.']) expect(letters).toContain(bare(words));
    expect(readPdf(refusal.body).letters).toContain(bare('Bản vẽ thiếu mặt cắt móng'));
    expect(kinds(await papers(code, intakeOfficer))).toEqual(['buildingPermit', 'routingSheet']);
  });
});

describe('a result', () => {
  it('is a draft before it is signed, for officials', async () => {
    const code = await given.filed('building-permit', 'straight-through');

    const toOfficial = await given.officials.specialist.get(`/api/dossiers/${code}/papers/buildingPermit/draft.pdf`);
    const toApplicant = await given.citizen.get(`/api/dossiers/${code}/papers/buildingPermit/draft.pdf`);

    expect([toOfficial.status, isPdf(toOfficial.body), toApplicant.status]).toEqual([200, true, 403]);
    expect(kinds(await papers(code, given.officials.specialist))).toEqual(['buildingPermit', 'routingSheet']);
    expect(kinds(await papers(code, given.citizen))).toEqual([]);
  });

  it('is numbered and signed with a trial signature anybody can check, and kept from the applicant until it is ready to be returned', async () => {
    const code = await given.filed('building-permit', 'straight-through');
    await given.play(code, 'building-permit/straight-through', 'Sign');
    const find = async () => (await papers(code, given.officials.approver)).find(({ kind }: { kind: string }) => kind === 'buildingPermit');

    const permit = await given.soon(find, (one) => one?.state === 'READY');
    const file = await given.officials.approver.get(permit.href);
    const toApplicant = await given.citizen.get(`/api/dossiers/${code}/papers/buildingPermit.pdf`);

    const hash = createHash('sha256').update(file.body).digest();
    expect(permit).toMatchObject({ number: expect.stringMatching(/^\d{2,}\/GPXD$/), sha256: hash.toString('hex'), signature: { algorithm: 'Ed25519', isTrial: true } });
    expect(verify(null, hash, permit.signature.publicKey, Buffer.from(permit.signature.value, 'base64'))).toBe(true);
    expect(verify(null, createHash('sha256').update('another').digest(), permit.signature.publicKey, Buffer.from(permit.signature.value, 'base64'))).toBe(false);
    expect([toApplicant.status, json(toApplicant).code]).toEqual([403, 'papers.not_yet']);
    expect(kinds(await papers(code, given.citizen))).not.toContain('buildingPermit');
  });

  it('is signed as the draft that was looked at and no other: where it says something else by now the signature is refused', async () => {
    const { approver } = given.officials;
    const code = await given.filed('certified-copies', 'straight-through');
    await given.play(code, 'certified-copies/straight-through', 'Certify');
    const look = async () => String(await given.look(code, approver, 'certifiedCopy'));
    const sign = (draft?: string) => given.complete(code, approver, { step: 'Sign', outcome: 'sign', draft });
    const seen = await look();
    await given.database.owner.query(`UPDATE declarations SET content = jsonb_set(content, '{request,documents,0,title}', '"Bằng đã sửa tên"') WHERE dossier_id = (SELECT id FROM dossiers WHERE code = $1)`, [code]);

    const [blind, refused] = [await sign(), await sign(seen)];
    const [again, same] = [await look(), await look()];
    const unreadable = await sign('not-a-digest');
    const signed = await sign(again);

    expect([blind.status, blind.body.code]).toEqual([422, 'dossiers.draft_unnamed']);
    expect([refused.status, refused.body.code, refused.body.params]).toEqual([409, 'dossiers.draft_changed', { papers: ['certifiedCopy'] }]);
    expect([again === same, again === seen, unreadable.status, signed.status]).toEqual([true, false, 400, 201]);
    const issued = await approver.get(`/api/dossiers/${code}/papers/certifiedCopy.pdf`);
    expect(readPdf(issued.body).letters).toContain(bare('Bằng đã sửa tên'));
  });

  it('has in the log which draft was signed: committed to in the public line, and told only beside it', async () => {
    const { approver } = given.officials;
    const code = await given.filed('certified-copies', 'straight-through');
    await given.play(code, 'certified-copies/straight-through', 'Certify');
    const draft = await given.look(code, approver, 'certifiedCopy');

    const signed = await given.complete(code, approver, { step: 'Sign', outcome: 'sign', draft });

    const { rows } = await given.database.owner.query(
      `SELECT s.fields, convert_from(t.leaf, 'UTF8') AS leaf FROM dossier_transitions t JOIN transition_secrets s USING (dossier_id, seq) WHERE t.seq = $1 AND t.dossier_id = (SELECT id FROM dossiers WHERE code = $2)`,
      [signed.body.version, code],
    );
    expect(rows).toEqual([{ fields: { draft }, leaf: expect.stringContaining('"draft":"') }]);
    expect(rows[0].leaf).not.toContain(draft);
    expect(await given.part(CheckReplay).run(code)).toMatchObject({ is: 'equal' });
  });

  it('signed by somebody who stands in says for whom, and with which position', async () => {
    const { clerk, approver, divisionHead } = given.officials;
    const code = await given.filed('building-permit', 'straight-through');
    await given.play(code, 'building-permit/straight-through', 'Review');
    const end = await given.standsIn(clerk, approver);

    const signed = await given.complete(code, clerk, { step: 'Sign', outcome: 'sign', draft: await given.look(code, clerk, 'buildingPermit') });

    await end();
    const { source } = await given.part(PaperSources).seenBy(code, await actorOf(given));
    expect(signed.status).toBe(201);
    expect(source.moves.findLast(({ step }) => step === 'Sign')).toMatchObject({ by: 'Nguyễn Thị cb.clerk', inPlaceOf: { name: 'Nguyễn Thị cb.approver', isDeputy: false, role: 'clerk' } });
    expect(source.moves.findLast(({ step }) => step === 'Review')).not.toHaveProperty('inPlaceOf');
    expect(await given.soon(async () => (await papers(code, divisionHead)).find(({ kind }: { kind: string }) => kind === 'buildingPermit'), (one) => one?.state === 'READY')).toMatchObject({ state: 'READY' });
  });

  it('takes the next number of its register, without a gap and without a double, however many are made at once and again', async () => {
    const codes = await Promise.all(Array.from({ length: 6 }, () => given.filed('household-business', 'straight-through')));
    for (const code of codes) await given.play(code, 'household-business/straight-through', 'Sign');
    const sources = await Promise.all(codes.map(async (code) => (await given.part(PaperSources).seenBy(code, await actorOf(given))).source));
    const signed = sources.map((source) => ({ source, seq: source.moves.find(({ papers: made }) => made.includes('householdBusinessCertificate'))!.seq }));

    const rows = await Promise.all([...signed, ...signed, ...signed].map(({ source, seq }) => given.part(ProducePaper).run(source, seq, 'householdBusinessCertificate')));

    const numbers = await registered('householdBusinessCertificate');
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    expect(new Set(rows.map((row) => row!.number)).size).toBe(codes.length);
    const { rows: last } = await given.database.owner.query(`SELECT last FROM paper_registers WHERE kind = 'householdBusinessCertificate'`);
    expect(last).toEqual([{ last: numbers.length }]);
    expect(numbers).toHaveLength(codes.length);
  });
});

async function registered(kind: string): Promise<readonly number[]> {
  const { rows } = await given.database.owner.query('SELECT number FROM papers WHERE kind = $1 ORDER BY number', [kind]);
  return rows.map(({ number }) => number);
}
const actorOf = async (house: GivenHouse) => ({
  accountId: house.officials.divisionHead.accountId, kind: 'OFFICIAL' as const, displayName: '', roles: [{ agencyCode: 'H56.30', division: 'KTHTDT', role: 'divisionHead' }],
});

describe('a blank form', () => {
  const path = '/api/procedures/1.001193/forms/declaration/blank.pdf';
  const get = (from: string, known = '') => given.http.get(from).set('if-none-match', known).responseType('blob');

  it('is for everybody, and sent once to who keeps it: another language is another file', async () => {
    const first = await get(path);
    const again = await get(path, String(first.headers['etag']));
    const asked = await given.http.head(path);
    const english = await get(`${path}?lang=en`, String(first.headers['etag']));

    expect([first.status, first.headers['content-type'], isPdf(first.body), first.headers['cache-control']]).toEqual([200, 'application/pdf', true, 'public, no-cache']);
    expect(first.headers['content-disposition']).toBe('inline; filename="to-khai-dang-ky-khai-sinh_1.001193_vi.pdf"');
    expect([asked.status, Number(asked.headers['content-length'])]).toEqual([200, first.body.length]);
    expect(first.headers['etag']).toMatch(/^"[0-9a-f]{32}"$/);
    expect([again.status, again.body.length ?? 0, again.headers['etag']]).toEqual([304, 0, first.headers['etag']]);
    expect([english.status, isPdf(english.body)]).toEqual([200, true]);
    expect(readPdf(first.body).letters).toContain(bare('Họ, chữ đệm, tên người mẹ'));
    expect(readPdf(english.body).letters).toContain(bare('Full name of the mother'));
  });

  it('is refused with its reason: an unknown procedure, an unknown form, a form of officials, a language there is none of', async () => {
    const answers = await Promise.all(['/api/procedures/9.999999/forms/declaration/blank.pdf', path.replace('declaration', 'nonsense'), path.replace('declaration', 'register-entry'), path.replace('declaration', '..%2F..%2Fetc'), `${path}?lang=fr`].map((one) => get(one)));

    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 400]);
    expect(answers.slice(0, 3).map((answer) => json(answer).code)).toEqual(['procedures.not_found', 'papers.no_such_form', 'papers.no_such_form']);
  });
});
