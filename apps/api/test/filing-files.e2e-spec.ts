import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { AGENCY, BUSINESS, type Caller, givenFiling, type GivenFiling, readyDraft, role } from './given-filing.js';

let given: GivenFiling;
let citizen: Caller, other: Caller, intake: Caller, clerkElsewhere: Caller;

beforeAll(async () => {
  given = await givenFiling();
  citizen = await given.caller('dan');
  other = await given.caller('dankhac');
  intake = await given.caller('tiepnhan', role('intakeOfficer', 'TTPVHCC'));
  clerkElsewhere = await given.caller('chuyenvienkhac', role('civilStatusOfficer', 'VHXH'));
});
afterAll(() => given.close());

const PDF = Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360000002000001e221bc330000000049454e44ae426082', 'hex');
const JPG = Buffer.concat([
  Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1'), Buffer.from([0xff, 0xe1, 0, 20]), Buffer.from('Exif\0\0GPS 19.8 105', 'latin1'),
  Buffer.from([0xff, 0xda, 0, 3, 1, 0x55, 0xaa, 0xff, 0xd9]),
]);
const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const docx = (more: Record<string, Uint8Array> = {}) => Buffer.from(zipSync({
  '[Content_Types].xml': strToU8(`<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${DOCX_TYPE}.main+xml"/></Types>`),
  '_rels/.rels': strToU8('<Relationships/>'), 'word/document.xml': strToU8('<w:document/>'), ...more,
}));

const draftOf = async (who: Caller): Promise<string> => (await who.post('/api/filing/drafts', { procedure: BUSINESS, agency: AGENCY })).body.id;
/** Name and declared type of a file. */
type Called = readonly [filename: string, contentType: string, component?: string];
const attach = (who: Caller, draft: string, content: Buffer, [filename, contentType, component = 'HKD-02']: Called) =>
  given.http.post(`/api/filing/drafts/${draft}/files?component=${component}`).set('authorization', `Bearer ${who.token}`).attach('file', content, { filename, contentType });
/** Everything that lies in the file store, by name. */
function stored(): readonly string[] {
  const root = join(given.folder, 'files');
  return readdirSync(root).flatMap((folder) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`));
}
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

describe('a file of a draft', () => {
  it('is taken in with its hash, read again by its owner, and belongs to its component', async () => {
    const draft = await draftOf(citizen);

    const { status, body } = await attach(citizen, draft, PDF, ['Giấy tờ của tôi.pdf'.normalize('NFD'), 'application/pdf']);
    const read = await citizen.get(`/api/files/${body.fileId}`);

    expect(status).toBe(201);
    expect(body).toEqual(expect.objectContaining({ component: 'HKD-02', name: 'Giấy tờ của tôi.pdf', size: PDF.length, sha256: sha256(PDF), scan: 'NOT_SCANNED' }));
    expect(read.body).toEqual(PDF);
    expect(read.headers).toMatchObject({
      'content-type': 'application/pdf', 'x-content-type-options': 'nosniff', 'content-length': String(PDF.length),
      'content-disposition': expect.stringMatching(/^attachment; filename="Giay to cua toi\.pdf"; filename\*=UTF-8''Gi%E1%BA%A5y/),
      'content-security-policy': expect.stringMatching(/^sandbox; default-src 'none'/),
    });
    expect((await citizen.get(`/api/filing/drafts/${draft}`)).body.files).toEqual([expect.objectContaining({ fileId: body.fileId })]);
  });

  it('is shown in the browser only where asked and only where it can be, and without rights there', async () => {
    const draft = await draftOf(citizen);
    const png = await attach(citizen, draft, PNG, ['a.png', 'image/png']);
    const word = await attach(citizen, draft, docx(), ['a.docx', DOCX_TYPE]);

    const shown = await citizen.get(`/api/files/${png.body.fileId}?inline=1`);
    const notShown = await citizen.get(`/api/files/${word.body.fileId}?inline=1`);

    expect(shown.headers['content-disposition']).toMatch(/^inline;/);
    expect(shown.headers['content-security-policy']).toContain('sandbox');
    expect(notShown.headers['content-disposition']).toMatch(/^attachment;/);
  });

  it('of a camera loses what the camera says', async () => {
    const { body } = await attach(citizen, await draftOf(citizen), JPG, ['anh.jpg', 'image/jpeg']);

    const read = await citizen.get(`/api/files/${body.fileId}`);

    expect(read.body.toString('latin1')).not.toContain('GPS');
    expect(body.sha256).toBe(sha256(read.body));
  });

  it.each<[string, () => Buffer, Called, number, string]>([
    ['a kind that is not on the list', () => Buffer.from('<svg/>'), ['a.svg', 'image/svg+xml'], 415, 'filing.file_type_not_allowed'],
    ['a program by the name of a picture', () => Buffer.from('MZ\x90\0 program'), ['a.png', 'image/png'], 415, 'filing.file_type_mismatch'],
    ['a page by the name of a document', () => Buffer.from('<html><script>1</script>'), ['a.pdf', 'application/pdf'], 415, 'filing.file_type_mismatch'],
    ['a type other than its name', () => PDF, ['a.pdf', 'text/html'], 415, 'filing.file_type_mismatch'],
    ['an archive by the name of a document', () => Buffer.from(zipSync({ 'a.txt': strToU8('x') })), ['a.docx', DOCX_TYPE], 415, 'filing.file_type_mismatch'],
    ['a document with macros', () => docx({ 'word/vbaProject.bin': strToU8('x') }), ['a.docx', DOCX_TYPE], 422, 'filing.file_has_macros'],
    ['a document with a document inside', () => docx({ 'word/embeddings/oleObject1.bin': strToU8('x') }), ['a.docx', DOCX_TYPE], 422, 'filing.file_holds_files'],
    ['a document that is a bomb', () => docx({ 'word/big.xml': new Uint8Array(60 * 1024 * 1024) }), ['a.docx', DOCX_TYPE], 422, 'filing.file_holds_too_much'],
    ['a picture that is an archive too', () => Buffer.concat([PNG, zipSync({ 'a.txt': strToU8('x') })]), ['a.png', 'image/png'], 422, 'filing.file_damaged'],
    ['a picture that breaks off', () => JPG.subarray(0, -2), ['a.jpg', 'image/jpeg'], 422, 'filing.file_damaged'],
    ['nothing at all', () => Buffer.alloc(0), ['a.pdf', 'application/pdf'], 422, 'filing.file_empty'],
    ['a macro document by its name', () => docx(), ['a.docm', 'application/vnd.ms-word.document.macroenabled.12'], 415, 'filing.file_type_not_allowed'],
  ])('is refused: %s, and nothing is left', async (...[, content, called, status, code]) => {
    const draft = await draftOf(citizen);
    const [before, rows] = [stored(), await given.count('files')];

    const answer = await attach(citizen, draft, content(), called);

    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(stored()).toEqual(before);
    expect(await given.count('files')).toBe(rows);
  });

  it('with the name of a way through folders is kept under its hash, and called by its last part', async () => {
    const { body } = await attach(citizen, await draftOf(citizen), Buffer.concat([PDF, Buffer.from('%%EOF')]), ['../../../../tmp/motcua-was-here.pdf', 'application/pdf']);

    expect(body.name).toBe('motcua-was-here.pdf');
    expect(stored()).toContain(`${body.sha256.slice(0, 2)}/${body.sha256}`);
  });

  it('that is too large is refused with the limit said, also where its length was not, and nothing is left', async () => {
    const draft = await draftOf(citizen);
    const before = stored();
    const large = Buffer.concat([PDF, Buffer.alloc(10 * 1024 * 1024)]);

    const told = await attach(citizen, draft, large, ['a.pdf', 'application/pdf']);
    const streamed = await sendInPieces(draft, large, { untilBytes: large.length });

    expect([told.status, told.body.code, told.body.params.limitMebibytes]).toEqual([413, 'filing.file_too_large', 10]);
    expect([streamed.status, streamed.code]).toEqual([413, 'filing.file_too_large']);
    expect(stored()).toEqual(before);
  });

  it('whose sending breaks off in the middle leaves nothing', async () => {
    const draft = await draftOf(citizen);
    const [before, rows] = [stored(), await given.count('files')];

    await sendInPieces(draft, Buffer.concat([PDF, Buffer.alloc(3 * 1024 * 1024)]), { untilBytes: 1024 * 1024 });
    await nothingComesIn();

    expect(stored()).toEqual(before);
    expect(await given.count('files')).toBe(rows);
  });

  it('together with the others keeps the limit of the draft, also at once', async () => {
    const draft = await draftOf(citizen);
    const nine = (byte: number) => Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(9 * 1024 * 1024, byte), Buffer.from('\n%%EOF\n')]);

    const answers = await Promise.all([1, 2, 3, 4, 5, 6, 7].map((byte) => attach(citizen, draft, nine(byte), [`${byte}.pdf`, 'application/pdf'])));

    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 201, 201, 201, 413, 413]);
    expect(answers.find(({ status }) => status === 413)?.body).toMatchObject({ code: 'filing.files_too_large', params: { limitMebibytes: 50 } });
    const { rows } = await given.database.owner.query('SELECT sum(size)::int AS bytes FROM files WHERE draft_id = $1', [draft]);
    expect(rows[0].bytes).toBeLessThanOrEqual(50 * 1024 * 1024);
  });

  it('of somebody else is neither read, nor added to, nor deleted', async () => {
    const draft = await draftOf(citizen);
    const { body } = await attach(citizen, draft, PDF, ['a.pdf', 'application/pdf']);

    const answers = [await other.get(`/api/files/${body.fileId}`), await intake.get(`/api/files/${body.fileId}`), await other.delete(`/api/files/${body.fileId}`), await attach(other, draft, PDF, ['b.pdf', 'application/pdf'])];

    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    expect((await given.http.get(`/api/files/${body.fileId}`)).status).toBe(401);
  });

  it('goes with its row, and its bytes with the last row that names them', async () => {
    const draft = await draftOf(citizen);
    const content = Buffer.concat([PDF, Buffer.from('of two drafts %%EOF')]);
    const one = await attach(citizen, draft, content, ['a.pdf', 'application/pdf']);
    const two = await attach(other, await draftOf(other), content, ['b.pdf', 'application/pdf']);
    const place = `${sha256(content).slice(0, 2)}/${sha256(content)}`;

    const removed = await citizen.delete(`/api/files/${one.body.fileId}`);
    const still = stored().includes(place);
    await other.delete(`/api/files/${two.body.fileId}`);

    expect([removed.status, still, stored().includes(place)]).toEqual([204, true, false]);
  });

  it('goes with its draft', async () => {
    const draft = await draftOf(citizen);
    const content = Buffer.concat([PDF, Buffer.from('of a draft that goes %%EOF')]);
    await attach(citizen, draft, content, ['a.pdf', 'application/pdf']);

    await citizen.delete(`/api/filing/drafts/${draft}`);

    expect(stored()).not.toContain(`${sha256(content).slice(0, 2)}/${sha256(content)}`);
  });

  it('is for a paper the procedure knows, and comes alone', async () => {
    const draft = await draftOf(citizen);

    const unknown = await attach(citizen, draft, PDF, ['a.pdf', 'application/pdf', 'HKD-99']);
    const none = await given.http.post(`/api/filing/drafts/${draft}/files?component=HKD-02`).set('authorization', `Bearer ${citizen.token}`).field('a', 'b');
    const json = await citizen.post(`/api/filing/drafts/${draft}/files?component=HKD-02`, {});
    const elsewhere = await given.http.post('/api/filing/drafts').set('authorization', `Bearer ${citizen.token}`).attach('file', PDF, 'a.pdf');

    expect([unknown, none, json, elsewhere].map(({ status }) => status)).toEqual([422, 400, 400, 415]);
  });
});

describe('the files of a dossier', () => {
  it('come with it, are read by officials it concerns, each reading written down, and by nobody else', async () => {
    const draft = await readyDraft(citizen);
    const { body: file } = await attach(citizen, draft.id, PDF, ['a.pdf', 'application/pdf']);
    const { body: sent } = await citizen.post(`/api/filing/drafts/${draft.id}/submit`, { version: draft.version });
    const { rows: before } = await given.database.owner.query('SELECT count(*)::int AS n FROM reads');

    const list = await intake.get(`/api/dossiers/${sent.code}/files`);
    const read = await intake.get(`/api/files/${file.fileId}`);
    const declaration = await intake.get(`/api/dossiers/${sent.code}/declaration`);
    const mine = await citizen.get(`/api/files/${file.fileId}`);
    const strangers = [await other.get(`/api/files/${file.fileId}`), await other.get(`/api/dossiers/${sent.code}/files`), await other.get(`/api/dossiers/${sent.code}/declaration`), await clerkElsewhere.get(`/api/files/${file.fileId}`)];

    expect(list.body.components).toEqual([expect.objectContaining({ code: 'HKD-02', files: [expect.objectContaining({ fileId: file.fileId })] })]);
    expect([read.status, declaration.status, mine.status]).toEqual([200, 200, 200]);
    expect(declaration.body.sections.length).toBeGreaterThan(3);
    expect(strangers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    const { rows } = await given.database.owner.query('SELECT actor_id, what, file_id FROM reads ORDER BY id OFFSET $1', [before[0].n]);
    expect(rows).toEqual([
      { actor_id: intake.accountId, what: 'files', file_id: null }, { actor_id: intake.accountId, what: 'file', file_id: file.fileId },
      { actor_id: intake.accountId, what: 'declaration', file_id: null },
    ]);
    const { rows: kept } = await given.database.owner.query('SELECT d.components FROM declarations d JOIN dossiers o ON o.id = d.dossier_id WHERE o.code = $1', [sent.code]);
    expect(kept[0].components).toEqual([{ code: 'HKD-02', files: [{ fileId: file.fileId, name: 'a.pdf', sha256: sha256(PDF), size: PDF.length }] }]);
  });

  it('stay: they cannot be deleted, and the record of readings cannot be changed', async () => {
    const draft = await readyDraft(citizen);
    const { body: file } = await attach(citizen, draft.id, PDF, ['a.pdf', 'application/pdf']);
    await citizen.post(`/api/filing/drafts/${draft.id}/submit`, { version: draft.version });

    const removed = await citizen.delete(`/api/files/${file.fileId}`);

    expect([removed.status, removed.body.code]).toEqual([409, 'filing.file_belongs_to_dossier']);
    await expect(given.database.owner.query('DELETE FROM reads')).rejects.toThrow('append-only');
  });

  it('are added by the applicant while the office waits for him, and only then', async () => {
    const draft = await readyDraft(citizen);
    const { body: sent } = await citizen.post(`/api/filing/drafts/${draft.id}/submit`, { version: draft.version });
    const add = (who: Caller) => given.http.post(`/api/dossiers/${sent.code}/files?component=HKD-02`).set('authorization', `Bearer ${who.token}`).attach('file', PDF, { filename: 'bo-sung.pdf', contentType: 'application/pdf' });
    const early = await add(citizen);
    const asked = await intake.post(`/api/dossiers/${sent.code}/commands`, { command: 'complete', expectedVersion: 1, data: { step: 'Intake', outcome: 'supplement', reason: 'Thiếu giấy tờ pháp lý' } });

    const added = await add(citizen);
    const byOther = await add(other);

    expect([early.status, early.body.code]).toEqual([409, 'filing.no_files_now']);
    expect(asked.status).toBe(201);
    expect([added.status, byOther.status]).toEqual([201, 404]);
    expect((await citizen.get('/api/my/dossiers?group=toCorrect')).body.dossiers).toEqual([expect.objectContaining({ code: sent.code, waitsForMe: true })]);
    expect((await intake.get(`/api/files/${added.body.fileId}`)).status).toBe(200);
  });
});

/** Sends a file in pieces of unknown number, and breaks off after so many bytes where that is less than all. */
function sendInPieces(draft: string, content: Buffer, { untilBytes }: { untilBytes: number }): Promise<{ status: number | null; code: string | null }> {
  const boundary = 'motcua-boundary';
  return new Promise((resolve) => {
    const asked = httpRequest(`${given.address}/api/filing/drafts/${draft}/files?component=HKD-02`, {
      method: 'POST', headers: { authorization: `Bearer ${citizen.token}`, 'content-type': `multipart/form-data; boundary=${boundary}`, 'transfer-encoding': 'chunked' },
    });
    asked.on('response', (answer) => {
      let text = '';
      answer.on('data', (chunk: Buffer) => (text += chunk.toString()));
      answer.on('end', () => resolve({ status: answer.statusCode ?? null, code: (JSON.parse(text) as { code: string }).code }));
    });
    asked.on('error', () => resolve({ status: null, code: null }));
    asked.write(`--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\ncontent-type: application/pdf\r\n\r\n`);
    asked.write(content.subarray(0, untilBytes), () => (untilBytes < content.length ? asked.destroy() : asked.end(`\r\n--${boundary}--\r\n`)));
  });
}

/** Waits until the house has noticed that a sender is gone: its half file is away. */
async function nothingComesIn(): Promise<void> {
  for (let tries = 0; tries < 1_000 && stored().some((name) => name.startsWith('incoming/')); tries += 1) await new Promise((next) => setTimeout(next, 20));
}
