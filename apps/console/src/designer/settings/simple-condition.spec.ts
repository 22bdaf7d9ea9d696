import { describe, expect, it } from '@jest/globals';
import { literal, plainValue, readSimple, writeSimple } from './simple-condition.js';

describe('conditions the builder draws', () => {
  it.each([
    'outcome = "supplement"',
    'outcome = "a and b" and amount >= 5',
    'urgent = true or outcome != "refuse" or received < date("2026-01-01")',
    'form.children > 2',
  ])('come back as they were written: %s', (feel) => {
    const read = readSimple(feel);

    expect(read && writeSimple(read)).toBe(feel);
  });

  it.each(['count(list) > 2', 'not(urgent)', 'a = 1 and b = 2 or c = 3', 'a = b'])('leaves %s as text', (feel) => {
    expect(readSimple(feel)).toBeNull();
  });

  it.each([
    ['text', 'nói "vậy"'],
    ['number', '12.5'],
    ['boolean', 'true'],
    ['date', '2026-11-21'],
  ])('writes a %s as a literal and shows it again', (kind, typed) => {
    expect(plainValue(literal(kind, typed))).toBe(typed);
  });
});
