import { describe, expect, it } from '@jest/globals';
import { instantOf } from '@app/kernel';
import { printedTable } from './tables.js';

describe('the printed national table', () => {
  it.each([
    ['vi', ['Đã xử lý quá hạn', 'Đúng ngày hẹn nhưng bổ sung quá một lần', 'Đang xử lý']],
    ['en', ['Finished late', 'By its date, but supplemented more than once', 'Running']],
  ] as const)('has what counts as late beside what is late, not among what was withdrawn: %s', (language, expected) => {
    const answer = { grouping: 'agency', dossiers: [], countedUntil: instantOf(0) } as unknown as Parameters<typeof printedTable>[0];

    const { rows } = printedTable(answer, { asked: { from: '2026-01-01', to: '2026-12-31' }, nameOf: String, language });

    const head = rows[0] ?? [];
    expect(head.slice(head.indexOf(expected[0]), head.indexOf(expected[0]) + 3)).toEqual(expected);
  });
});
