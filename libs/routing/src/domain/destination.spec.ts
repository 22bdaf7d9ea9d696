import { describe, expect, it } from '@jest/globals';
import type { CivilDay } from '@app/kernel';
import { destinationsOf } from './destination.js';
import { type Agency, directoryOf, type Division } from './directory.js';

const from = '2025-07-01' as CivilDay;
const name = { vi: 'Tên', en: 'Name' };
const agency = (code: string, successorCode: string | null = null): Agency => ({ code, name, level: 'COMMUNE', parentCode: null, administrativeCode: null, effectiveFrom: from, effectiveTo: null, successorCode });
const division = (id: string, successorId: string | null = null): Division => ({ id, agencyCode: id.split('/')[0] ?? '', code: id.split('/')[1] ?? '', name, effectiveFrom: from, effectiveTo: null, successorId });

describe('where work for a division comes from', () => {
  it('is its own agency and what went into it, by its own code and by those of the divisions it took over', () => {
    const directory = directoryOf([agency('H1'), agency('H2', 'H1'), agency('H3')], [division('H1/KT'), division('H1/XD', 'H1/KT'), division('H3/DT', 'H1/KT'), division('H3/KT')]);

    const found = destinationsOf(directory, 'H1/KT').map((each) => [each.division, each.agencies.map(({ code }) => code)]);

    expect(found).toEqual([['KT', ['H1', 'H2']], ['XD', ['H1', 'H2']], ['DT', ['H3']]]);
  });
});
