import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { nationalCalendar } from '@app/calendar';
import type { PaperTemplate } from '@app/contracts';
import type { CivilDay, DossierId, Instant } from '@app/kernel';
import { appointmentSlip } from './appointment-slip.js';
import { apologyLetter, refusalNotice } from './applicant-notices.js';
import { certificate } from './certificate.js';
import { dossierRegister } from './dossier-register.js';
import { fileName } from './file-name.js';
import { formPreview } from './form-preview.js';
import { handoversOf } from './handovers.js';
import { fieldText } from './paper-template.js';
import type { InPlaceOf, PaperMove, PaperSource, PaperStep } from './paper-source.js';
import { receiptDocument } from './receipt.js';
import { dayInWords, placeOfAgency, timeInWords } from './vietnamese-dates.js';
import { mayHave } from './which-papers.js';

const at = (local: string): Instant => new Date(`${local}:00+07:00`).toISOString() as Instant;
const step = (name: string, hours: number | null): PaperStep => ({
  name, unit: `Đơn vị ${name}`, performer: 'OFFICIAL', isClockPaused: false, outcomes: { accept: 'Tiếp nhận' },
  ...(hours !== null && { term: { default: { quantity: hours, unit: 'WORKING_HOUR' as const } } }),
});
const move = (seq: number, when: string, more: Partial<PaperMove>): PaperMove => ({
  seq, at: at(when), command: 'complete', actorKind: 'OFFICIAL', from: [], to: [], status: 'PROCESSING', papers: [], ...more,
});
const both = (text: string) => ({ vi: text, en: text });
const source = (moves: readonly PaperMove[]): PaperSource => ({
  dossierId: 'd' as DossierId, code: 'H56.30-260302-0001', lookupCode: 'ABCD1234', channel: 'DIRECT', status: 'PROCESSING',
  agency: { code: 'H56.30', name: both('UBND phường Hạc Thành'), parent: both('UBND tỉnh Thanh Hóa') },
  procedure: { code: '1.1', name: both('Cấp giấy'), components: [], setCount: 1, executionMethods: [], receivingAddress: both('Quầy') },
  term: { quantity: 3, unit: 'WORKING_DAY' }, applicant: { name: 'Lê Thị Mẫu', address: null, phone: null, email: null, personalId: null }, handedIn: [],
  openedAt: at('2026-03-02T08:00'), receivedAt: at('2026-03-02T09:00'), dueAt: at('2026-03-05T17:00'), resolvedAt: null,
  steps: { Intake: step('Tiếp nhận', 1), Examine: step('Thẩm định', 2), Sign: step('Ký', 4), Call: step('Gọi', null) }, moves, declared: {}, facts: {}, words: [], calendar: nationalCalendar(),
});

describe('the hand-overs of a dossier', () => {
  const way = source([
    move(1, '2026-03-02T08:00', { command: 'open', actorKind: 'CITIZEN', to: ['Intake'] }),
    move(2, '2026-03-02T09:00', { step: 'Intake', outcome: 'accept', by: 'Trần A', from: ['Intake'], to: ['Examine', 'Call'] }),
    move(3, '2026-03-02T15:00', { step: 'Examine', by: 'Lê B', from: ['Examine', 'Call'], to: ['Sign', 'Call'] }),
    move(4, '2026-03-02T15:30', { step: 'Call', from: ['Sign', 'Call'], to: ['Sign'] }),
    move(5, '2026-03-02T16:00', { command: 'claim', step: 'Sign', from: ['Sign'], to: ['Sign'] }),
  ]);

  it('compare what was used with what was allowed, in working minutes: equal is on time, more is overdue, less early', () => {
    const found = handoversOf(way, at('2026-03-02T16:30'));

    expect(found.map(({ step: id, allowed, used, result }) => [id, allowed, used, result])).toEqual([
      ['Intake', 60, 60, 'ON_TIME'], ['Examine', 120, 240, 'OVERDUE'], ['Call', null, 270, 'NO_TERM'], ['Sign', 240, 90, 'RUNNING'],
    ]);
    expect(found[0]).toMatchObject({ by: 'Trần A', outcome: 'Tiếp nhận', from: { unit: 'Người nộp hồ sơ' }, passedAt: at('2026-03-02T09:00') });
  });

  it('call overdue what is still there and has used more than it was given', () => {
    expect(handoversOf(way, at('2026-03-03T11:00')).at(-1)).toMatchObject({ step: 'Sign', result: 'OVERDUE', passedAt: null });
  });

  it('come from the agency where an official acted for no unit, as at the counter, and from the system where nobody did', () => {
    const fromOf = (actorKind: PaperMove['actorKind']) => handoversOf(source([move(1, '2026-03-02T08:00', { command: 'open', actorKind, to: ['Intake'] })]), at('2026-03-02T08:30'))[0]?.from.unit;

    expect((['OFFICIAL', 'CITIZEN', 'SYSTEM', 'CALENDAR'] as const).map(fromOf)).toEqual(['UBND phường Hạc Thành', 'Người nộp hồ sơ', 'Hệ thống', 'Hệ thống']);
  });

  it('tell a step that is done and comes again at once as two', () => {
    const again = source([move(1, '2026-03-02T08:00', { command: 'open', to: ['Intake'] }), move(2, '2026-03-02T08:30', { step: 'Intake', from: ['Intake'], to: ['Intake'] })]);

    expect(handoversOf(again, at('2026-03-02T09:00')).map(({ used, passedAt }) => [used, passedAt])).toEqual([[30, at('2026-03-02T08:30')], [30, null]]);
  });
});

describe('the forms', () => {
  it('say of the slip what the acceptance promised, whatever the date has become since', () => {
    const paper = appointmentSlip(source([move(2, '2026-03-02T09:00', { papers: ['appointmentSlip'], dueAt: at('2026-03-05T17:00') }), move(3, '2026-03-04T09:00', { dueAt: at('2026-03-09T17:00') })]), 2, { origin: 'https://x' });

    expect(JSON.stringify(paper)).toContain('17 giờ 00 phút, ngày 05 tháng 3 năm 2026');
    expect(JSON.stringify(paper)).not.toContain('ngày 09 tháng 3');
    expect(paper).toMatchObject({ copies: [expect.stringContaining('Liên 1'), expect.stringContaining('Liên 2')], codes: { url: 'https://x/progress/H56.30-260302-0001' }, head: { number: 'H56.30-260302-0001/TNHS' } });
  });

  it('number a second paper of the same kind apart, and give the reason of its own transition', () => {
    const moves = [move(2, '2026-03-02T09:00', { papers: ['refusalNotice'], reason: 'Lý do một' }), move(3, '2026-03-02T10:00', { papers: ['refusalNotice'], reason: 'Lý do hai' })];
    const papers = [2, 3].map((seq) => refusalNotice(source(moves), seq, { origin: '' }));

    expect(papers.map(({ head }) => head.number)).toEqual(['H56.30-260302-0001/TCHS', 'H56.30-260302-0001/TCHS-2']);
    expect(papers.map((paper) => /Lý do (một|hai)/.exec(JSON.stringify(paper))?.[0])).toEqual(['Lý do một', 'Lý do hai']);
  });

  it('apologise with the reason of who asked for the new date, whoever signs it, and the ground only where nobody gave one', () => {
    const asked = (more: Partial<PaperMove>) => move(2, '2026-03-04T09:00', { command: 're-date', ground: 'NĐ 61/2018/NĐ-CP', dueAt: at('2026-03-05T17:00'), ...more });
    const signed = (more: Partial<PaperMove>) => move(3, '2026-03-04T10:00', { command: 'approve-correction', papers: ['apologyLetter'], ground: 'NĐ 61/2018/NĐ-CP', dueAt: at('2026-03-10T17:00'), ...more });
    const reasonOf = (...moves: readonly PaperMove[]) => /"Lý do","([^"]*)"/.exec(JSON.stringify(apologyLetter(source(moves), 3, { origin: '' })))?.[1];

    expect(reasonOf(asked({ reason: 'Chờ xác minh thực địa' }), signed({ reason: 'đồng ý' }))).toBe('Chờ xác minh thực địa');
    expect(reasonOf(asked({}), signed({ reason: 'Thiếu cán bộ đo đạc' }))).toBe('Thiếu cán bộ đo đạc');
    expect(reasonOf(asked({}), signed({}))).toBe('NĐ 61/2018/NĐ-CP');
  });

  it('apologise in a draft before anybody has asked for the new date, with the hour the offices close', () => {
    const moves = [move(2, '2026-03-02T09:00', { dueAt: at('2026-03-05T17:00') })];

    const draft = formPreview('apologyLetter', source(moves), { reason: 'Chờ xác minh', on: '2026-03-10' as CivilDay, at: at('2026-03-04T09:00') }, { origin: '' });

    const text = JSON.stringify(draft);
    expect(text).toContain('"Lý do","Chờ xác minh"');
    expect(text).toContain('17 giờ 00 phút, ngày 10 tháng 3 năm 2026');
    expect(text).toContain('17 giờ 00 phút, ngày 05 tháng 3 năm 2026');
    expect(draft).toMatchObject({ watermark: 'DỰ THẢO', signatures: [{ hint: '(Dự thảo, chưa ký)', name: null }] });
  });

  it('are handed to applicants as the law means them, and results at the returning step only', () => {
    const applicant = { isSubmitter: true, isOfficial: false };
    const asked = (kind: string, status: PaperSource['status']) => mayHave(kind, { status }, applicant);

    expect(['appointmentSlip', 'refusalNotice', 'routingSheet', 'buildingPermit'].map((kind) => asked(kind, 'PROCESSING'))).toEqual([true, true, false, false]);
    expect(['PAYMENT_REQUIRED', 'RESOLVED', 'RETURNED'].map((status) => asked('buildingPermit', status as PaperSource['status']))).toEqual([false, true, true]);
    expect(mayHave('appointmentSlip', { status: 'RETURNED' }, { isSubmitter: false, isOfficial: false })).toBe(false);
  });
});

describe('the register', () => {
  it('has one line for each dossier, and says where a period is too long for it', () => {
    const entry = {
      code: 'H56.30-260302-0001', procedure: 'Cấp giấy', sets: 1, owner: 'Lê Thị Mẫu', address: 'Số 1, phường Hạc Thành', phone: '0900000001', channel: 'ONLINE' as const,
      receivedAt: at('2026-03-02T09:00'), dueAt: at('2026-03-05T17:00'), returnedAt: null, status: 'Đang xử lý',
    };
    const { agency } = source([]);
    const book = (isCut: boolean) => JSON.stringify(dossierRegister({ agency, from: '2026-03-01' as CivilDay, to: '2026-03-31' as CivilDay, entries: [entry], isCut }, at('2026-04-01T08:00')));

    expect(book(false)).toContain('["1","H56.30-260302-0001","Cấp giấy","01","Lê Thị Mẫu","Số 1, phường Hạc Thành\\n0900000001","09:00 02/03/2026\\nTrực tuyến","17:00 05/03/2026","","","Đang xử lý"]');
    expect(book(false)).toContain('Mẫu số 07');
    expect([book(false), book(true)].map((text) => text.includes('chọn kỳ ngắn hơn'))).toEqual([false, true]);
  });
});

it('form 01 says how the result comes as the applicant asked, and when the post brought the papers, as many as came', () => {
  const filed: PaperSource = {
    ...source([move(2, '2026-03-02T10:00', { papers: ['appointmentSlip'] })]), channel: 'POSTAL', receiving: 'COUNTER', post: { receivedOn: '2026-02-27', parcel: 'RM000000001VN' },
    handedIn: [
      { code: 'a', name: both('Đơn'), originalQuantity: 2, copyQuantity: 1 },
      { code: 'b', name: both('Ảnh'), originalQuantity: 0, copyQuantity: 0, isFile: true },
    ],
  };

  const text = JSON.stringify(appointmentSlip(filed, 2, { origin: 'https://x' }).blocks);

  expect(text).toContain('["Cách nhận kết quả","Nhận trực tiếp tại quầy trả kết quả"]');
  expect(text).toContain('["Ngày nhận từ bưu chính","27/02/2026, bưu gửi RM000000001VN"]');
  expect(text).toContain('["1","Đơn","02","01",""],["2","Ảnh","–","–","bản điện tử"]');
});

it('a paper of several originals is drawn that many times and numbered where each is signed by hand; a file is signed once, and a draft stands for all', () => {
  const template: PaperTemplate = { code: 'permit', title: both('Giấy phép'), signerRole: 'approver', copies: 2, fields: [], isResult: true };
  const made = at('2026-03-02T09:00');
  const copies = (copiesAsked: number, signing: 'INK' | 'TRIAL') =>
    certificate(source([]), { ...template, copies: copiesAsked }, { number: 4, year: 2026, at: made, madeAt: made, signer: 'Trần A', signing }, { origin: 'https://x' }).copies;

  expect([copies(2, 'INK'), copies(1, 'INK'), copies(2, 'TRIAL')]).toEqual([['Bản số 1', 'Bản số 2'], [], []]);
  expect(certificate(source([]), template, { draftAt: made }, { origin: 'https://x' }).copies).toEqual([]);
});

describe('a paper signed in the place of somebody who is away', () => {
  const template: PaperTemplate = { code: 'permit', title: both('Giấy phép'), signerRole: 'approver', copies: 1, fields: [], isResult: true };
  const signature = (signerRole: string, inPlaceOf: InPlaceOf, signing: 'INK' | 'TRIAL' = 'INK') =>
    certificate(source([]), { ...template, signerRole }, { number: 4, year: 2026, at: at('2026-03-02T09:00'), madeAt: at('2026-03-02T09:00'), signer: 'Trần A', inPlaceOf, signing }, { origin: 'https://x' }).signatures[0];

  it.each([
    ['approver', { name: 'Lê B', isDeputy: true }, 'TM. ỦY BAN NHÂN DÂN', ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']],
    ['approver', { name: 'Lê B', isDeputy: false, role: 'divisionHead' }, 'TUQ. CHỦ TỊCH', ['TRƯỞNG PHÒNG']],
    ['divisionHead', { name: 'Lê B', isDeputy: true }, 'KT. TRƯỞNG PHÒNG', ['PHÓ TRƯỞNG PHÒNG']],
    ['divisionHead', { name: 'Lê B', isDeputy: false, role: 'specialist' }, 'TUQ. TRƯỞNG PHÒNG', ['CHUYÊN VIÊN']],
  ])('for %s, %j, says %s', (role, inPlaceOf, title, below) => {
    expect(signature(role, inPlaceOf)).toMatchObject({ title, below, name: 'Trần A' });
  });

  it('names both people beside an electronic signature', () => {
    expect(signature('approver', { name: 'Lê B', isDeputy: false }, 'TRIAL')?.digital?.lines).toEqual(expect.arrayContaining(['Người ký: Trần A', 'Ký thay: Lê B']));
  });

  it('adds the name where the one who is away holds no office, and KT. or TUQ. where a head ought to sign', () => {
    const inPlaceOf = { name: 'Lê B', isDeputy: false, isOfHead: true, role: 'specialist' };
    const by = (stoodIn: InPlaceOf) => source([move(2, '2026-03-02T10:00', { by: 'Trần A', inPlaceOf: stoodIn, papers: ['refusalNotice', 'appointmentSlip'] })]);
    const refused = by(inPlaceOf);

    const late = refusalNotice(refused, 2, { origin: 'https://x' }).signatures.at(-1);
    const ofColleague = refusalNotice(by({ ...inPlaceOf, isOfHead: false }), 2, { origin: 'https://x' }).signatures.at(-1);
    const slip = appointmentSlip(refused, 2, { origin: 'https://x' }).signatures.at(-1);

    expect(late).toMatchObject({ title: 'TUQ. THỦ TRƯỞNG CƠ QUAN', below: ['CHUYÊN VIÊN'], name: 'Trần A' });
    expect(ofColleague).toMatchObject({ title: 'THỦ TRƯỞNG CƠ QUAN', below: ['(làm thay Lê B)'], name: 'Trần A' });
    expect(slip).toMatchObject({ title: 'NGƯỜI TIẾP NHẬN HỒ SƠ', below: ['(làm thay Lê B)'], name: 'Trần A' });
    expect(handoversOf(source([move(1, '2026-03-02T09:00', { to: ['Intake'] }), move(2, '2026-03-02T10:00', { step: 'Intake', from: ['Intake'], by: 'Trần A', inPlaceOf })]), at('2026-03-02T11:00'))[0]?.by).toBe('Trần A (thay Lê B)');
  });
});

it('a receipt names who took the money, and in whose place', () => {
  const receipt = { number: 'BL-2026-000001', at: at('2026-03-02T09:00'), way: 'Tiền mặt tại quầy', lines: [], amount: 75_000, inWords: '…', isRefunded: false };

  expect(receiptDocument(source([]), { ...receipt, by: 'Trần A', inPlaceOf: 'Lê B' }).signatures[1]).toMatchObject({ title: 'NGƯỜI THU TIỀN', below: ['(làm thay Lê B)'], name: 'Trần A' });
  expect(receiptDocument(source([]), receipt).signatures[1]).toEqual({ title: 'NGƯỜI THU TIỀN', hint: '(Ký và ghi rõ họ tên)', name: null });
});

describe('the lesser papers of the procedures that ship', () => {
  const words = (folder: string, name: string) => JSON.parse(readFileSync(join(import.meta.dirname, '../../../../procedures', folder, 'papers', `${name}.json`), 'utf8')) as PaperTemplate;
  const declared = {
    requester: { fullName: 'Lê Thị Mẫu', phone: '0900000001' }, child: { fullName: 'Trẻ Mẫu', birthDate: '2026-03-01' }, mother: { fullName: 'Mẹ Mẫu' }, father: { fullName: 'Cha Mẫu' },
    marriage: { number: '12', bookNumber: '1/2020', date: '2020-05-02', place: 'UBND phường Thử' }, investor: { fullName: 'Chủ Mẫu' }, site: { landLot: '15', landArea: 80, street: 'phố Thử' },
    works: { groundLevel: 0.3, storeys: 2 }, request: { documents: [{ title: 'Bằng', pages: 3, copies: 20 }] },
  };

  it.each([
    ['birth-registration', 'abandonedChildPosting', 'ngày 09 tháng 3 năm 2026'],
    ['birth-registration', 'marriageVerificationRequest', 'số 12, quyển 1/2020, ngày 02/05/2020'],
    ['building-permit', 'consultationRequest', 'coi như quý cơ quan đã đồng ý'],
    ['building-permit', 'inspectionMinutes', 'lô đất 15, phố Thử'],
    ['certified-copies', 'longerTermAgreement', 'Bằng – 3 – 20'],
  ])('%s/%s has words of its own, and no gap left open', (folder, name, said) => {
    const issued = { number: 4, year: 2026, at: at('2026-03-02T09:00'), madeAt: at('2026-03-02T09:00'), signer: 'Trần A', signing: 'INK' as const };
    const paper = JSON.stringify(certificate({ ...source([]), declared, facts: { consultees: ['Phòng cháy'] } }, words(folder, name), issued, { origin: 'https://x' }));

    expect(paper).toContain(said);
    expect(paper).not.toMatch(/\{[a-z]+\.\w+/i);
    expect(paper).toContain('H56.30-260302-0001');
  });
});

describe('a form before it is issued', () => {
  it('has the words written so far and the number it would get, and is signed by nobody', () => {
    const before = source([move(1, '2026-03-02T08:00', { command: 'open', to: ['Intake'] }), move(2, '2026-03-02T09:00', { step: 'Intake', papers: ['supplementRequest'], to: ['Examine'] })]);

    const paper = formPreview('supplementRequest', before, { step: 'Examine', reason: 'Thiếu mặt cắt móng', by: 'Lê B', at: at('2026-03-03T10:00') }, { origin: 'https://x' });

    expect(paper).toMatchObject({ watermark: 'DỰ THẢO', head: { number: 'H56.30-260302-0001/HDHS-2' }, signatures: [{ hint: '(Dự thảo, chưa ký)', name: null }] });
    expect(JSON.stringify(paper.blocks)).toContain('Thiếu mặt cắt móng');
    expect(JSON.stringify(paper.blocks)).toContain('Lê B, Đơn vị Thẩm định');
  });

  it('that refuses before acceptance keeps the place where the applicant signs', () => {
    const paper = formPreview('refusalNotice', { ...source([]), receivedAt: null }, { at: at('2026-03-02T08:30') }, { origin: 'https://x' });

    expect(paper.signatures.map(({ title, name }) => [title, name])).toEqual([['NGƯỜI NỘP HỒ SƠ', 'Lê Thị Mẫu'], ['NGƯỜI TIẾP NHẬN HỒ SƠ', null]]);
  });
});

describe('words on papers', () => {
  it('leave out a part with an empty place, and write dates, money, places and tables as papers do', () => {
    const values = { a: { name: 'mẫu', born: '1990-05-02', sum: 1_250_000.5, at: { detail: 'Số 1', commune: 'phường X', province: 'tỉnh Y' }, rows: [{ n: 'Bán lẻ', c: '4711' }, { n: 'Ăn uống' }] } };
    const text = (...parts: string[]) => fieldText({ name: 'x', label: both('x'), parts }, values);

    expect(text('{a.name|upper}', 'sinh {a.born|date}', 'số {a.missing}')).toBe('MẪU, sinh 02/05/1990');
    expect(text('{a.sum|money}')).toBe('1.250.000,5 đồng');
    expect(text('{a.at}', '{a.rows|rows:n,c}')).toBe('Số 1, phường X, tỉnh Y, Bán lẻ – 4711; Ăn uống');
    expect(text('{a.constructor}', '{a.name.length}')).toBe('');
  });

  it('give a zero to days below ten and to the first two months, on the wall clock of Vietnam', () => {
    expect(dayInWords(at('2026-02-05T00:10'))).toBe('ngày 05 tháng 02 năm 2026');
    expect(timeInWords('2026-03-11T23:30:00.000Z' as Instant)).toBe('06 giờ 30 phút, ngày 12 tháng 3 năm 2026');
    expect([placeOfAgency('UBND phường Hạc Thành'), placeOfAgency('UBND tỉnh Thanh Hóa')]).toEqual(['Hạc Thành', 'Thanh Hóa']);
  });

  it('name files by kind, dossier and minute, in letters every system keeps', () => {
    expect(fileName('x', 'Giấy chứng nhận đăng ký', { code: 'H56.30-1/../"', at: at('2026-03-02T09:05') })).toBe('giay-chung-nhan-dang-ky_H56.30-1-..--_20260302-0905.pdf');
  });
});
