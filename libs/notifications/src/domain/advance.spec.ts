import { describe, expect, it } from '@jest/globals';
import type { Instant } from '@app/kernel';
import { type Advance, occasionsOf } from './advance.js';

const AT = '2026-11-21T03:00:00.000Z' as Instant;
const DUE = '2026-11-27T10:00:00.000Z' as Instant;
const LATER = '2026-12-01T10:00:00.000Z' as Instant;

const still: Advance = {
  command: 'complete', at: AT, statusBefore: 'PROCESSING', statuses: [], status: 'PROCESSING', dueBefore: DUE, dueAt: DUE,
  papers: [], reason: null, defects: [], submitterSteps: [], movedDeadlines: [], isWaitOver: false, isOtherCase: false,
};
const keys = (change: Partial<Advance>) => occasionsOf({ ...still, ...change }).map(({ key }) => key);

describe('what the applicant is told about a transition', () => {
  it('is nothing when only the work went on', () => {
    expect(keys({})).toEqual([]);
  });

  it.each<[string, Partial<Advance>, readonly string[]]>([
    ['opened', { statusBefore: null, statuses: ['REGISTERED'], status: 'REGISTERED', dueBefore: null, dueAt: null }, ['dossier-opened']],
    ['opened and accepted at once', { statusBefore: null, statuses: ['REGISTERED', 'ACCEPTED'], status: 'ACCEPTED', dueBefore: null }, ['dossier-opened', 'dossier-accepted']],
    ['accepted', { statusBefore: 'REGISTERED', statuses: ['ACCEPTED'], status: 'ACCEPTED', dueBefore: null }, ['dossier-accepted']],
    ['accepted and passed on', { statusBefore: 'REGISTERED', statuses: ['PROCESSING'], dueBefore: null }, ['dossier-accepted']],
    ['accepted without a date', { statusBefore: 'REGISTERED', statuses: ['ACCEPTED'], dueBefore: null, dueAt: null }, ['dossier-accepted-without-date']],
    ['supplement', { statuses: ['SUPPLEMENT_REQUIRED'], status: 'SUPPLEMENT_REQUIRED', submitterSteps: [{ name: { vi: 'Bổ sung', en: 'Supplement' }, deadline: LATER }] }, ['supplement-requested']],
    ['supplement asked again before acceptance', { statusBefore: 'SUPPLEMENT_REQUIRED', status: 'SUPPLEMENT_REQUIRED', dueBefore: null, dueAt: null, submitterSteps: [{ name: { vi: 'Hoàn thiện', en: 'Complete' }, deadline: LATER }] }, ['supplement-requested']],
    ['completed before acceptance', { statusBefore: 'SUPPLEMENT_REQUIRED', status: 'SUPPLEMENT_REQUIRED', dueBefore: null, dueAt: null }, []],
    ['supplemented', { statusBefore: 'SUPPLEMENT_REQUIRED', statuses: ['PROCESSING'], dueAt: LATER }, ['due-date-changed']],
    ['payment', { statuses: ['PAYMENT_REQUIRED'], status: 'PAYMENT_REQUIRED' }, ['payment-required']],
    ['refused', { statusBefore: 'REGISTERED', statuses: ['REFUSED'], status: 'REFUSED', dueBefore: null, dueAt: null }, ['dossier-refused']],
    ['withdrawn', { statusBefore: 'WITHDRAWAL_REQUESTED', statuses: ['STOPPED'], status: 'STOPPED' }, ['dossier-withdrawn']],
    ['stopped', { statuses: ['STOPPED'], status: 'STOPPED' }, ['dossier-stopped']],
    ['withdrawal declined', { command: 'decline-withdrawal', statusBefore: 'WITHDRAWAL_REQUESTED', statuses: ['PROCESSING'] }, ['withdrawal-declined']],
    ['new date', { dueAt: LATER }, ['due-date-changed']],
    ['late, with apology', { dueAt: LATER, papers: ['apologyLetter'] }, ['late-apology']],
    ['ready', { statuses: ['RESOLVED'], status: 'RESOLVED' }, ['result-ready']],
    ['ready and returned', { statuses: ['RESOLVED', 'RETURNED'], status: 'RETURNED' }, ['result-returned']],
    ['draft to confirm', { submitterSteps: [{ name: { vi: 'Xác nhận', en: 'Confirm' }, deadline: DUE }] }, ['confirmation-asked']],
  ])('%s', (_name, change, expected) => {
    expect(keys(change)).toEqual(expected);
  });

  it('is by which decision days off moved the promise, and the time to act', () => {
    const moved: Partial<Advance> = { command: 'recompute', dueAt: LATER, reason: '9441/TB-BNV', movedDeadlines: [{ name: { vi: 'Xác nhận', en: 'Confirm' }, deadline: LATER }] };
    const reason = { vi: 'lịch làm việc thay đổi theo 9441/TB-BNV', en: 'the working calendar was changed by 9441/TB-BNV' };

    expect(occasionsOf({ ...still, ...moved })).toEqual([
      { key: 'due-date-changed', values: { dueBefore: { instant: DUE }, dueAt: { instant: LATER }, reason } },
      { key: 'deadline-moved', values: { step: { vi: 'Xác nhận', en: 'Confirm' }, deadline: { instant: LATER }, reason } },
    ]);
    expect(keys({ ...moved, dueAt: DUE })).toEqual(['deadline-moved']);
  });

  it('is why the date moved: the wait that is over, the other case, or both, whatever was said with the act that did it', () => {
    const reasonOf = (change: Partial<Advance>) => occasionsOf({ ...still, dueAt: LATER, ...change })[0]!.values['reason'];
    const resumed = { vi: 'thời gian chờ không tính vào thời hạn giải quyết', en: 'the time of waiting is not counted in the processing term' };
    const otherCase = { vi: 'theo nội dung kê khai đã sửa, hồ sơ thuộc trường hợp có thời hạn giải quyết khác', en: 'by the corrected declaration the dossier is another case, which has another processing term' };

    expect(reasonOf({ isWaitOver: true, reason: 'Không đủ khoảng lùi' })).toEqual(resumed);
    expect(reasonOf({ isOtherCase: true, reason: 'Không đủ khoảng lùi' })).toEqual(otherCase);
    expect(reasonOf({ isWaitOver: true, isOtherCase: true })).toEqual({ vi: `${otherCase.vi}; ${resumed.vi}`, en: `${otherCase.en}; ${resumed.en}` });
    expect(reasonOf({})).toEqual({ vi: 'xem văn bản trong hồ sơ', en: 'see the paper in the dossier' });
    expect(reasonOf({ command: 'approve-correction', reason: 'Chờ xác minh', isWaitOver: true })).toBe('Chờ xác minh');
  });

  it('names the papers that were found wanting in the language of who reads it', () => {
    const name = { vi: 'Giấy chứng sinh', en: 'Birth notice' };
    const told = occasionsOf({ ...still, statuses: ['SUPPLEMENT_REQUIRED'], status: 'SUPPLEMENT_REQUIRED', reason: 'nộp trước thứ Sáu', defects: [{ name, kind: 'unclear', note: 'chụp lại' }, { name, kind: 'missing' }] });

    expect(told[0]!.values['reason']).toEqual({
      vi: 'Giấy chứng sinh: không rõ (chụp lại); Giấy chứng sinh: còn thiếu; nộp trước thứ Sáu',
      en: 'Birth notice: not clear (chụp lại); Birth notice: missing; nộp trước thứ Sáu',
    });
  });

  it('names the reason and the deadline, or where to read them', () => {
    const change: Partial<Advance> = { statuses: ['SUPPLEMENT_REQUIRED'], status: 'SUPPLEMENT_REQUIRED' };

    expect(occasionsOf({ ...still, ...change, reason: 'Thiếu giấy chứng sinh', submitterSteps: [{ name: { vi: 'a', en: 'a' }, deadline: LATER }] })[0]!.values).toEqual({
      reason: 'Thiếu giấy chứng sinh', deadline: { instant: LATER },
    });
    expect(occasionsOf({ ...still, ...change, reason: ' \u200b' })[0]!.values).toEqual({
      reason: { vi: 'xem văn bản trong hồ sơ', en: 'see the paper in the dossier' },
      deadline: { vi: 'theo văn bản trong hồ sơ', en: 'see the paper in the dossier' },
    });
  });
});
