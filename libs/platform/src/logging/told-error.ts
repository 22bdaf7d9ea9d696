import { types } from 'node:util';
import { Blocked, Defect } from '@app/kernel';
import { ForTheOperator } from '../config/for-the-operator.js';
import { UnsafeDatabase } from '../database/durability.js';

/** What a log may hold of an error. */
export interface ToldError {
  readonly kind: string;
  /** SQLSTATE, `ECONNREFUSED`, `EENVELOPE`, `FST_…`. */
  readonly code?: string;
  /** Status another server answered with. */
  readonly status?: number;
  readonly constraint?: string;
  readonly table?: string;
  readonly column?: string;
  /** Code of an obstacle. */
  readonly obstacle?: string;
  /** Words of ours, which quote nothing. */
  readonly says?: string;
  readonly about?: Readonly<Record<string, string | number>>;
  /** Where in the code, a line each. */
  readonly stack?: string;
  readonly cause?: ToldError;
  /** Of several at once, the first. */
  readonly first?: ToldError;
}

const DEEPEST = 4;
const FRAMES = 30;
const NAME = /^[A-Za-z_$][\w$]{0,79}$/;
const CODE = /^[A-Z0-9_]{2,40}$/;
const OBSTACLE = /^[a-z]+\.[a-z_]+$/;
/** A place in the code. What a message adds to the stack on lines of its own does not look like this. */
const FRAME = /^ {4}at (?:[\w$.<>[\]# ]+ \()?(?:(?:file|node):[^\s()]+:\d+:\d+|\/[^\s()]+\.[cm]?[jt]s:\d+:\d+|<anonymous>)\)?$/;
/** Evidence of a defect that names rows, routes and parts of the house; the rest of it may hold what somebody wrote. */
const ABOUT: ReadonlySet<string> = new Set(['dossierId', 'versionId', 'draftId', 'accountId', 'procedureCode', 'folder', 'form', 'item', 'seq', 'route', 'calendar', 'because', 'why', 'channel', 'language', 'version']);

/**
 * An error without whatever it quotes: libraries put names, numbers and bodies into their words (`detail` of PostgreSQL, the text
 * that is no JSON, an addressee an SMTP server refuses), and nobody can tell these from the rest. What stays is enough to find the place.
 */
export function toldError(error: unknown, depth = 0): ToldError {
  if (!isError(error)) return { kind: typeof error };
  const { constraint, table, column, cause } = error as Partial<Record<'constraint' | 'table' | 'column', unknown>> & Error;
  const stack = framesOf(error.stack, error.message);
  return {
    kind: kindOf(error),
    ...codesOf(error),
    ...matching('constraint', constraint, NAME),
    ...matching('table', table, NAME),
    ...matching('column', column, NAME),
    ...ours(error),
    ...(stack !== '' && { stack }),
    ...(cause !== undefined && depth < DEEPEST && { cause: toldError(cause, depth + 1) }),
    ...('errors' in error && Array.isArray(error.errors) && depth < DEEPEST && { first: toldError(error.errors[0], depth + 1) }),
  };
}

/** Also one that comes from another realm, as those of Node itself do under some runners. */
export const isError = (value: unknown): value is Error => value instanceof Error || types.isNativeError(value);

/** The lines of a stack that are places in the code; the words it begins with are none, whatever they look like. */
export function framesOf(stack: unknown, words: string): string {
  if (typeof stack !== 'string') return '';
  const frames = (words === '' ? stack : stack.replace(words, () => '')).split('\n').filter((line) => FRAME.test(line));
  return frames.slice(0, FRAMES).map((line) => line.trim()).join('\n');
}

function kindOf(error: Error): string {
  const { name } = error.constructor;
  const kind = error.name === 'Error' || !NAME.test(error.name) ? name : error.name;
  return NAME.test(kind) ? kind : 'Error';
}

function codesOf(error: Error): Pick<ToldError, 'code' | 'status'> {
  const { code, status, statusCode, responseCode } = error as { code?: unknown; status?: unknown; statusCode?: unknown; responseCode?: unknown } & Error;
  const answered = [status, statusCode, responseCode].find((each) => Number.isInteger(each) && Number(each) >= 100 && Number(each) < 600);
  return { ...matching('code', code, CODE), ...(answered !== undefined && { status: Number(answered) }) };
}

/** Words that are written in our code, or that name classes and settings only. */
function ours(error: Error): Pick<ToldError, 'obstacle' | 'says' | 'about'> {
  if (error instanceof Blocked) return matching('obstacle', error.obstacle.code, OBSTACLE);
  if (error instanceof Defect) return { says: error.message, about: aboutOf(error.evidence) };
  return error instanceof ForTheOperator || error instanceof UnsafeDatabase || isOfNest(error) ? { says: error.message } : {};
}

function aboutOf(evidence: Defect['evidence']): NonNullable<ToldError['about']> {
  const named = Object.entries(evidence).filter(([name, value]) => ABOUT.has(name) && (typeof value === 'number' || (typeof value === 'string' && value.length <= 100)));
  return Object.fromEntries(named) as NonNullable<ToldError['about']>;
}

/** A process that cannot be put together: the words name classes. */
function isOfNest(error: Error): boolean {
  for (let kind: unknown = Object.getPrototypeOf(error); kind !== null && kind !== undefined; kind = Object.getPrototypeOf(kind))
    if ((kind as Error).constructor.name === 'RuntimeException') return true;
  return false;
}

function matching<Name extends string>(name: Name, value: unknown, pattern: RegExp): Partial<Record<Name, string>> {
  return typeof value === 'string' && pattern.test(value) ? ({ [name]: value } as Record<Name, string>) : {};
}
