import { describe, expect, it } from '@jest/globals';
import type { CivilDay } from '@app/kernel';
import { type Agency, directoryOf, type Division, divisionInOffice, divisionNameOf, withPredecessors } from './directory.js';
import { judgeAgencyEnd, judgeDivisionEnd, judgeNewAgency, judgeNewDivision, judgeRenaming } from './judge-change.js';

const day = (text: string) => text as CivilDay;
const today = day('2026-11-21');
const name = { vi: 'Tên', en: 'Name' };
const agency = (code: string, more: Partial<Agency> = {}): Agency => ({
  code, name, level: 'COMMUNE', parentCode: 'H56', administrativeCode: null, effectiveFrom: day('2025-07-01'), effectiveTo: null, successorCode: null, ...more,
});
const division = (id: string, more: Partial<Division> = {}): Division => {
  const [agencyCode = '', code = ''] = id.split('/');
  return { id, agencyCode, code, name, effectiveFrom: day('2025-07-01'), effectiveTo: null, successorId: null, ...more };
};
const directory = directoryOf(
  [agency('H56', { level: 'PROVINCE', parentCode: null }), agency('H56.30'), agency('H56.31'), agency('H56.90', { effectiveTo: day('2026-06-30'), successorCode: 'H56.30' })],
  [division('H56.30/KT'), division('H56.30/VH'), division('H56.31/KT'), division('H56.30/OLD', { effectiveTo: day('2026-10-31') }), division('H56.30/NEW', { effectiveFrom: day('2027-01-01') })],
);
const codeOf = (judged: ReturnType<typeof judgeRenaming>) => (judged.ok ? 'ok' : judged.error.code);

describe('a new agency or division', () => {
  it.each([
    ['its first day is past', agency('H56.40', { effectiveFrom: day('2026-11-20') }), 'routing.day_in_past'],
    ['its code is not below its parent', agency('H57.40', { effectiveFrom: today }), 'routing.code_outside_parent'],
    ['its code was given once', agency('H56.90', { effectiveFrom: today }), 'routing.code_taken'],
    ['there is nothing above it', agency('H56.40', { parentCode: null, effectiveFrom: today }), 'routing.unknown_in_directory'],
    ['what is above it has ended', agency('H56.90.1', { parentCode: 'H56.90', effectiveFrom: today }), 'routing.not_in_office'],
    ['all is well', agency('H56.40', { effectiveFrom: today }), 'ok'],
  ])('agency: %s', (_why, asked, code) => {
    expect(codeOf(judgeNewAgency(directory, asked, today))).toBe(code);
  });

  it.each([
    ['has an agency without a last day', '14797', '2026-12-01', 'routing.place_taken'],
    ['has one on that very day', '15499', '2026-12-31', 'routing.place_taken'],
    ['had one until the day before', '15499', '2027-01-01', 'ok'],
    ['has none', '16279', '2026-12-01', 'ok'],
  ])('agency of a place that %s', (_why, administrativeCode, from, code) => {
    const places = directoryOf([agency('H56'), agency('H56.30', { administrativeCode: '14797' }), agency('H56.31', { administrativeCode: '15499', effectiveTo: day('2026-12-31') })], []);

    expect(codeOf(judgeNewAgency(places, agency('H56.40', { administrativeCode, effectiveFrom: day(from) }), today))).toBe(code);
  });

  it.each([
    ['H56.30/OLD', 'routing.code_taken'],
    ['H56.99/KT', 'routing.unknown_in_directory'],
    ['H56.90/KT', 'routing.not_in_office'],
    ['H56.30/XD', 'ok'],
  ])('division %s: %s', (id, code) => {
    expect(codeOf(judgeNewDivision(directory, division(id, { effectiveFrom: today }), today))).toBe(code);
  });

  it('is renamed while it is in office, from a day that is not past', () => {
    const renamed = (subject: string, from: string) => codeOf(judgeRenaming(directory, { subject, name, from: day(from) }, today));

    expect(renamed('H56.30/KT', '2026-11-21')).toBe('ok');
    expect(renamed('H56.30/KT', '2026-11-20')).toBe('routing.day_in_past');
    expect(renamed('H56.30/OLD', '2026-12-01')).toBe('routing.not_in_office');
    expect(renamed('H56.30/NONE', '2026-12-01')).toBe('routing.unknown_in_directory');
  });
});

describe('the end of a division', () => {
  const none = { today, openTasks: 0, officials: 0, procedures: [] };
  const ending = (successor: string | null, lastDay = '2026-12-31') => ({ subject: 'H56.30/KT', lastDay: day(lastDay), successor });

  it('needs a successor where work or officials are', () => {
    expect(codeOf(judgeDivisionEnd(directory, ending(null), { ...none, openTasks: 2 }))).toBe('routing.successor_needed');
    expect(codeOf(judgeDivisionEnd(directory, ending(null), { ...none, officials: 1 }))).toBe('routing.successor_needed');
    expect(codeOf(judgeDivisionEnd(directory, ending(null), none))).toBe('ok');
  });

  it('needs a successor where procedures in force or dossiers under way will send it work, and names them', () => {
    const procedures = [{ code: '1.000001', name, isInForce: true, running: 2 }, { code: '1.000002', name, isInForce: false, running: 3 }];

    const judged = judgeDivisionEnd(directory, ending(null), { ...none, procedures });

    expect(judged).toMatchObject({ ok: false, error: { code: 'routing.work_to_come', params: { code: 'H56.30/KT', dossiers: 5, procedures: ['1.000001', '1.000002'] } } });
    expect(codeOf(judgeDivisionEnd(directory, ending('H56.30/VH'), { ...none, procedures }))).toBe('ok');
  });

  it.each([
    ['itself', 'H56.30/KT', 'routing.successor_unusable'],
    ['one that has ended', 'H56.30/OLD', 'routing.successor_unusable'],
    ['one that is not', 'H56.30/NONE', 'routing.successor_unusable'],
    ['one that begins the day after', 'H56.30/NEW', 'ok'],
    ['one elsewhere', 'H56.31/KT', 'ok'],
  ])('with %s to go on', (_who, successor, code) => {
    expect(codeOf(judgeDivisionEnd(directory, ending(successor), none))).toBe(code);
  });

  it('is not in the past, and is not decided again once it has come', () => {
    expect(codeOf(judgeDivisionEnd(directory, ending('H56.30/VH', '2026-11-20'), none))).toBe('routing.day_in_past');
    expect(codeOf(judgeDivisionEnd(directory, { ...ending('H56.30/VH'), subject: 'H56.30/OLD' }, none))).toBe('routing.not_in_office');
  });

  it('may be decided anew while it is to come', () => {
    const ends = directoryOf([...directory.agencies.values()], [division('H56.30/KT', { effectiveTo: day('2026-12-31'), successorId: 'H56.31/KT' }), division('H56.30/VH')]);

    expect(codeOf(judgeDivisionEnd(ends, ending('H56.30/VH', '2027-03-31'), none))).toBe('ok');
  });

  it('does not go to one that takes no more work, nor to one that will hand it to such a one', () => {
    const shut = { effectiveTo: day('2027-03-31'), isClosed: true };
    const ends = directoryOf(
      [...directory.agencies.values()],
      [division('H56.30/KT'), division('H56.31/KT', shut), division('H56.30/VH', { effectiveTo: day('2027-02-28'), successorId: 'H56.31/KT' })],
    );

    expect(codeOf(judgeDivisionEnd(ends, ending('H56.31/KT'), none))).toBe('routing.successor_unusable');
    expect(codeOf(judgeDivisionEnd(ends, ending('H56.30/VH'), none))).toBe('routing.successor_unusable');
    expect(codeOf(judgeAgencyEnd(ends, { subject: 'H56.30', successor: 'H56.31', lastDay: day('2026-12-31') }, today))).toBe('routing.successor_lacks_divisions');
  });

  it('does not go to one that will give its own work back', () => {
    const ends = directoryOf([...directory.agencies.values()], [division('H56.30/KT'), division('H56.31/KT', { effectiveTo: day('2027-03-31'), successorId: 'H56.30/KT' })]);

    expect(codeOf(judgeDivisionEnd(ends, ending('H56.31/KT'), none))).toBe('routing.successor_unusable');
  });
});

describe('the end of an agency', () => {
  const ending = (subject: string, successor: string) => ({ subject, successor, lastDay: day('2026-12-31') });

  it('gives each division to the one of the same code', () => {
    expect(judgeAgencyEnd(directory, ending('H56.31', 'H56.30'), today)).toEqual({
      ok: true,
      value: { kind: 'ENDED', endings: [ending('H56.31', 'H56.30'), { subject: 'H56.31/KT', successor: 'H56.30/KT', lastDay: '2026-12-31' }] },
    });
  });

  it('takes along the divisions that were to end with it on another day, and leaves an earlier end of their own', () => {
    const own = { effectiveTo: day('2026-11-30'), successorId: 'H56.31/KT' };
    const decided = { effectiveTo: day('2026-12-15'), successorId: 'H56.30/KT' };
    const ends = directoryOf(
      [...directory.agencies.values(), agency('H56.31', { effectiveTo: day('2026-12-15'), successorCode: 'H56.30' })],
      [division('H56.30/KT'), division('H56.31/KT', decided), division('H56.31/VH', own)],
    );
    const judged = judgeAgencyEnd(ends, ending('H56.31', 'H56.30'), today);

    expect(judged.ok && judged.value.kind === 'ENDED' ? judged.value.endings.map(({ subject, lastDay }) => [subject, lastDay]) : judged).toEqual([['H56.31', '2026-12-31'], ['H56.31/KT', '2026-12-31']]);
  });

  it('does not go to one that will give its own work back', () => {
    const ends = directoryOf([...directory.agencies.values(), agency('H56.30', { effectiveTo: day('2027-03-31'), successorCode: 'H56.31' })], [division('H56.30/KT'), division('H56.31/KT')]);

    expect(codeOf(judgeAgencyEnd(ends, ending('H56.31', 'H56.30'), today))).toBe('routing.successor_unusable');
  });

  it('is not put off into the days of the one that has its place by then', () => {
    const places = directoryOf(
      [agency('H56.30'), agency('H56.31', { administrativeCode: '15499', effectiveTo: day('2026-11-30'), successorCode: 'H56.30' }), agency('H56.41', { administrativeCode: '15499', effectiveFrom: day('2026-12-01') })],
      [],
    );

    expect(codeOf(judgeAgencyEnd(places, ending('H56.31', 'H56.30'), today))).toBe('routing.place_taken');
    expect(codeOf(judgeAgencyEnd(places, { ...ending('H56.31', 'H56.30'), lastDay: day('2026-11-29') }, today))).toBe('ok');
  });

  it.each([
    ['H56.30', 'H56.31', 'routing.successor_lacks_divisions'],
    ['H56', 'H56.30', 'routing.agencies_below'],
    ['H56.31', 'H56.31', 'routing.successor_unusable'],
    ['H56.31', 'H56.90', 'routing.successor_unusable'],
    ['H56.90', 'H56.30', 'routing.not_in_office'],
  ])('of %s into %s is refused', (subject, successor, code) => {
    expect(codeOf(judgeAgencyEnd(directory, ending(subject, successor), today))).toBe(code);
  });
});

describe('the name of a division', () => {
  const named = (text: string) => ({ vi: text, en: text });
  const names = [{ name: named('A'), from: day('2025-07-01') }, { name: named('B'), from: day('2026-03-01') }, { name: named('C'), from: day('2026-12-01') }];
  const renamed = directoryOf([], [division('H56.30/KT', { name: named('B'), names }), division('H56.30/VH')]);

  it.each([
    ['2025-01-01', 'A'], ['2026-02-28', 'A'], ['2026-03-01', 'B'], ['2026-11-30', 'B'], ['2026-12-01', 'C'], [undefined, 'B'],
  ])('on %s is %s', (on, vi) => {
    expect(divisionNameOf(renamed, 'H56.30/KT', on === undefined ? undefined : day(on)).vi).toBe(vi);
  });

  it('is the one it always had, or its id where nobody knows it', () => {
    expect([divisionNameOf(renamed, 'H56.30/VH', today).vi, divisionNameOf(renamed, 'H56.30/X', today).vi]).toEqual(['Tên', 'H56.30/X']);
  });
});

describe('who does the work of a division', () => {
  const chain = directoryOf([], [
    division('A/1', { effectiveTo: day('2026-01-31'), successorId: 'A/2' }),
    division('A/2', { effectiveTo: day('2026-06-30'), successorId: 'B/3' }),
    division('B/3', { effectiveTo: day('2026-12-31'), successorId: 'A/1' }),
  ]);

  it.each([
    ['2026-01-31', 'A/1'],
    ['2026-02-01', 'A/2'],
    ['2026-07-01', 'B/3'],
  ])('on %s it is %s', (on, id) => {
    expect(divisionInOffice(chain, 'A/1', day(on))?.id).toBe(id);
  });

  it('is told with all whose work came to it, also round in a circle', () => {
    expect(withPredecessors(chain, 'B/3')).toEqual(['B/3', 'A/2', 'A/1']);
    expect(withPredecessors(chain, 'C/4')).toEqual(['C/4']);
  });

  it('is nobody where the chain leads in a circle, or has not begun', () => {
    expect(divisionInOffice(chain, 'A/1', day('2027-01-01'))).toBeNull();
    expect(divisionInOffice(chain, 'A/1', day('2025-01-01'))).toBeNull();
  });
});
