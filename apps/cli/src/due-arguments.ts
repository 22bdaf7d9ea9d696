import type { TermUnit } from '@app/contracts';
import { type Instant, instantOf } from '@app/kernel';
import type { Pause } from '@app/calendar';
import { Temporal } from 'temporal-polyfill';

/** Input that cannot be read: which argument or path, and what should stand there. */
export class Unreadable extends Error {
  constructor(
    readonly where: string,
    readonly expected: string,
  ) {
    super(`${where}: ${expected}`);
    this.name = 'Unreadable';
  }
}
export interface DueArguments {
  readonly term?: string;
  readonly from?: string;
  readonly calendar?: string;
  readonly cutOff?: string;
  readonly input?: string;
  readonly pauses: readonly string[];
  readonly explain: boolean;
  readonly json: boolean;
}

const VALUES = { '--term': 'term', '--from': 'from', '--calendar': 'calendar', '--cut-off': 'cutOff', '--input': 'input' } as const;
const SWITCHES = { '--explain': 'explain', '--json': 'json' } as const;

/** @throws {Unreadable} */
export function readArguments(args: readonly string[]): DueArguments {
  const read: { -readonly [K in keyof DueArguments]?: DueArguments[K] } = {};
  const pauses: string[] = [];
  const rest = args.flatMap((arg) => (/^--[a-z-]+=/.test(arg) ? [arg.slice(0, arg.indexOf('=')), arg.slice(arg.indexOf('=') + 1)] : [arg]));
  const valueOf = (name: string) => {
    const value = rest.shift();
    if (value === undefined || value.startsWith('--')) throw new Unreadable(name, 'a value is missing');
    return value;
  };
  while (rest.length > 0) {
    const name = rest.shift()!;
    if (Object.hasOwn(SWITCHES, name)) read[SWITCHES[name as keyof typeof SWITCHES]] = true;
    else if (Object.hasOwn(VALUES, name)) read[VALUES[name as keyof typeof VALUES]] = valueOf(name);
    else if (name === '--pause') {
      pauses.push(valueOf(name));
      while (rest[0] !== undefined && !rest[0].startsWith('--')) pauses.push(rest.shift()!);
    } else throw new Unreadable(name, 'no such argument');
  }
  return { explain: false, json: false, ...read, pauses };
}

const UNITS: readonly string[] = ['WORKING_DAY', 'WORKING_HOUR', 'DAY', 'MONTH'] satisfies TermUnit[];
export function readUnit(value: unknown, where: string): TermUnit {
  if (typeof value === 'string' && UNITS.includes(value)) return value as TermUnit;
  throw new Unreadable(where, `a unit, one of ${UNITS.join(', ')}`);
}
export function readQuantity(value: unknown, where: string): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new Unreadable(where, 'a number');
}
export function readCutOff(value: unknown, where: string): string {
  if (typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value)) return value;
  throw new Unreadable(where, 'a time of day, HH:mm');
}

/** The offset is asked for only where it is left out: then the office's clock is meant. A day alone is its midnight. */
const INSTANT = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)?)?$/;

export function readInstant(value: unknown, where: string, timeZone: string): Instant {
  const parts = typeof value === 'string' ? INSTANT.exec(value) : null;
  const wall = parts && wallOf(parts);
  if (!parts || wall === undefined || wall === null) throw new Unreadable(where, 'an instant, such as 2026-04-21T09:00+07:00');
  const offset = parts[8];
  if (offset === undefined) {
    return instantOf(Temporal.PlainDateTime.from(value as string).toZonedDateTime(timeZone).epochMilliseconds);
  }
  const minutes = offset === 'Z' ? 0 : Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4));
  return instantOf(wall - (offset.startsWith('-') ? -1 : 1) * minutes * 60_000);
}

/** Undefined for a day or an hour that is none, such as 30 February. */
function wallOf(parts: RegExpExecArray): number | undefined {
  const [year, month, day, hour, minute, second] = parts.slice(1, 7).map((part) => Number(part ?? 0)) as [number, number, number, number, number, number];
  const at = new Date(0);
  at.setUTCFullYear(year, month - 1, day);
  if (at.getUTCMonth() !== month - 1 || at.getUTCDate() !== day || hour > 23 || minute > 59 || second > 59) return undefined;
  return at.getTime() + ((hour * 60 + minute) * 60 + second) * 1000 + Number((parts[7] ?? '').padEnd(3, '0').slice(0, 3));
}

/** `FROM/TO`; an empty TO while the pause lasts. */
export function readPause(value: string, where: string, timeZone: string): Pause {
  const [from, to, ...more] = value.split('/');
  if (from === undefined || to === undefined || more.length > 0) throw new Unreadable(where, 'a span, FROM/TO');
  return pauseOf(from, to === '' ? null : to, { where, timeZone });
}
export function pauseOf(from: unknown, to: unknown, { where, timeZone }: { where: string; timeZone: string }): Pause {
  return {
    from: readInstant(from, `${where} from`, timeZone),
    to: to === null || to === undefined ? null : readInstant(to, `${where} to`, timeZone),
    reason: 'SUPPLEMENT',
  };
}
