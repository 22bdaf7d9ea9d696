import { describe, expect, it } from '@jest/globals';
import { nationalCalendar } from '@app/calendar';
import type { PublicClock, Urgency } from '@app/contracts';
import type { DossierId, Instant } from '@app/kernel';
import { EXAMPLE_PLAN } from '@app/testing';
import type { DossierInPublic, PublicMove } from '../domain/progress.types.js';
import { publicProgress } from '../domain/public-progress.js';
import { progressPage } from './progress-page.js';

const at = (text: string) => `2026-04-${text}:00.000Z` as Instant;
const DUE = at('28T10:00');
const move = (when: string, step: string | null, to: string[], status: PublicMove['status']): PublicMove => ({
  at: at(when), command: step === null ? 'open' : 'complete', step, from: step === null ? [] : [step], to, status,
});
const MOVES = [move('21T02:00', null, ['intake'], 'REGISTERED'), move('21T03:00', 'intake', ['examine'], 'PROCESSING')];
const clock = (urgency: Urgency, minutesLeft: number | null, isPaused = false): PublicClock => ({
  clock: 'promised', name: { vi: 'Ngày hẹn trả', en: 'Promised date' }, state: urgency === 'OVERDUE' ? 'OVERDUE' : 'RUNNING', isPaused, dueAt: DUE, minutesLeft, urgency,
});
const dossier = (more: Partial<DossierInPublic>): DossierInPublic => ({
  id: '10000000-0000-7000-8000-000000000001' as DossierId, code: 'H56.30-260421-0001', procedure: { code: '1.999999', name: { vi: 'Thủ tục', en: 'Procedure' } },
  agency: { vi: 'UBND phường', en: 'Ward' }, channel: 'ONLINE', status: 'PROCESSING', openedAt: at('21T02:00'), receivedAt: at('21T03:00'), dueAt: DUE, resolvedAt: null,
  pauses: [], clocks: [], changes: [], term: { quantity: 4, unit: 'WORKING_DAY' }, plan: EXAMPLE_PLAN, calendar: nationalCalendar(), moves: MOVES,
  position: { steps: [{ id: 'examine', since: 2 }], counts: {} }, submitterName: 'Nguyễn Văn A', divisionName: (division) => ({ vi: `Phòng ${division}`, en: division }), ...more,
});
const shown = (more: Partial<DossierInPublic>, language: 'vi' | 'en' = 'vi', when = at('22T08:00')): string => progressPage(publicProgress(dossier(more), when), language, { otherLanguage: '/' });
/** Class and words of the state beside the promised date. */
const stateOf = (page: string): readonly string[] => {
  const [, look = '', marks = '', words = ''] = /<span class="time ([\w-]+)"><svg[^>]*>(.*?)<\/svg>(.*?)<\/span>/.exec(page) ?? [];
  expect(marks === '' && look !== '').toBe(false);
  return [look, words];
};

describe('the page says how the promised date stands, by a word, a mark and a ground', () => {
  it.each([
    { is: 'in time', clock: clock('ON_TIME', 1_140), vi: ['on', 'Còn hạn · còn 2 ngày làm việc 3 giờ'], en: ['on', 'In time · 2 working days 3 hours left'] },
    { is: 'due soon', clock: clock('DUE_SOON', 240), vi: ['soon', 'Sắp đến hạn · còn 4 giờ'], en: ['soon', 'Due soon · 4 hours left'] },
    { is: 'due soon with no office hour left', clock: clock('DUE_SOON', 0), vi: ['soon', 'Sắp đến hạn · không còn giờ làm việc nào'], en: ['soon', 'Due soon · no office time left'] },
    { is: 'due today', clock: clock('DUE_TODAY', 60), vi: ['today', 'Đến hạn hôm nay 17:00'], en: ['today', 'Due today at 17:00'] },
    { is: 'late', clock: clock('OVERDUE', -960), vi: ['late', 'Quá hạn 2 ngày làm việc'], en: ['late', 'Overdue by 2 working days'] },
    { is: 'late and paused', clock: clock('OVERDUE', -960, true), vi: ['late', 'Quá hạn 2 ngày làm việc · Tạm dừng tính hạn'], en: ['late', 'Overdue by 2 working days · Clock paused'] },
    { is: 'paused', clock: clock('PAUSED', 960, true), vi: ['pause', 'Tạm dừng tính hạn'], en: ['pause', 'Clock paused'] },
  ])('$is', ({ clock: promised, vi, en }) => {
    expect(stateOf(shown({ clocks: [promised] }))).toEqual(vi);
    expect(stateOf(shown({ clocks: [promised] }, 'en'))).toEqual(en);
  });
});

it('a term in days that ends on a day of rest is due on the day of work it rolls on to, and says so', () => {
  const page = shown({ term: { quantity: 4, unit: 'DAY' } });

  expect(page).toContain('<td>21/4: Ngày tiếp nhận không tính</td>');
  expect(page).toContain('<td>Chuyển sang ngày làm việc tiếp theo</td>');
  expect(page).toMatch(/<li class="todo due">[^<]*(<span>[^<]*<\/span>)?<i>/);
});

it('whoever filed it finds the way back to their own page of it', () => {
  expect(shown({}, 'en')).toContain('<a href="/dossiers/H56.30-260421-0001?lang=en">Back to my dossier</a>');
});

describe('the page says how it ended', () => {
  const resolved = (when: string): Partial<DossierInPublic> => ({
    status: 'RESOLVED', resolvedAt: at(when), clocks: [clock('FINISHED', 400)], moves: [...MOVES, move(when, 'examine', ['handOver'], 'RESOLVED')], position: { steps: [{ id: 'handOver', since: 3 }], counts: {} },
  });
  const returned = (ready: string, when: string): Partial<DossierInPublic> => ({
    ...resolved(ready), status: 'RETURNED', moves: [...MOVES, move(ready, 'examine', ['handOver'], 'RESOLVED'), move(when, 'handOver', [], 'RETURNED')],
    position: { steps: [], counts: {}, ended: { how: 'done', at: 'returned' } },
  });

  it.each([
    { when: '27T03:00', vi: ['done', 'Trước hạn'], en: ['done', 'Before its date'] },
    { when: '28T03:00', vi: ['done', 'Đúng hạn'], en: ['done', 'On time'] },
    { when: '29T03:00', vi: ['done-late', 'Quá hạn'], en: ['done-late', 'Overdue'] },
  ])('the result that is ready since $when waits: $vi', ({ when, vi, en }) => {
    const [page, english] = [shown(resolved(when), 'vi', at('30T03:00')), shown(resolved(when), 'en', at('30T03:00'))];

    expect(page).toContain('Đã có kết quả, mời ông/bà đến nhận');
    expect(page).toContain(`10:00 ${{ '27': 'Thứ Hai', '28': 'Thứ Ba', '29': 'Thứ Tư' }[when.slice(0, 2)]?.replace('Thứ', 'thứ')} ${when.slice(0, 2)}/04/2026`);
    expect(english).toContain('Your result is ready');
    expect([stateOf(page), stateOf(english)]).toEqual([vi, en]);
    expect(page).not.toContain('Còn ');
  });

  it('the result that was handed over: on which day, since when it lay ready, and whether in time', () => {
    const page = shown(returned('27T03:00', '29T04:00'), 'vi', at('30T03:00'));

    expect(page).toMatch(/<p class="who">Đã trả kết quả<\/p><p class="label">lúc 11:00 thứ Tư 29\/04\/2026<\/p><p class="label">Có kết quả từ 10:00 thứ Hai 27\/04\/2026<\/p>/);
    expect(stateOf(page)).toEqual(['done', 'Trước hạn']);
    expect(page).not.toContain('class="turn"');
  });

  it('a withdrawn dossier: on which day, and neither early nor late', () => {
    const page = shown({ status: 'STOPPED', moves: [...MOVES, move('22T03:00', 'examine', [], 'STOPPED')], position: { steps: [], counts: {}, ended: { how: 'stopped', at: 'returned' } } });

    expect(page).toMatch(/<p class="who">Dừng xử lý<\/p><p class="label">lúc 10:00 thứ Tư 22\/04\/2026<\/p>/);
    expect(stateOf(page)).toEqual(['', '']);
  });
});
