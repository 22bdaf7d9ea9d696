import type { WorkSession } from '@app/calendar';

/** Place 1 is Monday, 7 Sunday; place 0 unused, as calendars keep it. */
export type Week = readonly (readonly WorkSession[])[];
export const MOST_SESSIONS = 6;
const AFTER_LUNCH: WorkSession = { from: '13:30', to: '17:00' };
const MORNING: WorkSession = { from: '07:30', to: '11:30' };

/** `8`, `830`, `8h30`, `8:30` to `08:30`, as hours are typed here; what is no hour stays as it is typed. */
export function timeTyped(text: string): string {
  const found = /^(\d{1,2})(?:\s*[:hg.]\s*(\d{2})?)?$/.exec(text.trim().toLowerCase()) ?? /^(\d{1,2})(\d{2})$/.exec(text.trim());
  const [, hour = '', minute = ''] = found ?? [];
  const time = `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`;
  return found && isTime(time) ? time : text;
}

const isTime = (text: string): boolean => /^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/.test(text);
const minutesAt = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** What is wrong with the sessions of one day: an hour that cannot be read, an end before its beginning, a session that begins before the last one ended. */
export type DayFault = 'unreadable' | 'backwards' | 'overlapping';
export function faultOf(sessions: readonly WorkSession[]): DayFault | null {
  if (sessions.some(({ from, to }) => !isTime(from) || !isTime(to))) return 'unreadable';
  if (sessions.some(({ from, to }) => to <= from)) return 'backwards';
  return sessions.some(({ from }, place) => place > 0 && from < (sessions[place - 1]?.to ?? '')) ? 'overlapping' : null;
}

export const isOpen = (week: Week): boolean => week.some((sessions) => sessions.length > 0);
export const isRight = (week: Week): boolean => isOpen(week) && week.every((sessions) => faultOf(sessions) === null);

/** Minutes the office is open; nothing of a day that cannot be read. */
export const minutesOf = (week: Week): number =>
  week.reduce((sum, sessions) => (faultOf(sessions) === null ? sessions.reduce((day, { from, to }) => day + minutesAt(to) - minutesAt(from), sum) : sum), 0);

export const withDay = (week: Week, weekday: number, sessions: readonly WorkSession[]): Week => Array.from({ length: 8 }, (_, place) => (place === weekday ? sessions : (week[place] ?? [])));

/** One more session of a day: the morning first, then the afternoon, then whatever follows. */
export function withSession(sessions: readonly WorkSession[]): readonly WorkSession[] {
  const last = sessions.at(-1);
  if (!last) return [MORNING];
  return [...sessions, last.to <= AFTER_LUNCH.from ? AFTER_LUNCH : { from: '', to: '' }];
}

/** Monday's hours on every other day that is worked. */
export const likeMonday = (week: Week): Week => Array.from({ length: 8 }, (_, place) => ((week[place] ?? []).length > 0 ? (week[1] ?? []) : []));

/** As a decision carries them: a weekday that is not named rests. */
export const daysOf = (week: Week) => week.flatMap((sessions, weekday) => (sessions.length > 0 ? [{ weekday, sessions: sessions.map(({ from, to }) => ({ from, to })) }] : []));
