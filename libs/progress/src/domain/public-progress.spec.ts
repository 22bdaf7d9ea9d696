import { describe, expect, it } from '@jest/globals';
import { nationalCalendar } from '@app/calendar';
import type { DossierId, Instant } from '@app/kernel';
import { EXAMPLE_PLAN } from '@app/testing';
import { maskName } from './mask-name.js';
import type { DossierInPublic, PublicMove } from './progress.types.js';
import { publicProgress } from './public-progress.js';
import { tidyLookupCode } from './typed-codes.js';

const at = (text: string) => `2026-04-${text}:00.000Z` as Instant;
const move = (when: string, step: string | null, [from, to]: [string[], string[]], status: PublicMove['status']): PublicMove => ({
  at: at(when), command: step === null ? 'open' : 'complete', step, from, to, status,
});
const MOVES = [
  move('21T02:00', null, [[], ['intake']], 'REGISTERED'),
  move('21T03:00', 'intake', [['intake'], ['examine']], 'PROCESSING'),
  move('22T03:00', 'examine', [['examine'], ['consult']], 'PROCESSING'),
  move('22T04:00', 'consult', [['consult'], ['consult']], 'PROCESSING'),
];
const dossier = (more: Partial<DossierInPublic> = {}): DossierInPublic => ({
  id: '10000000-0000-7000-8000-000000000001' as DossierId, code: 'H56.30-260421-0001', procedure: { code: '1.999999', name: { vi: 'Thủ tục', en: 'Procedure' } },
  agency: { vi: 'UBND phường', en: 'Ward' }, channel: 'ONLINE', status: 'PROCESSING', openedAt: at('21T02:00'), receivedAt: at('21T03:00'),
  dueAt: '2026-04-28T10:00:00.000Z' as Instant, resolvedAt: null, pauses: [], clocks: [], changes: [], term: { quantity: 4, unit: 'WORKING_DAY' }, plan: EXAMPLE_PLAN, calendar: nationalCalendar(), moves: MOVES,
  position: { steps: [{ id: 'consult', since: 3, instances: [{ key: 'PCCC', outcome: 'agree' }, { key: 'DIENLUC', outcome: null }] }], counts: {} },
  submitterName: 'Nguyễn Văn A', divisionName: (division) => ({ vi: `Phòng ${division}`, en: division }), ...more,
});

describe('public progress', () => {
  it('names the bodies that answered once they have, not only while they are asked', () => {
    const answered = (when: string, division: string, to: string[]): PublicMove => ({ ...move(when, 'consult', [['consult'], to], 'PROCESSING'), divisionId: `H56.30/${division}` });
    const moves = [...MOVES.slice(0, 3), answered('22T04:00', 'PCCC', ['consult']), answered('22T05:00', 'DIENLUC', ['approve'])];

    const { passed } = publicProgress(dossier({ moves, position: { steps: [{ id: 'approve', since: 5 }], counts: {} } }), at('22T08:00'));

    expect(passed.find(({ step }) => step === 'consult')?.asked).toEqual([{ unit: { vi: 'Phòng PCCC', en: 'PCCC' }, answered: true }, { unit: { vi: 'Phòng DIENLUC', en: 'DIENLUC' }, answered: true }]);
  });

  it('tells each stay with its unit and working time, and who was asked', () => {
    const { passed, now } = publicProgress(dossier(), at('22T08:00'));

    expect(passed.map((stay) => [stay.step, stay.unit.vi, stay.workingMinutes])).toEqual([
      ['intake', 'Phòng TTPVHCC', 60], ['examine', 'Phòng KTHTDT', 480],
    ]);
    expect(now).toMatchObject([
      { step: 'consult', to: null, asked: [{ unit: { vi: 'Phòng PCCC' }, answered: true }, { unit: { vi: 'Phòng DIENLUC' }, answered: false }] },
    ]);
  });

  it('counts a step that leads back to itself as two stays', () => {
    const again = move('21T04:00', 'examine', [['examine'], ['examine']], 'PROCESSING');

    const { passed } = publicProgress(dossier({ moves: [...MOVES.slice(0, 2), again], position: { steps: [{ id: 'examine', since: 3 }], counts: {} } }), at('22T08:00'));

    expect(passed.map((stay) => [stay.step, stay.to])).toEqual([['intake', at('21T03:00')], ['examine', at('21T04:00')]]);
  });

  it('goes on with the step whose forward was recalled, as if it had never been left', () => {
    const within = (when: string, command: string): PublicMove => ({ ...move(when, 'approve', [['approve'], ['approve']], 'PROCESSING'), command });
    const moves = [
      ...MOVES.slice(0, 2), move('21T04:00', 'examine', [['examine'], ['approve']], 'PROCESSING'), within('21T04:10', 'claim'), within('21T04:20', 'release'),
      { ...move('21T05:00', 'examine', [['approve'], ['examine']], 'PROCESSING'), command: 'recall' },
    ];

    const { passed, now } = publicProgress(dossier({ moves, position: { steps: [{ id: 'examine', since: 2 }], counts: {} } }), at('21T06:00'));

    expect(passed.map(({ step }) => step)).toEqual(['intake']);
    expect(now).toMatchObject([{ step: 'examine', from: at('21T03:00'), to: null }]);
  });

  it('says how much working time is left, and how much is over', () => {
    expect(publicProgress(dossier(), '2026-04-28T09:00:00.000Z' as Instant)).toMatchObject({ workingMinutesLeft: 60, timing: 'ON_TIME' });
    expect(publicProgress(dossier(), '2026-04-29T01:00:00.000Z' as Instant)).toMatchObject({ workingMinutesLeft: -60, timing: 'OVERDUE' });
  });

  it('explains the promised date with days that add up to the term', () => {
    const { explanation } = publicProgress(dossier(), at('22T08:00'));

    expect(explanation?.days.reduce((sum, day) => sum + day.counted, 0)).toBe(4);
    expect(explanation?.on).toBe('2026-04-28');
  });

  it('tells of nothing left while the clock is paused', () => {
    const pauses = [{ from: at('22T03:00'), to: null, reason: 'SUPPLEMENT' as const }];

    expect(publicProgress(dossier({ pauses }), at('22T08:00'))).toMatchObject({ workingMinutesLeft: null, pausedSince: at('22T03:00') });
  });

  it('calls nothing late that was paused in time, however long it waits, and late what was late before', () => {
    const paused = (from: Instant) => [{ from, to: null, reason: 'SUPPLEMENT' as const }];
    const longAfter = '2026-05-20T01:00:00.000Z' as Instant;

    expect(publicProgress(dossier({ pauses: paused(at('22T03:00')) }), longAfter)).toMatchObject({ timing: 'ON_TIME' });
    expect(publicProgress(dossier({ pauses: paused(at('29T03:00')) }), longAfter)).toMatchObject({ timing: 'OVERDUE' });
  });
});

describe('a masked name', () => {
  it.each([
    ['Nguyễn Văn A', 'Ng*** V** A'], ['Trần Thị Bưởi', 'Tr*** T** B**'], ['Y', 'Y'], ['  Lê   An ', 'L*** A**'], ['', ''], ['Ốc', 'Ố***'],
  ])('%s becomes %s', (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });
});

describe('a typed lookup code', () => {
  it.each([['7K2M9QXT', '7K2M9QXT'], [' 7k2m-9qxt ', '7K2M9QXT'], ['oO1iIlL0', '00111110'], ['7K2M 9QXT', '7K2M9QXT']])('%s is read as %s', (typed, meant) => {
    expect(tidyLookupCode(typed)).toBe(meant);
  });
});
