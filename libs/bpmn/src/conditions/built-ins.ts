import { DATE, ANY, BOOLEAN, DURATION, NUMBER, STRING, kind, type Kind } from './kind.js';
import { Span, spanOf } from './span.js';
import { Day, dayOf, dayOfParts, isoOfDay, monthsBetween, type Value } from './value.js';

/** A call that is allowed: total, without chance or clock, its cost bounded by the size of its arguments. */
export interface BuiltIn {
  readonly takes: readonly Kind[];
  /** How many of `takes` must be given; the rest may be left out. */
  readonly atLeast: number;
  /** The last of `takes` may be repeated. */
  readonly repeats?: boolean;
  readonly gives: Kind;
  /** Arguments are of the kinds of `takes` and none is null; null where there is no answer. */
  readonly run: (...args: readonly Value[]) => Value;
}
const LIST = kind('list');

const built = (takes: readonly Kind[], gives: Kind, run: BuiltIn['run'], atLeast = takes.length): BuiltIn => ({
  takes,
  gives,
  run,
  atLeast,
});
const text =
  (run: (a: string, b: string) => Value): BuiltIn['run'] =>
  (a, b) =>
    run(a as string, b as string);
const number =
  (run: (a: number, b: number) => Value): BuiltIn['run'] =>
  (a, b) =>
    run(a as number, (b ?? 0) as number);

const itemsOf = (args: readonly Value[]): readonly Value[] =>
  args.length === 1 && Array.isArray(args[0]) ? (args[0] as readonly Value[]) : args;

/** The first or last in order; null for an empty list, mixed kinds, or an element that is not known. */
function extreme(args: readonly Value[], sign: 1 | -1): Value {
  const items = itemsOf(args);
  const keys = items.map((item) => (item instanceof Day ? item.number : item));
  const type = typeof keys[0];
  if (items.length === 0 || (type !== 'number' && type !== 'string')) return null;
  if (keys.some((key, i) => typeof key !== type || items[i] instanceof Day !== items[0] instanceof Day)) return null;
  let best = 0;
  keys.forEach((key, i) => {
    if (sign * (key! < keys[best]! ? -1 : key! > keys[best]! ? 1 : 0) > 0) best = i;
  });
  return items[best]!;
}
function sum(args: readonly Value[]): Value {
  const items = itemsOf(args);
  if (items.length === 0 || items.some((item) => typeof item !== 'number')) return null;
  return (items as readonly number[]).reduce((total, item) => total + item, 0);
}
/** Half away from zero, as money is rounded; `scale` decimals, negative for tens and thousands. */
function roundHalfUp(value: number, scale: number): Value {
  if (!Number.isInteger(scale) || Math.abs(scale) > 15) return null;
  const shifted = Number(`${Math.abs(value)}e${scale}`);
  if (!Number.isFinite(shifted)) return null;
  return Math.sign(value) * Number(`${Math.round(shifted)}e${-scale}`);
}
const scaled =
  (round: (n: number) => number) =>
  (value: number, scale: number): Value => {
    if (!Number.isInteger(scale) || Math.abs(scale) > 15) return null;
    const shifted = Number(`${value}e${scale}`);
    return Number.isFinite(shifted) ? Number(`${round(shifted)}e${-scale}`) : null;
  };
/** Part of a text, by letters, from 1; negative counts from the end. */
function substring(value: string, start: number, length: Value | undefined): Value {
  const letters = [...value];
  if (!Number.isInteger(start) || start === 0) return null;
  const from = start > 0 ? start - 1 : Math.max(0, letters.length + start);
  return letters.slice(from, typeof length === 'number' ? from + Math.max(0, length) : undefined).join('');
}
function stringOf(value: Value): Value {
  if (value instanceof Day) return isoOfDay(value.number);
  if (value instanceof Span) return value.iso();
  return typeof value === 'object' ? null : String(value);
}
function numberOf(value: string): Value {
  return /^-?\d{1,15}(\.\d{1,10})?$/.test(value) ? Number(value) : null;
}
const sameValue = (a: Value, b: Value): boolean =>
  a instanceof Day ? b instanceof Day && a.number === b.number : a === b;

/** Everything that may be called. Patterns (`matches`, `replace`, `split`) and the clock (`today`, `now`) are not here. */
export const BUILT_INS: ReadonlyMap<string, BuiltIn> = new Map<string, BuiltIn>([
  ['not', built([BOOLEAN], BOOLEAN, (value) => !(value as boolean))],
  ['count', built([LIST], NUMBER, (list) => (list as readonly Value[]).length)],
  ['sum', { takes: [ANY], atLeast: 1, repeats: true, gives: NUMBER, run: (...args) => sum(args) }],
  ['min', { takes: [ANY], atLeast: 1, repeats: true, gives: ANY, run: (...args) => extreme(args, -1) }],
  ['max', { takes: [ANY], atLeast: 1, repeats: true, gives: ANY, run: (...args) => extreme(args, 1) }],
  [
    'list contains',
    built([LIST, ANY], BOOLEAN, (list, item) => (list as readonly Value[]).some((one) => sameValue(one, item!))),
  ],
  [
    'contains',
    built(
      [STRING, STRING],
      BOOLEAN,
      text((a, b) => a.includes(b)),
    ),
  ],
  [
    'starts with',
    built(
      [STRING, STRING],
      BOOLEAN,
      text((a, b) => a.startsWith(b)),
    ),
  ],
  [
    'ends with',
    built(
      [STRING, STRING],
      BOOLEAN,
      text((a, b) => a.endsWith(b)),
    ),
  ],
  [
    'string length',
    built(
      [STRING],
      NUMBER,
      text((a) => [...a].length),
    ),
  ],
  [
    'upper case',
    built(
      [STRING],
      STRING,
      text((a) => a.toUpperCase()),
    ),
  ],
  [
    'lower case',
    built(
      [STRING],
      STRING,
      text((a) => a.toLowerCase()),
    ),
  ],
  [
    'substring',
    built([STRING, NUMBER, NUMBER], STRING, (a, start, length) => substring(a as string, start as number, length), 2),
  ],
  ['string', built([ANY], STRING, (value) => stringOf(value!))],
  ['number', built([STRING], NUMBER, text(numberOf))],
  ['abs', built([NUMBER], NUMBER, number(Math.abs))],
  ['floor', built([NUMBER, NUMBER], NUMBER, number(scaled(Math.floor)), 1)],
  ['ceiling', built([NUMBER, NUMBER], NUMBER, number(scaled(Math.ceil)), 1)],
  ['round half up', built([NUMBER, NUMBER], NUMBER, number(roundHalfUp), 1)],
  [
    'modulo',
    built(
      [NUMBER, NUMBER],
      NUMBER,
      number((a, b) => (b === 0 ? null : a - b * Math.floor(a / b))),
    ),
  ],
  ['date', { takes: [ANY, NUMBER, NUMBER], atLeast: 1, gives: DATE, run: dateOf }],
  [
    'duration',
    built(
      [STRING],
      DURATION,
      text((iso) => spanOf(iso)),
    ),
  ],
  [
    'years and months duration',
    built([DATE, DATE], DURATION, (a, b) => new Span('months', monthsBetween(a as Day, b as Day))),
  ],
]);

function dateOf(first?: Value, month?: Value, day?: Value): Value {
  if (first instanceof Day) return first;
  if (typeof first === 'string') return dayOf(first);
  return typeof first === 'number' && typeof month === 'number' && typeof day === 'number'
    ? dayOfParts(first, month, day)
    : null;
}
