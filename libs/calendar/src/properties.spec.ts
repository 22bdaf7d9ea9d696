import { expect, it } from '@jest/globals';
import type { Term } from '@app/contracts';
import { type Instant, instantOf, type Result } from '@app/kernel';
import fc from 'fast-check';
import { addWorking, dueAt, nationalCalendar, type Pause, worked } from './index.js';

const calendar = nationalCalendar();
const FROM = Date.parse('2023-01-01T00:00:00+07:00');
const MINUTE = 60_000;
const SEED = Number(process.env['MOTCUA_SEED'] ?? fc.sample(fc.nat(), 1)[0]);
process.stdout.write(`calendar properties: seed ${SEED}\n`);
const check = <T>(property: fc.IProperty<T>) => fc.assert(property, { seed: SEED, numRuns: 500 });

const value = <T>(result: Result<T, unknown>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};
/** Any millisecond from 2023 to the middle of 2026. */
const instants = fc.integer({ min: 0, max: 1270 * 1440 * MINUTE }).map((offset) => instantOf(FROM + offset));
const wholeTerms: fc.Arbitrary<Term> = fc.oneof(
  fc.record({ quantity: fc.integer({ min: 0, max: 60 }), unit: fc.constant('WORKING_DAY' as const) }),
  fc.record({ quantity: fc.integer({ min: 1, max: 90 }), unit: fc.constant('DAY' as const) }),
  fc.record({ quantity: fc.integer({ min: 1, max: 6 }), unit: fc.constant('MONTH' as const) }),
  fc.record({ quantity: fc.integer({ min: 1, max: 400 }), unit: fc.constant('WORKING_HOUR' as const) }),
);
const dueOf = (start: Instant, term: Term, pauses: readonly Pause[] = []): Instant => value(dueAt(start, term, calendar, { pauses })).at;
const nextMidnight = (instant: Instant): Instant => {
  const days = Math.floor((Date.parse(instant) - FROM) / (1440 * MINUTE));
  return instantOf(FROM + (days + 1) * 1440 * MINUTE);
};
const later = (instant: Instant, minutes: number): Instant => instantOf(Date.parse(instant) + minutes * MINUTE);

it('a longer term never ends earlier, and a later start never either', () => {
  check(
    fc.property(instants, wholeTerms, fc.nat(12), fc.nat(5000), (start, term, more, minutes) => {
      const due = dueOf(start, term);

      expect(dueOf(start, { ...term, quantity: term.quantity + more }) >= due).toBe(true);
      expect(dueOf(later(start, minutes), term) >= due).toBe(true);
      expect(due > start || term.quantity === 0).toBe(true);
    }),
  );
});

it('the hours worked from the start to the due instant are the term', () => {
  check(
    fc.property(instants, fc.integer({ min: 1, max: 24_000 }), (start, minutes) => {
      const due = dueOf(start, { quantity: minutes / 60, unit: 'WORKING_HOUR' });

      expect(value(worked(start, due, calendar))).toBe(minutes);
      expect(value(addWorking(start, minutes, calendar))).toBe(due);
    }),
  );
});

it('working days are eight hours each after the day of receipt', () => {
  check(
    fc.property(instants, fc.integer({ min: 1, max: 60 }), (start, quantity) => {
      expect(value(worked(nextMidnight(start), dueOf(start, { quantity, unit: 'WORKING_DAY' }), calendar))).toBe(quantity * 480);
    }),
  );
});

it('worked time adds up at every point in between', () => {
  check(
    fc.property(instants, fc.nat(20_000), fc.nat(20_000), (a, first, second) => {
      const [b, c] = [later(a, first), later(a, first + second)];

      expect(value(worked(a, b, calendar)) + value(worked(b, c, calendar))).toBeCloseTo(value(worked(a, c, calendar)), 6);
    }),
  );
});

it('pauses add up: the hours of both are what the date moves by, in any order, cut in any pieces', () => {
  const spans = fc.tuple(fc.nat(300), fc.nat(6000), fc.integer({ min: 1, max: 300 }), fc.nat(6000), fc.nat(6000));
  check(
    fc.property(instants, spans, (start, [lead, first, gap, second, third]) => {
      const term = { quantity: 200, unit: 'WORKING_HOUR' } as const;
      const pause = (from: Instant, to: Instant): Pause => ({ from, to, reason: 'PAYMENT' });
      const [a, b] = [later(start, lead), later(start, lead + first)];
      const [c, d, e] = [later(b, gap), later(b, gap + second), later(b, gap + second + third)];
      const lost = value(worked(a, b, calendar)) + value(worked(c, e, calendar));

      const due = dueOf(start, term, [pause(c, d), pause(a, b), pause(d, e)]);

      expect(due).toBe(dueOf(start, term, [pause(a, b), pause(c, e)]));
      expect(value(worked(dueOf(start, term), due, calendar))).toBeCloseTo(lost, 6);
      expect(value(worked(start, due, calendar, [pause(a, b), pause(c, e)]))).toBeCloseTo(200 * 60, 6);
    }),
  );
});

it('a term in working days moves by the working days after the day its pause began, up to the day it ended', () => {
  check(
    fc.property(instants, fc.nat(9000), fc.nat(20_000), (start, lead, length) => {
      const from = later(start, lead);
      const to = later(from, length);
      const term = { quantity: 30, unit: 'WORKING_DAY' } as const;

      const due = dueOf(start, term, [{ from, to, reason: 'SUPPLEMENT' }]);

      const moved = value(worked(dueOf(start, term), due, calendar));
      expect(moved).toBe(value(worked(nextMidnight(from), nextMidnight(to), calendar)));
    }),
  );
});
