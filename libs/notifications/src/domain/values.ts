import { CivilClock } from '@app/calendar';
import { Defect, type Instant, millisecondsOf, type Text } from '@app/kernel';
import type { Language } from './language.js';
import { oneLine } from './plain-text.js';

/** What fills a gap of a template. Plain JSON: kept with the notification, so that it can be shown in the other language. */
export type Value =
  /** As somebody wrote it. */
  | string
  /** Ours, in both languages. */
  | Text
  | { readonly instant: Instant }
  /** Whole VND. */
  | { readonly money: number };
export type Values = Readonly<Record<string, Value>>;

/** Civil time of the offices, whatever zone the machine is in: years 1970 to 2100. */
const OFFICE_CLOCK = new CivilClock('Asia/Ho_Chi_Minh', 0, 47_481);

/** Milliseconds since 1970 on the wall clock of an office, and back. */
export const wallOf = (instant: Instant): number => OFFICE_CLOCK.wallOf(millisecondsOf(instant));
export const millisecondsOfWall = (wall: number): number => OFFICE_CLOCK.millisecondsOfWall(wall);

/** One line of visible characters. Dates `dd/MM/yyyy`, times `HH:mm`, money `1.250.000 đ`, in both languages. */
export function written(value: Value, language: Language): string {
  if (typeof value === 'string') return oneLine(value);
  if ('instant' in value) return clockTime(value.instant);
  if ('money' in value) return money(value.money);
  return oneLine(value[language]);
}

/** `HH:mm dd/MM/yyyy` on the wall clock of an office. */
function clockTime(instant: Instant): string {
  const wall = wallOf(instant);
  if (!Number.isFinite(wall)) throw new Defect('not an instant', { instant });
  const text = new Date(wall).toISOString();
  const [year, month, day] = text.slice(0, 10).split('-');
  return `${text.slice(11, 16)} ${day}/${month}/${year}`;
}

function money(amount: number): string {
  if (!Number.isSafeInteger(amount) || amount < 0) throw new Defect('money is whole VND', { amount });
  return `${String(amount).replace(/\B(?=(\d{3})+$)/g, '.')} đ`;
}
