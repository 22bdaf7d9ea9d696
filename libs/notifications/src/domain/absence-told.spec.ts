import { describe, expect, it } from '@jest/globals';
import type { AccountId } from '@app/kernel';
import { absenceOccasion } from './absence-told.js';

const PEOPLE = [{ id: 'a' as AccountId, name: 'Trần Văn Mẫu' }, { id: 'b' as AccountId, name: 'Lê Thị Thử' }];
/** As PostgreSQL writes it in JSON: whole days in Viet Nam. */
const TOLD = { officialId: 'a', substituteId: 'b', from: '2026-11-22T17:00:00+00:00', until: '2026-11-27T17:00:00+00:00', endedAt: null };

describe('what is told of an absence', () => {
  it('names both people and whole days, the last one included', () => {
    expect(absenceOccasion(TOLD, PEOPLE)).toEqual({
      key: 'absence-recorded',
      values: { official: 'Trần Văn Mẫu', substitute: 'Lê Thị Thử', from: '23/11/2026', until: '27/11/2026' },
    });
  });

  it('gives the moment where it is none of midnight', () => {
    const { values } = absenceOccasion({ ...TOLD, from: '2026-11-23T02:15:00.123456+00:00' }, PEOPLE);

    expect(values['from']).toEqual({ instant: '2026-11-23T02:15:00.123Z' });
  });

  it.each([
    ['2026-11-22T16:59:59+00:00', 'absence-withdrawn'],
    ['2026-11-24T03:00:00+00:00', 'absence-ended'],
  ])('ended at %s it is %s', (endedAt, key) => {
    expect(absenceOccasion({ ...TOLD, endedAt }, PEOPLE).key).toBe(key);
  });
});
