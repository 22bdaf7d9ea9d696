import { describe, expect, it } from '@jest/globals';
import type { CivilDay } from '@app/kernel';
import { type Agency, type Division, directoryOf } from './directory.js';
import { placeOf } from './place-of.js';

const day = (text: string) => text as CivilDay;
const today = day('2026-11-21');
const agency = (code: string, more: Partial<Agency> = {}): Agency => ({
  code,
  name: { vi: code, en: code },
  level: 'COMMUNE',
  parentCode: 'H56',
  administrativeCode: null,
  effectiveFrom: day('2025-07-01'),
  effectiveTo: null,
  successorCode: null,
  ...more,
});
const division = (agencyCode: string, code: string, effectiveTo: CivilDay | null = null): Division => ({
  id: `${agencyCode}/${code}`,
  agencyCode,
  code,
  name: { vi: code, en: code },
  effectiveFrom: day('2025-07-01'),
  effectiveTo,
});
const official = { kind: 'OFFICIAL', role: 'specialist', division: 'KTHTDT' } as const;

describe('placeOf', () => {
  it('finds the division in the agency of the dossier', () => {
    const directory = directoryOf([agency('H56.30')], [division('H56.30', 'KTHTDT')]);

    const place = placeOf(directory, { agencyCode: 'H56.30', performer: official, on: today });

    expect(place).toEqual({ ok: true, value: { divisionId: 'H56.30/KTHTDT', role: 'specialist' } });
  });

  it('takes the key of the instance for the division where the performer names the element', () => {
    const directory = directoryOf([agency('H56.30')], [division('H56.30', 'PCCC')]);
    const performer = { kind: 'OFFICIAL', role: 'consultee', division: 'consultee' } as const;

    const place = placeOf(directory, { agencyCode: 'H56.30', performer, instanceKey: 'PCCC', on: today });

    expect(place).toEqual({ ok: true, value: { divisionId: 'H56.30/PCCC', role: 'consultee' } });
  });

  it('keeps a fixed division whatever the key of the instance is', () => {
    const directory = directoryOf([agency('H56.30')], [division('H56.30', 'KTHTDT'), division('H56.30', 'PCCC')]);

    const place = placeOf(directory, { agencyCode: 'H56.30', performer: official, instanceKey: 'PCCC', on: today });

    expect(place).toMatchObject({ value: { divisionId: 'H56.30/KTHTDT' } });
  });

  it('sends nothing to a division that takes no more work, though it is in office', () => {
    const directory = directoryOf([agency('H56.30')], [{ ...division('H56.30', 'KTHTDT', today), isClosed: true }]);

    const place = placeOf(directory, { agencyCode: 'H56.30', performer: official, on: today });

    expect(place).toMatchObject({ ok: false, error: { code: 'routing.no_such_division' } });
  });

  it('goes to the successor of an agency that has ended', () => {
    const ended = agency('H56.90', { effectiveTo: day('2026-06-30'), successorCode: 'H56.30' });
    const directory = directoryOf(
      [ended, agency('H56.30')],
      [division('H56.90', 'KTHTDT'), division('H56.30', 'KTHTDT')],
    );

    const place = placeOf(directory, { agencyCode: 'H56.90', performer: official, on: today });

    expect(place).toMatchObject({ value: { divisionId: 'H56.30/KTHTDT' } });
  });

  it('does not turn in circles over successors', () => {
    const a = agency('A', { effectiveTo: day('2026-01-01'), successorCode: 'B' });
    const b = agency('B', { effectiveTo: day('2026-01-01'), successorCode: 'A' });

    const place = placeOf(directoryOf([a, b], []), { agencyCode: 'A', performer: official, on: today });

    expect(place).toEqual({ ok: false, error: { code: 'routing.no_such_agency', params: { agencyCode: 'A' } } });
  });

  it('refuses a division that has ended, by name', () => {
    const directory = directoryOf([agency('H56.30')], [division('H56.30', 'KTHTDT', day('2026-11-20'))]);

    const place = placeOf(directory, { agencyCode: 'H56.30', performer: official, on: today });

    expect(place).toEqual({
      ok: false,
      error: { code: 'routing.no_such_division', params: { agencyCode: 'H56.30', division: 'KTHTDT' } },
    });
  });

  it('leaves the steps of the submitter and of the machine without a division', () => {
    const place = placeOf(directoryOf([], []), { agencyCode: 'H56.30', performer: { kind: 'SUBMITTER' }, on: today });

    expect(place).toEqual({ ok: true, value: { divisionId: null, role: null } });
  });
});
