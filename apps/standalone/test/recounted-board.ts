import type { BoardRow } from '@app/progress';
import type { TestDatabase } from '@app/testing';

/** One line of the public board, as it stands on the page: counts in the order of its columns. */
export type BoardLine = readonly number[];
export const COLUMNS = ['carried', 'direct', 'online', 'postal', 'must', 'early', 'onTime', 'late', 'running', 'runningLate', 'paused', 'refused', 'stopped'] as const;

interface Raw {
  readonly agency: string;
  readonly procedure: string;
  readonly channel: number;
  readonly received: number | null;
  readonly due: number | null;
  readonly finished: number | null;
  readonly ended: string | null;
  readonly pauses: readonly { readonly from: number; readonly to: number | null }[];
}
interface StoredState {
  readonly clock: { readonly receivedAt?: string; readonly dueAt?: string; readonly resolvedAt?: string; readonly pauses: readonly { readonly from: string; readonly to: string | null }[] };
  readonly position: { readonly ended?: { readonly how: string } };
}

/** From the dossiers themselves and their last transitions: no row that was made for counting is looked at. */
export async function rawDossiers({ owner }: TestDatabase): Promise<readonly Raw[]> {
  const { rows } = await owner.query(
    `SELECT d.agency_code, d.procedure_code, d.channel, d.state, (SELECT max(t.at) FROM dossier_transitions t WHERE t.dossier_id = d.id) AS last_at FROM dossiers d`,
  );
  const instant = (text: string | undefined): number | null => (text === undefined ? null : Date.parse(text));
  return rows.map(({ agency_code, procedure_code, channel, state, last_at }: { agency_code: string; procedure_code: string; channel: number; state: string; last_at: Date }): Raw => {
    const { clock, position } = JSON.parse(state) as StoredState;
    return {
      agency: agency_code, procedure: procedure_code, channel, received: instant(clock.receivedAt), due: instant(clock.dueAt), ended: position.ended?.how ?? null,
      finished: instant(clock.resolvedAt) ?? (position.ended ? new Date(last_at).getTime() : null),
      pauses: clock.pauses.map(({ from, to }) => ({ from: Date.parse(from), to: to === null ? null : Date.parse(to) })),
    };
  });
}

const civilDay = (at: number): string => new Date(at + 7 * 3_600_000).toISOString().slice(0, 10);

/** The columns of the national table, counted one dossier after another. */
export function recount(raw: readonly Raw[], { from, to, now }: { readonly from: number; readonly to: number; readonly now: number }): BoardLine {
  const asOf = Math.min(to, now);
  const within = (at: number | null): boolean => at !== null && at >= from && at < to;
  const count = (is: (one: Raw) => boolean): number => raw.filter(is).length;
  const carried = count(({ received, finished }) => received !== null && received < from && (finished === null || finished >= from));
  const [direct, online, postal] = [1, 2, 3].map((way) => count(({ received, channel }) => within(received) && channel === way)) as [number, number, number];
  const done = ({ received, finished }: Raw): boolean => received !== null && within(finished);
  const isLate = ({ due, finished }: Raw): boolean => due !== null && finished !== null && finished > due;
  const isEarly = (one: Raw): boolean => !isLate(one) && one.due !== null && one.finished !== null && civilDay(one.finished) < civilDay(one.due);
  const open = raw.filter(({ received, finished }) => received !== null && received < to && (finished === null || finished >= asOf));
  const isPaused = ({ pauses }: Raw): boolean => pauses.some((pause) => pause.from <= asOf && (pause.to === null || pause.to > asOf));
  const running = open.filter((one) => !isPaused(one));
  const runningLate = running.filter(({ due }) => due !== null && due < asOf).length;
  const ended = (how: string): number => count((one) => within(one.finished) && one.ended === how);
  return [
    carried, direct, online, postal, carried + direct + online + postal,
    count((one) => done(one) && isEarly(one)), count((one) => done(one) && !isEarly(one) && !isLate(one)), count((one) => done(one) && isLate(one)),
    running.length - runningLate, runningLate, open.length - running.length, ended('refused'), ended('stopped'),
  ];
}

export const lineOf = ({ carried, received, receivedDirect, receivedOnline, receivedPostal, early, onTime, late, running, runningLate, paused, refused, stopped }: BoardRow): BoardLine =>
  [carried, receivedDirect, receivedOnline, receivedPostal, carried + received, early, onTime, late, running - runningLate, runningLate, paused, refused, stopped];

const SOON_MILLISECONDS = 15_000;
/** Waits for what falls due in a moment, such as at closing: on one page it would be on time, and late in what is counted after it. */
export async function pastWhatFallsDue(raw: readonly Raw[], now: number): Promise<void> {
  const left = raw.flatMap(({ due }) => (due !== null && due > now && due < now + SOON_MILLISECONDS ? [due - now] : []));
  if (left.length > 0) await new Promise((resolve) => setTimeout(resolve, Math.max(...left) + 100));
}

interface OddSpan {
  readonly from: number;
  readonly to: number;
}
/** From the middle of a dossier's work to the middle of its pause, and from its receipt to where it was late and not done yet: a few of each. */
export function oddSpans(raw: readonly Raw[], now: number): readonly OddSpan[] {
  const middle = (from: number, to: number): number => Math.round((from + to) / 2);
  const toPause = raw.flatMap(({ received, pauses: [pause] }): OddSpan[] =>
    received !== null && pause && pause.from > received ? [{ from: middle(received, pause.from), to: middle(pause.from, pause.to ?? now) }] : [],
  );
  const toLate = raw.flatMap(({ received, due, finished }): OddSpan[] =>
    received !== null && due !== null && finished !== null && finished > due ? [{ from: received, to: middle(due, finished) }] : [],
  );
  return [...toPause.slice(0, 12), ...toLate.slice(0, 12)];
}

/** What stands on the page: by agency, by procedure, and what is told of all, by the names they are called. */
export function shownBoard(page: string): readonly ReadonlyMap<string, BoardLine>[] {
  return [...page.matchAll(/<table class="figures">(.*?)<\/table>/gs)].map(([, table = '']) =>
    new Map([...table.matchAll(/<tr><th scope="row">(.*?)<\/th>(.*?)<\/tr>/gs)].map(([, name = '', cells = '']) => {
      const numbers = [...cells.matchAll(/<td class="(?:is-late)?">([\d.]+)<\/td>/g)].map(([, number = '']) => Number(number.replaceAll('.', '')));
      return [name, numbers] as const;
    })),
  );
}

const index = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
const startOf = (month: number): number => Date.parse(`${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01T00:00:00+07:00`);
const LENGTHS = { month: 1, quarter: 3, year: 12 } as const;

/** Every month, quarter and year with a day of the last twelve months in it. */
export function periodsUntil(now: number): readonly { readonly period: keyof typeof LENGTHS; readonly month: string; readonly from: number; readonly to: number }[] {
  const present = index(civilDay(now));
  const found = (Object.keys(LENGTHS) as (keyof typeof LENGTHS)[]).flatMap((period) =>
    Array.from({ length: 13 }, (_, back) => {
      const first = Math.floor((present - back) / LENGTHS[period]) * LENGTHS[period];
      return { period, month: civilDay(startOf(first)).slice(0, 7), from: startOf(first), to: startOf(first + LENGTHS[period]) };
    }),
  );
  return [...new Map(found.map((one) => [`${one.period} ${one.month}`, one])).values()];
}
