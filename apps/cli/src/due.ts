import { readFile } from 'node:fs/promises';
import {
  type CalendarObstacle, type DueExplanation, type DueOptions, dueAt, explain, nationalCalendar, officeTime,
  readCalendar, type WorkCalendar,
} from '@app/calendar';
import type { Term } from '@app/contracts';
import type { Instant } from '@app/kernel';
import {
  type DueArguments, pauseOf, readArguments, readCutOff, readInstant, readPause, readQuantity, readUnit, Unreadable,
} from './due-arguments.js';

const ANSWERED = 0;
const NO_DATE = 1;
const UNUSABLE = 2;
const USAGE = `motcua due --term "3 WORKING_DAY" --from 2026-04-21T09:00+07:00 [--calendar FILE] [--cut-off 15:00]
           [--pause FROM/TO ...] [--explain] [--json]
motcua due --input CASES.json --json [--calendar FILE]
`;

interface Question {
  readonly start: Instant;
  readonly term: Term;
  readonly options: DueOptions;
}

/**
 * `due`: when a term ends, and why. Exit 0 with the date, 1 when there is none (a year without a calendar, an open
 * pause, no such term), 2 when the input cannot be read. With `--input` a file of cases `{from, quantity, unit, cutOff?,
 * pauses?: [{from, to}]}` is answered by `{dueAt, dueOn}` in their order, or `{error: {code, params}}` for a case
 * without a date; then the exit is 0, however many have none.
 */
export async function runDue(args: readonly string[]): Promise<number> {
  try {
    const read = readArguments(args);
    if (read.input === undefined && (read.term === undefined || read.from === undefined)) {
      process.stderr.write(USAGE);
      return UNUSABLE;
    }
    const calendar = read.calendar === undefined ? nationalCalendar() : await calendarIn(read.calendar);
    return read.input === undefined ? answerOne(read, calendar) : await answerMany(read.input, calendar);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    process.stderr.write(`motcua due: ${error.message}\n`);
    return UNUSABLE;
  }
}

const print = (value: unknown, indent?: number) => process.stdout.write(`${JSON.stringify(value, null, indent)}\n`);

async function jsonIn(path: string, argument: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Unreadable(argument, `cannot read ${path} (${error.code})`);
  });
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new Unreadable(argument, `${path} is not JSON (${(error as Error).message})`);
  }
}

async function calendarIn(path: string): Promise<WorkCalendar> {
  const calendar = readCalendar(await jsonIn(path, '--calendar'));
  if (calendar.ok) return calendar.value;
  const problems = calendar.error.map(({ path: at, expected }) => `\n  ${at || 'the file'}: expected ${expected}`);
  throw new Unreadable('--calendar', `${path} is no work calendar:${problems.join('')}`);
}

function questionOf(read: DueArguments, timeZone: string): Question {
  const [quantity, unit, ...more] = read.term!.trim().split(/\s+/);
  if (more.length > 0 || !/^\d+(\.\d+)?$/.test(quantity!)) throw new Unreadable('--term', 'a quantity and a unit, "3 WORKING_DAY"');
  return {
    start: readInstant(read.from, '--from', timeZone),
    term: { quantity: Number(quantity), unit: readUnit(unit, '--term') },
    options: {
      pauses: read.pauses.map((pause) => readPause(pause, '--pause', timeZone)),
      ...(read.cutOff !== undefined && { cutOffTime: readCutOff(read.cutOff, '--cut-off') }),
    },
  };
}

function answerOne(read: DueArguments, calendar: WorkCalendar): number {
  const { start, term, options } = questionOf(read, calendar.timeZone);
  const answer = explain(start, term, calendar, options);
  if (!answer.ok) {
    if (read.json) print({ error: answer.error });
    else process.stderr.write(`motcua due: ${inWords(answer.error)}\n`);
    return NO_DATE;
  }
  const { at, on, provisional, days } = answer.value;
  const value = { dueAt: officeTime(at, calendar), dueOn: on, ...(provisional && { provisional }) };
  if (read.json) print({ ...value, ...(read.explain && { ledger: days }) }, 2);
  else process.stdout.write(`${value.dueAt}${provisional ? '  (tạm tính / provisional)' : ''}\n${read.explain ? ledger(answer.value) : ''}`);
  return ANSWERED;
}

function ledger({ days, term }: DueExplanation): string {
  const lines = days.map(({ day, kind, counted, minutes, entry, note }) => {
    const share = minutes === undefined ? String(counted) : `${minutes}'`;
    const why = [entry && `${entry.name.vi} (${entry.source})`, note?.vi].filter(Boolean).join('; ');
    return `  ${day}  ${kind.padEnd(9)}  ${share.padStart(6)}  ${why}`.trimEnd();
  });
  return `${lines.join('\n')}\n  = ${term.quantity} ${term.unit}\n`;
}

function inWords(obstacle: CalendarObstacle): string {
  const params = Object.entries(obstacle.params).map(([name, value]) => `${name} ${String(value)}`);
  return `không tính được ngày hẹn / no due date: ${obstacle.code} (${params.join(', ')})`;
}

async function answerMany(path: string, calendar: WorkCalendar): Promise<number> {
  const cases = await jsonIn(path, '--input');
  if (!Array.isArray(cases)) throw new Unreadable('--input', `${path} is not a list of cases`);
  print(
    cases.map((each: unknown, place) => {
      const { start, term, options } = questionIn(each, `--input [${place}]`, calendar.timeZone);
      const due = dueAt(start, term, calendar, options);
      return due.ok ? { dueAt: officeTime(due.value.at, calendar), dueOn: due.value.on } : { error: due.error };
    }),
  );
  return ANSWERED;
}

function questionIn(value: unknown, where: string, timeZone: string): Question {
  if (typeof value !== 'object' || value === null) throw new Unreadable(where, 'an object');
  const { from, quantity, unit, cutOff, pauses = [] } = value as Readonly<Record<string, unknown>>;
  if (pauses !== null && !Array.isArray(pauses)) throw new Unreadable(`${where}.pauses`, 'a list of {from, to}');
  return {
    start: readInstant(from, `${where}.from`, timeZone),
    term: { quantity: readQuantity(quantity, `${where}.quantity`), unit: readUnit(unit, `${where}.unit`) },
    options: {
      pauses: (pauses ?? []).map((pause: unknown, place: number) => {
        const span = (pause ?? {}) as Readonly<Record<string, unknown>>;
        return pauseOf(span['from'], span['to'], { where: `${where}.pauses[${place}]`, timeZone });
      }),
      ...(cutOff !== undefined && cutOff !== null && { cutOffTime: readCutOff(cutOff, `${where}.cutOff`) }),
    },
  };
}
