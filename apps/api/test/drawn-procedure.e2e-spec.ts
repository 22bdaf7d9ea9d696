import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { bare, readPdf, wholeDay } from '@app/testing';
import { AGENCY, givenHouse, json, type GivenHouse, type Person } from './given-house.js';

const both = (text: string) => ({ vi: text, en: text });
const CODE = '9.100001';
const WORDS = {
  code: 'approval', title: both('Văn bản chấp thuận mẫu'), signerRole: 'approver', copies: 1, isResult: true, symbol: 'CTM', opening: '{dossier.agency} chấp thuận theo hồ sơ {dossier.code}:',
  fields: [
    { name: 'holder', label: both('Người được chấp thuận'), parts: ['{applicant.fullName|upper}', 'điện thoại {applicant.phone}'], separator: '; ' },
    { name: 'content', label: both('Nội dung'), parts: ['{request.content}'] },
  ],
};
const FORM = { applicant: { fullName: 'Nguyễn Thị Mẫu', personalId: '038190000015', phone: '0900000001' }, request: { content: 'Xin dựng cổng chào' } };

let given: GivenHouse;
let author: Person;
let approver: Person;
beforeAll(async () => {
  given = await givenHouse();
  author = await given.person('soan.mau', [{ agencyCode: 'H56', division: 'VP', role: 'systemAdmin' }]);
  approver = await given.person('duyet.mau', [{ agencyCode: 'H56', division: 'VP', role: 'procedureApprover' }]);
}, 120_000);
afterAll(() => given?.close());

const designer = '/api/designer/drafts';
const today = async (): Promise<string> => (await given.database.owner.query(`SELECT to_char(now() AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') AS day`)).rows[0].day;

/** A first diagram whose approval issues a paper, with what only its author knows. */
async function drawn(): Promise<{ id: string; version: number; contentHash: string; content: { record: object; bpmn: string } & Record<string, unknown> }> {
  const { body } = await author.post(designer, { name: 'Thủ tục vẽ mới', code: CODE });
  const record = { ...body.content.record, decisionNumber: '1/QĐ', name: both('Thủ tục vẽ mới'), field: { code: 'MAU', name: both('Mẫu') } };
  const bpmn = body.content.bpmn.replace('division="VHXH"', 'division="KTHTDT"').replace('<motcua:separation from="Process" />', '<motcua:separation from="Process" /><motcua:paper code="approval" />');
  return (await author.put(`${designer}/${body.id}`, { version: 1, content: { ...body.content, record, bpmn } })).body;
}

it('a procedure drawn anew issues its result, in the words that were approved with it', async () => {
  const draft = await drawn();
  await wholeDay();
  const submission = { effectiveFrom: await today(), legalBasis: '12/QĐ-UBND' };

  const wordless = await author.post(`${designer}/${draft.id}/submit`, { version: draft.version, ...submission });
  const worded = (await author.put(`${designer}/${draft.id}`, { version: draft.version, content: { ...draft.content, papers: [WORDS] } })).body;
  const submitted = (await author.post(`${designer}/${draft.id}/submit`, { version: worded.version, ...submission })).body;
  const reworded = (await author.put(`${designer}/${draft.id}`, { version: submitted.version, content: { ...submitted.content, papers: [{ ...WORDS, closing: 'Lời thêm.' }] } })).body;
  const again = (await author.post(`${designer}/${draft.id}/submit`, { version: reworded.version, ...submission })).body;
  const stale = await approver.post(`${designer}/${draft.id}/approve`, { contentHash: submitted.contentHash });
  await approver.post(`${designer}/${draft.id}/approve`, { contentHash: again.contentHash });
  const published = await author.post(`${designer}/${draft.id}/publish`);

  expect(wordless.body).toMatchObject({ status: 422, code: 'procedures.invalid_bundle', errors: [{ field: 'bpmn.Approve.papers[approval]', code: 'paper_without_words' }] });
  expect(new Set([draft, worded, submitted, reworded].map(({ contentHash }) => contentHash)).size).toBe(4);
  expect([reworded.state, stale.body.code, published.status]).toEqual(['DRAFT', 'procedures.content_differs', 201]);

  const { intakeOfficer, specialist, approver: leader } = given.officials;
  const { body: opened } = await intakeOfficer.post('/api/dossiers', { procedureCode: CODE, agencyCode: AGENCY, channel: 'DIRECT', form: FORM, submitterId: given.citizen.accountId });
  for (const [who, step, outcome] of [[intakeOfficer, 'Receive', 'accept'], [specialist, 'Process']] as const) expect(await given.complete(opened.code, who, { step, ...(outcome && { outcome }) })).toMatchObject({ status: 201 });
  expect(await given.complete(opened.code, leader, { step: 'Approve', draft: await given.look(opened.code, leader, 'approval') })).toMatchObject({ status: 201 });
  const find = async () => json(await leader.get(`/api/dossiers/${opened.code}/papers`)).find(({ kind }: { kind: string }) => kind === 'approval');
  const paper = await given.soon(find, (one) => one?.state === 'READY');

  expect(paper).toMatchObject({ isResult: true, title: WORDS.title, number: '01/CTM', state: 'READY', signature: { isTrial: true } });
  const { letters } = readPdf((await leader.get(paper.href)).body);
  for (const said of ['VĂN BẢN CHẤP THUẬN MẪU', `chấp thuận theo hồ sơ ${opened.code}`, 'NGUYỄN THỊ MẪU; điện thoại 0900000001', 'Xin dựng cổng chào', 'Lời thêm.']) expect(letters).toContain(bare(said));
}, 120_000);

it('its next version begins with its words; other words are told as a difference, and leave what runs as it was', async () => {
  const catalogued = json(await given.citizen.get(`/api/procedures/${CODE}`));
  const { body: next } = await author.post(designer, { fromVersion: catalogued.versionId });
  const papers = [{ ...next.content.papers[0], title: both('Văn bản chấp thuận, lời mới') }];

  await author.put(`${designer}/${next.id}`, { version: next.version, content: { ...next.content, papers } });
  const diff = json(await approver.get(`/api/designer/diff?from=${catalogued.versionId}&to=draft:${next.id}`));
  const seen = json(await approver.get(`/api/designer/content?of=${catalogued.versionId}`));

  expect(next.content.papers).toEqual([{ ...WORDS, closing: 'Lời thêm.' }]);
  expect(diff.papers).toEqual(['en', 'vi'].map((language) => ({ field: `[approval].title.${language}`, before: WORDS.title.vi, after: 'Văn bản chấp thuận, lời mới' })));
  expect([diff.record, diff.forms, seen.papers]).toEqual([[], [], next.content.papers]);
});

it('words that cannot be drawn are refused by name, and a content without the list is no content', async () => {
  const { content, id, version } = await drawn();
  const check = async (paper: object) => (await author.post('/api/designer/check', { ...content, papers: [paper] })).body.errors.map(({ field, code }: { field: string; code: string }) => `${field}: ${code}`);

  expect(await check({ ...WORDS, opening: '{applicant.shoeSize}' })).toEqual(['papers[0].opening: unknown_place']);
  expect(await check({ ...WORDS, code: 'refusalNotice' })).toContain('papers[0].code: words_of_the_law');
  expect(await check({ ...WORDS, colour: 'red' })).toEqual(['papers[0].colour: unknown_field']);
  const { papers: _, ...without } = content;
  expect((await author.put(`${designer}/${id}`, { version, content: without })).body).toMatchObject({ status: 400, errors: [{ field: 'content.papers' }] });
});
