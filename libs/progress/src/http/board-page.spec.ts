import { describe, expect, it } from '@jest/globals';
import { instantOf } from '@app/kernel';
import { spanOf } from '../domain/board-period.js';
import type { BoardRow } from '../queries/counted-dossiers.js';
import { boardPage } from './board-page.js';

const NOW = instantOf(Date.parse('2026-11-22T12:00:00+07:00'));
const row: BoardRow = {
  code: 'H56.30', name: { vi: 'Phường', en: 'Ward' }, carried: 0, received: 10, receivedDirect: 10, receivedOnline: 0, receivedPostal: 0,
  early: 4, onTime: 5, late: 1, running: 0, runningLate: 0, paused: 0, refused: 0, stopped: 0, countedLate: 2,
};

describe('the share on the public board', () => {
  it.each([
    ['vi', 'bổ sung quá một lần: 2'],
    ['en', 'supplemented more than once: 2'],
  ] as const)('stands in every row with what it leaves out, and without a word where that is nothing: %s', (language, words) => {
    const pageOf = (one: BoardRow) =>
      boardPage({ span: spanOf('month', '2026-11', NOW), agency: undefined, figures: { countedUntil: NOW, agencies: [one], procedures: [one], total: one, choices: [] } }, language);

    expect(pageOf(row).split(words)).toHaveLength(1 + 4);
    expect(pageOf(row)).toContain('70 %');
    expect(pageOf({ ...row, countedLate: 0 })).not.toContain(`${words.slice(0, -1)}0`);
  });
});
